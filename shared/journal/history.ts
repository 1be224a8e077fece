/** Undo and redo, read off the journal: an undo is itself an entry, so nothing is ever taken out of it. */

import { type Change, invertChanges } from './change'
import type { JournalEntry } from './entry'

/** What can be undone and done again, newest last. Each item is the entry whose changes would be inverted or repeated. */
export interface UndoState {
  readonly undoable: readonly JournalEntry[]
  readonly redoable: readonly JournalEntry[]
}

export const EMPTY_UNDO: UndoState = { undoable: [], redoable: [] }

/** How many steps back are kept at hand. The journal itself keeps all. */
export const UNDO_STEPS = 500

/** The undo state after one more entry. A new edit empties what could be redone. */
export function advance(state: UndoState, entry: JournalEntry): UndoState {
  if (entry.name === 'undo') {
    const undone = state.undoable.find((known) => known.seq === entry.target)
    return {
      undoable: state.undoable.filter((known) => known.seq !== entry.target),
      redoable: undone ? [...state.redoable, undone] : state.redoable,
    }
  }
  if (entry.name === 'redo') {
    const redone = state.redoable.find((known) => known.seq === entry.target)
    return {
      undoable: redone ? [...state.undoable, redone] : state.undoable,
      redoable: state.redoable.filter((known) => known.seq !== entry.target),
    }
  }
  return { undoable: [...state.undoable.slice(1 - UNDO_STEPS), entry], redoable: [] }
}

/** The undo state of a journal, from its entries in order. */
export function undoStateOf(entries: readonly JournalEntry[]): UndoState {
  return entries.reduce(advance, EMPTY_UNDO)
}

/** The changes of an undo, or of a redo, of an entry. */
export function changesToUndo(entry: JournalEntry): readonly Change[] {
  return invertChanges(entry.changes)
}
