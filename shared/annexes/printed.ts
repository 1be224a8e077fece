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
 * An annex with more signs of text than this is printed as several files of about the same length. Chromium keeps a
 * whole document in memory, several times, while it prints: measured on Electron 33, half a gigabyte to 0.8 for a million
 * signs, which are 110 to 270 pages. A Provincia with 400 processes still has one file an annex.
 */
export const MOST_SIGNS = 1_000_000

/**
 * The methodology in a file of its own, then each annex in its own. Offices publish the annexes one by one, and replace
 * one without the others: a methodology in front of each would be four copies that soon differ. What is needed to read
 * an annex alone (what the letters mean, where the method is) stands above its table.
 */
export function printedDocuments(
  tables: readonly AnnexTable[],
  methodology: Methodology,
  mostSigns: number = MOST_SIGNS,
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
      const parts = partsOf(table, mostSigns)
      return parts.map((part, index): PrintedDocument => {
        // With leading zeros, so that folders list the parts in order.
        const place = String(index + 1).padStart(String(parts.length).length, '0')
        const suffix = parts.length > 1 ? `-parte-${place}` : ''
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
export function partsOf(table: AnnexTable, mostSigns: number): readonly AnnexTable[] {
  const starts = cutsOf(table.rows, mostSigns)
  if (starts.length <= 1) return [table]
  return starts.map((from, index) => {
    const rows = table.rows.slice(from, starts[index + 1])
    const end = from + rows.length - 1
    return {
      ...table,
      title: text.pdf.part(table.title, index + 1, starts.length),
      rows,
      spans: table.spans.flatMap(({ column, first, last }) => {
        const within = { column, first: Math.max(first, from) - from, last: Math.min(last, end) - from }
        return within.last > within.first ? [within] : []
      }),
    }
  })
}

/** The first row of each part. */
function cutsOf(rows: AnnexTable['rows'], mostSigns: number): readonly number[] {
  const signs = rows.map((values) => values.reduce((sum, value) => sum + value.length, 0))
  const total = signs.reduce((sum, count) => sum + count, 0)
  const share = total / Math.max(1, Math.ceil(total / mostSigns))
  const starts = [0]
  let before = 0
  signs.forEach((count, row) => {
    if (row > 0 && before >= share * starts.length) starts.push(row)
    before += count
  })
  return starts
}
