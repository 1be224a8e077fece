import { type KeyboardEvent, useEffect, useRef } from 'react'
import { isLevel, LEVELS, type Level } from '../../shared/domain/level'

/** A level as letter and tint; the word for screen readers. */
export function LevelBadge({ level, words }: { readonly level: Level | null; readonly words: Record<Level, string> }) {
  if (level === null) return <span className="level none">–</span>
  return (
    <span className={`level ${level}`} title={words[level]}>
      <span aria-hidden="true">{level}</span>
      <span className="unseen">{words[level]}</span>
    </span>
  )
}

interface LevelRadioProps {
  /** The name of the group for screen readers. */
  readonly label: string
  readonly value: Level | null
  readonly onChoose: (level: Level | null) => void
  /** Called after a letter was typed: the motivation takes the cursor. */
  readonly onTyped?: () => void
  readonly words: Record<Level, string>
  /** What each letter means here, as a tooltip and description. */
  readonly meanings?: Readonly<Record<Level, string>>
  readonly clearLabel: string
  readonly takeFocus?: boolean
}

/** B, M and A as a radio group: letters set a level, arrows move, Delete clears. */
export function LevelRadio(props: LevelRadioProps) {
  const { label, value, onChoose, onTyped, words, meanings, takeFocus } = props
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takeFocus) group.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [takeFocus])

  const choose = (level: Level) => {
    onChoose(level)
    group.current?.querySelector<HTMLElement>(`[data-level="${level}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const letter = event.key.toUpperCase()
    if (isLevel(letter)) {
      event.preventDefault()
      onChoose(letter)
      onTyped?.()
      return
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const from = value === null ? (step > 0 ? -1 : 0) : LEVELS.indexOf(value)
      const next = LEVELS[(from + step + LEVELS.length) % LEVELS.length]
      if (next) choose(next)
      return
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      onChoose(null)
    }
  }
  return (
    <div className="levels" role="radiogroup" aria-label={label} ref={group} onKeyDown={onKeyDown}>
      {LEVELS.map((level, position) => {
        const checked = value === level
        return (
          // biome-ignore lint/a11y/useSemanticElements: letters, clearing and the step to the motivation want a group of our own
          <button
            key={level}
            type="button"
            role="radio"
            aria-checked={checked}
            tabIndex={checked || (value === null && position === 0) ? 0 : -1}
            data-level={level}
            className={`level ${level}`}
            title={meanings?.[level] || words[level]}
            aria-label={`${level}, ${words[level]}`}
            onClick={() => (checked ? undefined : choose(level))}
          >
            {level}
          </button>
        )
      })}
      {value !== null ? (
        <button type="button" className="clear" tabIndex={-1} aria-label={props.clearLabel} title={props.clearLabel} onClick={() => onChoose(null)}>
          ×
        </button>
      ) : null}
    </div>
  )
}
