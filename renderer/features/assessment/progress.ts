/** How far an assessment is, and what comes next in it. */
import { highestExposure, type Indicator, ratingAt } from '../../../shared/domain/indicator'
import { compareLevels, exposureOf, type Level } from '../../../shared/domain/level'
import type { Risk } from '../../../shared/domain/risk'
import { isRated, ratingOn } from '../../../shared/workflow/completeness'

/** Indicators in the order of the form and of annex 2. */
export function indicatorsInOrder(indicators: readonly Indicator[]): readonly Indicator[] {
  return [...indicators].sort((a, b) => a.number - b.number)
}

export interface Progress {
  /** Indicators with level and motivation. */
  readonly done: number
  readonly total: number
  /** The overall level and its motivation are there. */
  readonly overall: boolean
  readonly complete: boolean
}

/** How much of the manager's assessment is there. */
export function progressOf(risk: Risk, indicators: readonly Indicator[]): Progress {
  const done = indicators.filter(({ id }) => isRated(ratingOn(risk, id))).length
  const overall = isRated(risk.assessment.overall)
  return { done, total: indicators.length, overall, complete: overall && done === indicators.length }
}

/** Where a rating stands within a risk, dots between: the form of paths that fields are led to by. */
export function ratingPath(indicatorId: string): string {
  return `assessment.ratings.${indicatorId}`
}

/** The first level or motivation still missing, as a path joined by dots; the overall motivation when none is. */
export function firstOpenField(risk: Risk, indicators: readonly Indicator[]): string {
  const places = [
    ...indicatorsInOrder(indicators).map(({ id }) => ({ path: ratingPath(id), rating: ratingOn(risk, id) })),
    { path: 'assessment.overall', rating: risk.assessment.overall },
  ]
  const open = places.find(({ rating }) => !isRated(rating))
  if (!open) return 'assessment.overall.motivation'
  return `${open.path}.${open.rating.level === null ? 'level' : 'motivation'}`
}

/** The highest exposure among the rated indicators and which of them show it. Orientation only (rule 2). */
export function orientationOf(
  risk: Risk,
  indicators: readonly Indicator[],
): { readonly level: Level; readonly numbers: readonly number[] } | null {
  const { ratings } = risk.assessment
  const level = highestExposure(indicators, ratings)
  if (level === null) return null
  const numbers = indicatorsInOrder(indicators)
    .filter(({ id, direction }) => {
      const rated = ratingAt(ratings, id)?.level ?? null
      return rated !== null && exposureOf(rated, direction) === level
    })
    .map((indicator) => indicator.number)
  return { level, numbers }
}

/** True when the overall level lies below the highest exposure, which wants a reason (rule 4). */
export function isBelowHighest(risk: Risk, indicators: readonly Indicator[]): boolean {
  const overall = risk.assessment.overall.level
  const highest = highestExposure(indicators, risk.assessment.ratings)
  return overall !== null && highest !== null && compareLevels(overall, highest) < 0
}

/**
 * The next row that is not complete, from a row on (or from the start), in steps of 1 or -1, round the end; `null`
 * when no other one is left.
 */
export function nextUnfinished(
  rows: readonly { readonly id: string; readonly complete: boolean }[],
  fromId: string | null,
  step: 1 | -1,
): string | null {
  const from = rows.findIndex((row) => row.id === fromId)
  const start = from >= 0 ? from : step > 0 ? -1 : rows.length
  for (let away = 1; away <= rows.length; away += 1) {
    const row = rows[(start + step * away + rows.length * 2) % rows.length]
    if (row && !row.complete && row.id !== fromId) return row.id
  }
  return null
}
