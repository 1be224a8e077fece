/** The order in which risks are treated. Source: PNA 2019, Annex 1, § 4.3: first those that are most exposed. */
import { compareLevels, type Level } from './level'

/** The rows from the highest level to the lowest, those without one last; among equals they keep their order. */
export function inTreatmentOrder<T>(rows: readonly T[], levelOf: (row: T) => Level | null): readonly T[] {
  return [...rows].sort((a, b) => {
    const [one, other] = [levelOf(a), levelOf(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return compareLevels(other, one)
  })
}
