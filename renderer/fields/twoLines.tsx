/** Grid cells of two lines: long texts can be read where they stand. */
import type { ColDef } from 'ag-grid-community'
import '../ui/lines.css'

/** Height of a row of two lines, in pixels. */
export const TWO_LINES_HEIGHT = 46

/** Options of a column whose text takes up to two lines; what does not fit is cut with an ellipsis. */
export const TWO_LINES: Partial<ColDef> = {
  cellClass: 'two-lines',
  cellRenderer: ({ value }: { readonly value: unknown }) => <span>{typeof value === 'string' ? value : ''}</span>,
}
