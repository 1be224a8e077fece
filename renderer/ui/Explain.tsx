import { type ReactNode, useState } from 'react'
import './explain.css'

interface ExplainProps {
  /** The name of the button for screen readers and its tooltip. */
  readonly label: string
  /** What always stands under the field; left out where the field says enough by itself. */
  readonly short?: ReactNode
  /** What is shown on request; screen readers read it with the field in any case. */
  readonly children: ReactNode
}

/**
 * Help of a field with more than a line to say: a small «?» at the label opens it. It is no tab stop, so that one goes
 * from field to field; Shift+F1 in the field presses it.
 */
export function Explain({ label, short, children }: ExplainProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="explain"
        tabIndex={-1}
        aria-label={label}
        aria-expanded={open}
        title={label}
        // The field keeps the cursor.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!open)}
      >
        ?
      </button>
      {short ? <span>{short} </span> : null}
      <span className={open ? 'explained' : 'unseen'}>{children}</span>
    </>
  )
}
