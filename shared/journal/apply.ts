/** Applies changes to a register. Pure: the register given stays as it was. */
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

/**
 * The register after the changes, in order. Each must find what its `before` says.
 * @throws {ChangeDoesNotFit}
 */
export function applyChanges(register: Register, changes: readonly Change[]): Register {
  const lists: { [K in TableName]?: Row[] } = {}
  const positions: { [K in TableName]?: Map<string, number> } = {}
  let heading = register.heading
  const many = changes.length > 8

  const listOf = (table: TableName): Row[] => {
    const made = lists[table] ?? [...(register[table] as readonly Row[])]
    lists[table] = made
    return made
  }
  const positionOf = (table: TableName, id: string): number => {
    const list = listOf(table)
    if (!many) return list.findIndex((row) => row.id === id)
    const index = positions[table] ?? new Map(list.map((row, position) => [row.id, position]))
    positions[table] = index
    return index.get(id) ?? -1
  }

  for (const change of changes) {
    if (change.table === 'heading') {
      if (change.id !== heading.id) throw new ChangeDoesNotFit(change, 'another register')
      expectBefore(change, heading)
      heading = withValueAt(heading, change.path, change.after)
      continue
    }
    const list = listOf(change.table)
    const position = positionOf(change.table, change.id)
    const row = list[position]
    if (change.path.length > 0) {
      if (!row) throw new ChangeDoesNotFit(change, 'no such row')
      expectBefore(change, row)
      list[position] = withValueAt(row, change.path, change.after)
    } else if (change.before === null) {
      if (row) throw new ChangeDoesNotFit(change, 'the row is there already')
      positions[change.table]?.set(change.id, list.length)
      list.push(change.after as unknown as Row)
    } else {
      if (!row) throw new ChangeDoesNotFit(change, 'no such row')
      expectBefore(change, row)
      if (change.after !== null) {
        list[position] = change.after as unknown as Row
        continue
      }
      // The last row takes the free place: order within a list means nothing, numbers say it.
      const last = list.pop()
      if (last && last !== row) {
        list[position] = last
        positions[change.table]?.set(last.id, position)
      }
      positions[change.table]?.delete(change.id)
    }
  }
  return { ...register, ...lists, heading } as Register
}

function expectBefore(change: Change, row: object): void {
  if (!sameJson(valueAt(row, change.path), change.before)) {
    throw new ChangeDoesNotFit(change, 'the value is not the one the change starts from')
  }
}
