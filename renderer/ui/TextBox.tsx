import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { type Barred, wouldChange } from './barred'
import { whenReleased } from './pointer'

export interface TextBoxProps {
  readonly label: string
  readonly value: string
  /** Called with the new text when the field is left, on Enter (one line), or after a pause in typing. */
  readonly onCommit: (value: string) => void
  readonly lines?: 'one' | 'many'
  readonly help?: ReactNode
  /** What is wrong with what was typed; read out with the field. */
  readonly error?: string | undefined
  readonly type?: 'text' | 'date' | 'number'
  readonly required?: boolean
  /** True while the cursor should come here. */
  readonly takeFocus?: boolean
  /** The label is only for screen readers: a heading or a column says it on screen. */
  readonly hideLabel?: boolean
  readonly placeholder?: string
  /** Why it can only be read; left out when it can be changed. */
  readonly barred?: Barred | undefined
}

/** Typing is kept after this many milliseconds without a key, so that a power cut costs one sentence at most. */
const PAUSE = 1200

/** A text field with its label, help and error. Typing stays here until it is committed. */
export function TextBox(props: TextBoxProps) {
  const {
    label,
    value,
    onCommit,
    lines = 'one',
    help,
    error,
    type = 'text',
    required,
    takeFocus,
    hideLabel,
    barred,
  } = props
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const latest = useRef({ draft, value, onCommit })
  const callOff = useRef<() => void>(() => undefined)
  latest.current = { draft, value, onCommit }

  const commit = () => {
    const { draft: typed, value: known, onCommit: tell } = latest.current
    if (typed === null) return
    setDraft(null)
    if (typed !== known) tell(typed)
  }

  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(() => {
      const { draft: typed, value: known, onCommit: tell } = latest.current
      if (typed !== null && typed !== known) tell(typed)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [draft])

  // A field that goes away with the row (another one was chosen) keeps what was typed.
  useEffect(
    () => () => {
      callOff.current()
      const { draft: typed, value: known, onCommit: tell } = latest.current
      if (typed !== null && typed !== known) tell(typed)
    },
    [],
  )

  useEffect(() => {
    const field = box.current
    if (!takeFocus || !field) return
    field.focus()
    // One goes on where the text ends.
    if (field.matches('textarea')) field.setSelectionRange(field.value.length, field.value.length)
  }, [takeFocus])

  const shared = {
    ref: box,
    id,
    value: draft ?? value,
    required: required ?? false,
    placeholder: props.placeholder,
    readOnly: barred !== undefined,
    title: barred?.why,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': help || error ? `${id}-note` : undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => setDraft(event.target.value),
    onBlur: () => {
      callOff.current = whenReleased(commit)
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (barred && wouldChange(event)) barred.tell()
      if (event.key === 'Enter' && lines === 'one') commit()
      if (event.key === 'Escape' && draft !== null && draft !== value) {
        event.stopPropagation()
        latest.current = { ...latest.current, draft: null }
        setDraft(null)
      }
    },
  }
  return (
    <div className="field">
      <label htmlFor={id} className={hideLabel ? 'unseen' : undefined}>
        {label}
        {required ? <span aria-hidden="true"> *</span> : null}
      </label>
      {lines === 'one' ? <input type={type} {...shared} /> : <textarea rows={2} {...shared} />}
      <FieldNote id={`${id}-note`} help={help} error={error} />
    </div>
  )
}

/** The line under a field: its error, else its help. */
export function FieldNote(props: {
  readonly id: string
  readonly help?: ReactNode
  readonly error?: string | undefined
}) {
  if (props.error) {
    return (
      <p id={props.id} className="note error" role="alert">
        {props.error}
      </p>
    )
  }
  return props.help ? (
    <p id={props.id} className="note">
      {props.help}
    </p>
  ) : null
}
