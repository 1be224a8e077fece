/** The phases of a process in another order. */

/** The list with the item at `from` put where it stands at `to` afterwards; the same list when that changes nothing. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from]
  const place = Math.min(Math.max(to, 0), items.length - 1)
  if (item === undefined || place === from) return items
  const others = items.filter((_, index) => index !== from)
  return [...others.slice(0, place), item, ...others.slice(place)]
}

/** Where a dragged item stands after it was let go on the upper or lower half of another. */
export function droppedAt(from: number, over: number, half: 'upper' | 'lower'): number {
  const gap = half === 'upper' ? over : over + 1
  return gap > from ? gap - 1 : gap
}
