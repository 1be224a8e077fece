/** The way to the next edition: a new register that starts from this one. */
import { useState } from 'react'
import { nextEdition, stepsDueBefore } from '../../../shared/catalogue'
import { triennium } from '../../../shared/domain/body'
import { finalLevel } from '../../../shared/domain/risk'
import { request } from '../../bridge'
import { useIsLedTo } from '../../fields/fields'
import { newId } from '../../store/newId'
import { openInWindow, saveNow, useRegister } from '../../store/registerStore'
import { chooseField, chooseScreen, resetView, say, useText } from '../../store/viewStore'
import { Banner, Group } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextBox } from '../../ui/TextBox'

/** The last year in which an edition can begin. */
const LAST = 2198

/** The field that leads here: from the palette. */
const PLACE = ['next']

export function NextEditionPart() {
  const words = useText().settings.next
  const led = useIsLedTo(PLACE)
  const [asking, setAsking] = useState(false)
  return (
    <Group title={words.title} help={words.help}>
      <div>
        <Button icon="copy" onClick={() => setAsking(true)}>
          {words.button}
        </Button>
      </div>
      {asking || led ? (
        <NextEditionDialog
          onClose={() => {
            setAsking(false)
            if (led) chooseField('')
          }}
        />
      ) : null}
    </Group>
  )
}

function NextEditionDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText()
  const words = text.settings.next
  const register = useRegister()
  const { edition } = register.heading
  const earliest = edition.firstYear + 1
  const [year, setYear] = useState(String(earliest))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const firstYear = Number(year)
  const fits = Number.isInteger(firstYear) && firstYear >= earliest && firstYear <= LAST
  const next = fits ? nextEdition(register, { id: newId('reg'), firstYear }) : null
  const name = next ? triennium(next.heading.edition) : ''
  const unassessed = register.risks.filter((risk) => finalLevel(risk) === null).length
  const overdue = fits ? stepsDueBefore(register, `${firstYear}-01-01`) : 0

  const create = async () => {
    if (!next) return
    setBusy(true)
    setProblem(null)
    if ((await saveNow()) > 0) {
      setBusy(false)
      return
    }
    const made = await request('registers.create', { register: next })
    if (!made.ok) {
      setBusy(false)
      return setProblem(text.app.failures[made.error.code](made.error.detail))
    }
    const opened = await openInWindow(next.heading.id)
    if (!opened.ok) return say(text.start.cannotOpen, 'problem')
    resetView()
    chooseScreen('dashboard')
    say(words.created(name))
  }
  return (
    <Dialog
      title={words.dialogTitle}
      onClose={onClose}
      closeLabel={text.common.close}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="primary" disabled={busy} onClick={() => void create()}>
            {words.create}
          </Button>
        </>
      }
    >
      {problem !== null ? <Banner kind="problem">{problem}</Banner> : null}
      {busy ? <Banner kind="info">{words.creating}</Banner> : null}
      <TextBox
        label={words.firstYear}
        value={year}
        onCommit={setYear}
        type="number"
        help={words.becomes(name)}
        error={fits ? undefined : words.needsYear(earliest)}
        takeFocus
      />
      <ul className="plain-list">
        {words.what.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {unassessed > 0 ? <li>{words.unassessed(unassessed)}</li> : null}
        {overdue > 0 ? <li>{words.overdue(overdue, firstYear)}</li> : null}
      </ul>
    </Dialog>
  )
}
