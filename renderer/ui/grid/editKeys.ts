/** Keys while a cell is edited, as in a spreadsheet. AG Grid goes on editing in the next cell, and keeps the arrows for the text. */
import type { GridApi } from 'ag-grid-community'
import type { KeyboardEvent } from 'react'
import type { CellAt } from './block'
import { focusCell } from './focusCell'

const ARROWS: Readonly<Record<string, CellAt>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/** What the keys of one grid do while a cell is edited. */
export interface EditKeys {
  /** Takes a key; true when it was used. */
  readonly pressed: (event: KeyboardEvent) => boolean
  /** The mouse went down: in the text one now moves with the arrows, and a row that was being filled is left. */
  readonly pointed: () => void
  /** What was typed after the key that opened a cell and before its editor was there; it is given once. */
  readonly takeEarly: () => string
}

/**
 * Tab goes to the next cell, and after some of it Enter goes back to under the cell where it began. Arrows leave a cell that was
 * opened by typing, until F2 or the mouse says that they are for its text. Alt+Enter breaks the line of a long text.
 */
export function editKeys<T>(api: () => GridApi<T> | null): EditKeys {
  let typed = false
  let early = ''
  /** The column in which one began to fill a row with Tab. */
  let begun: string | null = null

  const leave = (grid: GridApi<T>, by: CellAt, toColumn?: string): boolean => {
    const cell = grid.getFocusedCell()
    if (!cell) return false
    const columns = grid.getAllDisplayedColumns()
    const at = columns.findIndex((column) => column.getColId() === (toColumn ?? cell.column.getColId()))
    const last = grid.getDisplayedRowCount() - 1
    let [row, column] = [cell.rowIndex + by.row, at + by.column]
    // Beyond the end of the row Tab goes on in the next one, as it does where nothing is edited.
    if (column < 0 || column >= columns.length)
      [row, column] = [row + Math.sign(by.column), column < 0 ? columns.length - 1 : 0]
    const target = grid.getDisplayedRowAtIndex(Math.max(0, Math.min(row, last)))
    grid.stopEditing()
    // What was written may have moved the row, where rows stand in the order of this column.
    const rowIndex = target?.rowIndex ?? null
    const next = columns[column]
    if (rowIndex === null || !next) return true
    focusCell(grid, rowIndex, next)
    return true
  }

  return {
    takeEarly: () => {
      const taken = early
      early = ''
      return taken
    },
    pointed: () => {
      typed = false
      begun = null
    },
    pressed: ({ key, target, shiftKey, ctrlKey, altKey, metaKey, nativeEvent }) => {
      const grid = api()
      if (!grid || nativeEvent.isComposing) return false
      const editing = grid.getEditingCells()[0]
      const columnId = grid.getFocusedCell()?.column.getColId() ?? null
      if (key === 'Tab' && !shiftKey) begun ??= columnId
      else if (key in ARROWS) begun = null
      if (!editing) {
        typed = !(ctrlKey || altKey || metaKey) && (key.length === 1 || key === 'Backspace')
        early = ''
        return false
      }
      if (key.length === 1 && !(ctrlKey || altKey || metaKey) && !isField(target)) {
        early += key
        return true
      }
      if (key === 'F2') {
        typed = false
        return true
      }
      if (key === 'Enter' && (altKey || ctrlKey)) {
        if (target instanceof HTMLTextAreaElement) breakLine(target)
        return true
      }
      if (key === 'Tab') return leave(grid, { row: 0, column: shiftKey ? -1 : 1 })
      if (key === 'Enter' && !shiftKey && begun !== null && begun !== columnId) {
        const under = begun
        begun = null
        return leave(grid, { row: 1, column: 0 }, under)
      }
      const isLine = target instanceof HTMLInputElement && target.role !== 'combobox'
      const by = typed && !shiftKey && isLine ? ARROWS[key] : undefined
      return by !== undefined && leave(grid, by)
    },
  }
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select')
}

function breakLine(field: HTMLTextAreaElement): void {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
