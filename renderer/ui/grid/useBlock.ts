/** The block of chosen cells in a grid: mouse, keyboard and clipboard. AG Grid Community has none of it. */
import type { GridApi } from 'ag-grid-community'
import type { KeyboardEvent, MouseEvent, RefObject } from 'react'
import { useEffect, useMemo, useRef } from 'react'
import { type Block, blockOf, type CellAt, contains, type Edges, edgesOf, reach, sizeOf } from './block'
import { edgeScroll } from './edgeScroll'
import { editKeys } from './editKeys'
import { focusCell } from './focusCell'
import { readClipboard, writeHtmlTable } from './htmlTable'
import { type Cells, writeTsv } from './tsv'
import { type GridView, viewOf } from './view'

/** What is wanted of the block: the grid itself changes nothing. */
export type GridAction =
  | { readonly kind: 'paste'; readonly cells: Cells }
  | { readonly kind: 'copied'; readonly count: number }
  /** A text for all of its cells. */
  | { readonly kind: 'fill'; readonly text: string }
  | { readonly kind: 'clear' | 'fillDown' | 'replace' }

/** A grid as those who act on it see it. */
export interface GridHandle<T> {
  readonly api: GridApi<T>
  readonly view: () => GridView<T>
  /** The block, at least the cell with the cursor; `null` before there is one. */
  readonly edges: () => Edges | null
}

/** So many pixels the mouse moves before a click becomes a drag: a form that opens must not look like one. */
const DRAG = 5
const PAGE = 15
const CELL = '.ag-cell[col-id]'

interface BlockOptions<T> {
  readonly api: RefObject<GridApi<T> | null>
  readonly frame: RefObject<HTMLDivElement | null>
  readonly onAction?: ((action: GridAction, handle: GridHandle<T>) => void) | undefined
  readonly onSize?: ((size: { readonly rows: number; readonly columns: number }) => void) | undefined
  /** A key on one cell that the screen takes for itself; true when it was used. */
  readonly onKey?: ((row: T, columnId: string, event: globalThis.KeyboardEvent) => boolean) | undefined
  /** The text that a key puts into all cells of a block; `null` for a key that does no such thing. */
  readonly fillText?: ((key: string) => string | null) | undefined
  /** The mouse was let go, after a click on a cell or a drag over several. */
  readonly onReleased: (dragged: boolean) => void
}

/** The handlers of the frame around the grid, and what the grid tells the block. */
export function useBlock<T>(options: BlockOptions<T>) {
  const latest = useRef(options)
  latest.current = options
  const made = useMemo(() => makeBlock<T>(() => latest.current), [])
  useEffect(() => {
    const { onMouseUp, onCopy, onCut, onPaste } = made
    window.addEventListener('mouseup', onMouseUp)
    // Without selected text the clipboard's events go to the page, not to the cell with the cursor.
    document.addEventListener('copy', onCopy)
    document.addEventListener('cut', onCut)
    document.addEventListener('paste', onPaste)
    return () => {
      window.removeEventListener('mouseup', onMouseUp)
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCut)
      document.removeEventListener('paste', onPaste)
    }
  }, [made])
  return made
}

function makeBlock<T>(options: () => BlockOptions<T>) {
  let block: Block | null = null
  let drag: { readonly x: number; readonly y: number } | null = null
  let dragged = false
  let byKey = false
  const edge = edgeScroll()
  const editing = editKeys<T>(() => options().api.current)

  const isWide = () =>
    block !== null && (block.anchor.row !== block.head.row || block.anchor.column !== block.head.column)
  const set = (next: Block | null) => {
    block = next
    paint()
    options().onSize?.(next ? sizeOf(next) : { rows: 0, columns: 0 })
  }
  const columnIds = () =>
    options()
      .api.current?.getAllDisplayedColumns()
      .map((column) => column.getColId()) ?? []
  const paint = () => {
    const edges = block && isWide() ? edgesOf(block) : null
    const ids = columnIds()
    for (const cell of options().frame.current?.querySelectorAll<HTMLElement>(CELL) ?? []) {
      const at = placeOf(cell, ids)
      const inside = edges !== null && at !== null && contains(edges, at)
      cell.classList.toggle('in-block', inside)
      if (inside) cell.setAttribute('aria-selected', 'true')
      else cell.removeAttribute('aria-selected')
    }
  }
  const show = (head: CellAt) => {
    const { api } = options()
    api.current?.ensureIndexVisible(head.row)
    const column = api.current?.getAllDisplayedColumns()[head.column]
    if (column) api.current?.ensureColumnVisible(column)
  }
  const handle = (): GridHandle<T> | null => {
    const { api } = options()
    const grid = api.current
    return grid ? { api: grid, view: () => viewOf(grid), edges: () => (block ? edgesOf(block) : null) } : null
  }
  const act = (action: GridAction) => {
    const { onAction } = options()
    const grid = handle()
    if (onAction && grid && block) onAction(action, grid)
  }

  // AG Grid gives the cursor to a cell when the pointer goes down: what is done here comes before.
  const onPointerDownCapture = (event: MouseEvent) => {
    dragged = false
    byKey = false
    editing.pointed()
    const at = event.button === 0 ? cellAt(event.target, columnIds()) : null
    if (!at) return
    if (event.shiftKey && block) {
      event.stopPropagation()
      set({ anchor: block.anchor, head: at })
      dragged = true
      return
    }
    drag = { x: event.clientX, y: event.clientY }
    edge.start(options().frame.current?.querySelector('.ag-grid-viewport') ?? null, (by) => {
      const rows = options().api.current?.getDisplayedRowCount() ?? 0
      if (!dragged || !block) return
      set(reach(block, { row: by, column: 0 }, { rows, columns: columnIds().length }))
      show(block.head)
    })
    set(blockOf(at))
  }
  const onMouseDownCapture = (event: MouseEvent) => {
    // The cursor stays where the block began, and no text is marked.
    if (!event.shiftKey || !dragged || !cellAt(event.target, columnIds())) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onMouseMove = (event: MouseEvent) => {
    if (!drag || !block || (event.buttons & 1) === 0) return
    if (!dragged && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < DRAG) return
    const at = cellAt(event.target, columnIds())
    if (!at || (at.row === block.head.row && at.column === block.head.column)) return
    dragged = true
    set({ anchor: block.anchor, head: at })
  }
  const onMouseUp = () => {
    if (!drag) return
    drag = null
    edge.stop()
    options().onReleased(dragged)
  }
  const onClickCapture = (event: MouseEvent) => {
    // The end of a drag, or Shift+click, is no choice of a row.
    if (dragged) event.stopPropagation()
    dragged = false
  }

  const onKeyDownCapture = (event: KeyboardEvent) => {
    byKey = true
    if (!editing.pressed(event) && !pressedOnCell(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const pressedOnCell = (event: KeyboardEvent): boolean => {
    const grid = options().api.current
    if (!grid || !block || !cellAt(event.target, columnIds()) || grid.getEditingCells().length > 0) return false
    return pressed(event, grid, block)
  }
  const pressed = (event: KeyboardEvent, grid: GridApi<T>, now: Block): boolean => {
    const control = event.ctrlKey || event.metaKey
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const all = { rows: grid.getDisplayedRowCount(), columns: columnIds().length }
    if (event.altKey) {
      const column = key === 'ArrowDown' ? grid.getAllDisplayedColumns()[now.anchor.column] : undefined
      if (!column?.isFilterAllowed()) return false
      grid.showColumnFilter(column)
      // What is typed before the filter is there must not be written into the cell.
      if (event.target instanceof HTMLElement) event.target.blur()
      return true
    }
    const text = control || !isWide() ? null : (options().fillText?.(event.key) ?? null)
    if (text !== null) {
      act({ kind: 'fill', text })
      return true
    }
    const by = step(key, control)
    if (by && !event.shiftKey && (key === 'Home' || key === 'End')) {
      const { head } = reach(blockOf(now.anchor), by, all)
      const column = grid.getAllDisplayedColumns()[head.column]
      if (column) focusCell(grid, head.row, column)
      return true
    }
    if (event.shiftKey) {
      if (by) {
        const next = reach(now, by, all)
        set(next)
        show(next.head)
        return true
      }
      if (key === ' ') {
        const { top, bottom } = edgesOf(now)
        set({ anchor: { row: top, column: 0 }, head: { row: bottom, column: all.columns - 1 } })
        return true
      }
      return false
    }
    if (control && key === 'a') {
      set({ anchor: { row: 0, column: 0 }, head: { row: all.rows - 1, column: all.columns - 1 } })
      return true
    }
    if (control && (key === 'd' || key === 'h')) {
      act({ kind: key === 'd' ? 'fillDown' : 'replace' })
      return true
    }
    if (control) return false
    if (key === 'Escape' && isWide()) {
      set(blockOf(now.anchor))
      return true
    }
    if (key !== 'Delete') return false
    const row = grid.getDisplayedRowAtIndex(now.anchor.row)?.data
    const columnId = columnIds()[now.anchor.column]
    if (!isWide() && row && columnId && options().onKey?.(row, columnId, event.nativeEvent)) return true
    act({ kind: 'clear' })
    return true
  }

  const hasCursor = () => {
    const cell = document.activeElement
    return cell?.matches(CELL) === true && options().frame.current?.contains(cell) === true
  }
  const onCopy = (event: ClipboardEvent) => {
    const grid = options().api.current
    if (!grid || !block || !event.clipboardData || !hasCursor()) return
    const view = viewOf(grid)
    const { top, bottom, left, right } = edgesOf(block)
    const cells: string[][] = []
    for (let row = top; row <= bottom; row += 1) {
      const line: string[] = []
      for (let column = left; column <= right; column += 1) line.push(view.textAt(row, column))
      cells.push(line)
    }
    event.preventDefault()
    // One cell goes out as its bare text: it may be pasted into a sentence.
    event.clipboardData.setData('text/plain', isWide() ? writeTsv(cells) : (cells[0]?.[0] ?? ''))
    if (isWide()) event.clipboardData.setData('text/html', writeHtmlTable(cells))
    act({ kind: 'copied', count: cells.length * (cells[0]?.length ?? 0) })
  }
  const onCut = (event: ClipboardEvent) => {
    if (!block || !hasCursor()) return
    onCopy(event)
    act({ kind: 'clear' })
  }
  const onPaste = (event: ClipboardEvent) => {
    if (!block || !event.clipboardData || !hasCursor()) return
    const cells = readClipboard(event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html'))
    event.preventDefault()
    if (cells.length > 0) act({ kind: 'paste', cells })
  }

  return {
    frame: { onPointerDownCapture, onMouseDownCapture, onMouseMove, onClickCapture, onKeyDownCapture },
    onMouseUp,
    onCopy,
    onCut,
    onPaste,
    handle,
    /** True while the mouse is down: the row is chosen when it is let go. */
    isHeld: () => drag !== null,
    takeEarly: editing.takeEarly,
    /** True when the last thing in the grid was a key, not the mouse. */
    isByKey: () => byKey,
    /** The cursor went to a cell by itself: the block is that cell. */
    focused: (row: number, columnId: string) => {
      const column = columnIds().indexOf(columnId)
      if (column < 0 || drag) return
      if (block && !isWide() && block.anchor.row === row && block.anchor.column === column) return
      set(blockOf({ row, column }))
    },
    /** Rows or columns took other places: the block is the cell with the cursor again. */
    moved: () => {
      const focused = options().api.current?.getFocusedCell()
      const column = focused ? columnIds().indexOf(focused.column.getColId()) : -1
      set(focused && column >= 0 ? blockOf({ row: focused.rowIndex, column }) : null)
    },
    /** For cells that are painted later, as one scrolls. */
    isIn: (row: number, columnId: string): boolean =>
      block !== null && isWide() && contains(edgesOf(block), { row, column: columnIds().indexOf(columnId) }),
  }
}

/** Farther than any grid reaches. */
const FAR = Number.MAX_SAFE_INTEGER / 2

/** How far a key goes: as in a spreadsheet, Home and End within the row, with Ctrl to the corners. */
function step(key: string, control: boolean): CellAt | null {
  const by = control ? FAR : 1
  const toCorner = control ? FAR : 0
  switch (key) {
    case 'ArrowDown':
      return { row: by, column: 0 }
    case 'ArrowUp':
      return { row: -by, column: 0 }
    case 'ArrowRight':
      return { row: 0, column: by }
    case 'ArrowLeft':
      return { row: 0, column: -by }
    case 'PageDown':
      return { row: PAGE, column: 0 }
    case 'PageUp':
      return { row: -PAGE, column: 0 }
    case 'Home':
      return { row: -toCorner, column: -FAR }
    case 'End':
      return { row: toCorner, column: FAR }
    default:
      return null
  }
}

function cellAt(target: EventTarget, ids: readonly string[]): CellAt | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>(CELL) : null
  return cell && !cell.classList.contains('ag-cell-inline-editing') ? placeOf(cell, ids) : null
}

function placeOf(cell: HTMLElement, ids: readonly string[]): CellAt | null {
  const row = Number(cell.closest('.ag-row')?.getAttribute('row-index') ?? Number.NaN)
  const column = ids.indexOf(cell.getAttribute('col-id') ?? '')
  return Number.isInteger(row) && column >= 0 ? { row, column } : null
}
