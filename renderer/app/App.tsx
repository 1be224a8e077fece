/** The application: the start page, or the frame of the open register. */
import { useEffect } from 'react'
import { listen, request } from '../bridge'
import { StartPage } from '../features/start/StartPage'
import { openInWindow, saveNow, useRegisterStore } from '../store/registerStore'
import { say, useText } from '../store/viewStore'
import { ErrorBoundary } from './ErrorBoundary'
import { Frame } from './Frame'
import { Message } from './Message'
import { useStarted } from './useStarted'

export function App() {
  const open = useRegisterStore((state) => state.register !== null)
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

  if (!started) return null
  return (
    <ErrorBoundary>
      {open ? <Frame /> : <StartPage />}
      <Message />
    </ErrorBoundary>
  )
}
