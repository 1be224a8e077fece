/** One risk before the RPCT: what the manager wrote, the own judgement, measures, findings, and the decisions. */
import { useMemo } from 'react'
import { byId } from '../../../shared/domain/lookup'
import type { Risk } from '../../../shared/domain/risk'
import { goToFinding } from '../../fields/findingPlace'
import { RiskMeasures } from '../../fields/RiskMeasures'
import { StateLine, StateNotes } from '../../fields/StateNotes'
import { useFindings } from '../../fields/useFindings'
import { useDates } from '../../store/dates'
import { useRegister } from '../../store/registerStore'
import { goToRow, useText } from '../../store/viewStore'
import { FormPanel, Group } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { SeverityMark } from '../../ui/SeverityMark'
import { canDecide, type Decision } from './decide'
import { ManagerPart } from './ManagerPart'
import { OwnPart } from './OwnPart'
import type { QueueRow } from './queue'

interface RiskCaseProps {
  readonly row: QueueRow
  /** Its place in the list that is shown, from 1; 0 when it is not in it. */
  readonly at: number
  readonly total: number
  readonly onDecide: (decision: Exclude<Decision, 'return'>) => void
  readonly onReturn: () => void
  readonly onStep: (step: 1 | -1) => void
}

export function RiskCase(props: RiskCaseProps) {
  const { row, at, total } = props
  const text = useText()
  const words = text.weighing
  const dates = useDates()
  const register = useRegister()
  const { risk } = row
  const process = byId(register.processes).get(risk.processId)
  const unit = process?.unitId == null ? undefined : byId(register.units).get(process.unitId)
  return (
    <FormPanel
      title={text.assessment.title(row.number, risk.description || text.assessment.unnamed)}
      subtitle={
        <>
          <button type="button" className="link" onClick={() => process && goToRow('processes', process.id)}>
            {row.process || text.processMap.newProcess}
          </button>
          {' · '}
          {unit ? words.unit(unit.name, unit.manager) : words.noUnit}
          {' · '}
          <button type="button" className="link" onClick={() => goToRow('assessments', risk.id)}>
            {words.toAssessment}
          </button>
          <div className="how-far">
            <StateLine risk={risk} />
            {row.lateSince === '' ? null : (
              <strong className="incomplete">{words.due(dates.day(`${row.lateSince}T12:00`))}</strong>
            )}
          </div>
        </>
      }
      actions={at > 0 ? <span className="note place">{words.place(at, total)}</span> : null}
    >
      <Decisions {...props} />
      <StateNotes risk={risk} />
      <div className="case">
        <ManagerPart risk={risk} />
        <div className="case-side">
          <OwnPart risk={risk} />
          <RiskMeasures risk={risk} number={row.number} />
          <Findings risk={risk} />
        </div>
      </div>
    </FormPanel>
  )
}

function Findings({ risk }: { readonly risk: Risk }) {
  const text = useText()
  const words = text.weighing
  const findings = useFindings()
  const own = useMemo(
    () => findings?.filter(({ subject }) => subject.kind === 'risks' && subject.id === risk.id) ?? null,
    [findings, risk.id],
  )
  return (
    <Group title={own === null ? words.working : words.findings(own.length)}>
      {own === null || own.length === 0 ? null : (
        <ul className="cards">
          {own.map((finding) => (
            <li key={`${finding.rule}/${finding.field.join('.')}/${finding.message}`}>
              <SeverityMark severity={finding.severity} words={text.checks.severities[finding.severity]} />
              <button type="button" className="link words" onClick={() => goToFinding(finding)}>
                {finding.message}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Group>
  )
}

/** The buttons, each with its key. They stay in sight while one reads. */
function Decisions({ row, onDecide, onReturn, onStep }: RiskCaseProps) {
  const words = useText().weighing
  const register = useRegister()
  const can = (decision: Decision) => canDecide(register, row.risk, decision)
  return (
    <section className="decisions" aria-label={words.decisions}>
      <Button icon="arrow-up" onClick={() => onStep(-1)}>
        {words.previousRisk} <kbd>{words.keyNames.back}</kbd>
      </Button>
      <Button icon="arrow-down" onClick={() => onStep(1)}>
        {words.next} <kbd>{words.keyNames.next}</kbd>
      </Button>
      <span className="spread" />
      <Button look="plain" disabled={!can('weigh')} onClick={() => onDecide('weigh')}>
        {words.weigh}
      </Button>
      <Button icon="arrow-left" disabled={!can('return')} onClick={onReturn}>
        {words.return} <kbd>{words.keyNames.return}</kbd>
      </Button>
      <Button look="primary" icon="check-circle" disabled={!can('approve')} onClick={() => onDecide('approve')}>
        {words.approve} <kbd>{words.keyNames.approve}</kbd>
      </Button>
    </section>
  )
}
