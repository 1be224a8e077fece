/** Rule 8: every process has a responsible unit; every area and every unit has at least one process, or a reason. */
import { byId } from '../domain/lookup'
import type { Register } from '../domain/register'
import { unitTree } from '../domain/unit'
import type { Check } from './context'
import { saysSomething } from './words'

/** Units responsible for or involved in a process or a phase, and every unit above one of them. */
function coveredUnits(register: Register): ReadonlySet<string> {
  const units = byId(register.units)
  const covered = new Set<string>()
  const cover = (id: string | null) => {
    for (let at = id; at !== null && !covered.has(at); at = units.get(at)?.parentId ?? null) covered.add(at)
  }
  for (const process of register.processes) {
    cover(process.unitId)
    process.involvedUnitIds.forEach(cover)
    for (const phase of process.phases) cover(phase.unitId)
  }
  return covered
}

export const organisation: Check = ({ register, areas, processes, subjects, text }, report) => {
  const usedAreas = new Set<string>()
  for (const process of processes) {
    usedAreas.add(process.areaId)
    if (process.unitId !== null) continue
    const subject = subjects.process(process)
    report('R08-process-without-unit', subject, text.messages['R08-process-without-unit'](subject.label), ['unitId'])
  }
  for (const area of areas) {
    if (usedAreas.has(area.id) || saysSomething(area.noProcessReason)) continue
    const subject = subjects.area(area)
    report('R08-area-without-process', subject, text.messages['R08-area-without-process'](subject.label), [
      'noProcessReason',
    ])
  }
  const covered = coveredUnits(register)
  for (const { unit } of unitTree(register.units)) {
    if (covered.has(unit.id) || saysSomething(unit.noProcessReason)) continue
    const subject = subjects.unit(unit)
    report('R08-unit-without-process', subject, text.messages['R08-unit-without-process'](subject.label), [
      'noProcessReason',
    ])
  }
}
