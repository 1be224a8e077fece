/**
 * The annexes as HTML documents to be printed: what a screen reader needs is in the structure (title, language,
 * headings, caption, header cells with their scope), and printing to tagged PDF keeps it.
 *
 * Nothing here is ever shown with scripts on, and every text is escaped: the register's words stay words.
 */
import { exposureOf, isLevel } from '../domain/level'
import { annexes as text } from '../text/it/annexes'
import { headerRows, rowSpansIn, SHARED_KEYS } from './layout'
import { blocksForPaper, type PaperBlock } from './paper'
import type { AnnexColumn, AnnexTable, Methodology, MethodologySection } from './table'

/** The address of the style sheet, beside the document. */
export const STYLE_NAME = 'stile.css'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as HTML, in an element or an attribute. */
export function escapeHtml(value: string): string {
  return value.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
}

/** What `<title>` says, and so the properties of the PDF: the annex, then body and triennium. */
export function documentTitle({ title, subtitle }: { readonly title: string; readonly subtitle: string }): string {
  return [title, subtitle].filter((part) => part !== '').join(' – ')
}

function opening(
  kind: string,
  heading: { readonly title: string; readonly subtitle: string; readonly notice: string },
) {
  const { title, subtitle, notice } = heading
  return (
    `<!doctype html>\n<html lang="it">\n<head>\n<meta charset="utf-8">\n<title>${escapeHtml(documentTitle(heading))}</title>\n` +
    `<link rel="stylesheet" href="${STYLE_NAME}">\n</head>\n<body class="${kind}">\n<h1>${escapeHtml(title)}</h1>\n` +
    `<p class="subtitle">${escapeHtml(subtitle)}</p>\n` +
    (notice === '' ? '' : `<p class="notice">${escapeHtml(notice)}</p>\n`)
  )
}

const CLOSING = '</body>\n</html>\n'

/** The document of one annex, in pieces: as long as it may be, it is never whole in memory. */
export function* annexHtml(table: AnnexTable): Generator<string> {
  const { columns, rows } = table
  yield opening('annex', table)
  yield `<p class="legend">${escapeHtml(legendOf(columns))}</p>\n`
  yield `<table>\n<caption>${escapeHtml(text.pdf.caption(rows.length))}</caption>\n<colgroup>${widths(columns)}</colgroup>\n`
  yield headOf(columns)
  for (const block of blocksForPaper(table)) yield bodyOf(table, block)
  yield `</table>\n${CLOSING}`
}

/** How the letters are read, where there are any, and where the method stands. */
function legendOf(columns: readonly AnnexColumn[]): string {
  const levels = columns.filter(({ kind }) => kind === 'level')
  const inverse = levels.some(({ direction }) => direction === 'inverse')
  return [levels.length > 0 ? text.pdf.levels : '', inverse ? text.pdf.inverse : '', text.pdf.method]
    .filter((part) => part !== '')
    .join(' ')
}

/** Widths as attributes: the content policy lets no style into the document. */
function widths(columns: readonly AnnexColumn[]): string {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  return columns.map(({ width }) => `<col width="${((width * 100) / total).toFixed(3)}%">`).join('')
}

/** A header longer than this is shown in part, as in the workbook: the indicators stand whole in «Metodologia». */
const LONGEST_HEADER = 400

function headOf(columns: readonly AnnexColumn[]): string {
  const rows = headerRows(columns).map((cells) =>
    cells.map(({ text: header, columnSpan, rowSpan }) => {
      const shown = header.length > LONGEST_HEADER ? `${header.slice(0, LONGEST_HEADER)}…` : header
      const scope = columnSpan > 1 ? `scope="colgroup" colspan="${columnSpan}"` : 'scope="col"'
      // A word with a slash may break after it.
      const words = escapeHtml(shown).replaceAll('/', '/<wbr>')
      return `<th ${scope}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}>${words}</th>`
    }),
  )
  return `<thead>\n${rows.map((cells) => `<tr>${cells.join('')}</tr>\n`).join('')}</thead>\n`
}

/** The column whose cell names its row for who does not see it: the process, or the obligation. */
const ROW_NAMES: ReadonlySet<string> = new Set(['process', 'name'])

function bodyOf({ columns, rows, spans }: AnnexTable, block: PaperBlock): string {
  const rowSpan = rowSpansIn(spans, block)
  const lines: string[] = []
  for (let row = block.first; row < block.end; row += 1) {
    const values = rows[row] ?? []
    let headingLevel = 1
    const cells = columns.map((column, at) => {
      const value = values[at] ?? ''
      if (SHARED_KEYS.has(column.key)) {
        headingLevel += 1
        const span = rowSpan(row, at)
        const sameAs = (other: number) => value !== '' && value === rows[other]?.[at]
        return sharedCell(value, span, headingLevel, { above: sameAs(row - 1), below: sameAs(row + span) })
      }
      return cellOf(column, value)
    })
    lines.push(`<tr>${cells.join('')}</tr>\n`)
  }
  return `<tbody${block.long ? ' class="long"' : ''}>\n${lines.join('')}</tbody>\n`
}

/**
 * What several rows have in common. Where it begins it is a heading: bookmarks and screen readers find it. Where it goes
 * on in the next block no line parts the two, so that they look like one cell which says its name again.
 */
function sharedCell(
  value: string,
  rows: number,
  heading: number,
  same: { readonly above: boolean; readonly below: boolean },
): string {
  if (rows === 0) return ''
  const shown = escapeHtml(value)
  const content = value === '' || same.above ? shown : `<h${heading}>${shown}</h${heading}>`
  const kind = `shared${same.above ? ' from' : ''}${same.below ? ' on' : ''}`
  return `<td class="${kind}"${rows > 1 ? ` rowspan="${rows}"` : ''}>${content}</td>`
}

function cellOf({ kind, key, direction }: AnnexColumn, value: string): string {
  const shown = escapeHtml(value)
  if (kind === 'level') {
    return `<td class="level${isLevel(value) ? ` ${exposureOf(value, direction)}` : ''}">${shown}</td>`
  }
  if (ROW_NAMES.has(key)) return `<th scope="row">${shown}</th>`
  return key === 'number' ? `<td class="number">${shown}</td>` : `<td>${shown}</td>`
}

/** The document of the methodology. */
export function methodologyHtml(methodology: Methodology): string {
  let tables = 0
  const sections = methodology.sections.map((section) => {
    if (section.columns.length > 0) tables += 1
    return sectionHtml(section, tables)
  })
  return [
    opening('methodology', methodology),
    `<p>${escapeHtml(methodology.introduction)}</p>\n`,
    ...sections,
    CLOSING,
  ].join('')
}

/** The page's six columns: see `MethodologyColumn.span`. */
const SIX = [7, 27, 15, 17, 17, 17]

function sectionHtml({ title, paragraphs, columns, rows }: MethodologySection, number: number): string {
  const before =
    `<section>\n<h2>${escapeHtml(title)}</h2>\n` +
    paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>\n`).join('')
  if (columns.length === 0) return `${before}</section>\n`
  let taken = 0
  const cols = columns.map(({ span }) => {
    const width = SIX.slice(taken, taken + span).reduce((sum, part) => sum + part, 0)
    taken += span
    return `<col width="${width}%">`
  })
  const head = columns.map(({ header }) => `<th scope="col">${escapeHtml(header)}</th>`).join('')
  const body = rows.map((values) => {
    const cells = columns.map(({ kind }, at) => {
      const value = values[at] ?? ''
      const tint = kind === 'level' && isLevel(value) ? ` class="level ${value}"` : ''
      return at === 0 ? `<th scope="row"${tint}>${escapeHtml(value)}</th>` : `<td${tint}>${escapeHtml(value)}</td>`
    })
    return `<tr>${cells.join('')}</tr>\n`
  })
  return (
    `${before}<table>\n<caption>${escapeHtml(text.pdf.table(number, title))}</caption>\n<colgroup>${cols.join('')}</colgroup>\n` +
    `<thead>\n<tr>${head}</tr>\n</thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n</section>\n`
  )
}

/** What Chromium prints at the foot of each page: whose document it is at the left, the page at the right. */
export function footerHtml({ title, subtitle }: { readonly title: string; readonly subtitle: string }): string {
  const page = text.page.of('<span class="pageNumber"></span>', '<span class="totalPages"></span>')
  return `${STRIP}${LINE}${escapeHtml(shortened(`${subtitle} – ${title}`))}</span><span>${page}</span></div>`
}

/** At the head of each page the notice of the register («dati dimostrativi»), if it has one. */
export function headerHtml({ notice }: { readonly notice: string }): string {
  return notice === '' ? '<span></span>' : `${STRIP}${LINE}${escapeHtml(shortened(notice))}</span></div>`
}

/** Chromium's own templates know neither the page's style sheet nor its fonts. */
const STRIP =
  '<div style="box-sizing:border-box;width:100%;padding:0 10mm;display:flex;justify-content:space-between;gap:10mm;white-space:nowrap;' +
  "font:7pt Verdana,'DejaVu Sans',sans-serif;color:#33485c\">"
const LINE = '<span style="min-width:0;overflow:hidden;text-overflow:ellipsis">'

/** No page is wide enough for more. */
const LONGEST_LINE = 400

function shortened(value: string): string {
  const line = value.replaceAll(/\s+/g, ' ').trim()
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line
}
