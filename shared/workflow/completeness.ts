/** What is still missing in an assessment or an evaluation, in the words of rules 1 and 4. */
import { saysSomething } from '../checks/words'
import type { Assessment } from '../domain/assessment'
import { EMPTY_RATING, highestExposure, type Indicator, type Rating, ratingAt } from '../domain/indicator'
import { compareLevels } from '../domain/level'
import type { Risk } from '../domain/risk'

/** True for a level with its motivation: one never goes without the other (rule 1). */
export function isRated(rating: Rating): boolean {
  return rating.level !== null && saysSomething(rating.motivation)
}

/** The rating of a risk on an indicator; an empty one while there is none. */
export function ratingOn(risk: Risk, indicatorId: string): Rating {
  return ratingAt(risk.assessment.ratings, indicatorId) ?? EMPTY_RATING
}

/** What was found last of an assessment: it is asked of every risk after every edit. */
const known = new WeakMap<Assessment, { readonly indicators: readonly Indicator[]; readonly assessed: boolean }>()

/** True when the manager's assessment is whole: every indicator and the overall level, each with its motivation. */
export function isAssessed(risk: Risk, indicators: readonly Indicator[]): boolean {
  const { assessment } = risk
  const last = known.get(assessment)
  if (last?.indicators === indicators) return last.assessed
  const assessed = isRated(assessment.overall) && indicators.every(({ id }) => isRated(ratingOn(risk, id)))
  known.set(assessment, { indicators, assessed })
  return assessed
}

/** True while nobody has written anything into the assessment. */
export function isUntouched({ assessment }: Risk): boolean {
  const { ratings, overall, belowHighestReason, evidence } = assessment
  return (
    Object.keys(ratings).length === 0 &&
    overall.level === null &&
    overall.motivation === '' &&
    belowHighestReason === '' &&
    evidence.length === 0
  )
}

/** True when the RPCT's level wants a reason of its own: it differs, or lies below the highest exposure (rule 4). */
export function wantsReason({ assessment, evaluation }: Risk, indicators: readonly Indicator[]): boolean {
  if (evaluation.level === null) return false
  if (evaluation.level !== assessment.overall.level) return true
  const highest = highestExposure(indicators, assessment.ratings)
  return highest !== null && compareLevels(evaluation.level, highest) < 0
}

/** True when the RPCT's evaluation has all that it wants: a level, and a reason where {@link wantsReason}. */
export function isWeighed(risk: Risk, indicators: readonly Indicator[]): boolean {
  const { level, reason } = risk.evaluation
  return level !== null && (!wantsReason(risk, indicators) || saysSomething(reason))
}
