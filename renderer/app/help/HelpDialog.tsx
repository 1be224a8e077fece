/** The help: shortcuts, the words of the domain, the ten rules with their sources, how saving works. */
import { useEffect, useRef } from 'react'
import { RULES } from '../../../shared/checks'
import { chooseHelpPart, closeOverlay, goToTourStep, type HelpPart, useOverlays } from '../../store/overlays'
import { useRegisterStore } from '../../store/registerStore'
import { useText } from '../../store/viewStore'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Segmented } from '../../ui/Segmented'
import { SeverityMark } from '../../ui/SeverityMark'
import { checksOfRule, sourcesOfRule } from './rulesOfHelp'
import './help.css'

const PARTS: readonly HelpPart[] = ['keys', 'words', 'rules', 'saving']

const CONTENT: Readonly<Record<HelpPart, React.ComponentType>> = {
  keys: Keys,
  words: Words,
  rules: Rules,
  saving: Saving,
}

/** Names of keys are drawn as keys; what is longer is a sentence. */
const LONGEST_KEY = 17

/** The help, open. */
export function HelpDialog() {
  const text = useText()
  const words = text.help
  const part = useOverlays((state) => state.helpPart)
  const open = useRegisterStore((state) => state.register !== null)
  const Content = CONTENT[part]
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Another part is read from its top.
    if (part) body.current?.closest('.content')?.scrollTo(0, 0)
  }, [part])
  return (
    <Dialog
      wide
      title={words.title}
      onClose={closeOverlay}
      closeLabel={text.common.close}
      actions={
        <>
          {open ? (
            <Button
              icon="flag"
              onClick={() => {
                closeOverlay()
                goToTourStep(0)
              }}
            >
              {words.tourAgain}
            </Button>
          ) : null}
          <Button look="primary" onClick={closeOverlay}>
            {text.common.close}
          </Button>
        </>
      }
    >
      <div className="help-parts">
        <Segmented
          legend={words.part}
          value={part}
          options={PARTS.map((value) => ({ value, label: words.parts[value] }))}
          onChoose={chooseHelpPart}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached from the keyboard */}
      <section className="help" aria-label={words.parts[part]} ref={body} tabIndex={0}>
        <Content />
      </section>
    </Dialog>
  )
}

function Keys() {
  const words = useText().help
  return (
    <>
      <p>{words.fieldHelp}</p>
      <div className="help-columns">
        {words.keys.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <table className="plain-table">
              <thead className="unseen">
                <tr>
                  <th scope="col">{words.key}</th>
                  <th scope="col">{words.does}</th>
                </tr>
              </thead>
              <tbody>
                {group.rows.map((row) => (
                  <tr key={row.does}>
                    <td className="help-keys">
                      {row.keys.every((key) => key.length <= LONGEST_KEY)
                        ? row.keys.map((key) => <kbd key={key}>{key}</kbd>)
                        : row.keys.join(', ')}
                    </td>
                    <td>{row.does}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </div>
    </>
  )
}

function Words() {
  const words = useText().help
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{words.term}</th>
          <th scope="col">{words.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {words.words.map((row) => (
          <tr key={row.term}>
            <th scope="row">{row.term}</th>
            <td>{row.meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Rules() {
  const text = useText()
  const words = text.help
  return (
    <>
      <p>{words.rulesHint}</p>
      <ol className="help-rules">
        {words.rules.map((rule, index) => (
          <li key={rule.title}>
            <h3>{rule.title}</h3>
            <p>{rule.text}</p>
            <ul aria-label={words.checks} className="help-checks">
              {checksOfRule(index + 1).map((id) => (
                <li key={id}>
                  <SeverityMark
                    severity={RULES[id].severity}
                    words={`${text.checks.severities[RULES[id].severity]}: ${text.checks.titles[id]}`}
                  />
                </li>
              ))}
            </ul>
            <p className="note">
              {words.sources}: {sourcesOfRule(index + 1).join('; ')}.
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}

function Saving() {
  return useText().help.saving.map((part) => (
    <section key={part.title}>
      <h3>{part.title}</h3>
      <p>{part.text}</p>
    </section>
  ))
}
