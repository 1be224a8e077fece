/** From the texts of one record to the rows that print it whole: heights, and what continues in a further row. */
import { cleanText } from '../../shared/register/text'
import { countLines, LINE_HEIGHT, splitByLines } from './textMeasure'

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

/** Text that a workbook keeps as it is: clean, and without what Excel reads as an escape (`_x0041_` would become A). */
function safeText(text: string, clean: boolean): string {
  const kept = clean ? text : cleanText(text)
  return kept.includes('_x') ? kept.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : kept
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
  let most = 1
  const safe: string[] = []
  for (let column = 0; column < texts.length; column += 1) {
    const text = texts[column] ?? ''
    const width = widths[column] ?? 0
    let lines = countLines(text, width)
    const kept = safeText(text, lines > 0)
    if (kept !== text) lines = countLines(kept, width)
    if (lines > most) most = lines
    safe.push(kept)
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
