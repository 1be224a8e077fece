/** Choosing one of a list of names in a cell: typing narrows the list, Enter or Tab takes the marked one. */
import type { CustomCellEditorProps } from 'ag-grid-react'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { searchable, wordMatcher } from '../matchWords'
import type { GridContext } from './ColumnFilter'
import { titleOf } from './view'

/** What the column says of its editor. */
export interface NamesEditorParams {
  /** All that can be chosen; an empty one where none is a choice. */
  readonly names: readonly string[]
}

/** More names than this nobody reads: typing narrows them. */
const SHOWN = 200

/** The editor, over its cell. */
export function NamesEditor(props: CustomCellEditorProps<unknown, string, GridContext> & NamesEditorParams) {
  const { names, value, initialValue, onValueChange, eventKey, context, column, eGridCell } = props
  const words = context.filterWords()
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState(() => (eventKey?.length === 1 ? eventKey : '') + context.takeEarly())
  const found = useMemo(() => {
    const matches = wordMatcher(typed)
    return names.filter((name) => matches(searchable(name)) && (name !== '' || typed === ''))
  }, [names, typed])
  const shown = found.slice(0, SHOWN)
  const at = shown.indexOf(value ?? '')

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed marks the first name that it finds
  useEffect(() => {
    if (typed !== '') onValueChange(found[0] ?? initialValue)
  }, [typed])
  useLayoutEffect(() => box.current?.focus(), [])
  useLayoutEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const next = shown[Math.max(0, Math.min(to, shown.length - 1))]
    if (next !== undefined) onValueChange(next)
  }

  return (
    <div className="names-editor" style={{ minWidth: eGridCell.offsetWidth }}>
      <input
        ref={box}
        role="combobox"
        aria-label={titleOf(column)}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
        value={typed}
        placeholder={value === '' ? words.blank : (value ?? undefined)}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="names" id={id} role="listbox" aria-label={titleOf(column)} ref={list}>
        {shown.map((name, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the cursor and names the marked one
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={name}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              onValueChange(name)
              // The grid takes the value after this turn.
              setTimeout(() => props.stopEditing())
            }}
          >
            {name === '' ? words.blank : name}
          </div>
        ))}
      </div>
      {found.length > SHOWN ? <p className="note">{words.more(found.length - SHOWN)}</p> : null}
      {found.length === 0 ? (
        <p className="note" role="status">
          {words.none}
        </p>
      ) : null}
    </div>
  )
}
