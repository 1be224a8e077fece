/** How a table is laid out for reading, on screen or on paper: header rows, and cells that print as one. */
import type { AnnexColumn, AnnexSpan } from './table'

export interface HeaderCell {
  readonly text: string
  readonly columnSpan: number
  readonly rowSpan: number
}

/** Columns that say what several rows have in common, from the widest to the narrowest. */
export const SHARED_KEYS: ReadonlySet<string> = new Set(['area', 'section1', 'section2'])

/** The header: one row, or two where columns share a heading; those that stand alone span both. */
export function headerRows(columns: readonly AnnexColumn[]): readonly (readonly HeaderCell[])[] {
  const grouped = columns.filter(({ group }) => group !== null)
  const alone = (text: string, rowSpan: number): HeaderCell => ({ text, columnSpan: 1, rowSpan })
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
