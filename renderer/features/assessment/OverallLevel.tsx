/** The overall level as letters; a letter typed leads to its motivation. */
import type { Risk } from '../../../shared/domain/risk'
import { useIsLedTo } from '../../fields/fields'
import { leadTo } from '../../fields/leadTo'
import { useBarred } from '../../fields/useBarred'
import { sayRefusal } from '../../store/refusals'
import { dispatch } from '../../store/registerStore'
import { useText } from '../../store/viewStore'
import { LevelRadio } from '../../ui/Level'
import { levelCommand, levelPath, motivationPath } from './ratingCommands'

interface OverallLevelProps {
  readonly risk: Risk
  readonly label: string
}

const target = { kind: 'overall' } as const

export function OverallLevel({ risk, label }: OverallLevelProps) {
  const text = useText()
  const barred = useBarred({ table: 'risks', id: risk.id, path: levelPath(target) })
  const led = useIsLedTo(levelPath(target))
  return (
    <LevelRadio
      label={label}
      value={risk.assessment.overall.level}
      onChoose={(level) => {
        const command = levelCommand(risk, target, level)
        const outcome = command ? dispatch(command) : null
        if (outcome && !outcome.ok) sayRefusal(text, outcome.error)
      }}
      onTyped={() => leadTo('assessments', risk.id, motivationPath(target).join('.'))}
      words={text.domain.levels}
      clearLabel={text.common.clearLevel}
      takeFocus={led}
      barred={barred}
    />
  )
}
