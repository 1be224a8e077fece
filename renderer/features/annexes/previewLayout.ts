/** How an annex is laid out for reading: header rows, blocks of rows, cells that print as one. */
import type { AnnexColumn, AnnexTable } from '../../../shared/annexes'
import { type Block, type HeaderCell, headerRows as headerRowsOf } from '../../../shared/annexes/layout'

export { type Block, rowSpansIn } from '../../../shared/annexes/layout'

/** Rows that come and go together as the user scrolls. */
export const BLOCK_ROWS = 20

/** Width of a character on the page, and height of a line with its share of padding, in pixels. */
export const CHARACTER = 5.9
const LINE = 16
const PADDING = 9

/** The header as in every printed form; on the narrow page of the screen a word with a slash may break after it. */
export function headerRows(columns: readonly AnnexColumn[]): readonly (readonly HeaderCell[])[] {
  const breakable = ({ text, ...cell }: HeaderCell) => ({ ...cell, text: text.replaceAll('/', '/\u200b') })
  return headerRowsOf(columns).map((cells) => cells.map((cell) => (cell.columnSpan > 1 ? cell : breakable(cell))))
}

/** All rows, in blocks of {@link BLOCK_ROWS}. */
export function blocksOf(rows: number): readonly Block[] {
  return Array.from({ length: Math.ceil(rows / BLOCK_ROWS) }, (_, index) => ({
    first: index * BLOCK_ROWS,
    end: Math.min(rows, (index + 1) * BLOCK_ROWS),
  }))
}

/** About how high a block is before it was ever shown, so that the scroll bar is nearly right. */
export function guessHeight({ columns, rows }: Pick<AnnexTable, 'columns' | 'rows'>, { first, end }: Block): number {
  let height = 0
  for (const row of rows.slice(first, end)) {
    let lines = 1
    row.forEach((text, index) => {
      let taken = Math.ceil(text.length / (columns[index]?.width ?? 20))
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) taken += 1
      if (taken > lines) lines = taken
    })
    height += lines * LINE + PADDING
  }
  return height
}
