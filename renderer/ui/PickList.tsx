/** Choosing one or more of a long list: a search, and rows with what helps to decide. */
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { searchable, wordMatcher } from './matchWords'
import { reachedBy } from './roving'
import { SearchBox } from './SearchBox'

export interface PickItem {
  readonly id: string
  /** A short code or number before the label. */
  readonly code: string
  readonly label: string
  /** A second line, e.g. why it is suggested. */
  readonly note?: string
  /** Read out and searched too, e.g. its process. */
  readonly further?: string
  readonly badge?: ReactNode
  /** Items with the same heading stand together under it; they come in the order given. */
  readonly heading?: string
  /** Why it can't be chosen; left out when it can. */
  readonly barred?: string
}

interface PickListProps {
  /** The name of the list for screen readers. */
  readonly label: string
  readonly mode: 'one' | 'many'
  readonly items: readonly PickItem[]
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
  /** Enter on an item or in the search. */
  readonly onConfirm: () => void
  readonly words: {
    readonly search: string
    readonly none: string
    /** How many more there are than are shown. */
    readonly more: (count: number) => string
    /** For the box that chooses all that are shown; left out when there is none. */
    readonly all?: (count: number) => string
  }
  /** Further filters, beside the search. */
  readonly filters?: ReactNode
}

/** More rows than this nobody reads: the search narrows them. */
const SHOWN = 200

/** One tab stop for the search, one for the list; arrows move in the list, space chooses, Enter confirms. */
export function PickList(props: PickListProps) {
  const { items, chosen, onChange, mode, words } = props
  const name = useId()
  const frame = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLFieldSetElement>(null)
  const [typed, setTyped] = useState('')
  const [current, setCurrent] = useState<string | null>(null)

  // A dialog gives the cursor to what bears this attribute when it opens; React does not write it by itself.
  useLayoutEffect(() => frame.current?.querySelector('input')?.setAttribute('autofocus', ''), [])

  const texts = useMemo(
    () => items.map(({ code, label, note, further }) => searchable(`${code} ${label} ${note ?? ''} ${further ?? ''}`)),
    [items],
  )
  const found = useMemo(() => {
    const matches = wordMatcher(typed)
    return items.filter((_, index) => matches(texts[index] ?? ''))
  }, [items, texts, typed])
  const shown = found.slice(0, SHOWN)
  const free = found.filter((item) => item.barred === undefined)
  const stop =
    shown.find((item) => item.id === current && item.barred === undefined) ??
    shown.find((item) => item.barred === undefined)
  const search = (words: string) => {
    setTyped(words)
    // What is found is read from its top.
    if (list.current) list.current.scrollTop = 0
  }
  const pick = (ids: readonly string[], on: boolean) => {
    if (mode === 'one') return onChange(new Set(ids))
    const next = new Set(chosen)
    for (const id of ids) on ? next.add(id) : next.delete(id)
    onChange(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      props.onConfirm()
      return
    }
    const inputs = [...(list.current?.querySelectorAll<HTMLInputElement>('input:enabled') ?? [])]
    const from = inputs.find((input) => input === event.target) ?? null
    // In the search Home and End belong to its text; radio buttons move by themselves.
    if (from === null ? event.key !== 'ArrowDown' : mode === 'one') return
    const box = reachedBy(event.key, inputs, from)
    if (!box) return
    event.preventDefault()
    box.focus()
  }

  let heading: string | undefined
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the search and of the boxes within
    <div className="picklist" onKeyDown={onKeyDown} ref={frame}>
      <div className="picklist-bar">
        <SearchBox label={words.search} value={typed} onChange={search} />
        {props.filters}
      </div>
      {words.all && free.length > 1 ? (
        <label className="check">
          <input
            type="checkbox"
            checked={free.every((item) => chosen.has(item.id))}
            onChange={(event) =>
              pick(
                free.map((item) => item.id),
                event.target.checked,
              )
            }
          />
          <strong>{words.all(free.length)}</strong>
        </label>
      ) : null}
      <fieldset className="picklist-items" aria-label={props.label} ref={list}>
        {shown.map((item) => {
          const title = item.heading !== heading ? item.heading : undefined
          heading = item.heading
          return (
            <div key={item.id}>
              {title ? <h3>{title}</h3> : null}
              <label className={item.barred === undefined ? 'check' : 'check barred'}>
                <input
                  type={mode === 'one' ? 'radio' : 'checkbox'}
                  name={name}
                  checked={chosen.has(item.id)}
                  disabled={item.barred !== undefined}
                  tabIndex={mode === 'one' ? undefined : item === stop ? 0 : -1}
                  onFocus={() => setCurrent(item.id)}
                  onChange={(event) => pick([item.id], event.target.checked)}
                />
                <span className="words">
                  {item.code === '' ? null : <strong>{item.code}</strong>} {item.label}
                  {item.barred === undefined ? null : <em> ({item.barred})</em>}
                  {item.note ? <span className="note block">{item.note}</span> : null}
                </span>
                {item.badge}
              </label>
            </div>
          )
        })}
        {found.length > SHOWN ? <p className="note">{words.more(found.length - SHOWN)}</p> : null}
        {found.length === 0 ? <p className="note">{words.none}</p> : null}
      </fieldset>
    </div>
  )
}
