/**
 * The words above a grid, looked for in the texts of its rows. Texts are read ahead while the window has nothing else
 * to do: at the first key those of 20,000 rows would be felt.
 */
import type { Column, GridApi, IRowNode } from 'ag-grid-community'

/** The context of a column that is not searched: one letter would match nearly every row. */
export const UNSEARCHED = { isSearched: false } as const

/** The texts of a grid's rows, as they are searched. */
export class RowTexts<T extends { readonly id: string }> {
  private texts = new WeakMap<T, string>()
  private columns: readonly Column[] = []
  private words: readonly string[] = []
  private grid: GridApi<T> | null = null
  private idle = 0

  /** Sets what is looked for. */
  look(typed: string): void {
    this.words = typed.toUpperCase().split(' ').filter(Boolean)
  }

  /** True when something is looked for. Always the same function: the grid takes another one for another filter. */
  readonly isLooking = (): boolean => this.words.length > 0

  /** True when every word stands somewhere in the row. */
  readonly passes = (node: IRowNode<T>): boolean => {
    const text = this.textOf(node)
    return this.words.every((word) => text.includes(word))
  }

  /** The grid shows these columns now: those are searched. */
  show(grid: GridApi<T>): void {
    this.columns = grid.getAllDisplayedColumns().filter((column) => column.getColDef().context !== UNSEARCHED)
    this.texts = new WeakMap()
    this.grid = grid
    if (this.isLooking()) grid.onFilterChanged()
  }

  /** Stops reading ahead. */
  stop(): void {
    cancelIdleCallback(this.idle)
  }

  /** Reads texts while there is nothing else to do; for when the grid has painted its first rows. */
  readAhead(): void {
    this.stop()
    const nodes: IRowNode<T>[] = []
    this.grid?.forEachLeafNode((node) => nodes.push(node))
    const work = (deadline: IdleDeadline) => {
      while (nodes.length > 0 && deadline.timeRemaining() > 1) {
        const node = nodes.pop()
        if (node) this.textOf(node)
      }
      if (nodes.length > 0) this.idle = requestIdleCallback(work)
    }
    this.idle = requestIdleCallback(work)
  }

  private textOf(node: IRowNode<T>): string {
    const { data } = node
    if (!data) return ''
    const known = this.texts.get(data)
    if (known !== undefined) return known
    const text = this.columns
      .map((column) => String(this.grid?.getCellValue({ rowNode: node, colKey: column }) ?? ''))
      .join('\n')
      .toUpperCase()
    this.texts.set(data, text)
    return text
  }
}
