/** What the RPCT said, beside the manager's assessment: to be read here, given in «Ponderazione». */
import type { Risk } from '../../../shared/domain/risk'
import { LedTo } from '../../fields/LedTo'
import { useRole } from '../../store/usePermission'
import { goToRow, useText } from '../../store/viewStore'
import { Button } from '../../ui/Button'
import { LevelBadge } from '../../ui/Level'

export function EvaluationSummary({ risk }: { readonly risk: Risk }) {
  const text = useText()
  const words = text.weighing
  const role = useRole()
  const { level, reason, priority, decision } = risk.evaluation
  const facts: readonly (readonly [string, string])[] = [
    [text.assessment.priority, priority === null ? '' : text.domain.priorities[priority]],
    [text.assessment.decision, decision === null ? '' : text.domain.decisions[decision]],
  ]
  return (
    <section className="judgement" aria-label={text.assessment.evaluation}>
      <h3>{text.assessment.evaluation}</h3>
      {level === null ? (
        <p className="note">{words.notWeighed}</p>
      ) : (
        <p>
          <LevelBadge level={level} words={text.domain.levels} /> <strong>{text.domain.levels[level]}</strong>
        </p>
      )}
      {reason === '' ? null : <p className="written">{reason}</p>}
      {facts.map(([name, value]) =>
        value === '' ? null : (
          <p key={name}>
            {name}: {value}
          </p>
        ),
      )}
      {role === 'rpct' ? (
        <LedTo path={['evaluation']}>
          <p className="note">{words.whereSet}</p>
          <Button icon="arrow-right" onClick={() => goToRow('weighing', risk.id, 'evaluation.level')}>
            {words.toWeighing}
          </Button>
        </LedTo>
      ) : null}
    </section>
  )
}
