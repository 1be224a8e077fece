/** Columns as the grid gets them: each with its filter, and, on request, rows as high as their texts. Pure. */
import type { ColDef, ColGroupDef } from 'ag-grid-community'
import { ColumnFilter } from './ColumnFilter'

/** The columns of a screen. Narrow ones (`filter: false`) have no filter button: Alt+↓ and the right button open it. */
export function preparedColumns<T>(
  columns: readonly (ColDef<T> | ColGroupDef<T>)[],
  { wholeTexts }: { readonly wholeTexts: boolean },
): (ColDef<T> | ColGroupDef<T>)[] {
  return columns.map((column) => {
    if ('children' in column) return column
    const narrow = column.filter === false
    const long = wholeTexts && column.tooltipField !== undefined
    return {
      ...column,
      filter: ColumnFilter,
      suppressHeaderFilterButton: narrow,
      // Said each time: leaving an option out would leave it as it was.
      wrapText: long,
      autoHeight: long,
    }
  })
}
