/** A process at a glance: who takes part, how its risks stand, which measures answer them. Pure. */
import { LEVELS, type Level } from '../../../shared/domain/level'
import { byId, risksOf } from '../../../shared/domain/lookup'
import type { Measure } from '../../../shared/domain/measure'
import type { Process } from '../../../shared/domain/process'
import type { Register } from '../../../shared/domain/register'
import { finalLevel } from '../../../shared/domain/risk'
import type { Unit } from '../../../shared/domain/unit'

/** A unit and what it does in the process. */
export interface UnitPart {
  readonly unit: Unit
  readonly responsible: boolean
  /** The numbers of the phases that are its own. */
  readonly phases: readonly number[]
}

/** The units of a process, each once: the responsible one first, then those of the phases, then the others. */
export function unitParts(register: Pick<Register, 'units'>, process: Process): readonly UnitPart[] {
  const units = byId(register.units)
  const ids = [process.unitId, ...process.phases.map(({ unitId }) => unitId), ...process.involvedUnitIds]
  return [...new Set(ids)].flatMap((id) => {
    const unit = id === null ? undefined : units.get(id)
    if (!unit) return []
    const phases = process.phases.flatMap((phase, index) => (phase.unitId === id ? [index + 1] : []))
    return [{ unit, responsible: id === process.unitId, phases }]
  })
}

/** How many risks stand at each level, highest first, and how many have none yet. */
export function levelCounts(
  register: Pick<Register, 'risks'>,
  process: Process,
): { readonly levels: readonly { readonly level: Level; readonly count: number }[]; readonly open: number } {
  const found = risksOf(register, process.id).map(finalLevel)
  const levels = [...LEVELS]
    .reverse()
    .map((level) => ({ level, count: found.filter((one) => one === level).length }))
    .filter(({ count }) => count > 0)
  return { levels, open: found.filter((level) => level === null).length }
}

/** The measures that the risks of a process use, each once, in the order of their codes. */
export function measuresUsed(register: Pick<Register, 'risks' | 'measures'>, process: Process): readonly Measure[] {
  const measures = byId(register.measures)
  const ids = new Set(risksOf(register, process.id).flatMap(({ measureIds }) => measureIds))
  return [...ids]
    .flatMap((id) => measures.get(id) ?? [])
    .sort((a, b) => a.code.localeCompare(b.code, 'it', { numeric: true }))
}
