/** Cells as text, the way Excel and LibreOffice put them on the clipboard: tabs, line ends, quotes as in RFC 4180. */

/** A table of cells, row by row. */
export type Cells = readonly (readonly string[])[]

/** Cells as tab-separated text; each row ends with a line end, as Excel writes it. */
export function writeTsv(cells: Cells): string {
  return cells.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('')
}

function quoted(cell: string): string {
  return /[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * Reads tab-separated text. A cell that begins with a quote and is closed by one before a tab or a line end is taken
 * out of its quotes; any other quote is a quote. Shorter rows are filled up, so that all have the same length.
 */
export function readTsv(text: string): Cells {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const [cell, next] = readCell(text, at)
    row.push(cell)
    const end = text[next]
    if (end === '\t') {
      at = next + 1
      // A tab at the very end stands before one more, empty cell.
      if (at < text.length) continue
      row.push('')
    } else {
      at = next + (end === '\r' && text[next + 1] === '\n' ? 2 : 1)
    }
    rows.push(row)
    row = []
  }
  return filledUp(rows)
}

/** The cell that begins at a place, and where it ends. */
function readCell(text: string, start: number): readonly [string, number] {
  if (text[start] === '"') {
    let cell = ''
    let at = start + 1
    while (at < text.length) {
      const quote = text.indexOf('"', at)
      if (quote < 0) break
      cell += text.slice(at, quote)
      const next = text[quote + 1]
      if (next === '"') {
        cell += '"'
        at = quote + 2
      } else if (next === undefined || next === '\t' || next === '\n' || next === '\r') {
        return [cell, quote + 1]
      } else break
    }
  }
  let end = start
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1
  return [text.slice(start, end), end]
}

/** The same rows, all as long as the longest. */
export function filledUp(rows: readonly (readonly string[])[]): Cells {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...new Array<string>(width - row.length).fill('')])
}
