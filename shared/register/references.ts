/** What points at what: every reference of every row, so that none dangles and none is removed while used. */
import { byId } from '../domain/lookup'
import type { Register, Row, TableName, Tables } from '../domain/register'

/** One reference: the field that holds it (as a path within the row), the table it points into, and the id. */
export interface Reference {
  readonly path: readonly (string | number)[]
  readonly table: TableName
  readonly id: string
}

const one = (path: string, table: TableName, id: string | null): Reference[] =>
  id === null ? [] : [{ path: [path], table, id }]
const many = (path: string, table: TableName, ids: readonly string[]): Reference[] =>
  ids.map((id, index) => ({ path: [path, index], table, id }))

const referencesByTable: { readonly [K in TableName]: (row: Tables[K]) => Reference[] } = {
  units: (unit) => one('parentId', 'units', unit.parentId),
  areas: () => [],
  factors: () => [],
  indicators: () => [],
  processes: (process) => [
    ...one('areaId', 'areas', process.areaId),
    ...one('unitId', 'units', process.unitId),
    ...many('involvedUnitIds', 'units', process.involvedUnitIds),
    ...process.phases.flatMap((phase, index) =>
      phase.unitId === null ? [] : [{ path: ['phases', index, 'unitId'], table: 'units' as const, id: phase.unitId }],
    ),
  ],
  risks: (risk) => [
    ...one('processId', 'processes', risk.processId),
    ...many('factorIds', 'factors', risk.factorIds),
    ...many('measureIds', 'measures', risk.measureIds),
    ...Object.keys(risk.assessment.ratings).map((id) => ({
      path: ['assessment', 'ratings', id],
      table: 'indicators' as const,
      id,
    })),
    ...risk.assessment.evidence.flatMap(({ indicatorId }, index) =>
      indicatorId === null
        ? []
        : [{ path: ['assessment', 'evidence', index, 'indicatorId'], table: 'indicators' as const, id: indicatorId }],
    ),
  ],
  measures: (measure) => [
    ...many('factorIds', 'factors', measure.factorIds),
    ...measure.steps.flatMap((step, index) =>
      step.unitId === null ? [] : [{ path: ['steps', index, 'unitId'], table: 'units' as const, id: step.unitId }],
    ),
  ],
  obligations: (obligation) => one('unitId', 'units', obligation.unitId),
  // A record of what was done: it names its unit and outlives it.
  handouts: () => [],
}

/** Every reference that a row holds. */
export function referencesOf<K extends TableName>(table: K, row: Tables[K]): readonly Reference[] {
  return referencesByTable[table](row)
}

/** The references of a row that point at nothing in the register. */
export function danglingReferences<K extends TableName>(
  register: Register,
  table: K,
  row: Tables[K],
): readonly Reference[] {
  return referencesOf(table, row).filter(
    (reference) => !byId(register[reference.table] as readonly Row[]).has(reference.id),
  )
}

/** The tables whose rows can refer to a row of each table. */
const userTables: { readonly [K in TableName]: readonly TableName[] } = {
  units: ['units', 'processes', 'measures', 'obligations'],
  areas: ['processes'],
  factors: ['risks', 'measures'],
  indicators: ['risks'],
  processes: ['risks'],
  risks: [],
  measures: ['risks'],
  obligations: [],
  handouts: [],
}

/** The rows, of any table, that refer to the given row. */
export function usersOf(
  register: Register,
  table: TableName,
  id: string,
): readonly { readonly table: TableName; readonly row: Row }[] {
  const users: { table: TableName; row: Row }[] = []
  const look = <K extends TableName>(name: K) => {
    for (const row of register[name] as unknown as readonly Tables[K][]) {
      if (referencesOf(name, row).some((reference) => reference.table === table && reference.id === id)) {
        users.push({ table: name, row })
      }
    }
  }
  for (const name of userTables[table]) look(name)
  return users
}
