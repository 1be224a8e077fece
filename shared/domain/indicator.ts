/** Indicators of exposure (criteri di valutazione). Source: PNA 2019, Annex 1, box 9. */
import { type Direction, exposureOf, highestLevel, type Level } from './level'

export interface Indicator {
  readonly id: string
  /** Order in the form and in annex 2, from 1. */
  readonly number: number
  readonly name: string
  readonly description: string
  /** Whether A means more exposure or less. */
  readonly direction: Direction
  /** What each letter means for this indicator, in words. */
  readonly meanings: { readonly B: string; readonly M: string; readonly A: string }
}

/** A level with its motivation (rule 1: one never goes without the other). */
export interface Rating {
  readonly level: Level | null
  readonly motivation: string
}

export const EMPTY_RATING: Rating = { level: null, motivation: '' }

/** The rating on an indicator; `null` when there is none. An indicator may be called `constructor`, as every object has. */
export function ratingAt(ratings: Readonly<Record<string, Rating>>, indicatorId: string): Rating | null {
  return Object.hasOwn(ratings, indicatorId) ? (ratings[indicatorId] ?? null) : null
}

/**
 * The highest exposure among the rated indicators, inverse ones read the right way round;
 * `null` when none is rated. Orientation only: nothing ever writes it into a level (rule 2).
 */
export function highestExposure(
  indicators: readonly Indicator[],
  ratings: Readonly<Record<string, Rating>>,
): Level | null {
  return highestLevel(
    indicators.map((indicator) => {
      const level = ratingAt(ratings, indicator.id)?.level ?? null
      return level === null ? null : exposureOf(level, indicator.direction)
    }),
  )
}
