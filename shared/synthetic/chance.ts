/** A small generator of numbers that look random: the same seed gives the same sequence on every machine. */

export interface Chance {
  /** A whole number from 0 to `limit` - 1. */
  readonly below: (limit: number) => number
  /** True in so many cases out of a hundred. */
  readonly percent: (share: number) => boolean
  readonly pick: <T>(items: readonly [T, ...T[]]) => T
}

/** Mulberry32: 32 bits of state, whole-number arithmetic only. */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number) => next() % limit
  return {
    below,
    percent: (share) => below(100) < share,
    pick: (items) => items[below(items.length)] ?? items[0],
  }
}
