/** Applies changes to a register. Pure: the register given stays as it was. */
import { byId, keepIndex } from '../domain/lookup'
import type { Register, Row, TableName } from '../domain/register'
import { type Change, sameJson, valueAt, withValueAt } from './change'

/** Thrown when a change does not fit the register: its row is missing or not as its `before` says. A bug or damage. */
export class ChangeDoesNotFit extends Error {
  constructor(
    readonly change: Change,
    reason: string,
  ) {
    super(`${change.table}/${change.id}/${change.path.join('.')}: ${reason}`)
    this.name = 'ChangeDoesNotFit'
  }
}

/** With so few changes, looking through a list is quicker than making an index of it. */
const FEW = 8

/**
 * The register after the changes, in order. Each must find what its `before` says.
 * @throws {ChangeDoesNotFit}
 */
export function applyChanges(register: Register, changes: readonly Change[]): Register {
  const draft = draftOf(register, changes.length > FEW)
  for (const change of changes) draft.apply(change)
  return draft.register
}

/**
 * A register that changes in place, so that a batch costs what its changes cost and not a copy for each. Whoever made
 * it is alone in seeing it change: it is handed out, if ever, when no more changes come.
 */
export interface Draft {
  /** The state so far; `byId` finds its rows, other indexes must not be asked for while it changes. */
  readonly register: Register
  /** @throws {ChangeDoesNotFit} */
  readonly apply: (change: Change) => void
}

/** One collection of a draft, with indexes when it is worth their making. */
interface DraftTable {
  readonly rows: Row[]
  readonly positions: Map<string, number> | null
  readonly index: Map<string, Row> | null
}

/** A draft that starts as a copy of a register. `indexed`: many changes are to come. */
export function draftOf(register: Register, indexed: boolean): Draft {
  const state: { -readonly [K in keyof Register]: Register[K] } = { ...register }
  const tables: { [K in TableName]?: DraftTable } = {}

  const open = (name: TableName): DraftTable => {
    const known = tables[name]
    if (known) return known
    const before = register[name] as readonly Row[]
    const rows = [...before]
    const positions = indexed ? new Map(rows.map((row, position) => [row.id, position])) : null
    const index = indexed ? new Map(byId(before)) : null
    if (index) keepIndex(rows, index)
    const table = { rows, positions, index }
    tables[name] = table
    Object.assign(state, { [name]: rows })
    return table
  }
  const put = ({ rows, positions, index }: DraftTable, position: number, row: Row) => {
    rows[position] = row
    positions?.set(row.id, position)
    index?.set(row.id, row)
  }
  const take = ({ rows, positions, index }: DraftTable, position: number, row: Row) => {
    // The last row takes the free place: order within a list means nothing, numbers say it.
    const last = rows.pop()
    if (last && last !== row) {
      rows[position] = last
      positions?.set(last.id, position)
    }
    positions?.delete(row.id)
    index?.delete(row.id)
  }

  const applyToHeading = (change: Change) => {
    if (change.id !== state.heading.id) throw new ChangeDoesNotFit(change, 'another register')
    expectBefore(change, state.heading)
    state.heading = withValueAt(state.heading, change.path, change.after)
  }
  const applyToTable = (name: TableName, change: Change) => {
    const table = open(name)
    const { rows, positions } = table
    const position = positions ? (positions.get(change.id) ?? -1) : rows.findIndex((row) => row.id === change.id)
    const row = rows[position]
    if (change.path.length === 0 && change.before === null) {
      if (row) throw new ChangeDoesNotFit(change, 'the row is there already')
      put(table, rows.length, change.after as unknown as Row)
      return
    }
    if (!row) throw new ChangeDoesNotFit(change, 'no such row')
    expectBefore(change, row)
    if (change.path.length > 0) put(table, position, withValueAt(row, change.path, change.after))
    else if (change.after === null) take(table, position, row)
    else put(table, position, change.after as unknown as Row)
  }
  return {
    register: state,
    apply: (change) => (change.table === 'heading' ? applyToHeading(change) : applyToTable(change.table, change)),
  }
}

function expectBefore(change: Change, row: object): void {
  if (!sameJson(valueAt(row, change.path), change.before)) {
    throw new ChangeDoesNotFit(change, 'the value is not the one the change starts from')
  }
}
