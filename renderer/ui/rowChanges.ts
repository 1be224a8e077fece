/** What changed between two lists of rows, for the grid: only changed rows are painted again. */

export interface RowChanges<T> {
  readonly add: readonly T[]
  readonly update: readonly T[]
  readonly remove: readonly T[]
  /** True when the rows that stay changed their order, or a new one does not come last: then all are set anew. */
  readonly moved: boolean
}

/** Rows are the same when they are the same object; they are told apart by id. */
export function rowChanges<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): RowChanges<T> {
  const add: T[] = []
  const update: T[] = []
  const remove: T[] = []
  if (before.length === after.length) {
    const changed = after.filter((row, index) => row !== before[index])
    const kept = after.every((row, index) => row === before[index] || row.id === before[index]?.id)
    if (kept) return { add, update: changed, remove, moved: false }
  }
  const known = new Map(before.map((row) => [row.id, row]))
  for (const row of after) {
    const old = known.get(row.id)
    if (!old) add.push(row)
    else if (old !== row) update.push(row)
    known.delete(row.id)
  }
  remove.push(...known.values())
  // A transaction leaves the rows that stay where they are and puts new ones at the end.
  const kept = before.filter((row) => !known.has(row.id))
  const moved = after.some((row, index) => row.id !== (kept[index] ?? add[index - kept.length])?.id)
  return { add, update, remove, moved }
}
