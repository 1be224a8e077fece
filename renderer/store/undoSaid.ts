/** Undo and redo that say what they undid: the same from buttons, keys and palette. */
import type { Row } from '../../shared/domain/register'
import { type Change, rowAt } from '../../shared/journal/change'
import type { CommandName } from '../../shared/journal/command'
import type { JournalEntry } from '../../shared/journal/entry'
import type { Text } from '../../shared/text/it'
import { labelOf } from './refusals'
import { mayStepBack, redo, undo, useRegisterStore } from './registerStore'
import { say } from './viewStore'

/** Longer names are cut: a message is read at a glance. */
const LONGEST = 80

/** What a step touched: its row by name, else how many rows of which table. */
export function touched(text: Text, changes: readonly Change[], labelOfRow: (change: Change) => string): string {
  const rows = new Map(changes.map((change) => [`${change.table}/${change.id}`, change]))
  const tables = new Set(changes.map((change) => change.table))
  const [first] = rows.values()
  if (!first) return ''
  const table = text.domain.tables[first.table]
  if (rows.size === 1) {
    const label = first.table === 'heading' ? '' : labelOfRow(first)
    return text.undoing.row(table, label.length > LONGEST ? `${label.slice(0, LONGEST)}…` : label)
  }
  return tables.size === 1 ? text.undoing.rows(table, rows.size) : text.undoing.tables(rows.size)
}

/** Undoes the last step and says what it was; or that there is none. */
export function undoSaid(text: Text): void {
  run(text, 'undoable', undo, text.frame.undone, text.undoing.nothingToUndo)
}

/** Does the last undone step again and says what it was; or that there is none. */
export function redoSaid(text: Text): void {
  run(text, 'redoable', redo, text.frame.redone, text.undoing.nothingToRedo)
}

function run(
  text: Text,
  side: 'undoable' | 'redoable',
  act: () => JournalEntry | null,
  done: (name: CommandName) => string,
  none: string,
): void {
  const { undo: steps, register: before, author } = useRegisterStore.getState()
  const step = steps[side].at(-1)
  if (!step) {
    say(none)
    return
  }
  if (!mayStepBack(step, author)) {
    say(author.role === 'reader' ? text.workflow.forbidden.reader : text.workflow.notYourStep, 'problem')
    return
  }
  act()
  const { register: after } = useRegisterStore.getState()
  const label = ({ table, id }: Change) => {
    if (table === 'heading') return ''
    // A row that was added or taken away stands in one of the two only; one that was named has its name in one.
    const names = [before, after].map((register) => {
      const row = register ? rowAt(register, table, id) : undefined
      return row ? labelOf(table, row as Row).trim() : ''
    })
    return names.reduce((longest, name) => (name.length > longest.length ? name : longest), '')
  }
  say(`${done(step.name)} ${touched(text, step.changes, label)}`.trim())
}
