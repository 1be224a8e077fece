/** The sheet «Valutazioni»: one row a risk, to be filled in. */
import type { Cell } from 'exceljs'
import { columnLetter } from '../../shared/annexes/letters'
import { type Direction, exposureOf, LEVELS } from '../../shared/domain/level'
import type { WorkbookPlan } from '../../shared/handout/workbookPlan'
import { selfAssessment as text } from '../../shared/text/it/selfAssessment'
import {
  addRow,
  addValidation,
  type DocumentWriter,
  letRowsGrow,
  protectCells,
  type SheetWriter,
  sizeNotes,
} from './documentWriter'
import { footer, pageSetup } from './pages'
import { layoutRow } from './rowLayout'
import {
  type CellStyle,
  FORM_LEVEL,
  FORM_LOCKED,
  FORM_LOCKED_HEADER,
  FORM_LOCKED_LEVEL,
  FORM_NAME,
  FORM_SIZE,
  FORM_TEXT,
  HEADER,
  TINTS,
} from './styles'
import { FONT_SIZE, LINE_HEIGHT, lineWidth } from './textMeasure'

type Column = WorkbookPlan['columns'][number]

/** N., process and risk stay in view, and stand on every printed page. */
const FROZEN = 3
/** On so many sheets of paper beside each other the text keeps a size that can be read. */
const PAGES_ACROSS = 3
const FORM_LINE = (LINE_HEIGHT * FORM_SIZE) / FONT_SIZE
/** Room for some lines in rows that are still empty; the highest that Excel allows. */
const LOWEST_ROW = 48
const HIGHEST_ROW = 409
/** Room for the help on the header. */
const LOWEST_HEADER = 96

/** A locked column of last year's overall level holds letters too. */
const isPreviousLevel = ({ header }: Column) => header === text.headers.previousOverall

function cellStyle(column: Column, index: number): CellStyle {
  if (column.kind === 'level') return FORM_LEVEL
  if (column.kind === 'text') return FORM_TEXT
  if (isPreviousLevel(column)) return FORM_LOCKED_LEVEL
  return index === 0 ? FORM_NAME : FORM_LOCKED
}

function heightFor(texts: readonly string[], widths: readonly number[]): number {
  const heights = layoutRow(texts, widths, FORM_LINE).flatMap((row) => row.heights)
  return Math.min(
    HIGHEST_ROW,
    heights.reduce((sum, height) => sum + height, 0),
  )
}

function addNote(cell: Cell, note: string): void {
  if (note !== '') cell.note = { texts: [{ text: note, font: { name: 'Tahoma', size: 9 } }] }
}

function addHeader(sheet: SheetWriter, columns: readonly Column[]): void {
  // Bold, and beside the button of the filter.
  const widths = columns.map(({ width }) => lineWidth(width - 2, FONT_SIZE, true))
  const headers = columns.map(({ header }) => header)
  const row = addRow(sheet, headers, Math.max(LOWEST_HEADER, heightFor(headers, widths)))
  columns.forEach(({ kind, note }, index) => {
    const cell = row.getCell(index + 1)
    cell.style = kind === 'locked' || kind === 'code' ? FORM_LOCKED_HEADER : HEADER
    addNote(cell, note)
  })
  row.commit()
}

/** The letters of a column take the colour of the exposure that they state. */
function addTints(sheet: SheetWriter, range: string, direction: Direction, first: number): void {
  sheet.addConditionalFormatting({
    ref: range,
    rules: LEVELS.map((level, index) => ({
      type: 'cellIs' as const,
      operator: 'equal' as const,
      formulae: [`"${level}"`],
      priority: first + index,
      style: TINTS[exposureOf(level, direction)],
    })),
  })
}

function addRules(sheet: SheetWriter, columns: readonly Column[], rows: number): void {
  columns.forEach((column, index) => {
    if (rows === 0 || (column.kind !== 'level' && !isPreviousLevel(column))) return
    const letter = columnLetter(index)
    const range = `${letter}2:${letter}${rows + 1}`
    addTints(sheet, range, column.direction, index * LEVELS.length + 1)
    if (column.kind !== 'level') return
    addValidation(sheet, range, {
      type: 'list',
      formulae: [`"${LEVELS.join(',')}"`],
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: text.validation.title,
      error: text.validation.message,
    })
  })
}

/** Writes «Valutazioni» as the next sheet of the document. */
export async function writeAssessmentSheet(document: DocumentWriter, plan: WorkbookPlan): Promise<void> {
  const { columns, rows, notes } = plan
  const widths = columns.map(({ width }) => width)
  const setup = {
    name: text.sheets.assessments,
    paper: 'A3',
    widths,
    rowsAbove: 1,
    headerRows: 1,
    heightAbove: 0,
    headerHeight: 0,
    title: plan.title,
    triennium: plan.edition,
  } as const
  const last = columnLetter(columns.length - 1)
  const sheet: SheetWriter = document.addWorksheet(setup.name, {
    pageSetup: { ...pageSetup(setup), fitToWidth: PAGES_ACROSS, printTitlesColumn: `A:${columnLetter(FROZEN - 1)}` },
    headerFooter: { oddFooter: footer(setup, plan.body) },
    views: [{ state: 'frozen', xSplit: FROZEN, ySplit: 1, showGridLines: false }],
    properties: { defaultRowHeight: LOWEST_ROW, dyDescent: 0.25 },
  })
  document.addFilter(sheet, ['A', last], rows.length + 1)
  letRowsGrow(sheet)
  // The header is high enough for its help; the others say more than a row has room for.
  sizeNotes(sheet, (row) => (row === 1 ? 1 : 2))
  columns.forEach(({ width, kind }, index) => {
    const column = sheet.getColumn(index + 1)
    column.width = width
    column.hidden = kind === 'code'
  })
  addHeader(sheet, columns)
  const lineWidths = widths.map((width) => lineWidth(width, FORM_SIZE))
  const styles = columns.map(cellStyle)
  for (const [index, texts] of rows.entries()) {
    const [laidOut] = layoutRow(
      texts,
      texts.map(() => Number.MAX_SAFE_INTEGER),
    )
    const safe = laidOut?.texts ?? texts
    const values = safe.map((value) => (value === '' ? null : value))
    const row = addRow(sheet, values, Math.max(LOWEST_ROW, heightFor(texts, lineWidths)))
    styles.forEach((style, column) => {
      const cell = row.getCell(column + 1)
      cell.style = style
      addNote(cell, notes[index]?.[column] ?? '')
    })
    row.commit()
  }
  addRules(sheet, columns, rows.length)
  await protectCells(sheet, {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
  })
  sheet.commit()
}
