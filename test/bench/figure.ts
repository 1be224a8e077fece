/** One measured figure, as `npm run bench -- --json` prints it. */
export interface Figure {
  readonly name: string
  /** How many processes the register has. */
  readonly size: number
  readonly median: number
  readonly unit: 'ms' | 'MB'
  readonly runs: readonly number[]
  /** What it stands beside, in the same unit, and how many times that it is. */
  readonly floor?: number
  readonly ratio?: number
}

/** The middle of the values; of the two middle ones the mean. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}

/** The value below which 95 of 100 lie (nearest rank). */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0
}

const round = (value: number) => Math.round(value * 100) / 100

/** A figure from its runs. */
export function figure(
  name: string,
  size: number,
  unit: Figure['unit'],
  runs: readonly number[],
  floor?: number,
): Figure {
  const middle = median(runs)
  const made = { name, size, median: round(middle), unit, runs: runs.map(round) }
  return floor === undefined ? made : { ...made, floor: round(floor), ratio: round(middle / floor) }
}
