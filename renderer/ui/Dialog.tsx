import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { Button } from './Button'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly closeLabel: string
  readonly children: ReactNode
  readonly actions: ReactNode
  readonly wide?: boolean
  /** Where the cursor starts: at the first field (the default), or at the button that does it, where what is proposed will mostly do. */
  readonly startAt?: 'field' | 'action'
}

/** A modal dialog (the browser's own: focus stays in it and comes back; Escape closes). */
export function Dialog({ title, onClose, closeLabel, children, actions, wide, startAt = 'field' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  // In the layout phase: closed while it is still on the page, the browser gives the cursor back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // Left alone, the browser takes the first button: the one that closes.
    if (shown) startIn(shown, startAt)?.focus()
    return () => shown?.close()
  }, [startAt])
  // What had the cursor may have gone (the work began, or is done): what comes now takes it, or meanwhile the title.
  useEffect(() => {
    // A frame later: while the cursor goes from a field to the next, nothing has it for a moment.
    const frame = requestAnimationFrame(() => {
      const shown = dialog.current
      const title = shown?.querySelector('h2')
      const at = document.activeElement
      if (shown?.open && (at === document.body || at === title)) (startIn(shown, 'action') ?? title)?.focus()
    })
    return () => cancelAnimationFrame(frame)
  })
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        <Button look="plain" icon="close" label={closeLabel} onClick={onClose} />
      </header>
      <div className="content">{children}</div>
      <footer>{actions}</footer>
    </dialog>
  )
}

/** What gets the cursor: the field that asks for it, else the first one; without fields the button that does it, or gives up a deletion. */
function startIn(dialog: HTMLElement, startAt: 'field' | 'action'): HTMLElement | null {
  const asking = dialog.querySelector<HTMLElement>('[autofocus]')
  if (asking) return asking
  const field = startAt === 'field' ? dialog.querySelector<HTMLElement>(`.content :is(${FIELDS})`) : null
  if (field instanceof HTMLInputElement && field.type === 'radio') {
    const chosen = dialog.querySelector<HTMLElement>(`input[name="${CSS.escape(field.name)}"]:checked`)
    return chosen ?? field
  }
  const buttons = [...dialog.querySelectorAll<HTMLElement>('footer button:enabled')]
  const deletes = dialog.querySelector('footer button.danger') !== null
  return field ?? (deletes ? buttons[0] : buttons.at(-1)) ?? null
}

const FIELDS = 'input:enabled, select:enabled, textarea:enabled, [role="radio"][tabindex="0"]'
