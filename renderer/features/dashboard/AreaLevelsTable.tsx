/** Areas by levels, each number leading to its rows. */
import { askFilters } from '../../store/askedFilters'
import { filterStatus } from '../../store/statusView'
import { chooseArea, chooseRow, chooseScreen, type Screen, useText } from '../../store/viewStore'
import { cursorToScreen } from '../../ui/cursorToScreen'
import { type AreaLevels, LEVEL_COLUMNS, type LevelColumn, levelTotals } from './counts'

/** Shows an area's rows on a screen, with one of them chosen. */
function goToArea(screen: Screen, areaId: string | null, first: string | null): void {
  chooseArea(areaId)
  if (first !== null) chooseRow(screen, first)
  chooseScreen(screen)
}

/** Shows the risks of a level, the first of them chosen; those without one where they are assessed. */
function goToLevel(column: LevelColumn, areaId: string | null, first: string | null): void {
  if (column === 'none') {
    filterStatus(null)
    askFilters('assessments', { overall: [''], evaluation: [''] })
    goToArea('assessments', areaId, first)
  } else {
    askFilters('risks', { level: [column] })
    goToArea('risks', areaId, first)
  }
}

export function AreaLevelsTable({ areas }: { readonly areas: readonly AreaLevels[] }) {
  const text = useText()
  const words = text.dashboard.areas
  return (
    <section className="card areas-card" aria-labelledby="areas-title">
      <h2 id="areas-title">{words.title}</h2>
      <p className="note">
        {words.help} <span className="no-print">{words.lead}</span>
      </p>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{words.area}</th>
            <th scope="col" className="number">
              {words.processes}
            </th>
            <th scope="col" className="number">
              {words.risks}
            </th>
            {LEVEL_COLUMNS.map((column) => (
              <th key={column} scope="col" className="number">
                {column === 'none' ? words.none : text.domain.levels[column]}
              </th>
            ))}
            <th scope="col" className="spread">
              {words.spread}
            </th>
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <Row key={area.areaId} area={area} name={`${area.number}. ${area.name}`} />
          ))}
        </tbody>
        <tfoot>
          <Row area={levelTotals(areas)} name={words.total} />
        </tfoot>
      </table>
    </section>
  )
}

function Row({ area, name }: { readonly area: AreaLevels; readonly name: string }) {
  const text = useText()
  const words = text.dashboard.areas
  const { areaId, processes, risks, levels, first } = area
  const labelFor = (column: LevelColumn) =>
    column === 'none' ? words.goToOpen(levels.none, name) : words.goTo(levels[column], text.domain.levels[column], name)
  return (
    <tr>
      <th scope="row">{name}</th>
      <Count
        count={processes}
        label={words.goToProcesses(processes, name)}
        onGo={() => goToArea('processes', areaId, null)}
      />
      <Count count={risks} label={words.goToRisks(risks, name)} onGo={() => goToArea('risks', areaId, null)} />
      {LEVEL_COLUMNS.map((column) => (
        <Count
          key={column}
          count={levels[column]}
          label={labelFor(column)}
          tint={column}
          onGo={() => goToLevel(column, areaId, first[column])}
        />
      ))}
      <td className="spread">
        <div className="stack" aria-hidden="true">
          {LEVEL_COLUMNS.map((column) =>
            levels[column] > 0 ? <span key={column} className={column} style={{ flexGrow: levels[column] }} /> : null,
          )}
        </div>
      </td>
    </tr>
  )
}

interface CountProps {
  readonly count: number
  readonly label: string
  readonly tint?: LevelColumn
  readonly onGo: () => void
}

/** A number that leads to what it counts; nothing to go to where it is 0. */
export function Count({ count, label, tint, onGo }: CountProps) {
  if (count === 0) return <td className="number zero">0</td>
  return (
    <td className="number">
      <button
        type="button"
        className={`count ${tint ?? ''}`}
        aria-label={label}
        title={label}
        onClick={() => {
          onGo()
          cursorToScreen()
        }}
      >
        {count}
      </button>
      {/* On paper nothing can be pressed, and a screen reader of the PDF is to hear the number alone. */}
      <span className={`only-print count ${tint ?? ''}`}>{count}</span>
    </td>
  )
}
