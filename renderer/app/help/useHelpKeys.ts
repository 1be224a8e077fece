/** F1 opens the help; Shift+F1 the explanation of the field that has the cursor. */
import { useEffect } from 'react'
import { closeOverlay, showHelp, useOverlays } from '../../store/overlays'

/** The button of the explanation that belongs to the field with the cursor, if it has one. */
function explanation(): HTMLElement | null {
  const field = document.activeElement?.closest('.field, .rating, .judgement, .group')
  return field?.querySelector<HTMLElement>('.explain') ?? null
}

/** Holds on every page. */
export function useHelpKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F1' || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      const button = event.shiftKey ? explanation() : null
      if (button) button.click()
      else if (useOverlays.getState().shown === 'help') closeOverlay()
      else if (!document.querySelector('dialog[open]')) showHelp()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
