import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { Button } from './Button'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly closeLabel: string
  readonly children: ReactNode
  readonly actions: ReactNode
  readonly wide?: boolean
}

/** A modal dialog (the browser's own: focus stays in it and comes back; Escape closes). */
export function Dialog({ title, onClose, closeLabel, children, actions, wide }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  // In the layout phase: closed while it is still on the page, the browser gives the cursor back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
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
        <h2 id={id}>{title}</h2>
        <Button look="plain" icon="close" label={closeLabel} onClick={onClose} />
      </header>
      <div className="content">{children}</div>
      <footer>{actions}</footer>
    </dialog>
  )
}
