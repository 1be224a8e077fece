/** Gives the grid its rows anew: only those that changed are painted again. */
import type { GridApi } from 'ag-grid-community'
import { rowChanges } from '../rowChanges'

/** So many rows are given one by one; for more the grid's own way is quicker. */
const FEW = 20

/** The grid shows `before` and shall show `after`. */
export function takeRows<T extends { readonly id: string }>(
  grid: GridApi<T>,
  before: readonly T[],
  after: readonly T[],
): void {
  const { add, update, remove, moved } = rowChanges(before, after)
  if (moved || add.length > after.length / 2) {
    grid.setGridOption('rowData', [...after])
  } else if (add.length + remove.length === 0 && update.length <= FEW && isPlain(grid)) {
    // Nothing comes, goes or moves: the grid need not look through all of its rows.
    for (const row of update) grid.getRowNode(row.id)?.updateData(row)
  } else {
    grid.applyTransaction({ add: [...add], update: [...update], remove: [...remove] })
  }
}

/** True while rows stand as they came: none is left out, and none moves for what it says. */
function isPlain<T>(grid: GridApi<T>): boolean {
  return !grid.isAnyFilterPresent() && grid.getColumns()?.some((column) => column.getSort()) !== true
}
