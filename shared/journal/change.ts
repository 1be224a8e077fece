/**
 * Changes: the smallest things that happen to a register. Every edit, undo, restore or merge is a list of them, each
 * with its before and after, so that any can be inverted, shown in the history and stored row by row.
 */
import { byId } from '../domain/lookup'
import type { Heading, Register, Row, TableName } from '../domain/register'

/** JSON values: all that a register is made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Where a change happens: a collection, or the cover. */
export type ChangePlace = TableName | 'heading'

/**
 * One change. With an empty `path` a whole row comes (`before` null) or goes (`after` null); otherwise the value at
 * that path of the row goes from `before` to `after`. For an entry of a record (a rating) `null` means that it is not
 * there. Lists are values of their own: a path never goes into one.
 */
export interface Change {
  readonly table: ChangePlace
  readonly id: string
  readonly path: readonly string[]
  readonly before: Json
  readonly after: Json
}

/** The row that a change speaks of, as it stands in the register. */
export function rowAt(register: Register, table: ChangePlace, id: string): Row | Heading | undefined {
  if (table === 'heading') return register.heading.id === id ? register.heading : undefined
  return byId(register[table] as readonly Row[]).get(id)
}

type JsonObject = { readonly [key: string]: Json }

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field of an object itself: an indicator may be called `constructor`, which every object inherits. */
function own(fields: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(fields, key) ? fields[key] : undefined
}

/** The value at a path of a row; `null` where there is none. */
export function valueAt(value: unknown, path: readonly string[]): Json {
  let found = value
  for (const key of path) {
    if (!isObject(found)) return null
    found = own(found, key) ?? null
  }
  return (found ?? null) as Json
}

/** The fields that are records: an entry of theirs is there or not. All other fields that can be empty hold null. */
const RECORDS: ReadonlySet<string> = new Set(['ratings'])

/** A copy of a row with another value at a path; objects on the way are made where they are missing. */
export function withValueAt<T extends object>(value: T, path: readonly string[], after: Json, inRecord = false): T {
  const [key, ...rest] = path
  if (key === undefined) throw new Error('a field change needs a path')
  const fields = value as unknown as JsonObject
  if (rest.length > 0) {
    const child = own(fields, key)
    return { ...value, [key]: withValueAt(isObject(child) ? child : {}, rest, after, !inRecord && RECORDS.has(key)) }
  }
  if (after === null && inRecord) {
    const { [key]: _gone, ...others } = fields
    return others as unknown as T
  }
  return { ...value, [key]: after }
}

/** Deep equality of JSON values; the order of keys does not count. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]))
  }
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
}

/** What differs between two states of one row, field by field, going into objects but not into lists. */
export function diffRows(table: ChangePlace, id: string, before: object, after: object): readonly Change[] {
  const changes: Change[] = []
  const walk = (path: readonly string[], a: unknown, b: unknown) => {
    if (sameJson(a, b)) return
    if (isObject(a) && isObject(b)) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) walk([...path, key], own(a, key), own(b, key))
      return
    }
    changes.push({ table, id, path, before: (a ?? null) as Json, after: (b ?? null) as Json })
  }
  walk([], before, after)
  return changes
}

/** The same change backwards. */
export function invertChange(change: Change): Change {
  return { ...change, before: change.after, after: change.before }
}

/** The list that takes a register back: each change inverted, in reverse order. */
export function invertChanges(changes: readonly Change[]): readonly Change[] {
  return changes.map(invertChange).reverse()
}
