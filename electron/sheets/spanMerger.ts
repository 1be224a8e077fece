/** Merging the cells of spans while rows go by: what makes an area's name stand once beside its processes. */
import type { AnnexTable } from '../../shared/annexes/table'
import type { SheetWriter } from './documentWriter'
import type { Paginator } from './pages'
import { heightOf, layoutRow, type SheetRow } from './rowLayout'

/** Cells of one column that are being gathered into one, and where they began. */
interface Block {
  readonly column: number
  readonly firstRow: number
  /** Last record of the span that the block belongs to. */
  readonly last: number
}

/**
 * Merges the cells of each span, beginning anew on each page: whoever turns the page, or scrolls, still finds the name
 * of the area. A span whose text is too long for one row is left as it is, so that no word of it is hidden.
 */
export class SpanMerger {
  private readonly open = new Map<number, Block>()
  private readonly starts = new Map<number, { readonly column: number; readonly last: number }[]>()

  /** `lineWidths`: see `lineWidth`, one per column. */
  constructor(
    private readonly sheet: SheetWriter,
    { spans, rows }: Pick<AnnexTable, 'spans' | 'rows'>,
    private readonly lineWidths: readonly number[],
    private readonly pages: Paginator,
  ) {
    for (const { column, first, last } of spans) {
      const text = rows[first]?.[column] ?? ''
      if (layoutRow([text], [lineWidths[column] ?? 0]).length > 1) continue
      const list = this.starts.get(first)
      if (list) list.push({ column, last })
      else this.starts.set(first, [{ column, last }])
    }
  }

  /**
   * The rows for a record that begins at `rowNumber`, laid out: inside a block its shared text is left out, at the
   * start of one it is there and the row is high enough for it.
   */
  arrange(record: number, values: readonly string[], rowNumber: number): readonly SheetRow[] {
    if (this.open.size === 0 && this.starts.size === 0) return layoutRow(values, this.lineWidths)
    for (const block of [...this.open.values()]) if (block.last < record) this.close(block, rowNumber - 1)
    let rows = this.layout(values, rowNumber)
    const turns = rows.map((row) => this.pages.place(heightOf(row)))[0] === true
    if (turns && this.open.size > 0) {
      for (const block of [...this.open.values()]) {
        this.close(block, rowNumber - 1)
        this.open.set(block.column, { ...block, firstRow: rowNumber })
      }
      rows = this.layout(values, rowNumber)
    }
    for (const { column, last } of this.starts.get(record) ?? []) {
      this.open.set(column, { column, firstRow: rowNumber, last })
    }
    return rows
  }

  private layout(values: readonly string[], rowNumber: number): readonly SheetRow[] {
    if (this.open.size === 0) return layoutRow(values, this.lineWidths)
    const shown = values.map((value, column) => {
      const block = this.open.get(column)
      return block && block.firstRow < rowNumber ? '' : value
    })
    return layoutRow(shown, this.lineWidths)
  }

  /** True while the cells of this column are being gathered into one. */
  gathers(column: number): boolean {
    return this.open.has(column)
  }

  /** The last row that no open block needs any more, of those up to `rowNumber`. */
  committable(rowNumber: number): number {
    let row = rowNumber
    for (const { firstRow } of this.open.values()) row = Math.min(row, firstRow - 1)
    return row
  }

  /** Closes what is open after the last row. */
  finish(rowNumber: number): void {
    for (const block of [...this.open.values()]) this.close(block, rowNumber)
  }

  private close({ column, firstRow }: Block, lastRow: number): void {
    if (lastRow > firstRow) this.sheet.mergeCells(firstRow, column + 1, lastRow, column + 1)
    this.open.delete(column)
  }
}
