/** The conflicts of one file, each with the three values side by side; one by one or all at once. */
import { useId, useState } from 'react'
import type { Decision } from '../../../shared/handout/merge'
import type { Choice } from '../../../shared/handout/mergeFiles'
import { useText } from '../../store/viewStore'
import { Button } from '../../ui/Button'
import { differing } from './differing'

/** So many are drawn at first: nobody reads more without wanting to. */
const SHOWN = 50

export interface ConflictsProps {
  readonly choices: readonly Choice[]
  readonly decisions: ReadonlyMap<string, Decision>
  readonly onDecide: (keys: readonly string[], decision: Decision) => void
}

export function Conflicts({ choices, decisions, onDecide }: ConflictsProps) {
  const words = useText().handouts.merging
  const [shown, setShown] = useState(SHOWN)
  if (choices.length === 0) return null
  const keys = choices.map(({ key }) => key)
  const more = choices.length - shown
  return (
    <section className="conflicts" aria-label={words.conflicts(choices.length)}>
      <div className="buttons">
        <h4>{words.conflicts(choices.length)}</h4>
        <Button onClick={() => onDecide(keys, 'mine')}>{words.allMine}</Button>
        <Button onClick={() => onDecide(keys, 'theirs')}>{words.allTheirs}</Button>
      </div>
      <p className="note">{words.conflictsHelp}</p>
      {choices.slice(0, shown).map((choice) => (
        <OneConflict
          key={choice.key}
          choice={choice}
          decision={decisions.get(choice.key) ?? null}
          onDecide={(decision) => onDecide([choice.key], decision)}
        />
      ))}
      {more > 0 ? <Button onClick={() => setShown(shown + SHOWN)}>{words.moreRows(more)}</Button> : null}
    </section>
  )
}

function OneConflict(props: {
  readonly choice: Choice
  readonly decision: Decision | null
  readonly onDecide: (decision: Decision) => void
}) {
  const words = useText().handouts.merging
  const name = useId()
  const { choice, decision, onDecide } = props
  const side = (which: Decision, title: string, action: string) => (
    <div className={decision === which ? 'side chosen' : 'side'}>
      <label className="check">
        <input type="radio" name={name} checked={decision === which} onChange={() => onDecide(which)} />
        <span>
          <strong>{title}</strong> – {action}
        </span>
      </label>
      <Said text={choice[which]} base={choice.base} />
    </div>
  )
  return (
    <fieldset className="conflict">
      <legend>
        {choice.subject.label} · <strong>{choice.field}</strong>
      </legend>
      <div className="sides">
        <div className="side base">
          <strong>{words.base}</strong>
          <Said text={choice.base} base={choice.base} />
        </div>
        {side('mine', words.mine, words.keepMine)}
        {side('theirs', words.theirs, words.takeTheirs)}
      </div>
    </fieldset>
  )
}

/** A value, with what differs from what was handed out marked. */
function Said({ text, base }: { readonly text: string; readonly base: string }) {
  const words = useText().handouts.merging
  if (text === '') return <p className="said note">{words.empty}</p>
  const { start, middle, end } = differing(base, text)
  return (
    <p className="said">
      {start}
      {middle === '' ? null : <mark>{middle}</mark>}
      {end}
    </p>
  )
}
