/** A block of cells as in a spreadsheet: the cell it was started from, and the one it reaches to. Pure. */

/** A cell by position on screen: row after filter and order, column after hiding and moving. */
export interface CellAt {
  readonly row: number
  readonly column: number
}

/** From where it was started to where it reaches, in any direction. */
export interface Block {
  readonly anchor: CellAt
  readonly head: CellAt
}

/** The edges of a block, all four included. */
export interface Edges {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A block of one cell. */
export function blockOf(cell: CellAt): Block {
  return { anchor: cell, head: cell }
}

export function edgesOf({ anchor, head }: Block): Edges {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  }
}

export function contains({ top, bottom, left, right }: Edges, { row, column }: CellAt): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

/** How many rows and columns a block has. */
export function sizeOf(block: Block): { readonly rows: number; readonly columns: number } {
  const { top, bottom, left, right } = edgesOf(block)
  return { rows: bottom - top + 1, columns: right - left + 1 }
}

/** The block with its head moved by so much, kept within the grid. */
export function reach(block: Block, by: CellAt, grid: { readonly rows: number; readonly columns: number }): Block {
  const within = (at: number, count: number) => Math.max(0, Math.min(at, count - 1))
  return {
    anchor: block.anchor,
    head: {
      row: within(block.head.row + by.row, grid.rows),
      column: within(block.head.column + by.column, grid.columns),
    },
  }
}
