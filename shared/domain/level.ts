/**
 * Levels of risk: an ordinal scale, never a number.
 * Source: PNA 2019, Annex 1, § 4.2 (qualitative approach); PIAO Provincia di Lucca 2024-2026, § 2.3.5.
 */

/** B basso, M moderato, A alto. */
export type Level = 'B' | 'M' | 'A'

/** The three levels, from the lowest. */
export const LEVELS: readonly Level[] = ['B', 'M', 'A']

/**
 * How an indicator's letter relates to exposure: with `direct` A means more risk,
 * with `inverse` A means less (high collaboration, full implementation).
 */
export type Direction = 'direct' | 'inverse'

/** True for exactly the letters B, M and A. */
export function isLevel(value: unknown): value is Level {
  return value === 'B' || value === 'M' || value === 'A'
}

/** Negative when `a` is lower than `b`, zero when equal, positive when higher. Orders; its size means nothing. */
export function compareLevels(a: Level, b: Level): number {
  return LEVELS.indexOf(a) - LEVELS.indexOf(b)
}

/** The highest of the given levels; `null` when there is none. */
export function highestLevel(levels: Iterable<Level | null>): Level | null {
  let highest: Level | null = null
  for (const level of levels) {
    if (level !== null && (highest === null || compareLevels(level, highest) > 0)) highest = level
  }
  return highest
}

/** The exposure that a letter states: the letter itself, or its opposite for an inverse indicator. */
export function exposureOf(level: Level, direction: Direction): Level {
  if (direction === 'direct') return level
  if (level === 'A') return 'B'
  return level === 'B' ? 'A' : 'M'
}
