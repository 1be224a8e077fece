/** The activities of a process, in order, each with its unit where it is not the responsible one. */
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Phase, Process } from '../../../shared/domain/process'
import type { Json } from '../../../shared/journal/change'
import { useUnitOptions } from '../../fields/fields'
import { useBarred } from '../../fields/useBarred'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegisterStore } from '../../store/registerStore'
import { say, useText } from '../../store/viewStore'
import { Group } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Choice'
import { Icon } from '../../ui/Icon'
import { TextBox } from '../../ui/TextBox'
import { droppedAt, moved } from './phases'
import './phases.css'

/** What of a phase takes the cursor after it moved. */
type Control = 'text' | 'up' | 'down'

/** Where a dragged phase would come. */
interface DropPlace {
  readonly over: number
  readonly half: 'upper' | 'lower'
}

export function PhasesField({ process }: { readonly process: Process }) {
  const text = useText()
  const units = useUnitOptions()
  const words = text.processMap
  const { phases } = process
  const barred = useBarred({ table: 'processes', id: process.id, path: ['phases'] })
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const [drop, setDrop] = useState<DropPlace | null>(null)

  const change = (make: (now: readonly Phase[]) => readonly Phase[]) => {
    // A field that is left because a button was pressed has just changed the list: start from what it is now.
    const now = useRegisterStore.getState().register?.processes.find(({ id }) => id === process.id)
    if (!now) return
    const value = make(now.phases) as unknown as Json
    const outcome = dispatch({ kind: 'set', table: 'processes', id: process.id, path: ['phases'], value })
    if (!outcome.ok) sayRefusal(text, outcome.error)
  }
  const changeAt = (index: number, part: Partial<Phase>) =>
    change((now) => now.map((phase, position) => (position === index ? { ...phase, ...part } : phase)))
  /** Adds a phase at the end; the cursor goes to it, to describe it at once. */
  const add = () => {
    flushSync(() => change((now) => [...now, { description: '', unitId: null }]))
    list.current?.lastElementChild?.querySelector('textarea')?.focus()
  }
  /** Moves a phase; the cursor goes with it. */
  const move = (from: number, to: number, control: Control) => {
    if (to < 0 || to >= phases.length || to === from) return
    flushSync(() => change((now) => moved(now, from, to)))
    say(text.picture.moved(to + 1, phases.length))
    const item = list.current?.children[to]
    const place = {
      text: item?.querySelector<HTMLElement>('textarea'),
      up: item?.querySelector<HTMLElement>('[data-move="up"] button:enabled'),
      down: item?.querySelector<HTMLElement>('[data-move="down"] button:enabled'),
    }
    // At an end one of the arrows can't be pressed any more.
    ;(place[control] ?? place.up ?? place.down ?? place.text)?.focus()
  }
  /** Deletes a phase; the cursor goes to the button that deletes the next one, else the one before, else to the one that adds. */
  const remove = (index: number) => {
    flushSync(() => change((now) => now.filter((_, position) => position !== index)))
    const items = list.current?.children
    const item = items?.[Math.min(index, items.length - 1)]
    const button =
      item?.querySelector<HTMLElement>('.row > button') ??
      list.current?.parentElement?.querySelector<HTMLElement>('[data-add] button')
    button?.focus()
  }
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (barred || !event.altKey || event.ctrlKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    // In a choice Alt+ArrowDown opens its list.
    if (event.target instanceof HTMLSelectElement) return
    event.preventDefault()
    // What is being typed is kept first.
    if (event.target instanceof HTMLTextAreaElement) event.target.blur()
    const by = event.key === 'ArrowUp' ? -1 : 1
    move(index, index + by, event.target instanceof HTMLTextAreaElement ? 'text' : by < 0 ? 'up' : 'down')
    if (document.activeElement === document.body && event.target instanceof HTMLElement) event.target.focus()
  }
  const onDragOver = (event: DragEvent<HTMLLIElement>, over: number) => {
    if (dragged === null) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    const { top, height } = event.currentTarget.getBoundingClientRect()
    const half = event.clientY < top + height / 2 ? 'upper' : 'lower'
    if (drop?.over !== over || drop.half !== half) setDrop({ over, half })
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    if (dragged !== null && drop) move(dragged, droppedAt(dragged, drop.over, drop.half), 'text')
    setDragged(null)
    setDrop(null)
  }

  return (
    <Group title={words.phases} help={words.phasesHelp}>
      <ol className="steps phases" ref={list}>
        {phases.map((phase, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: phases have no identity but their place
            key={index}
            className={`${dragged === index ? 'dragged' : ''} ${drop?.over === index ? `drop-${drop.half}` : ''}`}
            onKeyDown={(event) => onKeyDown(event, index)}
            onDragOver={(event) => onDragOver(event, index)}
            onDrop={onDrop}
          >
            <span
              className="drag"
              draggable={barred === undefined}
              aria-hidden="true"
              title={text.picture.drag}
              onDragStart={(event) => {
                const item = event.currentTarget.closest('li')
                if (item) event.dataTransfer.setDragImage(item, 10, 10)
                event.dataTransfer.effectAllowed = 'move'
                event.dataTransfer.setData('text/plain', phase.description)
                setDragged(index)
              }}
              onDragEnd={() => {
                setDragged(null)
                setDrop(null)
              }}
            >
              <Icon name="list" />
            </span>
            <TextBox
              label={words.phase(index + 1)}
              hideLabel
              value={phase.description}
              onCommit={(description) => changeAt(index, { description })}
              lines="many"
              barred={barred}
            />
            <div className="row">
              <Select
                label={words.phaseUnit(index + 1)}
                hideLabel
                value={phase.unitId ?? ''}
                options={units}
                none={words.sameUnit}
                barred={barred}
                onChoose={(unitId) => changeAt(index, { unitId: unitId === '' ? null : unitId })}
              />
              {barred ? null : (
                <>
                  <span data-move="up">
                    <Button
                      look="plain"
                      icon="arrow-up"
                      label={words.moveUp(index + 1)}
                      disabled={index === 0}
                      onClick={() => move(index, index - 1, 'up')}
                    />
                  </span>
                  <span data-move="down">
                    <Button
                      look="plain"
                      icon="arrow-down"
                      label={words.moveDown(index + 1)}
                      disabled={index === phases.length - 1}
                      onClick={() => move(index, index + 1, 'down')}
                    />
                  </span>
                  <Button
                    look="plain"
                    icon="delete"
                    label={words.removePhase(index + 1)}
                    onClick={() => remove(index)}
                  />
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
      {barred ? null : (
        <div data-add>
          <Button icon="plus" onClick={add}>
            {words.addPhase}
          </Button>
        </div>
      )}
    </Group>
  )
}
