/** The tour: a card that stands beside the screens, one step at a time. Nothing is barred while it goes on. */
import { useEffect, useId, useRef } from 'react'
import { goToTourStep, leaveTour, useOverlays } from '../../store/overlays'
import { chooseScreen, useText } from '../../store/viewStore'
import { Button } from '../../ui/Button'
import { cursorToScreen } from '../../ui/cursorToScreen'
import './tour.css'

/** The screens that the tour goes to, in order. */
export const TOUR_SCREENS = ['dashboard', 'processes', 'assessments', 'checks', 'annexes'] as const

/** The card of the step that the tour is at; nothing while there is no tour. */
export function Tour() {
  const step = useOverlays((state) => state.tourStep)
  return step === null ? null : <Card step={step} />
}

/** True where Escape belongs to something else: a dialog, or text that is being typed. */
function belongsElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return true
  return event.target instanceof HTMLElement && event.target.closest('.ag-cell-inline-editing, .panel') !== null
}

function leave(): void {
  leaveTour()
  cursorToScreen()
}

function Card({ step }: { readonly step: number }) {
  const words = useText().tour
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  const screen = TOUR_SCREENS[step] ?? TOUR_SCREENS[0]
  const last = step === TOUR_SCREENS.length - 1
  useEffect(() => {
    chooseScreen(screen)
    heading.current?.focus()
  }, [screen])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || belongsElsewhere(event)) return
      event.preventDefault()
      leave()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <section className="tour" role="dialog" aria-modal="false" aria-labelledby={`${id}-title`} aria-describedby={id}>
      <header>
        <span className="note">{words.step(step + 1, TOUR_SCREENS.length)}</span>
        <Button look="plain" icon="close" label={words.leave} onClick={leave} />
      </header>
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {words.steps[screen].title}
      </h2>
      <p id={id}>{words.steps[screen].text}</p>
      <footer>
        <span className="note">{words.leaveHint}</span>
        {step > 0 ? <Button onClick={() => goToTourStep(step - 1)}>{words.back}</Button> : null}
        <Button look="primary" onClick={() => (last ? leave() : goToTourStep(step + 1))}>
          {last ? words.done : words.next}
        </Button>
      </footer>
    </section>
  )
}
