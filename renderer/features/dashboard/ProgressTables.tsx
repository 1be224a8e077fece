/** Assessments by unit, measures by type, findings by severity. */
import { countBySeverity, type Finding, SEVERITIES } from '../../../shared/checks'
import { MEASURE_KINDS } from '../../../shared/domain/measure'
import { type AskedValues, askFilters } from '../../store/askedFilters'
import { goToFindings } from '../../store/findingsView'
import { chooseRow, chooseScreen, useText } from '../../store/viewStore'
import { SeverityMark } from '../../ui/SeverityMark'
import { Count } from './AreaLevelsTable'
import { type Figures, frequentRules, type MeasureCounts, type PrintedUnits, type UnitProgress } from './counts'

/** How many of the most frequent checks are named. */
const RULES_SHOWN = 5

interface UnitsProps {
  readonly units: readonly UnitProgress[]
  /** What stands in their place on paper, where only so many fit. */
  readonly printed: PrintedUnits
}

export function UnitProgressTable({ units, printed }: UnitsProps) {
  const words = useText().dashboard.units
  if (units.length === 0) {
    return (
      <section className="card units-card" aria-labelledby="units-title">
        <h2 id="units-title">{words.title}</h2>
        <p>{words.empty}</p>
      </section>
    )
  }
  const same = printed.rows === units
  return (
    <section className="card units-card" aria-labelledby="units-title">
      <h2 id="units-title">{words.title}</h2>
      <p className="note">{words.help}</p>
      <div className={same ? '' : 'no-print'}>
        <UnitRows units={units} />
      </div>
      {same ? null : (
        <div className="only-print">
          <UnitRows units={printed.rows} others={printed.others} />
        </div>
      )}
    </section>
  )
}

function UnitRows({ units, others = null }: { units: readonly UnitProgress[]; others?: PrintedUnits['others'] }) {
  const words = useText().dashboard.units
  const cells = ({ risks, assessed, submitted, evaluated, approved }: Figures) => (
    <>
      <td className="number">{risks}</td>
      <td className="number">{assessed}</td>
      <td className="number">{submitted}</td>
      <td className="number">{evaluated}</td>
      <td className="number">{approved}</td>
      <td className="spread">
        <div className="gauge">
          <div className="stack" aria-hidden="true">
            <span className="done" style={{ flexGrow: assessed }} />
            <span style={{ flexGrow: risks - assessed }} />
          </div>
          <span>{words.percent(assessed, risks)}</span>
        </div>
      </td>
    </>
  )
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          <th scope="col" className="number">
            {words.risks}
          </th>
          <th scope="col" className="number">
            {words.assessed}
          </th>
          <th scope="col" className="number">
            {words.submitted}
          </th>
          <th scope="col" className="number">
            {words.evaluated}
          </th>
          <th scope="col" className="number">
            {words.approved}
          </th>
          <th scope="col" className="spread">
            {words.progress}
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.unitId}>
            <th scope="row">{unit.unitId === null ? words.noUnit : unit.name}</th>
            {cells(unit)}
          </tr>
        ))}
        {others ? (
          <tr>
            <th scope="row">{words.others(others.units)}</th>
            {cells(others)}
          </tr>
        ) : null}
      </tbody>
    </table>
  )
}

export function MeasuresTable({ measures }: { readonly measures: readonly MeasureCounts[] }) {
  const text = useText()
  const words = text.dashboard.measures
  const total = measures.at(-1)
  const rows = measures.slice(0, -1)
  if (!total || rows.length === 0) return null
  const kinds = text.domain.measureKinds
  const all = total.general + total.specific
  const longest = Math.max(...rows.map((row) => row.general + row.specific))
  const cells = (row: MeasureCounts) => (
    <>
      {MEASURE_KINDS.map((kind) => (
        <MeasureCount key={kind} row={row} count={row[kind]} name={words[kind]} asks={{ kind: [kinds[kind]] }} />
      ))}
      <MeasureCount row={row} count={row.unused} name={words.unused} asks={{ used: ['0'] }} />
      <td className={row.open === 0 ? 'number zero' : 'number'}>{row.open}</td>
    </>
  )
  return (
    <section className="card measures-card" aria-labelledby="measures-title">
      <h2 id="measures-title">{words.title}</h2>
      <p className="note">{words.help}</p>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{words.type}</th>
            <th scope="col" className="number">
              {words.general}
            </th>
            <th scope="col" className="number">
              {words.specific}
            </th>
            <th scope="col" className="number">
              {words.unused}
            </th>
            <th scope="col" className="number">
              {words.open}
            </th>
            <th scope="col" className="spread">
              {words.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.type}>
              <th scope="row">{row.type === null ? '' : text.domain.measureTypes[row.type]}</th>
              {cells(row)}
              <td className="spread">
                <div className="gauge">
                  <div className="stack" aria-hidden="true">
                    <span className="done" style={{ flexGrow: row.general + row.specific }} />
                    <span className="rest" style={{ flexGrow: longest - row.general - row.specific }} />
                  </div>
                  <span>{row.general + row.specific}</span>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {cells(total)}
            <Count count={all} label={words.goTo(String(all))} onGo={() => chooseScreen('measures')} />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

/** A number of measures that leads to them, of the type of its row. */
function MeasureCount(props: {
  readonly row: MeasureCounts
  readonly count: number
  readonly name: string
  readonly asks: AskedValues
}) {
  const text = useText()
  const { row, count, name, asks } = props
  const type = row.type === null ? null : text.domain.measureTypes[row.type]
  const go = () => {
    askFilters('measures', type === null ? asks : { ...asks, type: [type] })
    chooseRow('measures', null)
    chooseScreen('measures')
  }
  const label = `${name}, ${type ?? text.dashboard.measures.total}: ${count}`
  return <Count count={count} label={text.dashboard.measures.goTo(label)} onGo={go} />
}

export function FindingsTable({ findings }: { readonly findings: readonly Finding[] | null }) {
  const text = useText()
  const words = text.dashboard.findings
  const counts = countBySeverity(findings ?? [])
  return (
    <section className="card findings-card" aria-labelledby="findings-title">
      <h2 id="findings-title">{words.title}</h2>
      {findings === null ? (
        <p role="status">{text.dashboard.working}</p>
      ) : findings.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p className="note no-print">{words.lead}</p>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{words.severity}</th>
                <th scope="col" className="number">
                  {words.count}
                </th>
              </tr>
            </thead>
            <tbody>
              {SEVERITIES.map((severity) => (
                <tr key={severity}>
                  <th scope="row">
                    <SeverityMark severity={severity} words={text.checksScreen.severities[severity]} />
                  </th>
                  <Count
                    count={counts[severity]}
                    label={words.goTo(`${text.checksScreen.severities[severity]}: ${counts[severity]}`)}
                    onGo={() => goToFindings(severity)}
                  />
                </tr>
              ))}
            </tbody>
          </table>
          <h3>{words.rule}</h3>
          <table className="figures">
            <tbody>
              {frequentRules(findings, RULES_SHOWN).map(({ rule, count }) => (
                <tr key={rule}>
                  <th scope="row">{text.checks.titles[rule]}</th>
                  <Count
                    count={count}
                    label={words.goTo(`${text.checks.titles[rule]}: ${count}`)}
                    onGo={() => goToFindings('all', rule)}
                  />
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
