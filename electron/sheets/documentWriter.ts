/**
 * exceljs's streaming writer with the few things that it has no option for. Everything that leans on the inside of
 * exceljs 4.4.0 stands in this file, and says so when it is not as expected: the version is pinned in package.json.
 */
import type { Writable } from 'node:stream'
import ExcelJS from 'exceljs'
import { DEFAULT_FONT } from './styles'

/** What the file says of itself (File > Information in Excel). */
export interface DocumentProperties {
  readonly title: string
  readonly subject: string
  /** The body: author and company. */
  readonly body: string
  /** BCP 47, e.g. `it-IT`. */
  readonly language: string
}

/** A sheet being written: rows are committed one by one and leave memory. */
export type SheetWriter = ExcelJS.Worksheet

/** The parts of a `WorkbookWriter` that its types leave out. */
interface Inside {
  readonly zip: { append: (source: unknown, data: { readonly name: string }) => unknown; abort?: () => unknown }
  readonly styles: { readonly _addFont: (font: unknown) => number }
  language: string
}

/** A note as the streaming writer writes it; rows and columns from 1, the anchor in cells from 0. */
interface NoteInside {
  readonly refAddress: { readonly row: number; readonly col: number }
  anchor?: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
}

/** The parts of a `WorksheetWriter` that its types leave out. */
interface SheetInside {
  /** Its place among the sheets, from 1. */
  readonly id: number
  readonly stream: {
    readonly pipes: readonly { readonly writableLength: number; readonly readableLength: number }[]
    write: (data: unknown) => unknown
  }
  readonly dataValidations: { readonly add: (range: string, validation: ExcelJS.DataValidation) => void }
  readonly _sheetCommentsWriter: { _writeComment: (note: NoteInside, index: number) => void }
  _writeCloseSheetData: () => void
  _writeSheetProtection: () => void
}

/** The part of a `Row` that its types leave out. */
interface RowInside {
  style: object
}

/** Excel keeps at most this many characters of a property. */
const LONGEST_PROPERTY = 255

function property(text: string): string {
  return text.length <= LONGEST_PROPERTY ? text : `${text.slice(0, LONGEST_PROPERTY - 1)}…`
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const NAMES = '<definedNames>'
const EMPTY_COMPANY = '<Company></Company>'

function insideOf(writer: unknown): Inside {
  const inside = writer as Inside
  if (typeof inside.zip?.append !== 'function' || typeof inside.styles?._addFont !== 'function') {
    throw new Error('exceljs is not the version that documentWriter.ts was written for (4.4.0)')
  }
  return inside
}

/** A workbook being written. */
export class DocumentWriter extends ExcelJS.stream.xlsx.WorkbookWriter {
  /** Called by the constructor of exceljs before it adds anything: the first chance to look after what goes in. */
  override addThemes(): Promise<void> {
    const { zip } = insideOf(this)
    const append = zip.append.bind(zip)
    zip.append = (source, data) => append(typeof source === 'string' ? this.partOf(source, data.name) : source, data)
    return super.addThemes()
  }

  /** A part as bytes: archiver would make them with a constructor that Node warns about. */
  private partOf(xml: string, name: string): Buffer {
    return Buffer.from(this.completed(xml, name), 'utf8')
  }

  private completed(xml: string, name: string): string {
    // exceljs knows the company of a workbook in memory, but does not hand it to the streaming writer's app.xml.
    if (name === 'docProps/app.xml') {
      return xml.replace(EMPTY_COMPANY, `<Company>${xmlText(this.company)}</Company>`)
    }
    if (name === '/xl/workbook.xml') return xml.replace(NAMES, `${NAMES}${this.filterNames.join('')}`)
    return xml
  }

  private readonly filterNames: string[] = []

  /** Filters the columns of a sheet with printed titles. LibreOffice knows a filter only by its hidden name. */
  addFilter(sheet: SheetWriter, [from, to]: readonly [column: string, column: string], rows: number): void {
    sheet.autoFilter = `${from}1:${to}${rows}`
    const index = (sheet as unknown as SheetInside).id - 1
    const place = xmlText(`'${sheet.name}'!$${from}$1:$${to}$${rows}`)
    this.filterNames.push(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${place}</definedName>`,
    )
  }
}

/** A new workbook that is written to `out` while it grows; `out` is ended by its `commit`. */
export function createDocument(out: Writable, { title, subject, body, language }: DocumentProperties): DocumentWriter {
  const document = new DocumentWriter({
    stream: out,
    useStyles: true,
    // Texts stand in their cells: a table of shared ones would have to be kept in memory to the end.
    useSharedStrings: false,
    // The default chunk of 16 KiB costs a round trip to the compressing thread each (measured: a quarter slower).
    zip: { zlib: { level: 6, chunkSize: 256 * 1024, memLevel: 9 } },
  })
  const inside = insideOf(document)
  inside.styles._addFont(DEFAULT_FONT)
  inside.language = language
  document.title = property(title)
  document.subject = property(subject)
  document.creator = property(body)
  document.lastModifiedBy = property(body)
  document.company = property(body)
  return document
}

/** The look of a row as such: none. One object for all rows, as for cells. */
const NO_STYLE = {}

/** Adds a row of texts, `null` for a cell without one; it is written when it is committed. */
export function addRow(sheet: SheetWriter, texts: readonly (string | null)[], height: number): ExcelJS.Row {
  const row = sheet.addRow(texts)
  row.height = height
  ;(row as unknown as RowInside).style = NO_STYLE
  return row
}

/** Bytes of a sheet that wait to be compressed: exceljs never says «enough», so whoever writes has to ask. */
export function backlogOf(sheet: SheetWriter): number {
  const { stream } = sheet as unknown as SheetInside
  let bytes = 0
  for (const pipe of stream.pipes) bytes += pipe.writableLength + pipe.readableLength
  return bytes
}

/** Lets rows grow while somebody writes in them: exceljs fixes every height that it is given. Before the first row. */
export function letRowsGrow(sheet: SheetWriter): void {
  const { stream } = sheet as unknown as SheetInside
  const write = stream.write.bind(stream)
  stream.write = (data) => write(typeof data === 'string' ? data.replace(' customHeight="1"', '') : data)
}

/** Notes as wide as two columns and as high as `rowsHigh` says for their row: exceljs makes all four rows high. */
export function sizeNotes(sheet: SheetWriter, rowsHigh: (row: number) => number): void {
  const { _sheetCommentsWriter: notes } = sheet as unknown as SheetInside
  const writeNote = notes._writeComment.bind(notes)
  notes._writeComment = (note, index) => {
    const { row, col } = note.refAddress
    note.anchor = { left: col + 0.1, right: col + 2, top: row - 1, bottom: row - 1 + rowsHigh(row) }
    writeNote(note, index)
  }
}

/** What may be put into the cells of a range. */
export function addValidation(sheet: SheetWriter, range: string, validation: ExcelJS.DataValidation): void {
  const { dataValidations } = sheet as unknown as SheetInside
  dataValidations.add(range, validation)
}

/** Protects the cells that are locked, without a password. */
export async function protectCells(sheet: SheetWriter, allowed: Partial<ExcelJS.WorksheetProtection>): Promise<void> {
  await sheet.protect('', allowed)
  // The streaming writer puts the protection where Excel takes the file for damaged: it belongs right after the rows.
  const inside = sheet as unknown as SheetInside
  const closeRows = inside._writeCloseSheetData.bind(sheet)
  const writeProtection = inside._writeSheetProtection.bind(sheet)
  inside._writeCloseSheetData = () => {
    closeRows()
    writeProtection()
  }
  inside._writeSheetProtection = () => undefined
}
