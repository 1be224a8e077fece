/** Risks as screens name and list them. */
import type { EnablingFactor } from '../../shared/domain/factor'
import { byId, compareText, processesInOrder, processNumber, risksOf } from '../../shared/domain/lookup'
import type { Process } from '../../shared/domain/process'
import type { Register } from '../../shared/domain/register'
import type { Risk } from '../../shared/domain/risk'
import type { Text } from '../../shared/text/it'
import { processViews } from './processViews'

/** A risk where it stands: its process, and its printed number («3.12.1»). */
export interface RiskPlace {
  readonly risk: Risk
  readonly process: Process
  readonly number: string
}

/** The printed number of a risk: that of its process, point, number in the process («3.12.1»). */
export function riskNumber(register: Pick<Register, 'areas'>, process: Process, risk: Risk): string {
  return `${processNumber(register, process)}.${risk.number}`
}

/** All risks in annex order: area, process, number. */
export function riskPlaces(register: Pick<Register, 'areas' | 'processes' | 'risks'>): readonly RiskPlace[] {
  const places: RiskPlace[] = []
  for (const process of processesInOrder(register)) {
    for (const risk of risksOf(register, process.id)) {
      places.push({ risk, process, number: riskNumber(register, process, risk) })
    }
  }
  return places
}

/** Makes one row of each risk, in annex order; they are kept as {@link processViews} says. */
export function riskRowMaker<T extends { readonly id: string }>(
  sourcesOf: (register: Register, text: Text) => readonly unknown[],
  make: (place: RiskPlace, register: Register, text: Text) => T,
): (register: Register, text: Text) => readonly T[] {
  return processViews(sourcesOf, ({ process, risks }, register, text) => {
    const number = processNumber(register, process)
    return risks.map((risk) => make({ risk, process, number: `${number}.${risk.number}` }, register, text))
  })
}

const letters = new WeakMap<readonly EnablingFactor[], readonly EnablingFactor[]>()

/** The enabling factors in the order of their letters. */
export function factorsInOrder({ factors }: Pick<Register, 'factors'>): readonly EnablingFactor[] {
  const known = letters.get(factors)
  if (known) return known
  const order = [...factors].sort((a, b) => compareText(a.letter, b.letter))
  letters.set(factors, order)
  return order
}

/** The letters of factors, in order: «a, d». */
export function factorLetters(register: Pick<Register, 'factors'>, ids: readonly string[]): string {
  const known = byId(register.factors)
  return ids
    .map((id) => known.get(id)?.letter ?? '?')
    .sort(compareText)
    .join(', ')
}

/** The factors that a risk names and none of its measures meets (rule 7), in the order of their letters. */
export function unmetFactors(
  register: Pick<Register, 'factors' | 'measures'>,
  risk: Pick<Risk, 'factorIds' | 'measureIds'>,
): readonly EnablingFactor[] {
  const measures = byId(register.measures)
  const met = new Set(risk.measureIds.flatMap((id) => measures.get(id)?.factorIds ?? []))
  return factorsInOrder(register).filter(({ id }) => risk.factorIds.includes(id) && !met.has(id))
}
