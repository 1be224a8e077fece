/** From the texts of one record to the rows that print it whole: heights, and what continues in a further row. */
import { cleanText } from '../../shared/register/text'
import { countLines, LINE_HEIGHT, mostLines, splitByLines } from './textMeasure'

/** White space above and below the text of a row, in points. */
const PADDING = 4

/** The highest row that Excel allows, in points. */
const HIGHEST_ROW = 409

/** One pixel on screen, in points. */
const PIXEL = 0.75

/** One row of a sheet: the text of each cell, and its height in points. */
export interface SheetRow {
  readonly texts: readonly string[]
  readonly height: number
}

/** Excel reads this as an escape: without another before it, `_x0041_` would become A. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g

/** Text that a workbook keeps as it is. */
function safeText(text: string): string {
  return cleanText(text).replace(ESCAPE, '_x005F_')
}

/** True for a text that needs no look at each of its characters: Excel's escapes and two signs XML does not know. */
function isPlain(text: string): boolean {
  return !text.includes('_x') && !text.includes('\ufffe') && !text.includes('\uffff')
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
    if (!isPlain(text)) return 0
    const width = widths[column] as number
    if (column === first || (mostLines(text, width) <= most && !text.includes('\n'))) continue
    const lines = countLines(text, width)
    if (lines === 0) return 0
    if (lines > most) most = lines
  }
  return most
}

/**
 * The rows that hold one record, given the line width of each cell. Nearly always one; a text that is too long for the
 * highest row continues in the next, and the other cells of that row are empty. No character is dropped but those that
 * no workbook can hold.
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
  const limit = Math.floor((HIGHEST_ROW - PADDING) / lineHeight)
  if (most <= limit) return [{ texts: safe, height: heightOf(most, lineHeight) }]
  const pieces = safe.map((text, column) => splitByLines(text, widths[column] ?? 0, limit))
  const count = Math.max(...pieces.map((parts) => parts.length))
  return Array.from({ length: count }, (_, index) => {
    const row = pieces.map((parts) => parts[index] ?? '')
    const lines = Math.max(1, ...row.map((text, column) => countLines(text, widths[column] ?? 0)))
    return { texts: row, height: heightOf(Math.min(lines, limit), lineHeight) }
  })
}

function heightOf(lines: number, lineHeight: number): number {
  // Whole pixels: spreadsheets round to them.
  return Math.ceil((lines * lineHeight + PADDING) / PIXEL) * PIXEL
}
