/** The documents that an export to PDF prints: which files, on which paper, of how many rows each. */
import { annexes as text } from '../text/it/annexes'
import { annexHtml, footerHtml, headerHtml, methodologyHtml } from './html'
import type { Paper } from './paper'
import type { AnnexTable, Methodology } from './table'

/** One PDF to be. */
export interface PrintedDocument {
  readonly name: string
  readonly paper: Paper
  /** How much work it is, in rows. */
  readonly rows: number
  readonly html: () => Iterable<string>
  /** Chromium's templates for the head and the foot of each page. */
  readonly header: string
  readonly footer: string
}

/**
 * A longer annex is printed as several files. Chromium keeps a whole document in memory, several times, while it
 * prints: see `test/bench` for what a row costs.
 */
export const MOST_ROWS = 1000

/**
 * The methodology in a file of its own, then each annex in its own. Offices publish the annexes one by one, and replace
 * one without the others: a methodology in front of each would be four copies that soon differ. What is needed to read
 * an annex alone (what the letters mean, where the method is) stands above its table.
 */
export function printedDocuments(
  tables: readonly AnnexTable[],
  methodology: Methodology,
  mostRows: number = MOST_ROWS,
): readonly PrintedDocument[] {
  const first: PrintedDocument = {
    name: 'metodologia.pdf',
    paper: 'A4',
    rows: methodology.sections.reduce((sum, { rows }) => sum + rows.length, 0),
    html: () => [methodologyHtml(methodology)],
    header: headerHtml(methodology),
    footer: footerHtml(methodology),
  }
  return [
    first,
    ...tables.flatMap((table) => {
      const parts = partsOf(table, mostRows)
      return parts.map((part, index): PrintedDocument => {
        const suffix = parts.length > 1 ? `-parte-${index + 1}` : ''
        return {
          name: `allegato-${table.number}${suffix}.pdf`,
          paper: 'A3',
          rows: part.rows.length,
          html: () => annexHtml(part),
          header: headerHtml(part),
          footer: footerHtml(part),
        }
      })
    }),
  ]
}

/** A table cut into parts of about the same length, each with the spans within it and its place in the title. */
export function partsOf(table: AnnexTable, mostRows: number): readonly AnnexTable[] {
  const count = Math.ceil(table.rows.length / mostRows)
  if (count <= 1) return [table]
  const length = Math.ceil(table.rows.length / count)
  return Array.from({ length: count }, (_, index) => {
    const from = index * length
    const rows = table.rows.slice(from, from + length)
    const end = from + rows.length - 1
    return {
      ...table,
      title: text.pdf.part(table.title, index + 1, count),
      rows,
      spans: table.spans.flatMap(({ column, first, last }) => {
        const within = { column, first: Math.max(first, from) - from, last: Math.min(last, end) - from }
        return within.last > within.first ? [within] : []
      }),
    }
  })
}
