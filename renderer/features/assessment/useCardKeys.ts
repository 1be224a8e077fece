/** What a card of the assessment does by key: Ctrl+Enter goes on, Alt+C confirms the edition before, Alt+E adds evidence. */
import { type KeyboardEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Risk } from '../../../shared/domain/risk'
import { leadTo } from '../../fields/leadTo'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegisterStore } from '../../store/registerStore'
import { say, useText } from '../../store/viewStore'
import { confirmCommand, type PreviousTarget, previousRating } from './previous'
import { levelPath, motivationPath } from './ratingCommands'

interface CardKeys {
  /** True while the dialog for new evidence is open. */
  readonly asking: boolean
  readonly setAsking: (asking: boolean) => void
  /** Takes over level and motivation of the edition before; `change` goes on in the motivation. */
  readonly confirm: (change: boolean) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The keys of the card of one target. */
export function useCardKeys(risk: Risk, target: PreviousTarget, about: string): CardKeys {
  const text = useText()
  const words = text.assessment.before
  const [asking, setAsking] = useState(false)

  const confirm = (change: boolean) => {
    // A motivation that is being typed is committed first: the confirmed one takes its place, and undo gives it back.
    const { activeElement } = document
    if (activeElement instanceof HTMLElement) flushSync(() => activeElement.blur())
    const now = useRegisterStore.getState().register?.risks.find(({ id }) => id === risk.id)
    const before = now ? previousRating(now, target) : null
    if (!now?.previous || !before?.level) return say(words.none(about))
    const command = confirmCommand(now, target)
    const outcome = command ? dispatch(command) : null
    if (outcome && !outcome.ok) return sayRefusal(text, outcome.error)
    const level = `${before.level}, ${text.domain.levels[before.level]}`
    leadTo('assessments', risk.id, (change ? motivationPath(target) : levelPath(target)).join('.'))
    say(words.done(about, level, now.previous.edition))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey && event.target instanceof HTMLTextAreaElement) {
      if (goToNextLevels(event.currentTarget)) event.preventDefault()
      return
    }
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.target instanceof Element && event.target.closest('dialog')) return
    const key = event.key.toLowerCase()
    if (key !== 'c' && key !== 'e') return
    event.preventDefault()
    if (key === 'c') confirm(false)
    else setAsking(true)
  }
  return { asking, setAsking, confirm, onKeyDown }
}

/** Puts the cursor among the letters of the card that comes after; false at the last one. */
function goToNextLevels(card: Element): boolean {
  const groups = card.closest('.panel')?.querySelectorAll<HTMLElement>('[role="radiogroup"]') ?? []
  const next = [...groups].find(
    (group) => (card.compareDocumentPosition(group) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !card.contains(group),
  )
  next?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  return next !== undefined
}
