import { useEffect } from 'react'
import { dismissMessage, useText, useView } from '../store/viewStore'
import { Banner } from '../ui/Blocks'
import { Button } from '../ui/Button'

/** A message that something was done goes away by itself after this time; a problem stays until it is closed. */
const SHOWN_MS = 6000

/** The last thing said to the user; the region is always there, so that screen readers hear it. */
export function Message() {
  const text = useText()
  const message = useView((state) => state.message)
  useEffect(() => {
    if (message?.kind !== 'done') return
    const timer = setTimeout(dismissMessage, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [message])
  return (
    <div className="message" aria-live="polite">
      {message ? (
        <Banner
          kind={message.kind}
          actions={<Button look="plain" icon="close" label={text.common.close} onClick={dismissMessage} />}
        >
          {message.text}
        </Banner>
      ) : null}
    </div>
  )
}
