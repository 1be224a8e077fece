/** The grid of all lists: AG Grid Community with the program's look, language and keyboard. */
import { AG_GRID_LOCALE_EN, AG_GRID_LOCALE_IT } from '@ag-grid-community/locale'
import {
  CellApiModule,
  type CellKeyDownEvent,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  type ColDef,
  type ColGroupDef,
  ColumnApiModule,
  CustomEditorModule,
  CustomFilterModule,
  ExternalFilterModule,
  type GridApi,
  LargeTextEditorModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowAutoHeightModule,
  RowSelectionModule,
  ScrollApiModule,
  TextEditorModule,
  TooltipModule,
  themeQuartz,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { type HTMLAttributes, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FilterWords, GridContext } from './grid/ColumnFilter'
import { preparedColumns } from './grid/columns'
import './grid/grid.css'
import { RowTexts } from './grid/rowTexts'
import { takeRows } from './grid/takeRows'
import { type GridAction, type GridHandle, useBlock } from './grid/useBlock'
import { titleOf } from './grid/view'

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  TextEditorModule,
  LargeTextEditorModule,
  ExternalFilterModule,
  CellStyleModule,
  CellApiModule,
  ColumnApiModule,
  CustomEditorModule,
  CustomFilterModule,
  RowAutoHeightModule,
  TooltipModule,
  LocaleModule,
  RenderApiModule,
])

const theme = themeQuartz.withParams({
  fontFamily: 'inherit',
  fontSize: 13,
  spacing: 5,
  rowHeight: 32,
  headerHeight: 34,
  browserColorScheme: 'inherit',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--text)',
  chromeBackgroundColor: 'var(--surface-2)',
  headerTextColor: 'var(--text)',
  headerFontWeight: 600,
  borderColor: 'var(--line)',
  accentColor: 'var(--primary)',
  rowHoverColor: 'var(--hover)',
  selectedRowBackgroundColor: 'var(--selected)',
  inputFocusBorder: '2px solid var(--focus)',
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  borderRadius: 2,
})

export type Columns<T> = readonly (ColDef<T> | ColGroupDef<T>)[]

export interface DataGridProps<T extends { readonly id: string }> {
  /** The name for screen readers. */
  readonly label: string
  readonly rows: readonly T[]
  readonly columns: Columns<T>
  readonly selectedId: string | null
  readonly onSelect: (id: string | null) => void
  /**
   * A cell was edited: the value goes to the register, the row comes back from it. Gives the row as it is to be painted
   * at once; null when there is none but that which comes.
   */
  readonly onEdit?: (row: T, columnId: string, value: unknown) => T | null
  /** A key on a cell that is not being edited; true when it was used. */
  readonly onKey?: (row: T, columnId: string, event: KeyboardEvent) => boolean
  /** Words that rows must contain, in any column. */
  readonly filter: string
  readonly language: 'it' | 'en'
  readonly emptyText: string
  /** A row was opened: two clicks, or Enter on a cell that is not edited in place. */
  readonly onOpen?: (row: T) => void
  /** The rows that the filters leave, in the order on screen; told again at each change. */
  readonly onShown?: (ids: readonly string[]) => void
  /** For rows of more than one line. */
  readonly rowHeight?: number
  /** Paste, clear, fill down, replace: wanted of the block of chosen cells. */
  readonly onAction?: (action: GridAction, handle: GridHandle<T>) => void
  /** The text that a key puts into all cells of a block; `null` for a key that does no such thing. */
  readonly fillText?: (key: string) => string | null
  /** How many cells the block has. */
  readonly onSize?: (size: { readonly rows: number; readonly columns: number }) => void
  /** The grid is there: its handle, for those who act on it. */
  readonly onReady?: (handle: GridHandle<T>) => void
  /** The words of the popup that filters a column. */
  readonly filterWords: FilterWords
  /** Rows as high as their texts. */
  readonly wholeTexts?: boolean
  /** Columns were set anew (another language, other columns): widths and order can be put back. */
  readonly onColumnsSet?: () => void
  /** Somebody moved or widened columns. */
  readonly onArranged?: () => void
  /** How many rows the filters leave. */
  readonly onCount?: (count: number) => void
  /** The columns that are filtered. */
  readonly onFiltered?: (columns: readonly string[]) => void
}

const PLAIN = {
  resizable: true,
  sortable: true,
  suppressHeaderMenuButton: true,
  // Text keys go to `onKey` first; F2 and Enter open the editor as in a spreadsheet.
  wrapHeaderText: true,
  autoHeaderHeight: true,
} as const satisfies ColDef

/** A list of rows. Columns must not change between renders unless the language does. */
export function DataGrid<T extends { readonly id: string }>(props: DataGridProps<T>) {
  const { rows, columns, selectedId, onSelect, onEdit, onKey, filter, language, emptyText, label } = props
  const { onOpen, onShown, rowHeight, wholeTexts = false, onColumnsSet } = props
  const api = useRef<GridApi<T> | null>(null)
  const shown = useRef<readonly T[]>(rows)
  const first = useRef(rows)
  const frame = useRef<HTMLDivElement>(null)
  /** The row that the cursor is on and that is yet to be chosen, and the clock that chooses it where one runs. */
  const next = useRef<{ readonly id: string; readonly clock?: ReturnType<typeof setTimeout> } | null>(null)
  const forget = () => {
    clearTimeout(next.current?.clock)
    next.current = null
  }
  const choose = () => {
    const id = next.current?.id
    forget()
    if (id !== undefined) onSelect(id)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row was chosen: the one that was to be is forgotten
  useEffect(() => forget, [selectedId])
  const block = useBlock<T>({
    api,
    frame,
    onAction: props.onAction,
    onSize: props.onSize,
    onKey,
    fillText: props.fillText,
    onReleased: (dragged) => {
      if (dragged) forget()
      choose()
    },
  })
  const edited = useRef(onEdit)
  edited.current = onEdit
  const [plain] = useState<ColDef<T>>(() => ({
    ...PLAIN,
    // The grid itself changes nothing. Its event of an edit would come later, after a frame that shows the old value.
    valueSetter: ({ data, column, newValue, oldValue, node }) => {
      const now = newValue === oldValue ? null : edited.current?.(data, column.getColId(), newValue)
      if (now) node?.updateData(now)
      return false
    },
    cellClassRules: {
      'in-block': ({ rowIndex, column }) => block.isIn(rowIndex, column?.getColId() ?? ''),
    },
  }))

  const filterWords = useRef(props.filterWords)
  filterWords.current = props.filterWords
  const [context] = useState<GridContext>(() => ({
    filterWords: () => filterWords.current,
    takeEarly: block.takeEarly,
  }))
  const [texts] = useState(() => new RowTexts<T>())
  useEffect(() => {
    texts.look(filter)
    api.current?.onFilterChanged()
  }, [texts, filter])
  useEffect(() => () => texts.stop(), [texts])
  const prepared = useMemo(() => preparedColumns<T>(columns, { wholeTexts }), [columns, wholeTexts])
  // biome-ignore lint/correctness/useExhaustiveDependencies: after the grid has taken the columns
  useEffect(() => {
    if (!api.current) return
    texts.show(api.current)
    onColumnsSet?.()
  }, [prepared])

  useEffect(() => {
    const before = shown.current
    shown.current = rows
    if (before !== rows && api.current) takeRows(api.current, before, rows)
  }, [rows])

  const showSelected = useCallback(() => {
    const grid = api.current
    if (!grid) return
    const node = selectedId === null ? undefined : grid.getRowNode(selectedId)
    for (const selected of grid.getSelectedNodes()) if (selected !== node) selected.setSelected(false)
    if (node && !node.isSelected()) {
      node.setSelected(true)
      grid.ensureNodeVisible(node)
    }
  }, [selectedId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that comes back (another area, a filter) is marked again
  useEffect(showSelected, [showSelected, rows])

  useEffect(() => {
    // AG Grid has no option for the name of its grid role.
    frame.current?.querySelector('[role="grid"],[role="treegrid"]')?.setAttribute('aria-label', label)
  })

  const onCellKeyDown = (event: CellKeyDownEvent<T>) => {
    const key = event.event
    if (!(key instanceof KeyboardEvent) || !event.data || key.ctrlKey || key.altKey || key.metaKey) return
    if (event.api.getEditingCells().length > 0) return
    if (onKey?.(event.data, event.column.getColId(), key)) key.preventDefault()
    else if (key.key === 'Enter' && onOpen && event.column.getColDef().editable !== true) {
      key.preventDefault()
      onOpen(event.data)
    }
  }

  const handlers: HTMLAttributes<HTMLDivElement> = {
    ...block.frame,
    // AG Grid calls all its editors by one word, and what they pop up in by none.
    onFocus: ({ target }) => {
      const column = api.current?.getEditingCells()[0]?.column
      if (!column) return
      for (const named of [target.closest(EDITOR), target.closest('[role="dialog"]')]) {
        named?.setAttribute('aria-label', titleOf(column))
      }
    },
    // Whoever leaves the grid for the form finds the form of the row they were on, not of the one before.
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (!currentTarget.contains(relatedTarget)) choose()
    },
  }

  return (
    <div className={wholeTexts ? 'grid whole' : 'grid'} ref={frame} {...handlers}>
      <AgGridReact<T>
        theme={theme}
        styleNonce={nonce()}
        rowData={first.current as T[]}
        columnDefs={prepared}
        context={context}
        defaultColDef={plain}
        getRowId={({ data }) => data.id}
        rowSelection={ONE_ROW}
        isExternalFilterPresent={texts.isLooking}
        doesExternalFilterPass={texts.passes}
        onGridReady={(event) => {
          api.current = event.api
          // Rows may have changed between the first paint and this moment.
          if (shown.current !== first.current) event.api.setGridOption('rowData', [...shown.current])
          showSelected()
          const handle = block.handle()
          if (handle) props.onReady?.(handle)
        }}
        onSortChanged={block.moved}
        onFilterChanged={({ api: grid }) => {
          block.moved()
          props.onFiltered?.(Object.keys(grid.getFilterModel()))
        }}
        onColumnMoved={({ finished, source }) => finished && source.startsWith('ui') && props.onArranged?.()}
        onColumnResized={({ finished, source }) => finished && source.startsWith('ui') && props.onArranged?.()}
        onColumnHeaderContextMenu={({ column, api: grid }) => {
          if ('getColId' in column) grid.showColumnFilter(column.getColId())
        }}
        onDisplayedColumnsChanged={({ api: grid }) => {
          block.moved()
          texts.show(grid)
        }}
        onFirstDataRendered={() => {
          showSelected()
          texts.readAhead()
        }}
        onCellFocused={(event) => {
          if (event.rowIndex === null || !event.api.getDisplayedRowAtIndex) return
          if (event.column && typeof event.column !== 'string') block.focused(event.rowIndex, event.column.getColId())
          const node = event.api.getDisplayedRowAtIndex(event.rowIndex)
          if (!node?.data) return
          const { id } = node.data
          forget()
          if (id === selectedId && !block.isHeld()) return
          next.current = block.isByKey() && !block.isHeld() ? { id, clock: setTimeout(choose, SETTLED) } : { id }
          // While the mouse is down it may become a block: a form that opens now would move the cells under it.
          if (!block.isHeld() && !block.isByKey()) choose()
        }}
        onCellKeyDown={onCellKeyDown as never}
        {...(onOpen
          ? {
              onCellDoubleClicked: ({ data, column }) => {
                if (data && column.getColDef().editable !== true) onOpen(data)
              },
            }
          : {})}
        onModelUpdated={({ api: grid }) => {
          props.onCount?.(grid.getDisplayedRowCount())
          if (!onShown) return
          const ids: string[] = []
          grid.forEachNodeAfterFilterAndSort(({ data }) => data && ids.push(data.id))
          onShown(ids)
        }}
        {...(rowHeight === undefined ? {} : { rowHeight })}
        localeText={language === 'it' ? AG_GRID_LOCALE_IT : AG_GRID_LOCALE_EN}
        overlayNoRowsTemplate={`<p class="note">${escapeHtml(emptyText)}</p>`}
        tooltipShowDelay={600}
        stopEditingWhenCellsLoseFocus
        enterNavigatesVerticallyAfterEdit
        ensureDomOrder
        suppressCellFocus={false}
        animateRows={false}
        enableCellTextSelection={false}
      />
    </div>
  )
}

const EDITOR = ':is(.ag-cell-editor input, .ag-popup-editor textarea)'

/** With the keyboard a row is chosen when the cursor stays on it: forms are not built for rows one only passes. */
const SETTLED = 80

const ONE_ROW = { mode: 'singleRow', checkboxes: false, enableClickSelection: true } as const

/** The nonce of this page's content policy, for the styles that the grid writes. */
function nonce(): string {
  return document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? ''
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
