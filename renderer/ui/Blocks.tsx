/** Small blocks of a page: empty states, banners, progress, counts. */
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { backToGrid } from './backToGrid'
import { cursorToScreen } from './cursorToScreen'
import { Icon, type IconName } from './Icon'

/** What stands where there is nothing yet, with the next thing to do. */
export function EmptyState(props: { readonly icon: IconName; readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <Icon name={props.icon} />
      <p className="title">{props.title}</p>
      {props.children}
    </div>
  )
}

/** A notice across the page. */
export function Banner(props: {
  readonly kind: 'info' | 'warning' | 'problem' | 'done'
  readonly children: ReactNode
  readonly actions?: ReactNode
}) {
  const icon = { info: 'info-circle', warning: 'warning-circle', problem: 'error', done: 'check-circle' } as const
  return (
    <div className={`banner ${props.kind}`} role={props.kind === 'problem' ? 'alert' : 'status'}>
      <Icon name={icon[props.kind]} />
      <div className="words">{props.children}</div>
      {props.actions}
    </div>
  )
}

/** How far a piece of work is. */
export function Progress({
  label,
  done,
  total,
}: {
  readonly label: string
  readonly done: number
  readonly total: number
}) {
  return (
    <div className="progress">
      <span>{label}</span>
      <progress aria-label={label} value={done} max={Math.max(total, 1)} />
    </div>
  )
}

interface FormPanelProps {
  readonly title: string
  readonly subtitle?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** For forms in which one writes at length. */
  readonly wide?: boolean
}

/** The frame of a form at the right of a grid. Escape gives the cursor back to the grid, and so does a form that goes away with it. */
export function FormPanel({ title, subtitle, actions, children, wide }: FormPanelProps) {
  const panel = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const shown = panel.current
    return () => {
      if (shown?.contains(document.activeElement)) cursorToScreen()
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    // What is shown in a dialog of the form bubbles through here too.
    if (event.target instanceof Element && event.target.closest('dialog')) return
    if (backToGrid()) event.preventDefault()
  }
  return (
    <section ref={panel} className={wide ? 'panel wide' : 'panel'} aria-label={title} onKeyDown={onKeyDown}>
      <header>
        <div>
          <h2 title={title}>{title}</h2>
          {subtitle ? <div className="note">{subtitle}</div> : null}
        </div>
        <div className="actions">{actions}</div>
      </header>
      <div className="content">{children}</div>
    </section>
  )
}

/** A group of fields under a heading. */
export function Group({
  title,
  children,
  help,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly help?: ReactNode
}) {
  return (
    <section className="group">
      <h3>{title}</h3>
      {help ? <p className="note">{help}</p> : null}
      {children}
    </section>
  )
}
