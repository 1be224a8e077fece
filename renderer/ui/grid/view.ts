/** What a grid shows, by position: rows after filter and order, columns after hiding and moving. */
import type { Column, GridApi } from 'ag-grid-community'

/** A column as it stands on screen. */
export interface ShownColumn {
  readonly id: string
  readonly title: string
  /** True when its cells are edited in place. */
  readonly editable: boolean
}

/** The cells on screen. Read it when it is needed: it does not follow later changes. */
export interface GridView<T> {
  readonly rowCount: number
  readonly columns: readonly ShownColumn[]
  readonly rowAt: (row: number) => T | undefined
  /** A cell as text: what is copied, and what a pasted text is held against. */
  readonly textAt: (row: number, column: number) => string
}

/** The view of a grid as it is now. */
export function viewOf<T>(api: GridApi<T>): GridView<T> {
  const columns = api.getAllDisplayedColumns()
  return {
    rowCount: api.getDisplayedRowCount(),
    columns: columns.map((column) => ({
      id: column.getColId(),
      title: titleOf(column),
      editable: column.getColDef().editable === true,
    })),
    rowAt: (row) => api.getDisplayedRowAtIndex(row)?.data,
    textAt: (row, at) => {
      const [rowNode, column] = [api.getDisplayedRowAtIndex(row), columns[at]]
      return rowNode && column ? cellText(api.getCellValue({ rowNode, colKey: column, useFormatter: true })) : ''
    },
  }
}

/** The words of a column's heading. */
export function titleOf(column: Column): string {
  return column.getColDef().headerName ?? column.getColId()
}

/** A value of a cell as text. */
export function cellText(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : ''
}
