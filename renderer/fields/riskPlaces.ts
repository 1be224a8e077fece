/** Risks as screens name and list them. */
import type { RiskArea } from '../../shared/domain/area'
import type { EnablingFactor } from '../../shared/domain/factor'
import { byId, compareText, processesInOrder, processNumber, risksOf } from '../../shared/domain/lookup'
import type { Process } from '../../shared/domain/process'
import type { Register } from '../../shared/domain/register'
import type { Risk } from '../../shared/domain/risk'
import type { Text } from '../../shared/text/it'

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

const orders = new WeakMap<
  readonly Process[],
  { readonly areas: readonly RiskArea[]; readonly order: readonly Process[] }
>()

/** Processes in annex order, sorted once for each state of areas and processes. */
function processOrder({ areas, processes }: Pick<Register, 'areas' | 'processes'>): readonly Process[] {
  const known = orders.get(processes)
  if (known?.areas === areas) return known.order
  const order = processesInOrder({ areas, processes })
  orders.set(processes, { areas, order })
  return order
}

/** All risks in annex order: area, process, number. */
export function riskPlaces(register: Pick<Register, 'areas' | 'processes' | 'risks'>): readonly RiskPlace[] {
  const places: RiskPlace[] = []
  for (const process of processOrder(register)) {
    for (const risk of risksOf(register, process.id)) {
      places.push({ risk, process, number: riskNumber(register, process, risk) })
    }
  }
  return places
}

/**
 * Makes one row of each risk, in annex order, and makes it again only when the risk, its process, its area or one of the
 * sources (lists, words) that the rows are made from is another: an edit costs one row, not all of them.
 */
export function riskRowMaker<T>(
  sourcesOf: (register: Register, text: Text) => readonly unknown[],
  make: (place: RiskPlace, register: Register, text: Text) => T,
): (register: Register, text: Text) => readonly T[] {
  let sources: readonly unknown[] = []
  let made = new WeakMap<Risk, { readonly process: Process; readonly area: RiskArea | undefined; readonly row: T }>()
  return (register, text) => {
    const now = sourcesOf(register, text)
    if (now.length !== sources.length || now.some((each, index) => each !== sources[index])) made = new WeakMap()
    sources = now
    const areas = byId(register.areas)
    const rows: T[] = []
    for (const process of processOrder(register)) {
      const area = areas.get(process.areaId)
      for (const risk of risksOf(register, process.id)) {
        const known = made.get(risk)
        if (known && known.process === process && known.area === area) {
          rows.push(known.row)
          continue
        }
        const row = make({ risk, process, number: riskNumber(register, process, risk) }, register, text)
        made.set(risk, { process, area, row })
        rows.push(row)
      }
    }
    return rows
  }
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
