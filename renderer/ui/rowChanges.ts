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
  const changed = changedInPlace(before, after)
  if (changed) return { add, update: changed, remove, moved: false }
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

/** The rows that changed, when all stand where they stood; else null. */
function changedInPlace<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): T[] | null {
  if (before.length !== after.length) return null
  const changed: T[] = []
  const kept = after.every((row, index) => {
    const old = before[index]
    if (row !== old) changed.push(row)
    return row === old || row.id === old?.id
  })
  return kept ? changed : null
}
