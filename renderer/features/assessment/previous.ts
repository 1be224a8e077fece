/** What the edition before said, beside what is said now. Nothing is filled in by itself. */
import { EMPTY_RATING, type Rating, ratingAt } from '../../../shared/domain/indicator'
import { compareLevels, type Direction, exposureOf } from '../../../shared/domain/level'
import type { Risk } from '../../../shared/domain/risk'
import type { Json } from '../../../shared/journal/change'
import type { BatchCommand } from '../../../shared/journal/command'
import { motivationPath, type RatingTarget } from './ratingCommands'

/** A target that the edition before had too. */
export type PreviousTarget = Exclude<RatingTarget, { readonly kind: 'evaluation' }>

/** The rating of the edition before; null when it had none. */
export function previousRating({ previous }: Risk, target: PreviousTarget): Rating | null {
  const rating =
    target.kind === 'overall' ? previous?.overall : previous && ratingAt(previous.ratings, target.indicatorId)
  return rating && rating.level !== null ? rating : null
}

/** The rating of today. */
export function ratingNow({ assessment }: Risk, target: PreviousTarget): Rating {
  if (target.kind === 'overall') return assessment.overall
  return ratingAt(assessment.ratings, target.indicatorId) ?? EMPTY_RATING
}

/** How today's rating stands to the one before: the same to the letter, the same level, or more or less exposed. */
export type Comparison = 'open' | 'confirmed' | 'sameLevel' | 'higher' | 'lower'

/** Compares two ratings of an indicator of the given direction. */
export function compareRatings(before: Rating, now: Rating, direction: Direction): Comparison {
  if (now.level === null || before.level === null) return 'open'
  if (now.level === before.level) return now.motivation.trim() === before.motivation.trim() ? 'confirmed' : 'sameLevel'
  const order = compareLevels(exposureOf(now.level, direction), exposureOf(before.level, direction))
  return order > 0 ? 'higher' : 'lower'
}

/** Level and motivation of the edition before as those of today, in one step; null when they are that already. */
export function confirmCommand(risk: Risk, target: PreviousTarget): BatchCommand | null {
  const before = previousRating(risk, target)
  if (!before) return null
  const now = ratingNow(risk, target)
  if (now.level === before.level && now.motivation === before.motivation) return null
  const path = motivationPath(target).slice(0, -1)
  const value: Json = { level: before.level, motivation: before.motivation }
  return { kind: 'batch', name: 'confirm', commands: [{ kind: 'set', table: 'risks', id: risk.id, path, value }] }
}
