import { useText } from '../../store/viewStore'
import type { PlannedCell } from './plan'

/** More than this nobody reads before accepting. */
const SHOWN = 200

/** Cells with what they say and would say; those that do not fit come first, with the reason. */
export function ChangeTable(props: {
  readonly cells: readonly PlannedCell[]
  readonly nameOf: (rowId: string) => string
  readonly label: string
}) {
  const text = useText()
  const words = text.grid.preview
  const { cells, nameOf } = props
  const misfits = cells.filter((cell) => cell.why !== null)
  const ordered = misfits.length === 0 ? cells : [...misfits, ...cells.filter((cell) => cell.why === null)]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also from the keyboard
    <section className="change-table" aria-label={props.label} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.slice(0, SHOWN).map((cell) => (
            <tr key={`${cell.row}/${cell.columnId}/${cell.after}`} className={cell.why ? 'misfit' : undefined}>
              <th scope="row">{cell.rowId === null ? '–' : nameOf(cell.rowId)}</th>
              <td>{cell.column || '–'}</td>
              <td>
                <del>{cell.before || words.emptyCell}</del>
              </td>
              <td>
                <ins>{cell.after || words.emptyCell}</ins>
                {cell.why ? (
                  <p className="note error">
                    {words.problem}: {text.grid.misfits[cell.why]}
                  </p>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {cells.length > SHOWN ? <p className="note">{words.more(cells.length - SHOWN)}</p> : null}
    </section>
  )
}
