/** From the starter library into a register: the processes that somebody picked, as one step that can be undone. */
import type { Measure } from '../domain/measure'
import type { Process } from '../domain/process'
import type { Register } from '../domain/register'
import { blankRisk } from '../domain/risk'
import type { BatchCommand, SimpleCommand } from '../journal/command'
import type { CatalogueArea, StarterLibrary, StarterProcess } from './catalogue'
import { areaFrom, factorIdsOf, measureFrom } from './newRegister'

/** An area of a library with its processes, and which of them the register has already. */
export interface LibraryArea {
  readonly area: CatalogueArea
  readonly processes: readonly { readonly process: StarterProcess; readonly present: boolean }[]
}

const key = (name: string) => name.toLowerCase().replace(/\s+/g, ' ').trim()

/** What can be picked, by area. A process counts as present when the register has one of the same name. */
export function libraryByArea(register: Register, library: StarterLibrary): readonly LibraryArea[] {
  const names = new Set(register.processes.map((process) => key(process.name)))
  return library.areas.map((area) => ({
    area,
    processes: library.processes
      .filter((process) => process.area === area.number)
      .map((process) => ({ process, present: names.has(key(process.name)) })),
  }))
}

/**
 * One batch that puts the picked processes in, with their risks, not assessed, and the measures these name.
 *
 * Areas are found by name and made when missing; numbers go on after the highest of the area. A measure that the
 * register has under the same name is used as it is; another one with its code makes the new one take the next free
 * code. Codes and letters that nobody knows are left out. Units stay to be chosen.
 *
 * @param picked ids of processes of the library; unknown ones are ignored
 * @param newId makes an id that the register does not have, at each call another
 */
export function commandsToAdd(
  register: Register,
  library: StarterLibrary,
  picked: readonly string[],
  newId: () => string,
): BatchCommand {
  const wanted = new Set(picked)
  const processes = library.processes.filter((process) => wanted.has(process.id))
  const commands: SimpleCommand[] = []
  const areaIdOf = areaFinder(register, library, newId, commands)
  const measureIdOf = measureFinder(register, library, newId, commands)
  const nextNumber = numbering(register)

  for (const starter of processes) {
    const areaId = areaIdOf(starter.area)
    if (areaId === null) continue
    const process: Process = {
      id: newId(),
      areaId,
      number: nextNumber(areaId),
      name: starter.name,
      input: starter.input,
      phases: starter.phases.map((description) => ({ description, unitId: null })),
      output: starter.output,
      unitId: null,
      involvedUnitIds: [],
      noLaunderingReason: starter.noLaunderingReason,
    }
    // Measures come before the risks that refer to them.
    const risks = starter.risks.map((risk, index) => ({
      ...blankRisk(newId(), process.id, index + 1),
      description: risk.description,
      factorIds: factorIdsOf(risk.factors, register.factors),
      moneyLaundering: risk.moneyLaundering,
      measureIds: [...new Set(risk.measures.flatMap((code) => measureIdOf(code) ?? []))],
    }))
    commands.push({ kind: 'insert', table: 'processes', row: process })
    for (const row of risks) commands.push({ kind: 'insert', table: 'risks', row })
  }
  return { kind: 'batch', name: 'addFromLibrary', commands }
}

function areaFinder(register: Register, library: StarterLibrary, newId: () => string, commands: SimpleCommand[]) {
  const ids = new Map(register.areas.map((area) => [key(area.name), area.id]))
  let last = Math.max(0, ...register.areas.map((area) => area.number))
  return (number: number): string | null => {
    const area = library.areas.find((candidate) => candidate.number === number)
    if (!area) return null
    const known = ids.get(key(area.name))
    if (known !== undefined) return known
    const id = newId()
    last += 1
    commands.push({ kind: 'insert', table: 'areas', row: areaFrom(area, id, last) })
    ids.set(key(area.name), id)
    return id
  }
}

function measureFinder(register: Register, library: StarterLibrary, newId: () => string, commands: SimpleCommand[]) {
  const byName = new Map(register.measures.map((measure) => [key(measure.name), measure.id]))
  const byCode = new Map<string, Measure>(register.measures.map((measure) => [measure.code, measure]))
  const codes = new Set(byCode.keys())
  return (code: string): string | null => {
    const starter = library.measures.find((measure) => measure.code === code)
    if (!starter) return byCode.get(code)?.id ?? null
    const known = byName.get(key(starter.name))
    if (known !== undefined) return known
    const id = newId()
    const free = freeCode(code, codes)
    codes.add(free)
    byName.set(key(starter.name), id)
    commands.push({ kind: 'insert', table: 'measures', row: measureFrom(starter, id, register.factors, free) })
    return id
  }
}

/** `S03-02`, or the next of its series that is free: `S03-03`, `S03-04` … */
function freeCode(code: string, taken: ReadonlySet<string>): string {
  if (!taken.has(code)) return code
  const [, series = `${code}-`, digits = '0'] = /^(.*?)(\d+)$/.exec(code) ?? []
  for (let number = Number(digits) + 1; ; number += 1) {
    const next = `${series}${String(number).padStart(digits.length, '0')}`
    if (!taken.has(next)) return next
  }
}

function numbering(register: Register) {
  const last = new Map<string, number>()
  for (const { areaId, number } of register.processes) last.set(areaId, Math.max(number, last.get(areaId) ?? 0))
  return (areaId: string): number => {
    const number = (last.get(areaId) ?? 0) + 1
    last.set(areaId, number)
    return number
  }
}
