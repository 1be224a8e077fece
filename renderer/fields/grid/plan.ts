/** What a paste, a fill or a replacement would change, cell by cell, before anything is changed. Pure. */
import type { SimpleCommand } from '../../../shared/journal/command'
import type { Edges } from '../../ui/grid/block'
import type { Cells } from '../../ui/grid/tsv'
import type { GridView } from '../../ui/grid/view'

/** Why a text can't stand in a cell. The words are in `shared/text`. */
export type Misfit = 'notEditable' | 'notLevel' | 'unknownName' | 'notYesNo' | 'beyondRows' | 'beyondColumns'

/** The commands that write a text into a cell (none when it says so already), or why it can't stand there. */
export type Written =
  | { readonly ok: true; readonly commands: readonly SimpleCommand[] }
  | { readonly ok: false; readonly why: Misfit }

/** Writes a text into a cell of a screen. */
export type CellWriter<T> = (row: T, columnId: string, text: string) => Written

/** A cell that would change, or that refuses. */
export interface PlannedCell {
  /** The row's id and its place on screen; no id for a place beyond the last row. */
  readonly rowId: string | null
  readonly row: number
  readonly columnId: string
  readonly column: string
  readonly before: string
  readonly after: string
  readonly why: Misfit | null
}

/** What would change; commands only when nothing refuses. */
export interface CellPlan {
  readonly cells: readonly PlannedCell[]
  readonly refused: number
  readonly commands: readonly SimpleCommand[]
  /** The columns that would change. */
  readonly columns: readonly string[]
}

/** A text for a cell, by position on screen. */
export interface CellText {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** What writing these texts would change. A text that a cell says already changes nothing, also where it can't be edited. */
export function planCells<T extends { readonly id: string }>(
  view: GridView<T>,
  texts: Iterable<CellText>,
  write: CellWriter<T>,
): CellPlan {
  const cells: PlannedCell[] = []
  const commands: SimpleCommand[] = []
  const columns = new Set<string>()
  let refused = 0
  for (const { row, column: at, text } of texts) {
    const data = view.rowAt(row)
    const column = view.columns[at]
    const before = view.textAt(row, at)
    if (data && column && (before === text || before.trim() === text.trim())) continue
    const written: Written =
      data && column
        ? write(data, column.id, text)
        : { ok: false, why: column === undefined ? 'beyondColumns' : 'beyondRows' }
    if (written.ok && written.commands.length === 0) continue
    if (written.ok) {
      commands.push(...written.commands)
      if (column) columns.add(column.id)
    } else refused += 1
    cells.push({
      rowId: data?.id ?? null,
      row,
      columnId: column?.id ?? '',
      column: column?.title ?? '',
      before,
      after: text,
      why: written.ok ? null : written.why,
    })
  }
  return { cells, refused, commands: refused === 0 ? commands : [], columns: [...columns] }
}

/**
 * The texts of a paste, from the top left cell of the block on. One text fills the whole block; more repeat in it when
 * it is a whole number of times as large, as in a spreadsheet.
 */
export function* pasteTexts(cells: Cells, block: Edges): Iterable<CellText> {
  const [high, wide] = [cells.length, cells[0]?.length ?? 0]
  if (high === 0 || wide === 0) return
  const [blockHigh, blockWide] = [block.bottom - block.top + 1, block.right - block.left + 1]
  const rows = blockHigh % high === 0 ? blockHigh : high
  const columns = blockWide % wide === 0 ? blockWide : wide
  for (let down = 0; down < rows; down += 1) {
    for (let over = 0; over < columns; over += 1) {
      yield { row: block.top + down, column: block.left + over, text: cells[down % high]?.[over % wide] ?? '' }
    }
  }
}

/** The texts of «fill down»: the top row of the block in all rows below; for a block of one row, the row above it. */
export function* fillTexts<T>(view: GridView<T>, block: Edges): Iterable<CellText> {
  const from = block.top === block.bottom ? block.top - 1 : block.top
  if (from < 0) return
  for (let column = block.left; column <= block.right; column += 1) {
    const text = view.textAt(from, column)
    for (let row = from + 1; row <= block.bottom; row += 1) yield { row, column, text }
  }
}

/** The texts that clear a block: only of columns that can be written. */
export function* clearTexts<T>(
  view: GridView<T>,
  block: Edges,
  writes: (columnId: string) => boolean,
): Iterable<CellText> {
  for (let column = block.left; column <= block.right; column += 1) {
    if (!writes(view.columns[column]?.id ?? '')) continue
    for (let row = block.top; row <= block.bottom; row += 1) yield { row, column, text: '' }
  }
}

/** The cells of a block as text. */
export function cellsOf<T>(view: GridView<T>, block: Edges): Cells {
  const cells: string[][] = []
  for (let row = block.top; row <= block.bottom; row += 1) {
    const line: string[] = []
    for (let column = block.left; column <= block.right; column += 1) line.push(view.textAt(row, column))
    cells.push(line)
  }
  return cells
}
