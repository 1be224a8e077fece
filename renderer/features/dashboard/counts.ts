/** What the dashboard counts: pure functions of the register, each in one pass over its rows. */
import { type Finding, RULE_IDS, type RuleId } from '../../../shared/checks'
import { saysSomething } from '../../../shared/checks/words'
import type { Level } from '../../../shared/domain/level'
import { areasInOrder, byId, processesInOrder, risksOf } from '../../../shared/domain/lookup'
import { hasTiming, MEASURE_TYPES, type Measure, type MeasureType } from '../../../shared/domain/measure'
import type { Register } from '../../../shared/domain/register'
import { finalLevel, type Risk } from '../../../shared/domain/risk'
import { unitTree } from '../../../shared/domain/unit'
import type { Role } from '../../../shared/journal/entry'
import { isAssessed } from '../../../shared/workflow/completeness'
import { statusOf } from '../../../shared/workflow/transitions'
import { submittable } from '../../fields/submitting'
import { handedIn, statusCounts, waitingForRpct } from './statuses'

/** True when the measure has steps and each is complete (rule 6). */
export function isScheduled({ steps }: Measure): boolean {
  return (
    steps.length > 0 &&
    steps.every(
      (step) => hasTiming(step) && step.unitId !== null && saysSomething(step.indicator) && saysSomething(step.target),
    )
  )
}

/** The risks of the register's processes, in annex order. */
function risksInOrder(register: Register): readonly Risk[] {
  return processesInOrder(register).flatMap((process) => risksOf(register, process.id))
}

function usedMeasures(register: Register): ReadonlySet<string> {
  return new Set(register.risks.flatMap((risk) => risk.measureIds))
}

/** What an office does with a register, in this order. */
export type StepKind =
  | 'heading'
  | 'units'
  | 'processes'
  | 'risks'
  | 'assessments'
  | 'measures'
  | 'schedules'
  | 'weighing'
  | 'findings'
  | 'export'
  | 'submit'
  | 'handBack'

export interface NextStep {
  readonly kind: StepKind
  /** `later`: nothing can be said yet, because what comes before is missing. */
  readonly state: 'open' | 'done' | 'later'
  /** How many are still open; for what is done, how many there are. */
  readonly count: number
  /** The first row that is open; `null` where there is none to name. */
  readonly first: string | null
}

/** The steps of whoever has this role, with their state. `blocking` is null while the checks are still at work. */
export function nextSteps(register: Register, blocking: number | null, role: Role = 'rpct'): readonly NextStep[] {
  const { units, processes, indicators } = register
  const risks = risksInOrder(register)
  const used = usedMeasures(register)
  const inUse = register.measures.filter((measure) => used.has(measure.id))

  const some = (kind: StepKind, rows: readonly unknown[]): NextStep =>
    rows.length === 0
      ? { kind, state: 'open', count: 0, first: null }
      : { kind, state: 'done', count: rows.length, first: null }
  const each = <T extends { readonly id: string }>(
    kind: StepKind,
    rows: readonly T[],
    done: (row: T) => boolean,
    total = rows.length,
  ): NextStep => {
    const open = rows.filter((row) => !done(row))
    if (open.length > 0) return { kind, state: 'open', count: open.length, first: open[0]?.id ?? null }
    return { kind, state: rows.length === 0 ? 'later' : 'done', count: total, first: null }
  }
  const { rpct, name } = register.heading.body
  const named = rpct.trim() !== '' && name.trim() !== ''
  const steps: NextStep[] = [
    { kind: 'heading', state: named ? 'done' : 'open', count: named ? 1 : 0, first: null },
    some('units', units),
    some('processes', processes),
    each('risks', processesInOrder(register), ({ id }) => risksOf(register, id).length > 0, risks.length),
    each('assessments', risks, (risk) => isAssessed(risk, indicators)),
    each('measures', risks, (risk) => risk.measureIds.length > 0),
    each('schedules', inUse, isScheduled),
    weighingStep(register),
  ]
  steps.push({
    kind: 'findings',
    state: blocking === null || processes.length === 0 ? 'later' : blocking === 0 ? 'done' : 'open',
    count: blocking ?? 0,
    first: null,
  })
  if (role === 'manager') return [...steps.filter(({ kind }) => OF_MANAGERS.has(kind)), submitStep(register)]
  // Without hand-outs an office may export what it has not weighed.
  const ready = steps.every(({ kind, state }) => state === 'done' || (kind === 'weighing' && state === 'later'))
  return [...steps, { kind: 'export', state: ready ? 'open' : 'later', count: 0, first: null }]
}

/** The steps that a manager takes too. */
const OF_MANAGERS: ReadonlySet<StepKind> = new Set<StepKind>(['risks', 'assessments', 'measures', 'findings'])

/** Handing in what is complete; in a manager's copy it goes back as a file. */
function submitStep(register: Register): NextStep {
  const { ready, incomplete, returned } = submittable(register)
  const kind = register.heading.handout === null ? 'submit' : 'handBack'
  if (ready.length > 0) return { kind, state: 'open', count: ready.length, first: null }
  const done = register.risks.length > 0 && incomplete.length + returned.length === 0
  return { kind, state: done ? 'done' : 'later', count: register.risks.length, first: null }
}

/** Weighing what was handed in: said from the start, open once there is something. */
function weighingStep(register: Register): NextStep {
  const counts = statusCounts(register)
  const waiting = waitingForRpct(counts)
  const state = waiting > 0 ? 'open' : handedIn(counts) === 0 ? 'later' : 'done'
  return { kind: 'weighing', state, count: waiting > 0 ? waiting : counts.approved, first: null }
}

/** Levels from the gravest; `none` for a risk without one. */
export type LevelColumn = Level | 'none'

export const LEVEL_COLUMNS: readonly LevelColumn[] = ['A', 'M', 'B', 'none']

export interface AreaLevels {
  /** `null` for the total. */
  readonly areaId: string | null
  readonly number: number
  readonly name: string
  readonly processes: number
  readonly risks: number
  readonly levels: Readonly<Record<LevelColumn, number>>
  /** The first risk of each level, in annex order. */
  readonly first: Readonly<Record<LevelColumn, string | null>>
}

const NO_LEVELS = { A: 0, M: 0, B: 0, none: 0 }
const NO_FIRST = { A: null, M: null, B: null, none: null }

/** How many risks of each level every area has, in annex order. */
export function areaLevels(register: Register): readonly AreaLevels[] {
  const rows = new Map(
    areasInOrder(register).map(({ id, number, name }) => [
      id,
      {
        areaId: id,
        number,
        name,
        processes: 0,
        risks: 0,
        levels: { ...NO_LEVELS },
        first: { ...NO_FIRST } as Record<LevelColumn, string | null>,
      },
    ]),
  )
  for (const process of processesInOrder(register)) {
    const row = rows.get(process.areaId)
    if (!row) continue
    row.processes += 1
    for (const risk of risksOf(register, process.id)) {
      const column = finalLevel(risk) ?? 'none'
      row.risks += 1
      row.levels[column] += 1
      row.first[column] ??= risk.id
    }
  }
  return [...rows.values()]
}

/** The sum of the areas. */
export function levelTotals(areas: readonly AreaLevels[]): AreaLevels {
  const levels = { ...NO_LEVELS }
  const first: Record<LevelColumn, string | null> = { ...NO_FIRST }
  let processes = 0
  let risks = 0
  for (const area of areas) {
    processes += area.processes
    risks += area.risks
    for (const column of LEVEL_COLUMNS) {
      levels[column] += area.levels[column]
      first[column] ??= area.first[column]
    }
  }
  return { areaId: null, number: 0, name: '', processes, risks, levels, first }
}

export interface UnitProgress {
  /** `null` for processes without a unit. */
  readonly unitId: string | null
  readonly name: string
  readonly risks: number
  readonly assessed: number
  /** Risks handed in and not sent back. */
  readonly submitted: number
  /** Risks with a level of the RPCT. */
  readonly evaluated: number
  readonly approved: number
}

/** What is counted of a unit. */
export type Figures = Omit<UnitProgress, 'unitId' | 'name'>

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Units deeper than this count in the one above them. */
const SHOWN_DEPTH = 1

/**
 * How far the assessment of each unit's risks is, in the order of the tree; units without risks are left out, and those
 * deeper than `depth` count in the one above them.
 */
export function unitProgress(register: Register, depth = SHOWN_DEPTH): readonly UnitProgress[] {
  const tree = unitTree(register.units)
  const depths = new Map(tree.map(({ unit, depth }) => [unit.id, depth]))
  const units = byId(register.units)
  const shownFor = (id: string | null): string | null => {
    let at = id
    while (at !== null && (depths.get(at) ?? 0) > depth) at = units.get(at)?.parentId ?? null
    return at !== null && units.has(at) ? at : null
  }
  const counts = new Map<string | null, Mutable<Figures>>()
  for (const process of register.processes) {
    const unitId = shownFor(process.unitId)
    const count = counts.get(unitId) ?? { risks: 0, assessed: 0, submitted: 0, evaluated: 0, approved: 0 }
    counts.set(unitId, count)
    for (const risk of risksOf(register, process.id)) {
      count.risks += 1
      if (isAssessed(risk, register.indicators)) count.assessed += 1
      const { state } = risk.workflow
      if (state !== 'open' && state !== 'returned') count.submitted += 1
      if (risk.evaluation.level !== null) count.evaluated += 1
      if (statusOf(register, risk) === 'approved') count.approved += 1
    }
  }
  const rowOf = (unitId: string | null, name: string): readonly UnitProgress[] => {
    const count = counts.get(unitId)
    return count && count.risks > 0 ? [{ unitId, name, ...count }] : []
  }
  return [...tree.flatMap(({ unit }) => rowOf(unit.id, unit.name)), ...rowOf(null, '')]
}

/** The units as one page of paper has room for them. */
export interface PrintedUnits {
  readonly rows: readonly UnitProgress[]
  /** How many units have no row of their own, and what they come to together; `null` when all have one. */
  readonly others: (Figures & { readonly units: number }) | null
}

/** At most `most` rows: all units, or else the highest of the tree, or else those of them that are furthest behind. */
export function unitsOnPaper(register: Register, units: readonly UnitProgress[], most: number): PrintedUnits {
  if (units.length <= most) return { rows: units, others: null }
  const highest = unitProgress(register, 0)
  if (highest.length <= most) return { rows: highest, others: null }
  const open = (unit: UnitProgress) => unit.risks - unit.assessed
  const behind = new Set([...highest].sort((a, b) => open(b) - open(a)).slice(0, most - 1))
  const rest = highest.filter((unit) => !behind.has(unit))
  const sum = (count: (unit: UnitProgress) => number) => rest.reduce((total, unit) => total + count(unit), 0)
  return {
    rows: highest.filter((unit) => behind.has(unit)),
    others: {
      units: rest.length,
      risks: sum(({ risks }) => risks),
      assessed: sum(({ assessed }) => assessed),
      submitted: sum(({ submitted }) => submitted),
      evaluated: sum(({ evaluated }) => evaluated),
      approved: sum(({ approved }) => approved),
    },
  }
}

export interface MeasureCounts {
  /** `null` for the total. */
  readonly type: MeasureType | null
  readonly general: number
  readonly specific: number
  /** Used by no risk. */
  readonly unused: number
  /** In the plan (general, or used by a risk) without a complete schedule. */
  readonly open: number
}

/** Measures by type, in the order of the PNA; types without measures are left out. The total comes last. */
export function measureCounts(register: Register): readonly MeasureCounts[] {
  const used = usedMeasures(register)
  const count = (type: MeasureType | null, measures: readonly Measure[]): MeasureCounts => ({
    type,
    general: measures.filter((measure) => measure.kind === 'general').length,
    specific: measures.filter((measure) => measure.kind === 'specific').length,
    unused: measures.filter((measure) => !used.has(measure.id)).length,
    open: measures.filter((measure) => (measure.kind === 'general' || used.has(measure.id)) && !isScheduled(measure))
      .length,
  })
  const byType = MEASURE_TYPES.flatMap((type) => {
    const measures = register.measures.filter((measure) => measure.type === type)
    return measures.length > 0 ? [count(type, measures)] : []
  })
  return [...byType, count(null, register.measures)]
}

/** The rules with most findings, the most frequent first. */
export function frequentRules(
  findings: readonly Pick<Finding, 'rule'>[],
  most: number,
): readonly { readonly rule: RuleId; readonly count: number }[] {
  const counts = new Map<RuleId, number>()
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return RULE_IDS.flatMap((rule) => {
    const count = counts.get(rule)
    return count === undefined ? [] : [{ rule, count }]
  })
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
}
