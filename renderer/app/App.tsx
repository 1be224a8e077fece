/** The application: the start page, or the frame of the open register. */
import { useEffect, useState } from 'react'
import { listen, request } from '../bridge'
import type { OpenFailure } from '../data/openRegister'
import { StartPage } from '../features/start/StartPage'
import { useOverlays } from '../store/overlays'
import { saveNow, useRegisterStore } from '../store/registerStore'
import { say, useText } from '../store/viewStore'
import { ErrorBoundary } from './ErrorBoundary'
import { Frame } from './Frame'
import { HelpDialog } from './help/HelpDialog'
import { useHelpKeys } from './help/useHelpKeys'
import { Message } from './Message'

/** `begun` is what the window began with: until it is done there is nothing to show but that it goes on. */
export function App({ begun }: { readonly begun: Promise<OpenFailure | null> }) {
  const open = useRegisterStore((state) => state.register !== null)
  const help = useOverlays((state) => state.shown === 'help')
  const text = useText()
  const [begin, setBegin] = useState<{ readonly failure: OpenFailure | null } | null>(null)
  useEffect(() => {
    void begun.then((failure) => setBegin({ failure }))
  }, [begun])

  // Once a register is open, why an earlier one was not is old news.
  useEffect(() => {
    if (open) setBegin((known) => (known?.failure ? { failure: null } : known))
  }, [open])

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

  if (!begin) return <p className="opening">{text.frame.opening}</p>
  return (
    <ErrorBoundary>
      {open ? <Frame /> : <StartPage failure={begin.failure} />}
      {help ? <HelpDialog /> : null}
      <Message />
    </ErrorBoundary>
  )
}
