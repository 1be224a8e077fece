/** The keys that hold everywhere in an open register. */
import { useEffect } from 'react'
import { closeOverlay, showPalette, useOverlays } from '../store/overlays'
import { redoSaid, undoSaid } from '../store/undoSaid'
import { useText } from '../store/viewStore'
import { goToPart } from './goToPart'

/** Inputs in which one does not type. */
const NO_TYPING = ['checkbox', 'radio', 'button', 'submit', 'range']

/** True where Ctrl+Z belongs to the text that is being typed. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NO_TYPING.includes(target.type)
  return target instanceof HTMLTextAreaElement
}

/** A dialog asks something about the register as it is: it wants its answer first. */
const isAsking = () => document.querySelector('dialog[open]') !== null

/** Ctrl+K searches everywhere, Ctrl+F filters the rows of the screen; F6 goes to the next part of the window; Ctrl+Z and Ctrl+Y undo and redo on the register, except where text is being typed. */
export function useFrameKeys(): void {
  const text = useText()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'F6' && !event.ctrlKey && !event.altKey && !isAsking()) {
        event.preventDefault()
        goToPart(event.shiftKey ? -1 : 1)
        return
      }
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      if (key === 'k') {
        event.preventDefault()
        if (useOverlays.getState().shown === 'palette') closeOverlay()
        else if (!isAsking()) showPalette()
      } else if (key === 'f' && !isAsking()) {
        const box = document.querySelector<HTMLInputElement>('main input[type="search"]')
        if (!box) return
        event.preventDefault()
        box.focus()
        box.select()
      } else if ((key === 'z' || key === 'y') && !isTyping(event.target)) {
        event.preventDefault()
        if (isAsking()) return
        if (key === 'y' || event.shiftKey) redoSaid(text)
        else undoSaid(text)
      }
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [text])
}
