/** Finding, in a workbook that came back, what was handed out and the rows that belong to it, wherever they stand now. */
import { cellAddress, type GridCell, type GridRow, type GridSheet, type WorkbookGrid } from '../grid/grid'
import { BASE_MARK, type BaseRow, readBase, type WorkbookBase } from './workbookBase'
import { plainText, type RejectionReason, shownValue } from './workbookCells'

/** A cell that was not taken, where it stands, and why. */
export interface RejectedCell {
  readonly sheet: string
  /** Its address (`F12`); empty for a column that is gone. */
  readonly cell: string
  readonly value: string
  readonly reason: RejectionReason
  /** Another cell that the reason speaks of; empty for none. */
  readonly other: string
}

/** Why a whole workbook is not taken back. */
export type ReturnRefusal = 'noBase' | 'alteredBase' | 'noRows'

/** Where a column stands now, from 1; `null` when it is gone. */
export type ColumnPlaces = readonly (number | null)[]

/** A row that came back with its code. */
export interface ReturnedRow {
  readonly sheet: GridSheet
  readonly row: GridRow
  readonly places: ColumnPlaces
}

/** The rows that came back, by the id of their risk: copies of a row stand together. */
export interface ReturnedRows {
  readonly byRisk: ReadonlyMap<string, readonly ReturnedRow[]>
  readonly rejected: readonly RejectedCell[]
}

/** A header as it is compared: people add spaces and change capitals. */
const headerKey = (text: string) => plainText(text).replace(/\s+/g, ' ').toLowerCase()

/** Texts much longer than the header are not looked at closely: pieces of the hidden sheet have 30,000 characters. */
const isHeader = (text: string, wanted: string) =>
  text.length < wanted.length + 100 && headerKey(text) === headerKey(wanted)

/** Titles that somebody put above the table may push its header down by so many rows. */
const HIGHEST_HEADER = 50

export function cellAt({ cells }: GridRow, column: number | null): GridCell | undefined {
  return column === null ? undefined : cells.find((cell) => cell.column === column)
}

export function rejection(
  sheet: GridSheet,
  at: Pick<GridCell, 'row' | 'column'>,
  value: string,
  reason: RejectionReason,
  other = '',
): RejectedCell {
  return { sheet: sheet.name, cell: cellAddress(at), value, reason, other }
}

/** What was handed out, from the hidden sheet: known by its mark, whatever its name is now. */
export function findBase({ sheets }: WorkbookGrid): WorkbookBase | ReturnRefusal {
  const marked = sheets.filter(({ rows }) => rows[0]?.cells[0]?.text === BASE_MARK)
  const [sheet] = marked
  if (!sheet) return 'noBase'
  return readBase(sheet.rows.map(({ cells }) => cells[0]?.text ?? '')) ?? 'alteredBase'
}

interface Table {
  readonly sheet: GridSheet
  readonly header: GridRow
  readonly codeColumn: number
}

/** The tables of rows: one, unless somebody copied the sheet. */
function findTables({ sheets }: WorkbookGrid, codeHeader: string): readonly Table[] {
  return sheets.flatMap((sheet) => {
    for (const header of sheet.rows) {
      if (header.number > HIGHEST_HEADER) break
      const code = header.cells.find(({ text }) => isHeader(text, codeHeader))
      if (code) return [{ sheet, header, codeColumn: code.column }]
    }
    return []
  })
}

interface Placed {
  readonly places: ColumnPlaces
  readonly rejected: readonly RejectedCell[]
}

/** Columns are known by their headers: they may have been moved, and others put between them. */
function placeColumns({ sheet, header }: Table, { columns }: WorkbookBase): Placed {
  const rejected: RejectedCell[] = []
  const places = columns.map(({ header: wanted, path }) => {
    const [first, ...more] = header.cells.filter(({ text }) => isHeader(text, wanted))
    for (const cell of more) rejected.push(rejection(sheet, cell, cell.text, 'columnTwice'))
    if (!first && path !== null) {
      rejected.push({ sheet: sheet.name, cell: '', value: wanted, reason: 'columnMissing', other: '' })
    }
    return first?.column ?? null
  })
  return { places, rejected }
}

/** The first cell with something in it, among the columns that were handed out. */
function firstFilled(row: GridRow, places: ColumnPlaces): GridCell | undefined {
  return row.cells.find(
    ({ column, text, formula }) => places.includes(column) && (text.trim() !== '' || formula !== null),
  )
}

/** The rows of all tables; those that belong to no risk of the hand-out are rejected. `null` when there is no table. */
export function findRows(grid: WorkbookGrid, base: WorkbookBase): ReturnedRows | null {
  const tables = findTables(grid, base.codeHeader)
  if (tables.length === 0) return null
  const known = new Set(base.rows.map(({ id }) => id))
  const byRisk = new Map<string, ReturnedRow[]>()
  const rejected: RejectedCell[] = []
  for (const table of tables) {
    const { sheet, header, codeColumn } = table
    const { places, rejected: columns } = placeColumns(table, base)
    rejected.push(...columns)
    for (const row of sheet.rows) {
      if (row.number <= header.number) continue
      const code = plainText(cellAt(row, codeColumn)?.text ?? '')
      const filled = firstFilled(row, places)
      if (known.has(code)) {
        const copies = byRisk.get(code) ?? []
        copies.push({ sheet, row, places })
        byRisk.set(code, copies)
      } else if (filled) {
        rejected.push(rejection(sheet, filled, shownValue(filled), code === '' ? 'rowWithoutCode' : 'unknownRow'))
      }
    }
  }
  return { byRisk, rejected }
}

/** What only the register says of a row, as one text: two rows that say the same are told apart by their code alone. */
function label(base: WorkbookBase, textAt: (index: number) => string): string {
  const texts = base.columns.map(({ path }, index) => (path === null ? headerKey(textAt(index)) : ''))
  return JSON.stringify(texts)
}

/** The labels of all rows that were handed out; made when the first of them is asked for. */
export function labelsOf(base: WorkbookBase): () => ReadonlySet<string> {
  let labels: ReadonlySet<string> | null = null
  return () => {
    labels ??= new Set(base.rows.map(({ values }) => label(base, (index) => values[index] ?? '')))
    return labels
  }
}

/**
 * What was changed in the locked cells of a row. A row whose locked cells are another's was sorted without its code: no
 * value in it can be trusted (`mixed`). Anything else that was written over is told and left as it was.
 */
export function lookAtLocked(
  { sheet, row, places }: ReturnedRow,
  { values }: BaseRow,
  base: WorkbookBase,
  labels: () => ReadonlySet<string>,
): { readonly mixed: boolean; readonly rejected: readonly RejectedCell[] } {
  const changed = base.columns.flatMap(({ path }, index) => {
    const column = places[index] ?? null
    if (path !== null || column === null) return []
    const cell = cellAt(row, column)
    const [now, given] = [cell?.text ?? '', values[index] ?? '']
    if (now === given || headerKey(now) === headerKey(given)) return []
    return [{ at: { row: row.number, column }, value: shownValue(cell) }]
  })
  const [first] = changed
  if (!first) return { mixed: false, rejected: [] }
  const now = label(base, (index) => {
    const column = places[index] ?? null
    return column === null ? (values[index] ?? '') : (cellAt(row, column)?.text ?? '')
  })
  if (labels().has(now)) return { mixed: true, rejected: [rejection(sheet, first.at, first.value, 'mixedRow')] }
  return { mixed: false, rejected: changed.map(({ at, value }) => rejection(sheet, at, value, 'lockedCell')) }
}
