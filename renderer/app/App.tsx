/** The application: the start page, or the frame of the open register. */
import { useEffect } from 'react'
import { listen, request } from '../bridge'
import { StartPage } from '../features/start/StartPage'
import { useOverlays } from '../store/overlays'
import { openInWindow, saveNow, useRegisterStore } from '../store/registerStore'
import { say, useText } from '../store/viewStore'
import { ErrorBoundary } from './ErrorBoundary'
import { Frame } from './Frame'
import { HelpDialog } from './help/HelpDialog'
import { useHelpKeys } from './help/useHelpKeys'
import { Message } from './Message'
import { useStarted } from './useStarted'

export function App() {
  const open = useRegisterStore((state) => state.register !== null)
  const help = useOverlays((state) => state.shown === 'help')
  const text = useText()
  const started = useStarted(openInWindow)

  useEffect(
    () =>
      listen('app.closing', () => {
        // A field that is being typed in is committed when it is left.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        setTimeout(() => {
          void saveNow().then((unsaved) => request('app.closeNow', { unsaved }))
        })
      }),
    [],
  )
  useEffect(() => listen('app.secondStart', () => say(text.frame.secondStart)), [text])

  useHelpKeys()

  if (!started) return null
  return (
    <ErrorBoundary>
      {open ? <Frame /> : <StartPage />}
      {help ? <HelpDialog /> : null}
      <Message />
    </ErrorBoundary>
  )
}
