/** Where the cursor goes when a button leads to another place and goes away itself. */

/** How many frames a place gets to appear: a second. */
const FRAMES = 60
/** After so many a grid that shows no chosen row is taken for settled. */
const SETTLED = 20
/** The cursor has arrived when it stays for so many frames: rows that are about to go are still there for one. */
const STAYS = 3

/** The cell of the chosen row, or the one that had the cursor; else, once the screen is settled, the first cell, or its heading where there is none. */
function target(settled: boolean): HTMLElement | null {
  const main = document.querySelector('main')
  for (const row of ['.ag-row-selected .ag-cell', '.ag-cell-focus']) {
    const cell = main?.querySelector<HTMLElement>(`.grid ${row}`)
    if (cell) return cell
  }
  if (main?.querySelector('.grid') && !settled) return null
  const first = main?.querySelector<HTMLElement>('.grid .ag-row[row-index="0"] .ag-cell')
  if (first) return first
  const heading = main?.querySelector<HTMLElement>('h1')
  if (!heading) return null
  heading.tabIndex = -1
  return heading
}

/**
 * Gives the cursor to the chosen row of what comes next, else to its first one or its heading, as soon as it is there; unless something
 * else takes it first (the field one was led to).
 */
export function cursorToScreen(): void {
  const left = document.activeElement
  let frame = 0
  let stayed = 0
  const look = () => {
    frame += 1
    const now = document.activeElement
    const waiting = now !== null && now !== document.body && now === left && now.isConnected
    const lost = now === null || now === document.body
    stayed = waiting || lost ? 0 : stayed + 1
    if (lost) target(frame > SETTLED)?.focus()
    if (stayed < STAYS && frame < FRAMES) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
