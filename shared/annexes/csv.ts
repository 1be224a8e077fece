/**
 * An annex as comma-separated values for machines and spreadsheets (RFC 4180; art. 7 D.Lgs. 33/2013, art. 68 CAD).
 * One header row, then one row per record; no merged cells, so the area stands on every row.
 */
import type { AnnexTable } from './table'

/** Spreadsheets take a file for UTF-8 only when it starts like this. */
const BYTE_ORDER_MARK = '\ufeff'

const SEPARATOR = ';'
const LINE_END = '\r\n'

/**
 * What a spreadsheet would run as a formula: =, +, -, @ and their full-width forms, also after white space, and a tab
 * or a line end at the start (OWASP, CSV Injection).
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/

const NEEDS_QUOTES = /[";\r\n]|^\s|\s$/

/** The text that no spreadsheet takes for a formula: an apostrophe before it when it could be one, else unchanged. */
export function harmless(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value
}

function field(value: string): string {
  const safe = harmless(value)
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The file in pieces, to be written one after the other: byte order mark and header, then rows. */
export function* csvParts(table: AnnexTable): Generator<string> {
  yield BYTE_ORDER_MARK + table.columns.map(({ header }) => field(header)).join(SEPARATOR) + LINE_END
  for (const row of table.rows) yield row.map(field).join(SEPARATOR) + LINE_END
}

/** The whole file as one text. */
export function annexCsv(table: AnnexTable): string {
  return [...csvParts(table)].join('')
}
