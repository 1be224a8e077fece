import { type ReactNode, useEffect, useRef } from 'react'
import { useIsLedTo } from './fields'

/**
 * A part of a form that one is led to as a whole (a list, a choice): what is marked `data-led` in it takes the cursor,
 * else its first control.
 */
export function LedTo({ path, children }: { readonly path: readonly string[]; readonly children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null)
  const led = useIsLedTo(path)
  useEffect(() => {
    if (!led) return
    const place = part.current?.querySelector('[data-led]') ?? part.current
    place?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
    part.current?.scrollIntoView({ block: 'nearest' })
  }, [led])
  return <div ref={part}>{children}</div>
}
