/** Search everywhere: one field, the best rows and commands below it; arrows choose, Enter goes there. */
import {
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { piecesOf } from '../../../shared/search'
import { closeOverlay } from '../../store/overlays'
import { useRegister } from '../../store/registerStore'
import { useRole } from '../../store/usePermission'
import { goToRow, useText } from '../../store/viewStore'
import { cursorToScreen } from '../../ui/cursorToScreen'
import { Icon, type IconName } from '../../ui/Icon'
import { paletteCommands } from './commands'
import { type Found, findFor, LIMIT } from './find'
import './palette.css'

const ICONS: Readonly<Record<Found['item']['kind'], IconName>> = {
  command: 'arrow-right',
  processes: 'list',
  risks: 'warning-circle',
  measures: 'tool',
  units: 'pa',
  areas: 'folder',
  obligations: 'file',
}

/** The palette, open. */
export function Palette() {
  const text = useText()
  const words = text.palette
  const current = useRegister()
  // The field is painted first, what can be found is gathered behind it.
  const register = useDeferredValue(current, null)
  const role = useRole()
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed)
  const [chosen, setChosen] = useState(0)
  const commands = useMemo(() => paletteCommands(text), [text])
  const found = useMemo(
    () => (register ? findFor(register, commands, asked, role) : null),
    [register, commands, asked, role],
  )
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  useEffect(() => {
    list.current?.querySelector(`[data-position="${chosen}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const hits = found ?? []
  const at = Math.min(chosen, hits.length - 1)
  const choose = (hit: Found | undefined) => {
    if (!hit) return
    // The dialog goes first and gives the cursor back to where it was; from there it is led on.
    flushSync(closeOverlay)
    const { item } = hit
    if (item.kind === 'command' && !item.moves) return item.run()
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    if (item.kind === 'command') item.run()
    else goToRow(item.screen, item.row)
    cursorToScreen()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key]
    if (to !== undefined && hits.length > 0) {
      event.preventDefault()
      // Past an end one comes in at the other; a page stops there.
      const around = event.key.startsWith('Arrow')
      setChosen(around ? (to + hits.length) % hits.length : Math.min(Math.max(to, 0), hits.length - 1))
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      // Whoever types quickly means what is typed, not what was painted.
      choose(typed === asked ? hits[at] : findFor(current, commands, typed)[0])
    }
  }

  return (
    <dialog
      ref={dialog}
      className="dialog palette"
      aria-label={words.title}
      onCancel={(event) => {
        event.preventDefault()
        closeOverlay()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) closeOverlay()
      }}
      onKeyDown={onKeyDown}
    >
      <div className="palette-field">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label={words.title}
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={hits.length > 0 ? `${id}-${at}` : undefined}
          aria-describedby={`${id}-keys`}
          placeholder={words.placeholder}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setChosen(0)
          }}
        />
      </div>
      <div
        className="palette-list"
        role="listbox"
        id={`${id}-list`}
        aria-label={words.results}
        ref={list}
        tabIndex={-1}
      >
        {hits.map((hit, position) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the cursor
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the cursor and names the option
          <div
            key={`${hit.item.kind}/${hit.item.id}`}
            id={`${id}-${position}`}
            role="option"
            aria-selected={position === at}
            data-position={position}
            className="palette-item"
            onClick={() => choose(hit)}
          >
            <Option hit={hit} />
          </div>
        ))}
      </div>
      {found && hits.length === 0 ? (
        <div className="palette-none">
          <p>{words.none(asked)}</p>
          <p className="note">{words.noneHint}</p>
        </div>
      ) : null}
      <footer>
        <span className="note" role="status">
          {found === null
            ? words.preparing
            : asked.trim() === ''
              ? words.commandsFirst(hits.length)
              : words.found(hits.length, hits.length >= LIMIT)}
        </span>
        <span className="note" id={`${id}-keys`}>
          {words.keys}
        </span>
      </footer>
    </dialog>
  )
}

function Option({ hit: { item, matched } }: { readonly hit: Found }) {
  const words = useText().palette
  return (
    <>
      <Icon name={ICONS[item.kind]} />
      <span className="palette-words">
        <span className="palette-title">
          {item.code === '' ? null : (
            <strong>
              <Marked text={item.code} matched={matched} />{' '}
            </strong>
          )}
          {item.title === '' ? words.unnamed : <Marked text={item.title} matched={matched} />}
        </span>
        {item.kind === 'command' || item.context === '' ? null : (
          <span className="note palette-context">
            <Marked text={item.context} matched={matched} />
          </span>
        )}
      </span>
      <span className="palette-kind note">
        {item.kind === 'command' && item.shortcut !== '' ? <kbd>{item.shortcut}</kbd> : null} {words.kinds[item.kind]}
      </span>
    </>
  )
}

/** A text with the words by which it was found set off. */
function Marked({ text, matched }: { readonly text: string; readonly matched: ReadonlySet<string> }) {
  if (matched.size === 0) return text
  return piecesOf(text).map((piece, index) =>
    piece.word !== null && matched.has(piece.word) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
      <mark key={index}>{piece.text}</mark>
    ) : (
      piece.text
    ),
  )
}
