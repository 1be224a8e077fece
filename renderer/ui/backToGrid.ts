/** The way back from a form to its grid. */

/** Gives the cursor to the cell that had it last, else to the chosen row; false where no grid shows one. */
export function backToGrid(): boolean {
  const cell =
    document.querySelector<HTMLElement>('.grid .ag-cell-focus') ??
    document.querySelector<HTMLElement>('.grid .ag-row-selected .ag-cell') ??
    document.querySelector<HTMLElement>('.grid .ag-cell')
  cell?.focus()
  return cell !== null
}
