/** Risks as screens name and list them. */
import type { EnablingFactor } from '../../shared/domain/factor'
import { byId, compareText, processesInOrder, processNumber, risksOf } from '../../shared/domain/lookup'
import type { Process } from '../../shared/domain/process'
import type { Register } from '../../shared/domain/register'
import type { Risk } from '../../shared/domain/risk'

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
  return processesInOrder(register).flatMap((process) =>
    risksOf(register, process.id).map((risk) => ({ risk, process, number: riskNumber(register, process, risk) })),
  )
}

/** The enabling factors in the order of their letters. */
export function factorsInOrder(register: Pick<Register, 'factors'>): readonly EnablingFactor[] {
  return [...register.factors].sort((a, b) => compareText(a.letter, b.letter))
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
