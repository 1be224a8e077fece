/** While a block is dragged beyond the edge of the rows, it goes on growing that way, a row at a time. */

/** Milliseconds for a row. */
const PACE = 60

export interface EdgeScroll {
  /** The mouse is down. `grow` gets -1 beyond the upper edge, 1 beyond the lower one. */
  readonly start: (rows: Element | null, grow: (by: 1 | -1) => void) => void
  readonly stop: () => void
}

/** One for each grid; nothing runs while no mouse is down. */
export function edgeScroll(): EdgeScroll {
  let timer: ReturnType<typeof setInterval> | undefined
  let height: number | null = null
  const onMove = (event: MouseEvent) => {
    height = event.clientY
  }
  const stop = () => {
    clearInterval(timer)
    window.removeEventListener('mousemove', onMove)
    height = null
  }
  return {
    stop,
    start: (rows, grow) => {
      stop()
      if (!rows) return
      window.addEventListener('mousemove', onMove)
      timer = setInterval(() => {
        const { top, bottom } = rows.getBoundingClientRect()
        if (height === null) return
        if (height < top) grow(-1)
        else if (height > bottom - 2) grow(1)
      }, PACE)
    },
  }
}
