/** Ways to find rows in a register. Indexes are made once per list and forgotten with it. */
import type { RiskArea } from './area'
import type { Process } from './process'
import type { Register } from './register'
import type { Risk } from './risk'
import { indexOf } from './rowIndex'

const indexes = new WeakMap<readonly { readonly id: string }[], ReadonlyMap<string, { readonly id: string }>>()

/** The rows of a list by id; made at the first call for that list, O(1) after. */
export function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  const known = indexes.get(rows)
  if (known) return known as ReadonlyMap<string, T>
  const index = indexOf(rows)
  indexes.set(rows, index)
  return index
}

/** Gives a list the index that {@link byId} will answer with. Whoever changes the list keeps its index in step. */
export function keepIndex<T extends { readonly id: string }>(rows: readonly T[], index: ReadonlyMap<string, T>): void {
  indexes.set(rows, index)
}

const none: readonly Risk[] = []

/** The groups of the last list asked for. The next list differs from it in few places, so only those are made again. */
let grouped: { readonly risks: readonly Risk[]; readonly groups: Map<string, readonly Risk[]> } = {
  risks: none,
  groups: new Map(),
}

/** The risks of one process, in number order; empty when it has none. The same list as before while they are unchanged. */
export function risksOf(register: Pick<Register, 'risks'>, processId: string): readonly Risk[] {
  if (grouped.risks !== register.risks) grouped = { risks: register.risks, groups: regroup(register.risks) }
  return grouped.groups.get(processId) ?? none
}

function regroup(risks: readonly Risk[]): Map<string, readonly Risk[]> {
  const touched = new Set<string>()
  for (let index = 0; index < Math.max(risks.length, grouped.risks.length); index += 1) {
    const [before, after] = [grouped.risks[index], risks[index]]
    if (before === after) continue
    if (before) touched.add(before.processId)
    if (after) touched.add(after.processId)
  }
  const groups = new Map(grouped.groups)
  for (const processId of touched) groups.delete(processId)
  const made = new Map<string, Risk[]>()
  for (const risk of risks) {
    if (!touched.has(risk.processId)) continue
    const list = made.get(risk.processId)
    if (list) list.push(risk)
    else made.set(risk.processId, [risk])
  }
  for (const [processId, list] of made) {
    groups.set(
      processId,
      list.sort((a, b) => a.number - b.number || compareText(a.id, b.id)),
    )
  }
  return groups
}

/** Areas in annex order. */
export function areasInOrder(register: Pick<Register, 'areas'>): readonly RiskArea[] {
  return [...register.areas].sort((a, b) => a.number - b.number || compareText(a.id, b.id))
}

/** The order of the last list asked for: most edits leave it as it is. */
let ordered: { readonly areas: unknown; readonly processes: readonly Process[]; readonly order: readonly Process[] } = {
  areas: null,
  processes: [],
  order: [],
}

/** Processes in annex order: area, then number, then id. Processes of an unknown area come last. */
export function processesInOrder(register: Pick<Register, 'areas' | 'processes'>): readonly Process[] {
  const { areas, processes } = register
  if (ordered.areas === areas && ordered.processes === processes) return ordered.order
  const order = (ordered.areas === areas ? sameOrder(processes) : null) ?? sorted(register)
  ordered = { areas, processes, order }
  return order
}

/** With so few changed processes each is looked for in the list. */
const FEW = 8

/** The last order with changed processes put in, when none of them moved; else null. */
function sameOrder(processes: readonly Process[]): readonly Process[] | null {
  if (processes.length !== ordered.processes.length) return null
  const changed = new Map<Process, Process>()
  for (let index = 0; index < processes.length; index += 1) {
    const [before, after] = [ordered.processes[index], processes[index]]
    if (before === after || !before || !after) continue
    if (before.id !== after.id || before.areaId !== after.areaId || before.number !== after.number) return null
    changed.set(before, after)
  }
  if (changed.size > FEW) return ordered.order.map((process) => changed.get(process) ?? process)
  const order = [...ordered.order]
  for (const [before, after] of changed) order[order.indexOf(before)] = after
  return order
}

function sorted(register: Pick<Register, 'areas' | 'processes'>): readonly Process[] {
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
