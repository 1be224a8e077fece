/** Which measures could answer a risk, the ones that fill a gap first, and why each is put forward. */
import { byId, compareText } from '../../shared/domain/lookup'
import type { Measure } from '../../shared/domain/measure'
import type { Register } from '../../shared/domain/register'
import { finalLevel, type Risk } from '../../shared/domain/risk'
import { factorLetters, unmetFactors } from './riskPlaces'

export interface Suggestion {
  readonly measure: Measure
  /** Letters of the risk's factors that it meets and no assigned measure does yet; empty for none. */
  readonly unmet: string
  /** Letters of the risk's factors that it meets and others do too; empty for none. */
  readonly met: string
  /** The risk is at A without a specific measure, and this is one. */
  readonly specificForHigh: boolean
  /** Another risk of the same process uses it. */
  readonly sameProcess: boolean
  /** How many other risks of the same area use it. */
  readonly sameArea: number
}

/** True when the risk counts as A and no assigned measure is specific (rule 5). */
export function lacksSpecific(register: Pick<Register, 'measures'>, risk: Risk): boolean {
  const measures = byId(register.measures)
  return finalLevel(risk) === 'A' && !risk.measureIds.some((id) => measures.get(id)?.kind === 'specific')
}

/**
 * The measures not yet assigned to a risk. First those that meet most factors nothing meets yet; among equals those a
 * risk at A lacks, those used nearby (same process, same area), those that meet more of its factors; then by code.
 */
export function suggestMeasures(register: Register, risk: Risk): readonly Suggestion[] {
  const unmetIds = new Set(unmetFactors(register, risk).map((factor) => factor.id))
  const wantsSpecific = lacksSpecific(register, risk)
  const nearby = usedNearby(register, risk)
  const counted = register.measures
    .filter((measure) => !risk.measureIds.includes(measure.id))
    .map((measure) => {
      const own = measure.factorIds.filter((id) => risk.factorIds.includes(id))
      const unmet = own.filter((id) => unmetIds.has(id))
      const met = own.filter((id) => !unmetIds.has(id))
      const suggestion: Suggestion = {
        measure,
        unmet: factorLetters(register, unmet),
        met: factorLetters(register, met),
        specificForHigh: wantsSpecific && measure.kind === 'specific',
        sameProcess: nearby.process.has(measure.id),
        sameArea: nearby.area.get(measure.id) ?? 0,
      }
      return { suggestion, unmet: unmet.length, met: met.length }
    })
  counted.sort(
    (a, b) =>
      b.unmet - a.unmet ||
      Number(b.suggestion.specificForHigh) - Number(a.suggestion.specificForHigh) ||
      Number(b.suggestion.sameProcess) - Number(a.suggestion.sameProcess) ||
      b.suggestion.sameArea - a.suggestion.sameArea ||
      b.met - a.met ||
      compareText(a.suggestion.measure.code, b.suggestion.measure.code),
  )
  return counted.map(({ suggestion }) => suggestion)
}

function usedNearby(register: Register, risk: Risk) {
  const processes = byId(register.processes)
  const areaId = processes.get(risk.processId)?.areaId
  const process = new Set<string>()
  const area = new Map<string, number>()
  for (const other of register.risks) {
    if (other.id === risk.id || processes.get(other.processId)?.areaId !== areaId) continue
    for (const id of other.measureIds) {
      area.set(id, (area.get(id) ?? 0) + 1)
      if (other.processId === risk.processId) process.add(id)
    }
  }
  return { process, area }
}
