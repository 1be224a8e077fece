/** A list of controls with one tab stop: arrows, Home and End move in it. */

/** The control that a key goes to from one of them (`null`: from above the list); `null` for a key that goes nowhere. */
export function reachedBy<T>(key: string, controls: readonly T[], from: T | null): T | null {
  const at = from === null ? -1 : controls.indexOf(from)
  const last = controls.length - 1
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[key]
  return to === undefined ? null : (controls[Math.max(0, Math.min(to, last))] ?? null)
}
