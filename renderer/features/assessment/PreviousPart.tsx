/** The level and motivation of the edition before, at hand beside those of today: to confirm, or to start from. */
import { useId, useState } from 'react'
import { type Direction, exposureOf } from '../../../shared/domain/level'
import type { Risk } from '../../../shared/domain/risk'
import { useBarred } from '../../fields/useBarred'
import { useText } from '../../store/viewStore'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { LevelBadge } from '../../ui/Level'
import { compareRatings, type PreviousTarget, previousRating, ratingNow } from './previous'
import { levelPath } from './ratingCommands'

/** Longer motivations are folded. */
const SHORT = 150

interface PreviousPartProps {
  readonly risk: Risk
  readonly target: PreviousTarget
  readonly direction: Direction
  /** What it is about, for screen readers: «Indicatore 1». */
  readonly about: string
  /** Takes level and motivation over; `change`: and goes on in the motivation. */
  readonly onConfirm: (change: boolean) => void
}

export function PreviousPart({ risk, target, direction, about, onConfirm }: PreviousPartProps) {
  const text = useText()
  const words = text.assessment.before
  const [open, setOpen] = useState(false)
  const id = useId()
  const barred = useBarred({ table: 'risks', id: risk.id, path: levelPath(target) })
  const before = previousRating(risk, target)
  if (!before?.level || !risk.previous) return null
  const { edition } = risk.previous
  const comparison = compareRatings(before, ratingNow(risk, target), direction)
  const exposure = exposureOf(before.level, direction)
  if (comparison === 'confirmed') {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset would stand in a fieldset
      <div className="before" role="group" aria-label={words.group(edition, about)}>
        <p className="confirmed">
          <Icon name="check" /> {words.confirmed(edition)}
        </p>
      </div>
    )
  }
  const mayConfirm = barred === undefined
  const long = before.motivation.length > SHORT
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would stand in a fieldset
    <div className="before" role="group" aria-label={words.group(edition, about)}>
      <div className="before-head">
        <span>{words.in(edition)}</span>
        <LevelBadge level={before.level} words={text.domain.levels} tint={exposure} />
        {comparison === 'open' ? null : <span className="comparison">{words.comparison[comparison]}</span>}
      </div>
      <p id={id} className={long && !open ? 'before-text folded' : 'before-text'}>
        {before.motivation || words.noMotivation}
      </p>
      <div className="before-actions">
        {mayConfirm ? (
          <>
            <Button
              look="plain"
              icon="check"
              label={words.confirmLabel(about)}
              shortcut="Alt+C"
              onClick={() => onConfirm(false)}
            >
              {words.confirm}
            </Button>
            <Button look="plain" icon="pencil" label={words.changeLabel(about)} onClick={() => onConfirm(true)}>
              {words.change}
            </Button>
          </>
        ) : null}
        {long ? (
          <button
            type="button"
            className="link"
            aria-expanded={open}
            aria-controls={id}
            aria-label={open ? words.lessLabel(about) : words.wholeLabel(about)}
            onClick={() => setOpen(!open)}
          >
            {open ? words.less : words.whole}
          </button>
        ) : null}
      </div>
    </div>
  )
}
