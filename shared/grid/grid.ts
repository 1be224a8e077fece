/** A workbook as plain data: what its sheets hold, cell by cell. It knows nothing of the file that it came from. */
import { columnLetter } from '../annexes/letters'

/** What a cell holds. A formula without a value is `empty`. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'empty'

/** A cell that holds something; cells without a value and without a formula are left out. */
export interface GridCell {
  /** From 1. */
  readonly row: number
  /** From 1. */
  readonly column: number
  readonly kind: CellKind
  /** The value as text: numbers with a point, dates as `YYYY-MM-DD`, with `THH:MM:SS` when there is a time. */
  readonly text: string
  /** The formula without `=` (empty where another cell holds it); `null` for a plain value. Then `text` is only its last result. */
  readonly formula: string | null
}

/** Cells merged into one: only the first at the top left holds something. */
export interface MergedRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface GridRow {
  /** From 1. */
  readonly number: number
  /** From left to right. */
  readonly cells: readonly GridCell[]
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden'

export interface GridSheet {
  readonly name: string
  readonly visibility: SheetVisibility
  /** From top to bottom; rows without a cell that holds something are left out. */
  readonly rows: readonly GridRow[]
  readonly merged: readonly MergedRange[]
}

/** What was there and was left aside: macros are never run nor read, other files never opened. */
export type WorkbookRemark = 'macros' | 'externalLinks'

export interface WorkbookGrid {
  readonly sheets: readonly GridSheet[]
  readonly remarks: readonly WorkbookRemark[]
}

/** The address of a cell as spreadsheets write it: `F12`. */
export function cellAddress({ row, column }: Pick<GridCell, 'row' | 'column'>): string {
  return `${columnLetter(column - 1)}${row}`
}
