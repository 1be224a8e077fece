/** The sheet «Metodologia»: sections of paragraphs and small tables, one below the other. */

import type { Methodology, MethodologyColumn, MethodologySection } from '../../shared/annexes/table'
import { isLevel } from '../../shared/domain/level'
import { annexes as text } from '../../shared/text/it/annexes'
import { addRow, type DocumentProperties, type DocumentWriter, type SheetWriter } from './documentWriter'
import { layoutRow } from './rowLayout'
import { addBanner, banner, beginTextSheet } from './sheetRows'
import { type CellStyle, HEADER, LEVELS, NUMBER, PARAGRAPH, SECTION, SECTION_SIZE, TEXT } from './styles'
import { FONT_SIZE, lineWidth } from './textMeasure'

/** The page's six columns, in characters: a narrow one for signs, a wide one for names, four for explanations. */
const WIDTHS = [11, 44, 23, 27, 27, 27]

/** White space before a section, in points. */
const SECTION_GAP = 8

interface Cell {
  readonly column: MethodologyColumn
  /** First of the page's columns, from 0. */
  readonly first: number
  /** Together, in characters. */
  readonly width: number
}

function cellsOf(columns: readonly MethodologyColumn[]): readonly Cell[] {
  let first = 0
  return columns.map((column) => {
    const cell = {
      column,
      first,
      width: WIDTHS.slice(first, first + column.span).reduce((sum, width) => sum + width, 0),
    }
    first += column.span
    return cell
  })
}

function bodyStyle({ column, first }: Cell, value: string): CellStyle {
  if (column.kind === 'level' && isLevel(value)) return LEVELS[value]
  return first === 0 ? NUMBER : TEXT
}

function addTableRow(
  sheet: SheetWriter,
  cells: readonly Cell[],
  values: readonly string[],
  styleOf: (cell: Cell, value: string) => CellStyle,
): void {
  const widths = cells.map(({ width }) => lineWidth(width, FONT_SIZE, styleOf === headerStyle))
  for (const { texts, heights } of layoutRow(values, widths)) {
    const rows = heights.map((height) => addRow(sheet, [], height))
    const [top] = rows
    if (!top) continue
    cells.forEach((cell, index) => {
      const value = texts[index] ?? ''
      const style = styleOf(cell, value)
      for (const row of rows) {
        for (let column = 1; column <= cell.column.span; column += 1) row.getCell(cell.first + column).style = style
      }
      top.getCell(cell.first + 1).value = value === '' ? null : value
      if (cell.column.span > 1 || rows.length > 1) {
        sheet.mergeCells(top.number, cell.first + 1, top.number + rows.length - 1, cell.first + cell.column.span)
      }
    })
    rows.at(-1)?.commit()
  }
}

function headerStyle(): CellStyle {
  return HEADER
}

function addSection(sheet: SheetWriter, { title, paragraphs, columns, rows }: MethodologySection): void {
  addRow(sheet, [null], SECTION_GAP)
  addBanner(sheet, banner(title, WIDTHS, SECTION, { size: SECTION_SIZE, bold: true }), WIDTHS.length)
  for (const paragraph of paragraphs) addBanner(sheet, banner(paragraph, WIDTHS, PARAGRAPH), WIDTHS.length)
  if (columns.length === 0) return
  const cells = cellsOf(columns)
  addTableRow(
    sheet,
    cells,
    columns.map(({ header }) => header),
    headerStyle,
  )
  for (const row of rows) addTableRow(sheet, cells, row, bodyStyle)
}

/** Writes «Metodologia» as the next sheet of the document. */
export function writeMethodologySheet(
  document: DocumentWriter,
  methodology: Methodology,
  properties: DocumentProperties,
): SheetWriter {
  const sheet = beginTextSheet(document, text.sheets.methodology, WIDTHS, methodology, properties)
  addBanner(sheet, banner(methodology.introduction, WIDTHS, PARAGRAPH), WIDTHS.length)
  for (const section of methodology.sections) addSection(sheet, section)
  sheet.commit()
  return sheet
}
