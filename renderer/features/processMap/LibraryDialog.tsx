/** Picking processes and risks from a starter library. */
import { useEffect, useState } from 'react'
import { commandsToAdd, decodeStarterLibrary, libraryByArea, type StarterLibrary } from '../../../shared/catalogue'
import { ActionDialog } from '../../fields/ActionDialog'
import { newId } from '../../store/newId'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegister } from '../../store/registerStore'
import { say, useText } from '../../store/viewStore'
import { Select } from '../../ui/Choice'
import { cursorToScreen } from '../../ui/cursorToScreen'
import { searchable, wordMatcher } from '../../ui/matchWords'
import { SearchBox } from '../../ui/SearchBox'

type LibraryName = 'province' | 'municipality'

const LIBRARIES: readonly LibraryName[] = ['province', 'municipality']

async function load(name: LibraryName): Promise<StarterLibrary> {
  const file =
    name === 'province'
      ? await import('../../../assets/starter-provincia.json')
      : await import('../../../assets/starter-comune.json')
  const decoded = decodeStarterLibrary(file.default)
  if (!decoded.ok) throw new Error(`starter library ${name}`)
  return decoded.value
}

export function LibraryDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText()
  const words = text.processMap
  const register = useRegister()
  const [name, setName] = useState<LibraryName>(
    register.heading.body.kind === 'municipality' ? 'municipality' : 'province',
  )
  const [library, setLibrary] = useState<StarterLibrary | null>(null)
  const [filter, setFilter] = useState('')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    setLibrary(null)
    setPicked(new Set())
    void load(name).then(setLibrary)
  }, [name])

  const matches = wordMatcher(filter)
  const shown = library
    ? libraryByArea(register, library)
        .map(({ area, processes }) => ({
          area,
          processes: processes.filter(({ process: { name: title, risks } }) =>
            matches(searchable([title, area.name, ...risks.map(({ description }) => description)].join(' '))),
          ),
        }))
        .filter(({ processes }) => processes.length > 0)
    : []
  const pick = (ids: readonly string[], on: boolean) => {
    const next = new Set(picked)
    for (const id of ids) on ? next.add(id) : next.delete(id)
    setPicked(next)
  }
  const add = () => {
    if (!library) return
    const outcome = dispatch(commandsToAdd(register, library, [...picked], () => newId('n')))
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    say(words.addedPicked(picked.size))
    onClose()
    // In an empty register the button that opened this is gone by now.
    cursorToScreen()
  }
  return (
    <ActionDialog
      wide
      title={words.libraryTitle}
      action={words.addPicked(picked.size)}
      icon="plus"
      disabled={picked.size === 0}
      onAct={add}
      onClose={onClose}
    >
      <p>{words.libraryHint}</p>
      <Select
        label={words.library}
        value={name}
        options={LIBRARIES.map((each) => ({ value: each, label: words.libraries[each] }))}
        onChoose={(chosen) => chosen !== '' && setName(chosen)}
      />
      {library ? <SearchBox label={words.librarySearch} value={filter} onChange={setFilter} /> : null}
      {library && shown.length === 0 ? <p role="status">{words.libraryNone(filter)}</p> : null}
      {library ? (
        shown.map(({ area, processes }) => {
          const free = processes.filter(({ present }) => !present).map(({ process }) => process.id)
          const all = free.length > 0 && free.every((id) => picked.has(id))
          return (
            // What is searched for is shown at once; without words the areas are closed, as one left them.
            <details key={`${area.number} ${filter === ''}`} open={filter !== ''}>
              <summary>
                {area.number}. {area.name} ({processes.length})
              </summary>
              <div className="pick">
                <label className="check">
                  <input
                    type="checkbox"
                    checked={all}
                    disabled={free.length === 0}
                    onChange={(event) => pick(free, event.target.checked)}
                  />
                  <strong>{words.pickArea(area.name)}</strong>
                </label>
                {processes.map(({ process, present }) => (
                  <label key={process.id} className="check">
                    <input
                      type="checkbox"
                      disabled={present}
                      checked={picked.has(process.id)}
                      onChange={(event) => pick([process.id], event.target.checked)}
                    />
                    <span>
                      {process.name} {present ? <em>({words.present})</em> : null}
                      <span className="note block">{process.risks.map((risk) => risk.description).join(' · ')}</span>
                    </span>
                  </label>
                ))}
              </div>
            </details>
          )
        })
      ) : (
        <p className="note">{words.loadingLibrary}</p>
      )}
    </ActionDialog>
  )
}
