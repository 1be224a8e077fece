/** Adding laid-out rows to a sheet. */

import { addRow, type DocumentProperties, type DocumentWriter, type SheetWriter } from './documentWriter'
import { beginSheet } from './pages'
import { heightOf, layoutRow, type SheetRow } from './rowLayout'
import { type CellStyle, NOTICE, SUBTITLE, SUBTITLE_SIZE, TITLE, TITLE_SIZE } from './styles'
import { FONT_SIZE, LINE_HEIGHT, lineWidth } from './textMeasure'

/** A line of text across the whole sheet, ready to be added: it may take more than one row. */
export interface Banner {
  readonly rows: readonly SheetRow[]
  readonly style: CellStyle
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}

/** A text laid out across columns of the given widths. */
export function banner(
  text: string,
  widths: readonly number[],
  style: CellStyle,
  { size = FONT_SIZE, bold = false }: { readonly size?: number; readonly bold?: boolean } = {},
): Banner {
  const lineHeight = (LINE_HEIGHT * size) / FONT_SIZE
  return { rows: layoutRow([text], [lineWidth(total(widths), size, bold)], lineHeight), style }
}

/** What stands above every table: title, body and triennium, and the notice if there is one. */
export function headingBanners(
  { title, subtitle, notice }: { readonly title: string; readonly subtitle: string; readonly notice: string },
  widths: readonly number[],
): readonly Banner[] {
  const banners = [
    banner(title, widths, TITLE, { size: TITLE_SIZE, bold: true }),
    banner(subtitle, widths, SUBTITLE, { size: SUBTITLE_SIZE }),
  ]
  if (notice !== '') banners.push(banner(notice, widths, NOTICE, { size: SUBTITLE_SIZE, bold: true }))
  return banners
}

/** How many rows the banners take, and how high they are together, in points. */
export function extentOf(banners: readonly Banner[]): { readonly rows: number; readonly height: number } {
  const rows = banners.flatMap((one) => one.rows)
  return {
    rows: rows.reduce((sum, { heights }) => sum + heights.length, 0),
    height: rows.reduce((sum, row) => sum + heightOf(row), 0),
  }
}

/** Adds a banner as rows of merged cells over `columns` columns, and commits them. */
export function addBanner(sheet: SheetWriter, { rows, style }: Banner, columns: number): void {
  for (const { texts, heights } of rows) {
    const added = heights.map((height, index) => addRow(sheet, index === 0 ? texts : [null], height))
    const [first] = added
    if (!first) continue
    first.getCell(1).style = style
    if (columns > 1 || added.length > 1) {
      sheet.mergeCells(first.number, 1, first.number + added.length - 1, columns)
    }
    added.at(-1)?.commit()
  }
}

/** Begins a sheet of text, in print A4, with its heading: what is to be read before or beside the tables. */
export function beginTextSheet(
  document: DocumentWriter,
  name: string,
  widths: readonly number[],
  heading: {
    readonly title: string
    readonly subtitle: string
    readonly notice: string
    readonly triennium: string
  },
  properties: DocumentProperties,
): SheetWriter {
  const banners = headingBanners(heading, widths)
  const above = extentOf(banners)
  const { title, triennium } = heading
  const setup = {
    name,
    paper: 'A4',
    widths,
    rowsAbove: above.rows,
    headerRows: 0,
    heightAbove: above.height,
    headerHeight: 0,
    title,
    triennium,
  } as const
  const sheet = beginSheet(document, setup, properties)
  for (const one of banners) addBanner(sheet, one, widths.length)
  return sheet
}
