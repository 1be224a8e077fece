/** Gives the cursor to a cell, also to one that is yet to be painted. */
import type { Column, GridApi } from 'ag-grid-community'

/** So many frames a far cell gets to appear. */
const FRAMES = 20

/** The cell at a place on screen gets the cursor, and is brought into view. */
export function focusCell<T>(grid: GridApi<T>, row: number, column: Column): void {
  grid.ensureIndexVisible(row)
  grid.ensureColumnVisible(column)
  grid.setFocusedCell(row, column)
  // The row that had the cursor may go before the new one is there: then the page has it.
  let frame = 0
  const look = () => {
    frame += 1
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('.grid .ag-cell-focus')?.focus()
    if (frame < FRAMES) requestAnimationFrame(look)
  }
  look()
}
