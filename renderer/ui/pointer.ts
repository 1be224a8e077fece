/** Whether a button of the mouse, a finger or a pen is down: what moves under it then makes the press miss. */

let down = false

if (typeof window !== 'undefined') {
  window.addEventListener(
    'pointerdown',
    () => {
      down = true
    },
    true,
  )
  for (const end of ['pointerup', 'pointercancel']) {
    window.addEventListener(
      end,
      () => {
        down = false
      },
      true,
    )
  }
}

/**
 * Does `act` now, or once what is pressed is let go: before the click is told to anybody, yet too late to move what was
 * pressed from under the pointer. Gives the way to call it off.
 */
export function whenReleased(act: () => void): () => void {
  if (!down) {
    act()
    return () => undefined
  }
  const once = { capture: true, once: true } as const
  window.addEventListener('pointerup', act, once)
  return () => window.removeEventListener('pointerup', act, once)
}
