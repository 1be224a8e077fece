/** F6: from one part of the window to the next, without passing all that lies between. */
import { backToGrid } from '../ui/backToGrid'

interface Part {
  readonly selector: string
  /** Puts the cursor into it; false when nothing there takes it. */
  readonly enter: (part: HTMLElement) => boolean
}

function focusFirst(part: HTMLElement, ...selectors: readonly string[]): boolean {
  for (const selector of selectors) {
    const found = [...part.querySelectorAll<HTMLElement>(selector)].find((each) => each.checkVisibility())
    if (!found) continue
    found.focus()
    return true
  }
  return false
}

const FIELDS = 'input:enabled, select:enabled, textarea:enabled, [role="radio"][tabindex="0"]'

/** Tabs, the list at the left, the grid or the page, the form. */
const PARTS: readonly Part[] = [
  { selector: 'nav.tabs', enter: (part) => focusFirst(part, '[aria-current]', 'button') },
  { selector: 'main nav', enter: (part) => focusFirst(part, '[aria-current]', 'button') },
  {
    selector: 'main :is(.work, .page, .dashboard)',
    enter: (part) =>
      (part.querySelector('.grid') !== null && backToGrid()) || focusFirst(part, FIELDS, 'button:enabled, a[href]'),
  },
  { selector: 'main .panel', enter: (part) => focusFirst(part, `.content :is(${FIELDS})`, 'button:enabled') },
]

/** Goes to the next part (1) or the one before (-1), round the end; from nowhere, to the first one after the tabs. */
export function goToPart(step: 1 | -1): void {
  const there = PARTS.flatMap((part) => {
    const element = document.querySelector<HTMLElement>(part.selector)
    return element?.checkVisibility() ? [{ part, element }] : []
  })
  const at = there.findLastIndex(({ element }) => element.contains(document.activeElement))
  for (let away = 1; away <= there.length; away += 1) {
    const next = there[(Math.max(at, 0) + step * away + there.length * 2) % there.length]
    if (next?.part.enter(next.element)) return
  }
}
