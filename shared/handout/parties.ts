/** Who assesses what: the managers of a register, each with the processes that they answer for. */
import { byId, processesInOrder, risksOf } from '../domain/lookup'
import type { Process } from '../domain/process'
import type { Register } from '../domain/register'
import type { Risk } from '../domain/risk'
import { type Unit, unitTree } from '../domain/unit'

/** A manager's unit and what is assessed there. No process belongs to two parties. */
export interface Party {
  readonly unit: Unit
  /** In annex order. */
  readonly processes: readonly Process[]
  /** Process by process, in number order. */
  readonly risks: readonly Risk[]
}

/** The parties of a register in the order of its tree of units, and the processes that nobody answers for. */
export interface Parties {
  readonly parties: readonly Party[]
  readonly unassigned: readonly Process[]
}

/** The unit whose manager answers for a unit: itself, or the next one above that names a manager; itself when none does. */
export function answeringUnit(register: Pick<Register, 'units'>, unitId: string): Unit | undefined {
  const units = byId(register.units)
  const seen = new Set<string>()
  for (
    let at = units.get(unitId);
    at && !seen.has(at.id);
    at = at.parentId === null ? undefined : units.get(at.parentId)
  ) {
    if (at.manager.trim() !== '') return at
    seen.add(at.id)
  }
  return units.get(unitId)
}

/** Divides the processes of a register among the managers. */
export function partiesOf(register: Register): Parties {
  const byUnit = new Map<string, Process[]>()
  const unassigned: Process[] = []
  for (const process of processesInOrder(register)) {
    const unit = process.unitId === null ? undefined : answeringUnit(register, process.unitId)
    if (!unit) {
      unassigned.push(process)
      continue
    }
    const list = byUnit.get(unit.id)
    if (list) list.push(process)
    else byUnit.set(unit.id, [process])
  }
  const parties = unitTree(register.units).flatMap(({ unit }) => {
    const processes = byUnit.get(unit.id)
    return processes ? [{ unit, processes, risks: processes.flatMap(({ id }) => risksOf(register, id)) }] : []
  })
  return { parties, unassigned }
}
