import type { ColDef } from 'ag-grid-community'

/** A narrow column in the middle of which stands a count or a word. */
export function shortColumn<T>(id: string, headerName: string, options: Partial<ColDef<T>> = {}): ColDef<T> {
  return {
    colId: id,
    field: id as never,
    headerName,
    width: 68,
    filter: false,
    cellDataType: false,
    cellClass: 'centred',
    headerClass: 'centred',
    ...options,
  }
}
