/** The picture of a process: input, phases with who does them, output. Prints on one page. */
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { triennium } from '../../../shared/domain/body'
import type { Process } from '../../../shared/domain/process'
import { useDates } from '../../store/dates'
import { useRegister } from '../../store/registerStore'
import { useText } from '../../store/viewStore'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { type PicturePhase, type ProcessPicture, pictureOf } from './picture'
import './picture.css'

/** The paper while the picture is open: other screens, once seen, have asked for another. */
function useUprightPaper(): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('@page { size: A4 portrait; margin: 12mm; }')
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [])
}

export function PictureDialog({ process, onClose }: { readonly process: Process; readonly onClose: () => void }) {
  const text = useText()
  const words = text.picture
  const register = useRegister()
  useUprightPaper()
  const dates = useDates()
  const picture = pictureOf(register, process)
  const { body, edition } = register.heading
  const name = `${picture.number} ${picture.name || text.processMap.newProcess}`
  const drawn = <Picture picture={picture} name={name} />
  return (
    <>
      <Dialog
        wide
        title={words.title(name)}
        onClose={onClose}
        closeLabel={text.common.close}
        actions={
          <>
            <Button onClick={onClose}>{text.common.close}</Button>
            <Button look="primary" icon="print" onClick={() => window.print()}>
              {words.print}
            </Button>
          </>
        }
      >
        {drawn}
      </Dialog>
      {/* On paper only: the dialog and all that lies under it are left out there. */}
      {createPortal(
        <div className="picture-paper">
          <h1>{words.title(name)}</h1>
          {drawn}
          <p className="note">{words.printed(body.name, triennium(edition), dates.day(new Date()))}</p>
        </div>,
        document.body,
      )}
    </>
  )
}

/** The picture itself: a list that reads from input to output, drawn as boxes and arrows. */
function Picture({ picture, name }: { readonly picture: ProcessPicture; readonly name: string }) {
  const words = useText().picture
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached from the keyboard
    <figure tabIndex={0} className={`picture ${picture.size}`} aria-label={words.caption(name, picture.phases.length)}>
      <dl className="picture-of">
        <div>
          <dt>{words.area}</dt>
          <dd>{picture.area}</dd>
        </div>
        <div>
          <dt>{words.responsible}</dt>
          <dd>{picture.unit || words.noUnit}</dd>
        </div>
      </dl>
      <div className="picture-end">
        <h3>{words.input}</h3>
        <p>{picture.input || <em>{words.missing}</em>}</p>
      </div>
      {picture.phases.length === 0 ? (
        <p className="note picture-empty">{words.noPhases}</p>
      ) : (
        <ol aria-label={words.phases}>
          {picture.phases.map((phase, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: phases have no identity but their place
            <Phase key={index} phase={phase} number={index + 1} />
          ))}
        </ol>
      )}
      <div className="picture-end">
        <h3>{words.output}</h3>
        <p>{picture.output || <em>{words.missing}</em>}</p>
      </div>
    </figure>
  )
}

function Phase({ phase, number }: { readonly phase: PicturePhase; readonly number: number }) {
  const words = useText().picture
  return (
    <li>
      <span className="picture-number" aria-hidden="true">
        {number}
      </span>
      <p>
        <span className="unseen">{words.phase(number)}: </span>
        {phase.description || <em>{words.missing}</em>}
      </p>
      <p className={phase.handover ? 'picture-unit handover' : 'picture-unit'}>
        <span className={phase.handover ? undefined : 'unseen'}>{phase.handover ? words.handover : words.by} </span>
        {phase.unit || words.noUnit}
      </p>
    </li>
  )
}
