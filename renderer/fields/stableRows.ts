/** Row views for grids: a row that says the same as before stays the same object, so that only others are painted. */
import { useRef } from 'react'

type RowView = { readonly id: string } & Readonly<Record<string, unknown>>

function same(a: RowView, b: RowView): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]))
}

/** The new list with every row that is equal, field by field, replaced by its old object. */
export function keepSame<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly T[] {
  const known = new Map(before.map((row) => [row.id, row]))
  let changed = before.length !== after.length
  const kept = after.map((row, index) => {
    const old = known.get(row.id)
    const use = old && same(old as unknown as RowView, row as unknown as RowView) ? old : row
    if (use !== before[index]) changed = true
    return use
  })
  return changed ? kept : before
}

/** `rows`, with the objects of the last render kept where they say the same. */
export function useStableRows<T extends { readonly id: string }>(rows: readonly T[]): readonly T[] {
  const last = useRef<readonly T[]>([])
  last.current = keepSame(last.current, rows)
  return last.current
}
