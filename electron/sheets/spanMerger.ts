/** Merging the cells of spans while rows go by: what makes an area's name stand once beside its processes. */
import type { AnnexTable } from '../../shared/annexes/table'
import type { SheetWriter } from './documentWriter'
import { layoutRow, type SheetRow } from './rowLayout'

/** Cells of one column that are being gathered into one, and how high they are together so far. */
interface Block {
  readonly column: number
  readonly firstRow: number
  /** Last record of the span that the block belongs to. */
  readonly last: number
  height: number
}

/**
 * Merges the cells of each span, in blocks no higher than a page: whoever turns the page, or scrolls, still finds the
 * name of the area. A span whose text is too long for one row is left as it is, so that no word of it is hidden.
 */
export class SpanMerger {
  private readonly open = new Map<number, Block>()
  private readonly starts = new Map<number, { readonly column: number; readonly last: number }[]>()

  /** `lineWidths`: see `lineWidth`, one per column. `highest`: room for rows on a page, in points. */
  constructor(
    private readonly sheet: SheetWriter,
    { spans, rows }: Pick<AnnexTable, 'spans' | 'rows'>,
    private readonly lineWidths: readonly number[],
    private readonly highest: number,
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
    const own = this.open.size === 0 ? values : values.map((value, column) => (this.open.has(column) ? '' : value))
    let rows = layoutRow(own, this.lineWidths)
    const height = heightOf(rows)
    let restarts = false
    for (const block of [...this.open.values()]) {
      if (block.height + height <= this.highest) continue
      this.close(block, rowNumber - 1)
      this.open.set(block.column, { ...block, firstRow: rowNumber, height: 0 })
      restarts = true
    }
    for (const { column, last } of this.starts.get(record) ?? []) {
      this.open.set(column, { column, firstRow: rowNumber, last, height: 0 })
    }
    if (restarts) {
      const shown = values.map((value, column) => {
        const block = this.open.get(column)
        return block && block.firstRow < rowNumber ? '' : value
      })
      rows = layoutRow(shown, this.lineWidths)
    }
    for (const block of this.open.values()) block.height += heightOf(rows)
    return rows
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

function heightOf(rows: readonly SheetRow[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0)
}
