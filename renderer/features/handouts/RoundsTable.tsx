/** The table of managers. */
import { writtenDay } from '../../../shared/handout/reminders'
import type { Round } from '../../../shared/handout/rounds'
import { STATUSES } from '../../../shared/workflow/transitions'
import { useText } from '../../store/viewStore'

interface TableProps {
  readonly rows: readonly Round[]
  /** The ids of the units chosen. */
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

export function RoundsTable({ rows, chosen, onChange }: TableProps) {
  const text = useText()
  const words = text.handouts
  const all = rows.length > 0 && rows.every(({ party }) => chosen.has(party.unit.id))
  const choose = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) on ? next.add(id) : next.delete(id)
    onChange(next)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also from the keyboard
    <section className="rounds-table" aria-label={text.frame.screens.handouts} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">
              <label>
                <span className="unseen">{words.chooseShown}</span>
                <input
                  type="checkbox"
                  checked={all}
                  onChange={(event) => {
                    const ids = rows.map(({ party }) => party.unit.id)
                    choose(ids, event.target.checked)
                  }}
                />
              </label>
            </th>
            <th scope="col">{words.columns.unit}</th>
            <th scope="col" className="number">
              {words.columns.processes}
            </th>
            <th scope="col" className="number">
              {words.columns.risks}
            </th>
            {STATUSES.map((status) => (
              <th scope="col" className="number standing" key={status}>
                {text.workflow.statuses[status]}
              </th>
            ))}
            <th scope="col">{words.columns.handedOut}</th>
            <th scope="col">{words.columns.due}</th>
            <th scope="col">{words.columns.back}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((round) => (
            <Row
              key={round.party.unit.id}
              round={round}
              chosen={chosen.has(round.party.unit.id)}
              onChoose={(on) => choose([round.party.unit.id], on)}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? <p className="empty">{words.noneHere}</p> : null}
    </section>
  )
}

function Row(props: { readonly round: Round; readonly chosen: boolean; readonly onChoose: (on: boolean) => void }) {
  const words = useText().handouts
  const { party, statuses, last, handouts, mergedAt, daysLate } = props.round
  const { unit, processes, risks } = party
  const kinds = handouts.filter(({ at }) => at === last?.at).map(({ kind }) => words.kinds[kind])
  return (
    <tr className={daysLate > 0 ? 'late' : undefined}>
      <td>
        <input
          type="checkbox"
          aria-label={words.chooseUnit(unit.name)}
          checked={props.chosen}
          onChange={(event) => props.onChoose(event.target.checked)}
        />
      </td>
      <th scope="row">
        {unit.name}
        <span className="note block">{unit.manager || words.noManager}</span>
      </th>
      <td className="number">{processes.length}</td>
      <td className="number">{risks.length}</td>
      {STATUSES.map((status) => (
        <td className={statuses[status] === 0 ? 'number zero' : 'number'} key={status}>
          {statuses[status]}
        </td>
      ))}
      <td>
        {last ? writtenDay(last.at) : <span className="note">{words.never}</span>}
        {last ? <span className="note block">{kinds.join(' + ')}</span> : null}
      </td>
      <td>
        {last === null ? null : last.due === '' ? <span className="note">{words.noDue}</span> : writtenDay(last.due)}
        {daysLate > 0 ? <span className="note error block">{words.daysLate(daysLate)}</span> : null}
      </td>
      <td>
        {mergedAt !== '' ? writtenDay(mergedAt) : last ? <span className="note">{words.notBack}</span> : null}
        {mergedAt !== '' && props.round.awaited ? <span className="note block">{words.notBack}</span> : null}
      </td>
    </tr>
  )
}
