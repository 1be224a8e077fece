/** Row views for grids: a row that says the same as before stays the same object, so that only others are painted. */
import { useRef } from 'react'

type RowView = { readonly id: string } & Readonly<Record<string, unknown>>

function same(a: RowView, b: RowView): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]))
}

/** The new list with every row that is equal, field by field, replaced by its old object. */
export function keepSame<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly T[] {
  // Made only when rows came, went or moved: most edits leave each row at its place.
  let known: Map<string, T> | null = null
  const rowBefore = (id: string, index: number): T | undefined => {
    if (before[index]?.id === id) return before[index]
    known ??= new Map(before.map((row) => [row.id, row]))
    return known.get(id)
  }
  let changed = before.length !== after.length
  const kept = after.map((row, index) => {
    if (row === before[index]) return row
    const old = rowBefore(row.id, index)
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
