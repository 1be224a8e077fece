/** The manager's overall judgement, with the highest exposure beside it as orientation. Nothing fills the level in. */
import { saysSomething } from '../../../shared/checks/words'
import type { Risk } from '../../../shared/domain/risk'
import { isRated } from '../../../shared/workflow/completeness'
import { FieldHelp } from '../../fields/FieldHelp'
import { TextField } from '../../fields/fields'
import { useRegister } from '../../store/registerStore'
import { useText } from '../../store/viewStore'
import { LevelBadge } from '../../ui/Level'
import { OverallLevel } from './OverallLevel'
import { isBelowHighest, orientationOf } from './progress'

const PATH = ['assessment', 'overall', 'motivation']

export function OverallPart({ risk }: { readonly risk: Risk }) {
  const text = useText()
  const words = text.assessment
  const { indicators } = useRegister()
  const { overall, belowHighestReason } = risk.assessment
  const highest = orientationOf(risk, indicators)
  const place = { table: 'risks', id: risk.id } as const
  const incomplete = overall.level !== null && !isRated(overall)
  return (
    <fieldset className="judgement" aria-label={words.overall}>
      <h3>{words.overall}</h3>
      <p className="note">{words.overallBy}</p>
      <div className="level-beside">
        <OverallLevel risk={risk} label={words.overallLevel} />
        <p className="orientation">
          {highest ? (
            <>
              <LevelBadge level={highest.level} words={text.domain.levels} /> {words.highest} (
              {words.highestFrom(highest.numbers)}). <em>{words.orientation}</em>
            </>
          ) : (
            <>
              {words.highest}: {words.highestNone}
            </>
          )}
        </p>
      </div>
      <TextField
        {...place}
        path={PATH}
        label={words.overallMotivation}
        lines="many"
        help={
          incomplete ? (
            <span className="incomplete">{words.motivationMissing}</span>
          ) : (
            <FieldHelp about="overallMotivation" />
          )
        }
      />
      {isBelowHighest(risk, indicators) || belowHighestReason !== '' ? (
        <TextField
          {...place}
          path={['assessment', 'belowHighestReason']}
          label={words.below}
          lines="many"
          help={
            saysSomething(belowHighestReason) ? (
              words.belowHelp
            ) : (
              <span className="incomplete">{words.belowMissing}</span>
            )
          }
        />
      ) : null}
    </fieldset>
  )
}
