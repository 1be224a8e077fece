import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Barred } from './barred'
import { reachedBy } from './roving'
import { FieldNote, TextBox } from './TextBox'

export interface Option<T extends string = string> {
  readonly value: T
  readonly label: string
  /** Depth in a tree, from 0. */
  readonly depth?: number
}

interface SelectProps<T extends string> {
  readonly label: string
  readonly value: T | ''
  readonly options: readonly Option<T>[]
  readonly onChoose: (value: T | '') => void
  /** Words for «none»; left out when one must be chosen. */
  readonly none?: string
  readonly help?: ReactNode
  readonly error?: string | undefined
  readonly hideLabel?: boolean
  /** True while the cursor should come here. */
  readonly takeFocus?: boolean
  /** Why it can only be read; left out when it can be changed. */
  readonly barred?: Barred | undefined
}

/** One of a list; its words alone where it can only be read. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { barred, label, value, options, none, help, hideLabel, takeFocus } = props
  if (barred === undefined) return <OpenSelect {...props} />
  const chosen = options.find((option) => option.value === value)
  return (
    <TextBox
      label={label}
      value={chosen?.label ?? none ?? ''}
      onCommit={barred.tell}
      help={help}
      hideLabel={hideLabel ?? false}
      takeFocus={takeFocus ?? false}
      barred={barred}
    />
  )
}

function OpenSelect<T extends string>(props: SelectProps<T>) {
  const id = useId()
  const box = useRef<HTMLSelectElement>(null)
  const { takeFocus } = props
  useEffect(() => {
    if (takeFocus) box.current?.focus()
  }, [takeFocus])
  // A list of units has hundreds of entries and stands several times in a form: it is made once.
  const { options } = props
  const entries = useMemo(
    () =>
      options.map((option) => (
        <option key={option.value} value={option.value}>
          {'\u2003'.repeat(option.depth ?? 0)}
          {option.label}
        </option>
      )),
    [options],
  )
  return (
    <div className="field">
      <label htmlFor={id} className={props.hideLabel ? 'unseen' : undefined}>
        {props.label}
      </label>
      <select
        ref={box}
        id={id}
        value={props.value}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={props.help || props.error ? `${id}-note` : undefined}
        onChange={(event) => props.onChoose(event.target.value as T | '')}
      >
        {props.none !== undefined ? <option value="">{props.none}</option> : null}
        {entries}
      </select>
      <FieldNote id={`${id}-note`} help={props.help} error={props.error} />
    </div>
  )
}

interface CheckListProps {
  readonly legend: string
  readonly options: readonly Option[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly help?: ReactNode
  /** Why it can only be read; left out when it can be changed. */
  readonly barred?: Barred | undefined
}

/** Any of a short list, as check boxes with one tab stop; what is chosen keeps the order of the list. */
export function CheckList({ legend, options, chosen, onChange, help, barred }: CheckListProps) {
  const list = useRef<HTMLFieldSetElement>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const stop = options.find(({ value }) => value === current) ?? options[0]
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLInputElement)) return
    const box = reachedBy(event.key, [...(list.current?.querySelectorAll('input') ?? [])], event.target)
    if (!box) return
    event.preventDefault()
    box.focus()
  }
  const toggle = (value: string, on: boolean) =>
    barred
      ? barred.tell()
      : onChange(options.map((option) => option.value).filter((each) => (each === value ? on : chosen.includes(each))))
  return (
    <fieldset className="field checklist" ref={list} onKeyDown={onKeyDown}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            tabIndex={option === stop ? 0 : -1}
            onFocus={() => setCurrent(option.value)}
            aria-disabled={barred ? true : undefined}
            title={barred?.why}
            onChange={(event) => toggle(option.value, event.target.checked)}
          />
          <span>
            {'\u2003'.repeat(option.depth ?? 0)}
            {option.label}
          </span>
        </label>
      ))}
      {help ? <p className="note">{help}</p> : null}
    </fieldset>
  )
}

interface CheckProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly help?: ReactNode
  /** Why it can only be read; left out when it can be changed. */
  readonly barred?: Barred | undefined
}

/** Yes or no. */
export function Check({ label, checked, onChange, help, barred }: CheckProps) {
  const id = useId()
  return (
    <div className="field">
      <label className="check">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={help ? id : undefined}
          aria-disabled={barred ? true : undefined}
          title={barred?.why}
          onChange={(event) => (barred ? barred.tell() : onChange(event.target.checked))}
        />
        <span>{label}</span>
      </label>
      {help ? (
        <p id={id} className="note">
          {help}
        </p>
      ) : null}
    </div>
  )
}
