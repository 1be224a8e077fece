/** Ways to find rows in a register. Indexes are made once per list and forgotten with it. */
import type { RiskArea } from './area'
import type { Process } from './process'
import type { Register } from './register'
import type { Risk } from './risk'

const indexes = new WeakMap<readonly { readonly id: string }[], ReadonlyMap<string, { readonly id: string }>>()

/** The rows of a list by id; made at the first call for that list, O(1) after. */
export function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  const known = indexes.get(rows)
  if (known) return known as ReadonlyMap<string, T>
  const index = new Map(rows.map((row) => [row.id, row]))
  indexes.set(rows, index)
  return index
}

/** Gives a list the index that {@link byId} will answer with. Whoever changes the list keeps its index in step. */
export function keepIndex<T extends { readonly id: string }>(rows: readonly T[], index: ReadonlyMap<string, T>): void {
  indexes.set(rows, index)
}

const groups = new WeakMap<readonly Risk[], ReadonlyMap<string, readonly Risk[]>>()
const none: readonly Risk[] = []

/** The risks of one process, in number order; empty when it has none. */
export function risksOf(register: Pick<Register, 'risks'>, processId: string): readonly Risk[] {
  let group = groups.get(register.risks)
  if (!group) {
    const made = new Map<string, Risk[]>()
    for (const risk of register.risks) {
      const list = made.get(risk.processId)
      if (list) list.push(risk)
      else made.set(risk.processId, [risk])
    }
    for (const list of made.values()) list.sort((a, b) => a.number - b.number || compareText(a.id, b.id))
    group = made
    groups.set(register.risks, group)
  }
  return group.get(processId) ?? none
}

/** Areas in annex order. */
export function areasInOrder(register: Pick<Register, 'areas'>): readonly RiskArea[] {
  return [...register.areas].sort((a, b) => a.number - b.number || compareText(a.id, b.id))
}

/** Processes in annex order: area, then number, then id. Processes of an unknown area come last. */
export function processesInOrder(register: Pick<Register, 'areas' | 'processes'>): readonly Process[] {
  const rank = new Map(areasInOrder(register).map((area, position) => [area.id, position]))
  const last = rank.size
  return [...register.processes].sort(
    (a, b) =>
      (rank.get(a.areaId) ?? last) - (rank.get(b.areaId) ?? last) || a.number - b.number || compareText(a.id, b.id),
  )
}

/** The printed number of a process: area number, point, number in the area («3.12»). */
export function processNumber(register: Pick<Register, 'areas'>, process: Process): string {
  const area = byId(register.areas).get(process.areaId)
  return `${area ? area.number : '?'}.${process.number}`
}

/** Order of plain text by code unit: the same on every machine, for ids and other keys. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
