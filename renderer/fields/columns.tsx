/** Columns that several grids share. */
import type { ColDef } from 'ag-grid-community'
import type { Level } from '../../shared/domain/level'
import type { Text } from '../../shared/text/it'
import { NamesEditor } from '../ui/grid/NamesEditor'
import { LevelBadge } from '../ui/Level'

/** Numbers such as 3.12 in the order of their parts, not of their letters. */
export function compareNumbers(a: string, b: string): number {
  const parts = (text: string) => text.split('.').map(Number)
  const [left, right] = [parts(a), parts(b)]
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** The printed number, pinned at the left. */
export function numberColumn<T>(text: Text): ColDef<T> {
  return {
    colId: 'number',
    field: 'number' as never,
    headerName: text.common.number,
    width: 68,
    pinned: 'left',
    comparator: compareNumbers,
    filter: false,
  }
}

/** One line of text, editable in place when `editable`. */
export function textColumn<T>(id: string, headerName: string, options: Partial<ColDef<T>> = {}): ColDef<T> {
  return {
    colId: id,
    field: id as never,
    headerName,
    minWidth: 110,
    flex: 1,
    tooltipField: id as never,
    ...options,
  }
}

/** A long text: its editor opens over the grid. */
export const LONG_TEXT = {
  cellEditor: 'agLargeTextCellEditor',
  cellEditorPopup: true,
  cellEditorParams: { maxLength: 1_000_000, rows: 8, cols: 60 },
} as const

/** One of a list of names, chosen in the cell; an empty one where none is a choice. */
export function namesEditor(names: readonly string[]) {
  return { editable: true, cellEditor: NamesEditor, cellEditorPopup: true, cellEditorParams: { names } } as const
}

const ORDER: Readonly<Record<string, number>> = { B: 1, M: 2, A: 3 }

/** A level as letter and tint; sorts by level. */
export function levelColumn<T>(
  id: string,
  headerName: string,
  text: Text,
  options: Partial<ColDef<T>> = {},
): ColDef<T> {
  return {
    colId: id,
    field: id as never,
    headerName,
    width: 98,
    cellClass: 'level-cell',
    comparator: (a: Level | null, b: Level | null) => (ORDER[a ?? ''] ?? 0) - (ORDER[b ?? ''] ?? 0),
    cellRenderer: ({ value }: { readonly value: Level | null }) => (
      <LevelBadge level={value ?? null} words={text.domain.levels} />
    ),
    ...options,
  }
}
