import { type ReactNode, useEffect, useRef } from 'react'
import { useIsLedTo } from './fields'

interface LedToProps {
  readonly path: readonly string[]
  readonly children: ReactNode
  /** `field`: its first field, though something in it is marked. */
  readonly first?: 'marked' | 'field'
}

/**
 * A part of a form that one is led to as a whole (a list, a choice): what is marked `data-led` in it takes the cursor,
 * else its first field, else its first button.
 */
export function LedTo({ path, children, first = 'marked' }: LedToProps) {
  const part = useRef<HTMLDivElement>(null)
  const led = useIsLedTo(path)
  useEffect(() => {
    if (!led) return
    const marked = part.current?.querySelector('[data-led]')
    const place = first === 'marked' && marked ? marked : part.current
    const control =
      place?.querySelector<HTMLElement>('input:enabled, select:enabled, textarea:enabled') ??
      place?.querySelector<HTMLElement>('button:enabled')
    control?.focus()
    part.current?.scrollIntoView({ block: 'nearest' })
  }, [led, first])
  return <div ref={part}>{children}</div>
}
