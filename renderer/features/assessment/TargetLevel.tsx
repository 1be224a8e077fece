/** The overall level or the RPCT's, as letters; a letter typed leads to its motivation. */
import type { Risk } from '../../../shared/domain/risk'
import { useIsLedTo } from '../../fields/fields'
import { leadTo } from '../../fields/leadTo'
import { sayRefusal } from '../../store/refusals'
import { dispatch } from '../../store/registerStore'
import { useText } from '../../store/viewStore'
import { LevelRadio } from '../../ui/Level'
import { levelCommand, levelPath, motivationPath, type RatingTarget } from './ratingCommands'

interface TargetLevelProps {
  readonly risk: Risk
  readonly target: Exclude<RatingTarget, { readonly kind: 'indicator' }>
  readonly label: string
}

export function TargetLevel({ risk, target, label }: TargetLevelProps) {
  const text = useText()
  const led = useIsLedTo(levelPath(target))
  const value = target.kind === 'overall' ? risk.assessment.overall.level : risk.evaluation.level
  return (
    <LevelRadio
      label={label}
      value={value}
      onChoose={(level) => {
        const command = levelCommand(risk, target, level)
        const outcome = command ? dispatch(command) : null
        if (outcome && !outcome.ok) sayRefusal(text, outcome.error)
      }}
      onTyped={() => leadTo('assessments', risk.id, motivationPath(target).join('.'))}
      words={text.domain.levels}
      clearLabel={text.common.clearLevel}
      takeFocus={led}
    />
  )
}
