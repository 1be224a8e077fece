import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from './Button'
import { FieldNote } from './TextBox'
import './passphrase.css'

interface PassphraseBoxProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly words: { readonly show: string; readonly hide: string; readonly capsLock: string }
  readonly help?: string
  readonly error?: string | undefined
  readonly takeFocus?: boolean
  /** A passphrase that is being chosen: the browser must not offer a known one. */
  readonly isNew?: boolean
}

/** A field for a passphrase: hidden unless shown on purpose; says when the capitals are locked. */
export function PassphraseBox(props: PassphraseBoxProps) {
  const { label, value, onChange, words, help, error, takeFocus, isNew } = props
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const [shown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  // Also when what was typed is refused: one types it again.
  useEffect(() => {
    if (!takeFocus || !box.current) return
    box.current.focus()
    if (error) box.current.select()
  }, [takeFocus, error])
  const look = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  const note = error || help
  return (
    <div className="field passphrase">
      <label htmlFor={id}>{label}</label>
      <div className="row">
        <input
          ref={box}
          id={id}
          type={shown ? 'text' : 'password'}
          value={value}
          autoComplete={isNew ? 'new-password' : 'off'}
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={[note ? `${id}-note` : '', capsLock ? `${id}-caps` : ''].join(' ').trim() || undefined}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={look}
          onKeyUp={look}
          onBlur={() => setCapsLock(false)}
        />
        <Button label={`${shown ? words.hide : words.show}: ${label}`} onClick={() => setShown(!shown)}>
          {shown ? words.hide : words.show}
        </Button>
      </div>
      <p id={`${id}-caps`} className="note caps" role="status">
        {capsLock ? words.capsLock : ''}
      </p>
      <FieldNote id={`${id}-note`} help={help} error={error} />
    </div>
  )
}
