/** The manager's overall judgement, with the highest exposure beside it as orientation. Nothing fills the level in. */
import { saysSomething } from '../../../shared/checks/words'
import type { Risk } from '../../../shared/domain/risk'
import { isRated } from '../../../shared/workflow/completeness'
import { FieldHelp } from '../../fields/FieldHelp'
import { TextField } from '../../fields/fields'
import { useRegister } from '../../store/registerStore'
import { useText } from '../../store/viewStore'
import { LevelBadge } from '../../ui/Level'
import { EvidencePart } from './EvidencePart'
import { OverallLevel } from './OverallLevel'
import { PreviousPart } from './PreviousPart'
import { isBelowHighest, orientationOf } from './progress'
import { useCardKeys } from './useCardKeys'

const PATH = ['assessment', 'overall', 'motivation']
const OVERALL = { kind: 'overall' } as const

export function OverallPart({ risk }: { readonly risk: Risk }) {
  const text = useText()
  const words = text.assessment
  const { indicators } = useRegister()
  const { overall, belowHighestReason } = risk.assessment
  const highest = orientationOf(risk, indicators)
  const place = { table: 'risks', id: risk.id } as const
  const { asking, setAsking, confirm, onKeyDown } = useCardKeys(risk, OVERALL, words.overall)
  const incomplete = overall.level !== null && !isRated(overall)
  return (
    <fieldset className="judgement" aria-label={words.overall} onKeyDown={onKeyDown}>
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
      <PreviousPart risk={risk} target={OVERALL} direction="direct" about={words.overall} onConfirm={confirm} />
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
      <EvidencePart risk={risk} indicatorId={null} about={words.overall} asking={asking} onAsk={setAsking} />
    </fieldset>
  )
}
