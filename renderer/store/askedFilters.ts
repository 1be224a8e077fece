/** The values that a grid is to show when it comes up next: set by a count that leads to its rows. */

/** By column: the values picked. */
export type AskedValues = Readonly<Record<string, readonly string[]>>

let asked: { readonly grid: string; readonly values: AskedValues } | null = null

/** Asks the grid of this name, which is not shown yet, for these values only. */
export function askFilters(grid: string, values: AskedValues): void {
  asked = { grid, values }
}

/** What was asked of this grid, once; `null` for nothing. A wish for another grid is forgotten: one went elsewhere. */
export function takeFilters(grid: string): AskedValues | null {
  const wish = asked
  asked = null
  return wish?.grid === grid ? wish.values : null
}
