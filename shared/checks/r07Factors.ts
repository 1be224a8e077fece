/**
 * Rule 7: every process has at least one risk; every risk names its enabling factors; each named factor is met by some
 * measure of that risk.
 */
import { byId, risksOf } from '../domain/lookup'
import type { Check } from './context'

export const factors: Check = ({ register, processes, risks, measures, subjects, text }, report) => {
  for (const process of processes) {
    if (risksOf(register, process.id).length > 0) continue
    const subject = subjects.process(process)
    report('R07-no-risk', subject, text.messages['R07-no-risk'](subject.label))
  }
  const known = byId(register.factors)
  for (const place of risks) {
    const { factorIds, measureIds } = place.risk
    if (factorIds.length === 0) {
      const subject = subjects.risk(place)
      report('R07-no-factor', subject, text.messages['R07-no-factor'](subject.label), ['factorIds'])
    }
    // A risk without measures is reported by rule 5.
    if (measureIds.length === 0) continue
    const unmet = factorIds.filter((id) => !measureIds.some((measure) => measures.get(measure)?.factorIds.includes(id)))
    if (unmet.length === 0) continue
    const subject = subjects.risk(place)
    const letters = unmet.map((id) => known.get(id)?.letter ?? id).sort()
    report('R07-factor-unmet', subject, text.messages['R07-factor-unmet'](subject.label, letters), ['measureIds'])
  }
}
