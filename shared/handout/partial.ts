/** Part of a register: what one manager needs to judge their own processes, and nothing of others. */
import type { Process } from '../domain/process'
import type { Heading, Register } from '../domain/register'
import type { Risk } from '../domain/risk'
import type { Author } from '../journal/entry'
import { isIn, unitsOf } from '../workflow/permissions'
import type { Party } from './parties'

/**
 * The register of one party: its processes and risks, the general measures and those its risks use, the factors and
 * indicators, and of units, areas only those that these name (with the units above). Under its own heading.
 */
export function partialRegister(register: Register, party: Party, heading: Heading): Register {
  const { processes, risks } = party
  const used = new Set(risks.flatMap(({ measureIds }) => measureIds))
  const measures = register.measures.filter(({ id, kind }) => kind === 'general' || used.has(id))
  const areaIds = new Set(processes.map(({ areaId }) => areaId))
  const named = [
    party.unit.id,
    ...processes.flatMap(({ unitId, involvedUnitIds, phases }) => [
      unitId,
      ...involvedUnitIds,
      ...phases.map((phase) => phase.unitId),
    ]),
    ...measures.flatMap(({ steps }) => steps.map((step) => step.unitId)),
  ]
  const parents = new Map(register.units.map(({ id, parentId }) => [id, parentId]))
  const unitIds = new Set<string>()
  for (const first of named) {
    for (let id = first; id !== null && !unitIds.has(id); id = parents.get(id) ?? null) unitIds.add(id)
  }
  return {
    heading,
    units: register.units.filter(({ id }) => unitIds.has(id)),
    areas: register.areas.filter(({ id }) => areaIds.has(id)),
    factors: register.factors,
    indicators: register.indicators,
    processes,
    risks,
    measures,
    obligations: [],
    handouts: [],
  }
}

interface Scope {
  readonly register: Register
  readonly author: Author
  readonly scoped: Register
}

let last: Scope | null = null

/** The register as its author sees it: a manager only the processes and risks of their own units, the others all. */
export function registerFor(register: Register, author: Author): Register {
  if (author.role !== 'manager') return register
  if (last?.register === register && last.author === author) return last.scoped
  const units = unitsOf(register, author)
  const processes: readonly Process[] = register.processes.filter((process) => isIn(units, process))
  const ids = new Set(processes.map(({ id }) => id))
  const risks: readonly Risk[] = register.risks.filter(({ processId }) => ids.has(processId))
  const scoped = { ...register, processes, risks }
  last = { register, author, scoped }
  return scoped
}
