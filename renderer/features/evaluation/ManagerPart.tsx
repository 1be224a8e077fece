/** What the manager wrote, whole, with what the edition before said beside it. To be read, not changed. */
import { indicatorsInOrder } from '../../../shared/annexes/analysisAnnex'
import { type Evidence, evidenceFor } from '../../../shared/domain/evidence'
import { highestExposure, type Indicator, type Rating, ratingAt } from '../../../shared/domain/indicator'
import { exposureOf } from '../../../shared/domain/level'
import type { Previous } from '../../../shared/domain/previous'
import type { Risk } from '../../../shared/domain/risk'
import { ratingOn } from '../../../shared/workflow/completeness'
import { EvidenceShown } from '../../fields/EvidenceShown'
import { useRegister } from '../../store/registerStore'
import { useText } from '../../store/viewStore'
import { LevelBadge } from '../../ui/Level'

export function ManagerPart({ risk }: { readonly risk: Risk }) {
  const text = useText()
  const words = text.weighing
  const register = useRegister()
  const { assessment, previous } = risk
  const highest = highestExposure(register.indicators, assessment.ratings)
  return (
    <section className="case-part" aria-labelledby="manager-title">
      <h3 id="manager-title">{words.assessment}</h3>
      <p className="note">
        {previous ? null : `${words.noPrevious} `}
        {highest === null ? null : words.highest(text.domain.levels[highest])}
      </p>
      <table className="levels-read">
        <thead>
          <tr>
            <th scope="col">{words.indicator}</th>
            <th scope="col">{words.level}</th>
            <th scope="col">{words.motivation}</th>
            {previous ? <th scope="col">{words.previous(previous.edition)}</th> : null}
          </tr>
        </thead>
        <tbody>
          {indicatorsInOrder(register).map((indicator) => (
            <ReadRow
              key={indicator.id}
              name={`${indicator.number}. ${indicator.name}`}
              indicator={indicator}
              rating={ratingOn(risk, indicator.id)}
              evidence={evidenceFor(assessment.evidence, indicator.id)}
              previous={previous}
              then={previous && ratingAt(previous.ratings, indicator.id)}
            />
          ))}
          <ReadRow
            name={words.overall}
            rating={assessment.overall}
            evidence={evidenceFor(assessment.evidence, null)}
            previous={previous}
            then={previous?.overall ?? null}
          />
        </tbody>
      </table>
      {assessment.belowHighestReason === '' ? null : (
        <p>
          <strong>{words.below}:</strong> <span className="written">{assessment.belowHighestReason}</span>
        </p>
      )}
    </section>
  )
}

/** One level with its motivation. Without an indicator it is the overall one. */
function ReadRow(props: {
  readonly name: string
  readonly indicator?: Indicator
  readonly rating: Rating
  readonly evidence: readonly Evidence[]
  readonly previous: Previous | null
  readonly then: Rating | null
}) {
  const { name, indicator, rating, evidence, previous, then } = props
  const { weighing: words } = useText()
  return (
    <tr className={indicator ? undefined : 'overall'}>
      <th scope="row">{name}</th>
      <td className="level-of">
        <ReadLevel rating={rating} indicator={indicator} />
      </td>
      <td className="written">
        {rating.motivation === '' ? <em>{rating.level === null ? '–' : words.noMotivation}</em> : rating.motivation}
        {evidence.length === 0 ? null : (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
          <div className="evidence" role="group" aria-label={words.evidence(name)}>
            <ul>
              {evidence.map((one) => (
                <li key={one.id}>
                  <EvidenceShown evidence={one} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </td>
      {previous ? (
        <td className="written then">
          {then ? (
            <>
              <ReadLevel rating={then} indicator={indicator} />{' '}
              {isSameMotivation(then, rating) ? <em>{words.sameMotivation}</em> : then.motivation}
            </>
          ) : (
            <em>{words.notThen}</em>
          )}
        </td>
      ) : null}
    </tr>
  )
}

/** Whether both say the same words: then they need not be read twice. */
function isSameMotivation(then: Rating, now: Rating): boolean {
  const words = then.motivation.trim()
  return words !== '' && words === now.motivation.trim()
}

/** A level tinted by the exposure it states. */
function ReadLevel({ rating, indicator }: { readonly rating: Rating; readonly indicator: Indicator | undefined }) {
  const text = useText()
  const { level } = rating
  if (level === null) return <LevelBadge level={null} words={text.domain.levels} />
  const exposure = indicator ? exposureOf(level, indicator.direction) : level
  const plain = text.domain.levels[level]
  const said = exposure === level ? plain : text.assessment.levelInverse(plain, exposure)
  return <LevelBadge level={level} tint={exposure} words={{ ...text.domain.levels, [level]: said }} />
}
