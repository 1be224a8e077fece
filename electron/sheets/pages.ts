/** Paper: how a sheet is set up to be printed and read on screen. */
import type { PageSetup, WorksheetView } from 'exceljs'
import { annexes as text } from '../../shared/text/it/annexes'
import type { DocumentProperties, SheetWriter } from './documentWriter'

/** Codes of the paper sizes in a workbook. */
const PAPER = { A3: 8, A4: 9 } as const

/** Sizes of the sheets, landscape, in millimetres. */
const MILLIMETRES = { A3: { width: 420, height: 297 }, A4: { width: 297, height: 210 } } as const

export type Paper = keyof typeof PAPER

const POINTS_PER_INCH = 72
const MILLIMETRES_PER_INCH = 25.4
/** In inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.65, header: 0.25, footer: 0.3 }
/** A character of the default font in points: seven pixels. */
const CHARACTER = 7 * 0.75

/** A footer has room for this many characters in all, codes included. */
const LONGEST_FOOTER = 255
/** How much of each part is shown; the shorter where the longer does not fit. */
const FOOTER_PARTS = [90, 40] as const

/** A line above the table longer than this leaves no room for the table on screen: it is not kept in view. */
const HIGHEST_FROZEN = 260

export interface SheetSetup {
  readonly name: string
  readonly paper: Paper
  /** Widths of the columns in characters. */
  readonly widths: readonly number[]
  /** Rows above the table, and how many of them, at the end, are its header: these are repeated on each page. */
  readonly rowsAbove: number
  readonly headerRows: number
  /** Height of all rows above, header included, and of the header alone, in points. */
  readonly heightAbove: number
  readonly headerHeight: number
  readonly title: string
  readonly triennium: string
}

/** Text in a footer: `&` begins a code there. */
function footerText(value: string, longest: number): string {
  const line = value.replaceAll(/\s+/g, ' ').trim()
  return (line.length > longest ? `${line.slice(0, longest - 1)}…` : line).replaceAll('&', '&&')
}

/** How high a printed page is in the points of the sheet, once the sheet is made as narrow as the page. */
function pageHeight(paper: Paper, widths: readonly number[]): number {
  const { width, height } = MILLIMETRES[paper]
  const inches = (millimetres: number) => millimetres / MILLIMETRES_PER_INCH
  const across = (inches(width) - MARGINS.left - MARGINS.right) * POINTS_PER_INCH
  const down = (inches(height) - MARGINS.top - MARGINS.bottom) * POINTS_PER_INCH
  const sheetWidth = widths.reduce((sum, characters) => sum + characters * CHARACTER, 0)
  // Spreadsheets shrink by whole percents and never enlarge.
  const percent = Math.min(100, Math.floor((across / sheetWidth) * 100))
  return down / (percent / 100)
}

/** Foresees where pages end, from the heights of the rows. A page more or less loses nothing: only a label moves. */
export class Paginator {
  private room: number
  private readonly roomOfNext: number

  constructor({
    paper,
    widths,
    heightAbove,
    headerHeight,
  }: Pick<SheetSetup, 'paper' | 'widths' | 'heightAbove' | 'headerHeight'>) {
    const page = pageHeight(paper, widths)
    this.room = page - heightAbove
    this.roomOfNext = page - headerHeight
  }

  /** Places a row of this height, in points; true when it is the first of a new page. */
  place(height: number): boolean {
    const turns = height > this.room
    this.room = (turns ? this.roomOfNext : this.room) - height
    return turns
  }
}

/** The print set-up of a sheet. */
export function pageSetup({ paper, rowsAbove, headerRows }: SheetSetup): Partial<PageSetup> {
  return {
    orientation: 'landscape',
    paperSize: PAPER[paper] as NonNullable<PageSetup['paperSize']>,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: MARGINS,
    ...(headerRows > 0 && { printTitlesRow: `${rowsAbove - headerRows + 1}:${rowsAbove}` }),
  }
}

/** Title, body and triennium at the left of every page, page numbers at the right. */
export function footer({ title, triennium }: SheetSetup, body: string): string {
  const parts = [body, text.triennium(triennium), title].filter((part) => part !== '')
  const [long, short] = FOOTER_PARTS.map((longest) => {
    const left = parts.map((part) => footerText(part, longest)).join(' – ')
    return `&L&7 ${left}&R&7 ${text.page.of('&P', '&N')}`
  })
  return long !== undefined && long.length <= LONGEST_FOOTER ? long : (short ?? '')
}

function view({ rowsAbove, headerRows, heightAbove }: SheetSetup): Partial<WorksheetView> {
  const frozen = headerRows > 0 && heightAbove <= HIGHEST_FROZEN
  return frozen
    ? { state: 'frozen', ySplit: rowsAbove, showGridLines: false }
    : { state: 'normal', showGridLines: false }
}

/** Begins a sheet. Rows are then added and committed in order. */
export function beginSheet(
  document: { readonly addWorksheet: (name: string, options: object) => SheetWriter },
  setup: SheetSetup,
  { body }: DocumentProperties,
): SheetWriter {
  const sheet = document.addWorksheet(setup.name, {
    pageSetup: pageSetup(setup),
    headerFooter: { oddFooter: footer(setup, body) },
    views: [view(setup)],
    properties: { defaultRowHeight: 12, dyDescent: 0.25 },
  })
  setup.widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })
  return sheet
}
