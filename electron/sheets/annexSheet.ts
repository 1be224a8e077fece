/** One annex as a sheet: title, header, rows as they are printed. */

import type { AnnexColumn, AnnexTable } from '../../shared/annexes/table'
import { exposureOf, isLevel } from '../../shared/domain/level'
import { annexes as text } from '../../shared/text/it/annexes'
import { addRow, type DocumentProperties, type DocumentWriter, type SheetWriter } from './documentWriter'
import { beginSheet, Paginator } from './pages'
import { layoutRow, type SheetRow } from './rowLayout'
import { addBanner, extentOf, headingBanners } from './sheetRows'
import { SpanMerger } from './spanMerger'
import { type CellStyle, HEADER, LEVELS, NO_LEVEL, NUMBER, SHARED, SMALL_HEADER, SMALL_SIZE, TEXT } from './styles'
import { FONT_SIZE, LINE_HEIGHT, lineWidth } from './textMeasure'

/** Annexes have many columns of prose: on A3 they keep a size that reads well. */
const PAPER = 'A3'

/** Columns that say what several rows have in common. */
const SHARED_KEYS: ReadonlySet<string> = new Set(['area', 'section1', 'section2'])

/** Called after each record; the promise it may give is waited for. */
export type AfterRow = (sheet: SheetWriter) => Promise<void> | undefined

function cellStyle({ kind, direction, key }: AnnexColumn, value: string): CellStyle {
  if (kind === 'level') return isLevel(value) ? LEVELS[exposureOf(value, direction)] : NO_LEVEL
  if (SHARED_KEYS.has(key)) return SHARED
  return key === 'number' ? NUMBER : TEXT
}

/** A header longer than this is shown in part: the indicators stand whole in «Metodologia». */
const LONGEST_HEADER = 400

function headerText(header: string): string {
  return header.length <= LONGEST_HEADER ? header : `${header.slice(0, LONGEST_HEADER)}…`
}

/** The header as rows of texts: two when some columns share a heading, else one. */
function headerTexts(columns: readonly AnnexColumn[]): readonly (readonly string[])[] {
  if (columns.every(({ group }) => group === null)) return [columns.map(({ header }) => headerText(header))]
  return [
    columns.map(({ header, group }, index) => {
      if (group === null) return headerText(header)
      return columns[index - 1]?.group === group ? '' : group
    }),
    columns.map(({ header, group }) => (group === null ? '' : headerText(header))),
  ]
}

/** A header and the heights of its rows: a column without a heading stands beside both rows. */
interface Header {
  readonly texts: readonly (readonly string[])[]
  readonly heights: readonly number[]
}

function layoutHeader(columns: readonly AnnexColumn[]): Header {
  const texts = headerTexts(columns)
  const heightOf = (chosen: readonly AnnexColumn[], size: number = FONT_SIZE) =>
    layoutRow(
      chosen.map(({ header }) => headerText(header)),
      chosen.map(({ width }) => lineWidth(width, size, true)),
      (LINE_HEIGHT * size) / FONT_SIZE,
    )[0]?.heights[0] ?? 0
  if (texts.length === 1) return { texts, heights: [heightOf(columns)] }
  const first = 18
  const alone = heightOf(columns.filter(({ group }) => group === null))
  const grouped = heightOf(
    columns.filter(({ group }) => group !== null),
    SMALL_SIZE,
  )
  return { texts, heights: [first, Math.max(grouped, alone - first)] }
}

function addHeader(sheet: SheetWriter, columns: readonly AnnexColumn[], { texts, heights }: Header): void {
  const rows = texts.map((row, index) => {
    const added = addRow(sheet, row, heights[index] ?? 0)
    columns.forEach(({ group }, column) => {
      added.getCell(column + 1).style = group !== null && index > 0 ? SMALL_HEADER : HEADER
    })
    return added
  })
  const [top, bottom] = rows
  if (top && bottom) {
    columns.forEach(({ group }, index) => {
      if (group === null) sheet.mergeCells(top.number, index + 1, bottom.number, index + 1)
      else if (columns[index - 1]?.group !== group) {
        let last = index
        while (columns[last + 1]?.group === group) last += 1
        if (last > index) sheet.mergeCells(top.number, index + 1, top.number, last + 1)
      }
    })
  }
  ;(bottom ?? top)?.commit()
}

/** The column whose cell names a row, marked where a record continues. */
function labelColumn(columns: readonly AnnexColumn[]): number {
  const number = columns.findIndex(({ key }) => key === 'number')
  return number >= 0
    ? number
    : Math.max(
        0,
        columns.findIndex(({ key }) => key === 'name'),
      )
}

/** Writes an annex as the next sheet of the document. Nothing is ever written as a formula: every value is a text. */
export async function writeAnnexSheet(
  document: DocumentWriter,
  table: AnnexTable,
  properties: DocumentProperties,
  triennium: string,
  afterRow: AfterRow,
): Promise<void> {
  const { columns } = table
  const widths = columns.map(({ width }) => width)
  const banners = headingBanners(table, widths)
  const header = layoutHeader(columns)
  const above = extentOf(banners)
  const headerHeight = header.heights.reduce((sum, height) => sum + height, 0)
  const setup = {
    name: text.sheets[table.number],
    paper: PAPER,
    widths,
    rowsAbove: above.rows + header.texts.length,
    headerRows: header.texts.length,
    heightAbove: above.height + headerHeight,
    headerHeight,
    title: table.title,
    triennium,
  } as const
  const sheet = beginSheet(document, setup, properties)
  for (const one of banners) addBanner(sheet, one, columns.length)
  addHeader(sheet, columns, header)

  const lineWidths = columns.map(({ width, key }) =>
    lineWidth(width, FONT_SIZE, key === 'number' || SHARED_KEYS.has(key)),
  )
  const merger = new SpanMerger(sheet, table, lineWidths, new Paginator(setup))
  const label = labelColumn(columns)
  let rowNumber = setup.rowsAbove
  for (const [record, values] of table.rows.entries()) {
    for (const [part, row] of merger.arrange(record, values, rowNumber + 1).entries()) {
      addRecordRows(sheet, columns, part > 0 ? marked(row, label, values) : row, merger)
      rowNumber += row.heights.length
    }
    commitUpTo(sheet, merger.committable(rowNumber))
    const pause = afterRow(sheet)
    if (pause) await pause
  }
  merger.finish(rowNumber)
  sheet.commit()
}

/** How much of a long label is repeated where its record continues. */
const LABEL_SHOWN = 60

/** The row that continues a record, with the record's label where it has no text of its own there. */
function marked(row: SheetRow, label: number, values: readonly string[]): SheetRow {
  if (row.texts[label] !== '') return row
  const whole = values[label] ?? ''
  const shown = whole.length > LABEL_SHOWN ? `${whole.slice(0, LABEL_SHOWN)}…` : whole
  return { ...row, texts: row.texts.with(label, text.continued(shown)) }
}

function addRecordRows(
  sheet: SheetWriter,
  columns: readonly AnnexColumn[],
  { texts, heights }: SheetRow,
  merger: SpanMerger,
): void {
  const [height = 0, ...further] = heights
  // An empty text is no value at all: the cell keeps its borders and nothing else.
  const values = texts.map((value) => (value === '' ? null : value))
  const row = addRow(sheet, values, height)
  for (let column = 0; column < columns.length; column += 1) {
    row.getCell(column + 1).style = cellStyle(columns[column] as AnnexColumn, texts[column] ?? '')
  }
  if (further.length === 0) return
  for (const more of further) addRow(sheet, values.fill(null), more)
  for (let column = 0; column < columns.length; column += 1) {
    // A column that is being gathered will be merged with the rest of its block.
    if (!merger.gathers(column)) sheet.mergeCells(row.number, column + 1, row.number + further.length, column + 1)
  }
}

function commitUpTo(sheet: SheetWriter, rowNumber: number): void {
  sheet.findRow(rowNumber)?.commit()
}
