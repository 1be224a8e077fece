/** The sheet «Istruzioni»: what to do, until when, and what the letters mean. In print, A4. */
import type { WorkbookPlan } from '../../shared/handout/workbookPlan'
import { selfAssessment as text } from '../../shared/text/it/selfAssessment'
import { addRow, type DocumentWriter, type SheetWriter } from './documentWriter'
import { layoutRow } from './rowLayout'
import { addBanner, banner, beginTextSheet } from './sheetRows'
import {
  type CellStyle,
  FORM_LOCKED,
  FORM_NAME,
  FORM_PARAGRAPH,
  FORM_SIZE,
  HEADER,
  SECTION,
  SECTION_SIZE,
} from './styles'
import { FONT_SIZE, LINE_HEIGHT, lineWidth } from './textMeasure'

/** A name or number, then what is said of it. */
const WIDTHS = [34, 38, 38, 38]
const SECTION_GAP = 8
const FORM_LINE = (LINE_HEIGHT * FORM_SIZE) / FONT_SIZE

/** A row of cells, each as wide as its columns: `spans` says how many columns each takes. */
function addCells(
  sheet: SheetWriter,
  texts: readonly string[],
  spans: readonly number[],
  styles: readonly CellStyle[],
): void {
  let first = 0
  const places = spans.map((span) => {
    const place = { first: first + 1, last: first + span, width: WIDTHS.slice(first, first + span) }
    first += span
    return place
  })
  const widths = places.map(({ width }, index) => {
    const bold = styles[index]?.font?.bold === true
    return lineWidth(
      width.reduce((sum, one) => sum + one, 0),
      FORM_SIZE,
      bold,
    )
  })
  for (const { texts: shown, heights } of layoutRow(texts, widths, FORM_LINE)) {
    const row = addRow(
      sheet,
      [],
      heights.reduce((sum, height) => sum + height, 0),
    )
    places.forEach(({ first: from, last }, index) => {
      for (let column = from; column <= last; column += 1) row.getCell(column).style = styles[index] ?? FORM_PARAGRAPH
      row.getCell(from).value = shown[index] || null
      if (last > from) sheet.mergeCells(row.number, from, row.number, last)
    })
    row.commit()
  }
}

function addSection(sheet: SheetWriter, title: string): void {
  addRow(sheet, [null], SECTION_GAP).commit()
  addBanner(sheet, banner(title, WIDTHS, SECTION, { size: SECTION_SIZE, bold: true }), WIDTHS.length)
}

function addParagraphs(sheet: SheetWriter, paragraphs: readonly string[]): void {
  for (const paragraph of paragraphs) addCells(sheet, [paragraph], [WIDTHS.length], [FORM_PARAGRAPH])
}

/** Writes «Istruzioni» as the next sheet of the document. */
export function writeInstructionsSheet(document: DocumentWriter, plan: WorkbookPlan): void {
  const words = text.instructions
  const heading = { title: words.title, subtitle: plan.subtitle, notice: plan.notice, triennium: plan.edition }
  const properties = { title: plan.title, subject: words.title, body: plan.body, language: 'it-IT' }
  const sheet = beginTextSheet(document, text.sheets.instructions, WIDTHS, heading, properties)
  addRow(sheet, [null], SECTION_GAP).commit()
  for (const [name, value] of plan.facts) addCells(sheet, [name, value], [1, 3], [FORM_NAME, FORM_LOCKED])

  addSection(sheet, words.stepsTitle)
  addParagraphs(
    sheet,
    words.steps.map((step, index) => `${index + 1}.  ${step}`),
  )
  addSection(sheet, words.goodToKnow)
  addParagraphs(
    sheet,
    words.hints.map((hint) => `–  ${hint}`),
  )
  addSection(sheet, words.lettersTitle)
  addParagraphs(sheet, [words.lettersNote])
  const { indicator, B, M, A } = words.letterHeaders
  addCells(sheet, [indicator, B, M, A], [1, 1, 1, 1], [HEADER, HEADER, HEADER, HEADER])
  for (const row of plan.letters) {
    const cells = [FORM_NAME, FORM_LOCKED, FORM_LOCKED, FORM_LOCKED]
    addCells(sheet, [row.indicator, ...row.meanings], [1, 1, 1, 1], cells)
  }
  sheet.commit()
}
