/** What the grids of the settings show: each row with how much it is used; and the rows that are added. */
import type { RiskArea } from '../../../shared/domain/area'
import type { EnablingFactor } from '../../../shared/domain/factor'
import type { Indicator } from '../../../shared/domain/indicator'
import { areasInOrder, compareText } from '../../../shared/domain/lookup'
import type { Register } from '../../../shared/domain/register'
import { type Unit, unitTree } from '../../../shared/domain/unit'

export interface UnitRow extends Unit {
  readonly depth: number
  /** Processes that it is responsible for. */
  readonly processes: number
}

export interface AreaRow extends RiskArea {
  readonly processes: number
}

export interface FactorRow extends EnablingFactor {
  readonly risks: number
  readonly measures: number
}

export interface IndicatorRow extends Indicator {
  /** Risks with a rating on it. */
  readonly risks: number
}

/** How often each id comes up. */
function countsOf(ids: Iterable<string | null>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** The units in the order of the tree. */
export function unitRows({ units, processes }: Pick<Register, 'units' | 'processes'>): readonly UnitRow[] {
  const counts = countsOf(processes.map((process) => process.unitId))
  return unitTree(units).map(({ unit, depth }) => ({ ...unit, depth, processes: counts.get(unit.id) ?? 0 }))
}

export interface UnitUse {
  /** Processes that it is responsible for, and others that it takes part in. */
  readonly responsible: number
  readonly involved: number
  /** Measures with a step that it carries out. */
  readonly measures: number
  readonly obligations: number
  /** Units right below it. */
  readonly below: number
}

/** Where a unit is used: all that forbids to delete it. */
export function unitUse({ units, processes, measures, obligations }: Register, id: string): UnitUse {
  let responsible = 0
  let involved = 0
  for (const process of processes) {
    if (process.unitId === id) responsible += 1
    else if (process.involvedUnitIds.includes(id) || process.phases.some((phase) => phase.unitId === id)) involved += 1
  }
  return {
    responsible,
    involved,
    measures: measures.filter(({ steps }) => steps.some((step) => step.unitId === id)).length,
    obligations: obligations.filter((obligation) => obligation.unitId === id).length,
    below: units.filter((unit) => unit.parentId === id).length,
  }
}

export function areaRows(register: Pick<Register, 'areas' | 'processes'>): readonly AreaRow[] {
  const counts = countsOf(register.processes.map((process) => process.areaId))
  return areasInOrder(register).map((area) => ({ ...area, processes: counts.get(area.id) ?? 0 }))
}

/** The factors by letter: a … z, then aa. */
export function factorRows({ factors, risks, measures }: Register): readonly FactorRow[] {
  const inRisks = countsOf(risks.flatMap((risk) => risk.factorIds))
  const inMeasures = countsOf(measures.flatMap((measure) => measure.factorIds))
  return [...factors]
    .sort((a, b) => a.letter.length - b.letter.length || compareText(a.letter, b.letter) || compareText(a.id, b.id))
    .map((factor) => ({
      ...factor,
      risks: inRisks.get(factor.id) ?? 0,
      measures: inMeasures.get(factor.id) ?? 0,
    }))
}

export function indicatorRows({ indicators, risks }: Pick<Register, 'indicators' | 'risks'>): readonly IndicatorRow[] {
  const counts = countsOf(risks.flatMap((risk) => Object.keys(risk.assessment.ratings)))
  return [...indicators]
    .sort((a, b) => a.number - b.number || compareText(a.id, b.id))
    .map((indicator) => ({ ...indicator, risks: counts.get(indicator.id) ?? 0 }))
}

/** The number after the highest. */
export function nextNumber(rows: readonly { readonly number: number }[]): number {
  return rows.reduce((highest, row) => Math.max(highest, row.number), 0) + 1
}

/** The first letter, or pair of letters, that no factor has. */
export function nextLetter(factors: readonly Pick<EnablingFactor, 'letter'>[]): string {
  const taken = new Set(factors.map((factor) => factor.letter))
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const all = [...letters, ...letters.flatMap((first) => letters.map((second) => first + second))]
  return all.find((letter) => !taken.has(letter)) ?? 'zz'
}

/** A unit below `parentId`, the last of its siblings; an office below another unit, a sector at the top. */
export function newUnit(units: readonly Unit[], id: string, parentId: string | null): Unit {
  return {
    id,
    number: nextNumber(units.filter((unit) => unit.parentId === parentId)),
    name: '',
    kind: parentId === null ? 'sector' : 'office',
    parentId,
    manager: '',
    contact: '',
    functions: '',
    noProcessReason: '',
  }
}

export function newArea(areas: readonly RiskArea[], id: string): RiskArea {
  return {
    id,
    number: nextNumber(areas),
    name: '',
    kind: 'specific',
    moneyLaundering: false,
    anomalyIndicators: '',
    noProcessReason: '',
  }
}

export function newFactor(factors: readonly EnablingFactor[], id: string): EnablingFactor {
  return { id, letter: nextLetter(factors), name: '', explanation: '' }
}

export function newIndicator(indicators: readonly Indicator[], id: string): Indicator {
  return {
    id,
    number: nextNumber(indicators),
    name: '',
    description: '',
    direction: 'direct',
    meanings: { B: '', M: '', A: '' },
  }
}
