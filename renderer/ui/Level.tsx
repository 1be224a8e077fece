import { LEVELS, type Level } from '../../shared/domain/level'
import type { Barred } from './barred'
import { useLevelKeys } from './levelKeys'

interface LevelBadgeProps {
  readonly level: Level | null
  readonly words: Readonly<Record<Level, string>>
  /** The exposure that the letter states, where it is not the letter itself (inverse indicators). */
  readonly tint?: Level | null
}

/** A level as letter and tint; the word for screen readers. */
export function LevelBadge({ level, words, tint }: LevelBadgeProps) {
  if (level === null) return <span className="level none">–</span>
  return (
    <span className={`level ${tint ?? level}`} title={words[level]}>
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
  /** Why it can only be read; left out when it can be changed. */
  readonly barred?: Barred | undefined
}

/** B, M and A as a radio group: letters set a level, arrows move, Delete clears. */
export function LevelRadio(props: LevelRadioProps) {
  const { label, value, words, meanings } = props
  const { group, onKeyDown, onClick, clear } = useLevelKeys(props)
  return (
    <div
      className="levels"
      role="radiogroup"
      aria-label={label}
      aria-readonly={props.barred ? true : undefined}
      ref={group}
      onKeyDown={onKeyDown}
    >
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
            onClick={(event) => onClick(level, event)}
          >
            {level}
          </button>
        )
      })}
      {value !== null && !props.barred ? (
        <button
          type="button"
          className="clear"
          tabIndex={-1}
          aria-label={props.clearLabel}
          title={props.clearLabel}
          onClick={clear}
        >
          ×
        </button>
      ) : null}
    </div>
  )
}
