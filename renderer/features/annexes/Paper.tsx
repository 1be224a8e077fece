/** The sheet of paper that a preview lies on: scrolls, and takes the width there is when it is to fit. */
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { Zoom } from './annexView'
import './annexes.css'

/** Space around the sheet and within it, at both sides together, in pixels. */
const AROUND = 42
const WITHIN = 32

interface PaperProps {
  /** The name for screen readers. */
  readonly label: string
  /** How wide the sheet is at full size, in pixels. */
  readonly width: number
  readonly zoom: Zoom
  readonly children: (scroller: RefObject<HTMLElement | null>) => ReactNode
}

/** Annexes are Italian acts whatever the language of the window, and paper is white in any theme. */
export function Paper({ label, width, zoom, children }: PaperProps) {
  const scroller = useRef<HTMLElement>(null)
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const place = scroller.current
    if (!place) return
    const measure = () => setRoom(place.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(place)
    return () => observer.disconnect()
  }, [])
  const scale = zoom === 'fit' && room > 0 ? Math.min(1, (room - AROUND) / (width + WITHIN)) : 1
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section className="desk" aria-label={label} tabIndex={0} ref={scroller} lang="it">
      <div className={zoom === 'fit' ? 'sheet' : 'sheet full'} style={{ width, zoom: scale }}>
        {children(scroller)}
      </div>
    </section>
  )
}

/** Title, subtitle and notice, as they stand above every sheet. */
export function SheetHeading(props: { readonly title: string; readonly subtitle: string; readonly notice: string }) {
  return (
    <header>
      <h2>{props.title}</h2>
      <p className="subtitle">{props.subtitle}</p>
      {props.notice === '' ? null : <p className="notice">{props.notice}</p>}
    </header>
  )
}
