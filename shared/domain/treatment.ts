/** The order in which risks are treated. Source: PNA 2019, Annex 1, § 4.3: first those that are most exposed. */
import { LEVELS, type Level } from './level'

/** The rows from the highest level to the lowest, those without one last; among equals they keep their order. */
export function inTreatmentOrder<T>(rows: readonly T[], levelOf: (row: T) => Level | null): readonly T[] {
  const groups = new Map<Level | null, T[]>([...LEVELS].reverse().map((level) => [level, []]))
  groups.set(null, [])
  for (const row of rows) groups.get(levelOf(row))?.push(row)
  return [...groups.values()].flat()
}
