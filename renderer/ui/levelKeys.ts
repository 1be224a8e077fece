/** The keyboard of a group of levels, however it is drawn: letters set a level, arrows move, Delete clears. */
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import { isLevel, LEVELS, type Level } from '../../shared/domain/level'
import type { Barred } from './barred'

interface LevelGroup {
  /** Why it can only be read; left out when it can be changed. */
  readonly barred?: Barred | undefined
  readonly value: Level | null
  readonly onChoose: (level: Level | null) => void
  /** Called after a letter was typed or clicked: the motivation takes the cursor. */
  readonly onTyped?: (() => void) | undefined
  readonly takeFocus?: boolean | undefined
}

interface LevelKeys {
  /** For the element with role `radiogroup`; its radios carry `data-level`. */
  readonly group: RefObject<HTMLDivElement | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onClick: (level: Level, event: MouseEvent) => void
  readonly clear: () => void
}

/** What a group of levels does with keys and clicks. */
export function useLevelKeys({ value, onChoose, onTyped, takeFocus, barred }: LevelGroup): LevelKeys {
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takeFocus) group.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [takeFocus])

  const choose = (level: Level) => {
    onChoose(level)
    group.current?.querySelector<HTMLElement>(`[data-level="${level}"]`)?.focus()
  }
  const clear = () => {
    onChoose(null)
    // The radio that was chosen keeps the cursor: a button that goes away must not take it along.
    group.current?.querySelector<HTMLElement>(`[data-level="${value ?? 'B'}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const letter = event.key.toUpperCase()
    if (isLevel(letter)) {
      event.preventDefault()
      if (barred) return barred.tell()
      onChoose(letter)
      onTyped?.()
      return
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (barred) return barred.tell()
      const from = value === null ? (step > 0 ? -1 : 0) : LEVELS.indexOf(value)
      const next = LEVELS[(from + step + LEVELS.length) % LEVELS.length]
      if (next) choose(next)
      return
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      if (barred) return barred.tell()
      clear()
    }
  }
  const onClick = (level: Level, event: MouseEvent) => {
    if (barred) return barred.tell()
    if (value !== level) choose(level)
    // `detail` is 0 when the click came from the keyboard: there the cursor stays in the group.
    if (event.detail > 0) onTyped?.()
  }
  return { group, onKeyDown, onClick, clear }
}
