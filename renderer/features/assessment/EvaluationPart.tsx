/** The RPCT's evaluation: beside the manager's assessment, never in its place. */
import { saysSomething } from '../../../shared/checks/words'
import { PRIORITIES, TREATMENT_DECISIONS } from '../../../shared/domain/evaluation'
import type { Risk } from '../../../shared/domain/risk'
import { FieldHelp } from '../../fields/FieldHelp'
import { ChoiceField, TextField } from '../../fields/fields'
import { LedTo } from '../../fields/LedTo'
import { useText } from '../../store/viewStore'
import { TargetLevel } from './TargetLevel'

export function EvaluationPart({ risk }: { readonly risk: Risk }) {
  const text = useText()
  const words = text.assessment
  const place = { table: 'risks', id: risk.id } as const
  const { level, reason } = risk.evaluation
  const unexplained = level !== null && level !== risk.assessment.overall.level && !saysSomething(reason)
  return (
    <fieldset className="judgement" aria-label={words.evaluation}>
      <h3>{words.evaluation}</h3>
      <p className="note">{words.evaluationBy}</p>
      <div className="level-beside">
        <TargetLevel risk={risk} target={{ kind: 'evaluation' }} label={words.evaluationLevel} />
      </div>
      <TextField
        {...place}
        path={['evaluation', 'reason']}
        label={words.reason}
        lines="many"
        help={unexplained ? <span className="incomplete">{words.reasonMissing}</span> : words.reasonHelp}
      />
      <div className="priority-decision">
        <LedTo path={['evaluation', 'priority']}>
          <ChoiceField
            {...place}
            path={['evaluation', 'priority']}
            label={words.priority}
            help={<FieldHelp about="priority" />}
            none={words.undecided}
            options={PRIORITIES.map((value) => ({ value, label: text.domain.priorities[value] }))}
          />
        </LedTo>
        <LedTo path={['evaluation', 'decision']}>
          <ChoiceField
            {...place}
            path={['evaluation', 'decision']}
            label={words.decision}
            help={<FieldHelp about="decision" />}
            none={words.undecided}
            options={TREATMENT_DECISIONS.map((value) => ({ value, label: text.domain.decisions[value] }))}
          />
        </LedTo>
      </div>
    </fieldset>
  )
}
