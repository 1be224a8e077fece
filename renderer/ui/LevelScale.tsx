import { type Direction, exposureOf, LEVELS, type Level } from '../../shared/domain/level'
import type { Barred } from './barred'
import { useLevelKeys } from './levelKeys'

interface LevelScaleProps {
  /** The name of the group for screen readers. */
  readonly label: string
  readonly value: Level | null
  readonly onChoose: (level: Level | null) => void
  /** Called after a letter was typed or clicked: the motivation takes the cursor. */
  readonly onTyped?: () => void
  readonly words: Readonly<Record<Level, string>>
  /** What each letter means here: always on screen, beside its letter. */
  readonly meanings: Readonly<Record<Level, string>>
  /** Letters are tinted by the exposure they state. */
  readonly direction: Direction
  readonly clearLabel: string
  readonly takeFocus?: boolean
  /** Why it can only be read; left out when it can be changed. */
  readonly barred?: Barred | undefined
}

/** B, M and A one below the other, each with what it means: letters set a level, arrows move, Delete clears. */
export function LevelScale(props: LevelScaleProps) {
  const { label, value, words, meanings, direction, clearLabel } = props
  const { group, onKeyDown, onClick, clear } = useLevelKeys(props)
  return (
    <div
      className="scale"
      role="radiogroup"
      aria-label={label}
      aria-readonly={props.barred ? true : undefined}
      ref={group}
      onKeyDown={onKeyDown}
    >
      {LEVELS.map((level, position) => {
        const checked = value === level
        return (
          <div key={level} className="scale-row">
            {/* biome-ignore lint/a11y/useSemanticElements: letters, clearing and the step to the motivation want a group of our own */}
            <button
              type="button"
              role="radio"
              aria-checked={checked}
              tabIndex={checked || (value === null && position === 0) ? 0 : -1}
              data-level={level}
              aria-label={`${level}, ${words[level]}. ${meanings[level]}`}
              onClick={(event) => onClick(level, event)}
            >
              <span className={checked ? `level ${exposureOf(level, direction)}` : 'level'}>{level}</span>
              <span>{meanings[level] || words[level]}</span>
            </button>
            {checked && !props.barred ? (
              <button
                type="button"
                className="clear"
                tabIndex={-1}
                aria-label={clearLabel}
                title={clearLabel}
                onClick={clear}
              >
                ×
              </button>
            ) : null}
          </div>
        )
      })}
    </div>
  )
}
