/** The sheets of the history: a first one of names and values, then the changes, one row each. */
import { it } from '../../shared/text/it'
import { addRow, type DocumentWriter, type SheetWriter } from './documentWriter'
import { safeText } from './rowLayout'
import { HEADER, NUMBER, TEXT, TITLE, TITLE_SIZE } from './styles'
import { countLines, FONT_SIZE, LINE_HEIGHT, lineWidth } from './textMeasure'

/** Excel's limits for a cell: characters, and line ends. */
const LONGEST_CELL = 32_767
const MOST_LINE_ENDS = 253
/** The highest row that Excel allows, in points; a longer text stands whole in its cell all the same. */
const HIGHEST_ROW = 409
const PADDING = 4
/** A sheet has 1,048,576 rows at most; the history goes on in a further one before that. */
const ROWS_OF_SHEET = 1_000_000

type Column = keyof typeof it.history.sheetColumns

/** The columns with their widths in characters. */
const COLUMNS: readonly (readonly [Column, number])[] = [
  ['seq', 11],
  ['when', 19],
  ['who', 22],
  ['role', 14],
  ['step', 24],
  ['origin', 22],
  ['row', 44],
  ['field', 30],
  ['before', 52],
  ['after', 52],
  ['hash', 22],
]
const WIDTHS = COLUMNS.map(([, width]) => width)

/** The first half of a sign outside the basic plane stands in this range: the sign is not cut in two. */
const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff

/** A text in pieces that a cell can hold; joined they are the text. */
export function cellPieces(text: string, longest = LONGEST_CELL): readonly string[] {
  const pieces: string[] = []
  let start = 0
  while (start < text.length) {
    let end = Math.min(start + longest, text.length)
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end -= 1
    let ends = 0
    for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
      ends += 1
      if (ends === MOST_LINE_ENDS) end = at + 1
    }
    pieces.push(text.slice(start, end))
    start = end
  }
  return pieces.length === 0 ? [''] : pieces
}

function heightOf(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, index) => countLines(text, lineWidth(widths[index] ?? 1, FONT_SIZE, index === 0)))
  return Math.min(HIGHEST_ROW, Math.max(1, ...lines) * LINE_HEIGHT + PADDING)
}

function piecesOf(text: string): readonly string[] {
  return cellPieces(safeText(text))
}

/** Writes «Informazioni»: names and values, one below the other. */
export function writeInfoSheet(document: DocumentWriter, lines: readonly (readonly [string, string])[]): void {
  const words = it.history
  const widths = [34, 110]
  const sheet = document.addWorksheet(words.sheets.info, { views: [{ showGridLines: false }] })
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })
  const title = addRow(sheet, [words.info.title], (LINE_HEIGHT * TITLE_SIZE) / FONT_SIZE + PADDING * 2)
  title.getCell(1).style = TITLE
  title.commit()
  for (const [label, value] of lines) {
    for (const [part, piece] of piecesOf(value).entries()) {
      const texts = [part === 0 ? label : '', piece]
      const row = addRow(sheet, texts, heightOf(texts, widths))
      row.getCell(1).style = NUMBER
      row.getCell(2).style = TEXT
      row.commit()
    }
  }
  sheet.commit()
}

/** The changes, row by row, on as many sheets as they need. Every value is a text, none a formula. */
export class HistorySheets {
  private sheet: SheetWriter
  private rows = 0
  private part = 1

  constructor(
    private readonly document: DocumentWriter,
    private readonly rowsOfSheet = ROWS_OF_SHEET,
  ) {
    this.sheet = this.begin()
  }

  /** Adds a change; what no cell can hold goes on in further rows. Gives the sheet it stands on. */
  add(texts: readonly string[]): SheetWriter {
    const pieces = texts.map(piecesOf)
    const parts = Math.max(1, ...pieces.map((piece) => piece.length))
    if (this.rows + parts > this.rowsOfSheet) {
      this.sheet.commit()
      this.part += 1
      this.rows = 0
      this.sheet = this.begin()
    }
    for (let part = 0; part < parts; part += 1) {
      const values = pieces.map((piece, index) =>
        part > 0 && index === 0 ? it.history.continued(Number(texts[0])) : (piece[part] ?? ''),
      )
      const row = addRow(
        this.sheet,
        values.map((value) => (value === '' ? null : value)),
        heightOf(values, WIDTHS),
      )
      for (let column = 1; column <= COLUMNS.length; column += 1)
        row.getCell(column).style = column === 1 ? NUMBER : TEXT
      row.commit()
      this.rows += 1
    }
    return this.sheet
  }

  finish(): void {
    this.sheet.commit()
  }

  private begin(): SheetWriter {
    const words = it.history
    const sheet = this.document.addWorksheet(words.sheets.rows(this.part), {
      pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' },
      views: [{ state: 'frozen', ySplit: 1, showGridLines: false }],
    })
    WIDTHS.forEach((width, index) => {
      sheet.getColumn(index + 1).width = width
    })
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: COLUMNS.length } }
    const header = COLUMNS.map(([key]) => words.sheetColumns[key])
    const row = addRow(sheet, header, heightOf(header, WIDTHS) + PADDING)
    header.forEach((_, index) => {
      row.getCell(index + 1).style = HEADER
    })
    row.commit()
    return sheet
  }
}
