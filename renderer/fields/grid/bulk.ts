/** Bulk edits: one thing set, added or taken away on many rows, as one step. Pure. */
import { ratingAt } from '../../../shared/domain/indicator'
import type { Level } from '../../../shared/domain/level'
import { byId } from '../../../shared/domain/lookup'
import type { Register, TableName } from '../../../shared/domain/register'
import type { Risk } from '../../../shared/domain/risk'
import type { Json } from '../../../shared/journal/change'
import type { SetCommand } from '../../../shared/journal/command'

/** The lists of ids that are added to or taken from. */
export type BulkList = 'factorIds' | 'measureIds'

/** The level that is set: the manager's overall one, the RPCT's, or that of an indicator, by its id. */
export type BulkLevelTarget = 'overall' | 'evaluation' | { readonly indicatorId: string }

/** What is done to each row. */
export type BulkEdit =
  | { readonly kind: 'unit'; readonly unitId: string | null }
  /** The unit of every step that has none. */
  | { readonly kind: 'stepUnit'; readonly unitId: string }
  | { readonly kind: 'area'; readonly areaId: string }
  | { readonly kind: 'add' | 'remove'; readonly list: BulkList; readonly id: string }
  | {
      readonly kind: 'level'
      readonly target: BulkLevelTarget
      readonly level: Level
      readonly motivation: string
    }

/** The kinds of bulk edits, as the dialog offers them. */
export type BulkKind =
  | 'unit'
  | 'stepUnit'
  | 'area'
  | 'addFactor'
  | 'removeFactor'
  | 'addMeasure'
  | 'removeMeasure'
  | 'level'

/** What can be done to the rows of a collection. */
export function bulkKinds(table: TableName): readonly BulkKind[] {
  switch (table) {
    case 'processes':
      return ['unit', 'area']
    case 'obligations':
      return ['unit']
    case 'measures':
      return ['stepUnit', 'addFactor', 'removeFactor']
    case 'risks':
      return ['addFactor', 'removeFactor', 'addMeasure', 'removeMeasure', 'level']
    default:
      return []
  }
}

/** The commands that do the edit to the rows with these ids; rows that say so already get none. */
export function bulkCommands(
  register: Register,
  table: TableName,
  ids: readonly string[],
  edit: BulkEdit,
): readonly SetCommand[] {
  const set = (id: string, path: readonly string[], value: Json): SetCommand => ({
    kind: 'set',
    table,
    id,
    path,
    value,
  })
  switch (edit.kind) {
    case 'unit': {
      if (table !== 'processes' && table !== 'obligations') return []
      const rows = byId<{ readonly id: string; readonly unitId: string | null }>(register[table])
      return ids
        .filter((id) => rows.has(id) && rows.get(id)?.unitId !== edit.unitId)
        .map((id) => set(id, ['unitId'], edit.unitId))
    }
    case 'stepUnit': {
      if (table !== 'measures') return []
      const rows = byId(register.measures)
      return ids.flatMap((id) => {
        const steps = rows.get(id)?.steps
        if (!steps?.some(({ unitId }) => unitId === null)) return []
        const filled = steps.map((step) => ({ ...step, unitId: step.unitId ?? edit.unitId }))
        return [set(id, ['steps'], filled as unknown as Json)]
      })
    }
    case 'area': {
      if (table !== 'processes') return []
      const rows = byId(register.processes)
      // They come after those that are there: two processes of an area never bear the same number.
      let number = register.processes.reduce(
        (highest, process) => (process.areaId === edit.areaId ? Math.max(highest, process.number) : highest),
        0,
      )
      return ids
        .filter((id) => rows.has(id) && rows.get(id)?.areaId !== edit.areaId)
        .flatMap((id) => {
          number += 1
          return [set(id, ['areaId'], edit.areaId), set(id, ['number'], number)]
        })
    }
    case 'add':
    case 'remove': {
      if (table !== 'risks' && !(table === 'measures' && edit.list === 'factorIds')) return []
      const rows = byId<{ readonly id: string } & { readonly [K in BulkList]?: readonly string[] }>(register[table])
      return ids.flatMap((id) => {
        const list = rows.get(id)?.[edit.list]
        if (!list || list.includes(edit.id) === (edit.kind === 'add')) return []
        return [set(id, [edit.list], edit.kind === 'add' ? [...list, edit.id] : list.filter((one) => one !== edit.id))]
      })
    }
    case 'level': {
      if (table !== 'risks') return []
      const rows = byId(register.risks)
      return ids
        .filter((id) => rows.has(id))
        .flatMap((id) => levelSets(edit).map(([path, value]) => set(id, path, value)))
    }
  }
}

function levelSets({ target, level, motivation }: Extract<BulkEdit, { readonly kind: 'level' }>) {
  const sets: [readonly string[], Json][] = []
  if (target === 'overall') sets.push([['assessment', 'overall'], { level, motivation }])
  else if (target === 'evaluation') sets.push([['evaluation', 'level'], level], [['evaluation', 'reason'], motivation])
  else sets.push([['assessment', 'ratings', target.indicatorId], { level, motivation }])
  return sets
}

/** On how many of the rows the level is there already, and would be written over. */
export function levelsThere(register: Register, ids: readonly string[], target: BulkLevelTarget): number {
  const rows = byId(register.risks)
  return ids.filter((id) => {
    const risk = rows.get(id)
    return risk !== undefined && levelAt(risk, target) !== null
  }).length
}

function levelAt(risk: Risk, target: BulkLevelTarget): Level | null {
  if (target === 'overall') return risk.assessment.overall.level
  if (target === 'evaluation') return risk.evaluation.level
  return ratingAt(risk.assessment.ratings, target.indicatorId)?.level ?? null
}
