/** From the texts of one record to the rows that print it whole: heights, and what continues in a further row. */
import { cleanText } from '../../shared/register/text'
import { countLines, LINE_HEIGHT, mostLines, splitByLines } from './textMeasure'

/** White space above and below the text of a row, in points. */
const PADDING = 4

/** The highest row that Excel allows, in points. */
const HIGHEST_ROW = 409

/** One pixel on screen, in points. */
const PIXEL = 0.75

/** The text of each cell, and the heights in points of the rows it takes: more than one are to be merged into one. */
export interface SheetRow {
  readonly texts: readonly string[]
  readonly heights: readonly number[]
}

/** How high the rows are together. */
export function heightOf({ heights }: SheetRow): number {
  return heights.reduce((sum, height) => sum + height, 0)
}

/** Together the highest rows that still fit on a printed page; longer texts are continued, see {@link layoutRow}. */
const ROWS_OF_PAGE = 2

/** Excel reads this as an escape: without another before it, `_x0041_` would become A. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g

/** Text that a workbook keeps as it is. */
export function safeText(text: string): string {
  return cleanText(text).replace(ESCAPE, '_x005F_')
}

/** True for a text without Excel's escapes; the look at each character that finds the rest is for `countLines`. */
function hasNoEscape(text: string): boolean {
  return !text.includes('_x')
}

/** True for a short text that cannot take more than `most` lines and holds nothing that wants a closer look. */
function isSurelyLower(text: string, width: number, most: number): boolean {
  return mostLines(text, width) <= most && !text.includes('\n') && !text.includes('\ufffe') && !text.includes('\uffff')
}

/** The cell that most likely makes the row as high as it is: the longest text for its width. */
function fullestCell(texts: readonly string[], widths: readonly number[]): number {
  let fullest = 0
  let most = -1
  for (let column = 0; column < texts.length; column += 1) {
    const share = (texts[column] as string).length / (widths[column] as number)
    if (share > most) {
      most = share
      fullest = column
    }
  }
  return fullest
}

/** The lines of the highest cell; 0 when a text must be made safe first. */
function linesOfRow(texts: readonly string[], widths: readonly number[]): number {
  const first = fullestCell(texts, widths)
  let most = countLines(texts[first] ?? '', widths[first] ?? 0)
  if (most === 0) return 0
  for (let column = 0; column < texts.length; column += 1) {
    const text = texts[column] as string
    if (!hasNoEscape(text)) return 0
    const width = widths[column] as number
    if (column === first || isSurelyLower(text, width, most)) continue
    const lines = countLines(text, width)
    if (lines === 0) return 0
    if (lines > most) most = lines
  }
  return most
}

/**
 * What holds one record, given the line width of each cell. Nearly always one row. A text that is too long for the
 * highest row takes two, merged, so that it still stands whole in its cell; one longer than a printed page continues
 * in a further record of rows, whose other cells are empty: far before Excel's limits of 32,767 characters and 253 line
 * ends a cell. No character is dropped but those that no workbook can hold.
 */
export function layoutRow(
  texts: readonly string[],
  widths: readonly number[],
  lineHeight: number = LINE_HEIGHT,
): readonly SheetRow[] {
  let safe = texts
  let most = linesOfRow(safe, widths)
  if (most === 0) {
    safe = texts.map(safeText)
    most = Math.max(1, ...safe.map((text, column) => countLines(text, widths[column] ?? 0)))
  }
  const linesOfOne = Math.floor((HIGHEST_ROW - PADDING) / lineHeight)
  if (most <= linesOfOne) return [{ texts: safe, heights: [rowHeight(most, lineHeight)] }]
  const limit = linesOfOne * ROWS_OF_PAGE
  const pieces = safe.map((text, column) => splitByLines(text, widths[column] ?? 0, limit))
  const count = Math.max(...pieces.map((parts) => parts.length))
  return Array.from({ length: count }, (_, index) => {
    const piece = pieces.map((parts) => parts[index] ?? '')
    const lines = Math.max(1, ...piece.map((text, column) => countLines(text, widths[column] ?? 0)))
    return { texts: piece, heights: rowHeights(Math.min(lines, limit), linesOfOne, lineHeight) }
  })
}

/** The first rows as high as they can be: the fewer the places where a page may end inside a text. */
function rowHeights(lines: number, linesOfOne: number, lineHeight: number): readonly number[] {
  const heights: number[] = []
  for (let rest = lines; rest > 0; rest -= linesOfOne) heights.push(rowHeight(Math.min(rest, linesOfOne), lineHeight))
  return heights
}

function rowHeight(lines: number, lineHeight: number): number {
  // Whole pixels: spreadsheets round to them.
  return Math.ceil((lines * lineHeight + PADDING) / PIXEL) * PIXEL
}
