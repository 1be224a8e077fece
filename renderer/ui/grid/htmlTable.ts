/** Cells as an HTML table on the clipboard: what Word and LibreOffice write, and what they read best. */
import { type Cells, filledUp, readTsv } from './tsv'

/** For LibreOffice and for Excel: else «1.10» would become a number there, and in Excel each line of a text a row. */
const AS_TEXT = String.raw`sdnum="1040;0;@" style="mso-number-format:'\@'"`
const SAME_CELL = '<br style="mso-data-placement:same-cell">'

/** Cells as a table without a header. */
export function writeHtmlTable(cells: Cells): string {
  const rows = cells.map((row) => `<tr>${row.map((cell) => `<td ${AS_TEXT}>${escaped(cell)}</td>`).join('')}</tr>`)
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\r\n?|\n/g, SAME_CELL)
}

/**
 * The cells of the first table; `null` where there is none. A merged cell keeps its text in its first place, the others
 * are empty, as in a spreadsheet. The page is only read: nothing of it is shown or run.
 */
export function readHtmlTable(html: string): Cells | null {
  const table = new DOMParser().parseFromString(withoutLooks(html), 'text/html').querySelector('table')
  if (!table) return null
  const rows: string[][] = []
  ;[...table.rows].forEach((line, at) => {
    const row = rows[at] ?? []
    rows[at] = row
    let column = 0
    for (const cell of line.cells) {
      while (row[column] !== undefined) column += 1
      const wide = Math.max(1, Math.min(cell.colSpan, 200))
      const high = Math.max(1, Math.min(cell.rowSpan, table.rows.length - at))
      for (let down = 0; down < high; down += 1) {
        const below = rows[at + down] ?? []
        rows[at + down] = below
        for (let over = 0; over < wide; over += 1) below[column + over] = ''
      }
      row[column] = textOf(cell)
      column += wide
    }
  })
  const cells = filledUp(rows.map((row) => Array.from(row, (cell) => cell ?? '')))
  return (cells[0]?.length ?? 0) === 0 ? null : cells
}

/** Styles say nothing here, and the page's content policy complains of each one that is read. */
function withoutLooks(html: string): string {
  return html
    .replaceAll(/<style\b[\s\S]*?<\/style>/gi, '')
    .replaceAll(/<[^>]*>/g, (tag) => tag.replaceAll(/\sstyle\s*=\s*("[^"]*"|'[^']*')/gi, ''))
}

/** Where a paragraph begins or ends; a character that no text has. */
const EDGE = '\ue000'
const BLOCKS = new Set(['P', 'DIV', 'LI', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'])

/** The text of a cell: white space as a browser shows it, paragraphs and breaks as line ends. */
function textOf(cell: Element): string {
  const parts: string[] = []
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) parts.push((node.nodeValue ?? '').replaceAll(/[ \t\r\n\f]+/g, ' '))
    if (!(node instanceof Element) && node.nodeType !== Node.ELEMENT_NODE) return
    const block = BLOCKS.has(node.nodeName)
    if (block) parts.push(EDGE)
    if (node.nodeName === 'BR') parts.push('\n')
    else for (const child of node.childNodes) visit(child)
    if (block) parts.push(EDGE)
  }
  visit(cell)
  return parts
    .join('')
    .replaceAll(/ *\ue000[ \ue000]*/g, '\n')
    .replaceAll(/ *\n */g, '\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
}

/**
 * The cells of what was copied elsewhere. Where text and table have the same shape the text says it exactly; where
 * they differ the table is right: Word breaks the text of a cell with several paragraphs into rows.
 */
export function readClipboard(plain: string, html: string): Cells {
  const text = readTsv(plain)
  const table = html === '' ? null : readHtmlTable(html)
  if (!table) return text
  const same = text.length === table.length && text[0]?.length === table[0]?.length
  return same ? text : table
}
