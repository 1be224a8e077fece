/** How an annex is laid out for reading: header rows, blocks of rows, cells that print as one. */
import type { AnnexColumn, AnnexSpan, AnnexTable } from '../../../shared/annexes'

/** Rows that come and go together as the user scrolls. */
export const BLOCK_ROWS = 20

/** Width of a character on the page, and height of a line with its share of padding, in pixels. */
export const CHARACTER = 5.9
const LINE = 16
const PADDING = 9

export interface HeaderCell {
  readonly text: string
  readonly columnSpan: number
  readonly rowSpan: number
}

/** A header cell of one column; a word with a slash may break after it. */
function alone(header: string, rowSpan: number): HeaderCell {
  return { text: header.replaceAll('/', '/\u200b'), columnSpan: 1, rowSpan }
}

/** The header: one row, or two where columns share a heading; those that stand alone span both. */
export function headerRows(columns: readonly AnnexColumn[]): readonly (readonly HeaderCell[])[] {
  const grouped = columns.filter(({ group }) => group !== null)
  if (grouped.length === 0) return [columns.map(({ header }) => alone(header, 1))]
  const top: HeaderCell[] = []
  columns.forEach(({ group, header }, index) => {
    if (group === null) top.push(alone(header, 2))
    else if (columns[index - 1]?.group !== group) {
      const after = columns.slice(index).findIndex((column) => column.group !== group)
      top.push({ text: group, columnSpan: after < 0 ? columns.length - index : after, rowSpan: 1 })
    }
  })
  return [top, grouped.map(({ header }) => alone(header, 1))]
}

/** Some rows of a table, from `first` on, up to but not including `end`. */
export interface Block {
  readonly first: number
  readonly end: number
}

/** All rows, in blocks of {@link BLOCK_ROWS}. */
export function blocksOf(rows: number): readonly Block[] {
  return Array.from({ length: Math.ceil(rows / BLOCK_ROWS) }, (_, index) => ({
    first: index * BLOCK_ROWS,
    end: Math.min(rows, (index + 1) * BLOCK_ROWS),
  }))
}

/** How many rows a cell takes within its block: more than one where cells print as one, 0 where another covers it. */
export type RowSpanOf = (row: number, column: number) => number

/** Merged cells do not reach over the end of a block: what is below begins with its own, as on a new page. */
export function rowSpansIn(spans: readonly AnnexSpan[], { first, end }: Block): RowSpanOf {
  const found = new Map<string, number>()
  for (const span of spans) {
    if (span.last < first || span.first >= end) continue
    const from = Math.max(span.first, first)
    const to = Math.min(span.last, end - 1)
    for (let row = from; row <= to; row += 1) found.set(`${row}/${span.column}`, row === from ? to - from + 1 : 0)
  }
  return (row, column) => found.get(`${row}/${column}`) ?? 1
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
