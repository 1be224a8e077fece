/**
 * The open register, in the window: one value, changed only by `dispatch`. Everything on screen is a function of it.
 */
import { createStore } from 'zustand'
import type { Register } from '../../shared/domain/register'
import { registerFor } from '../../shared/handout/partial'
import type { Failure, Recovery } from '../../shared/ipc/contract'
import { applyChanges } from '../../shared/journal/apply'
import { chained } from '../../shared/journal/chain'
import type { Change } from '../../shared/journal/change'
import { type Command, type CommandName, nameOf } from '../../shared/journal/command'
import {
  type Author,
  EMPTY_HEAD,
  headAfter,
  type JournalEntry,
  type JournalHead,
  OFFICE,
} from '../../shared/journal/entry'
import { advance, changesToUndo, EMPTY_UNDO, type UndoState, undoStateOf } from '../../shared/journal/history'
import { planCommand, type Refusal } from '../../shared/journal/plan'
import { failure, type Result, success } from '../../shared/register/result'
import { CURRENT_VERSION } from '../../shared/register/upgrades'
import { request } from '../bridge'
import { RegisterDatabase } from '../data/database'
import { DatabasePlace } from '../data/databasePlace'
import { type OpenFailure, openRegister } from '../data/openRegister'
import { type Place, Saver, type SaveState } from '../data/saver'
import type { WindowVault } from '../data/windowVault'
import { knownAuthor } from './author'
import { holdable } from './holdable'
import { newId } from './newId'
import { closeOverlay, showWho } from './overlays'

/** What the window holds of the open register. */
export interface RegisterState {
  readonly register: Register | null
  readonly head: JournalHead
  readonly undo: UndoState
  readonly save: SaveState
  /** The author of every change made here. */
  readonly author: Author
  /** True while it is kept sealed. */
  readonly locked: boolean
  /** What was recovered on opening, until the user has read it. */
  readonly recoveries: readonly Recovery[]
}

const CLOSED: Omit<RegisterState, 'author'> = {
  register: null,
  head: EMPTY_HEAD,
  undo: EMPTY_UNDO,
  save: { savedSeq: 0, waiting: 0, failure: null },
  locked: false,
  recoveries: [],
}

const { use, hold } = holdable(createStore<RegisterState>()(() => ({ ...CLOSED, author: OFFICE })))
/** The store. Components read it; only the functions of this file write it. */
export const useRegisterStore = use

let saver: Saver | null = null
let place: DatabasePlace | null = null
let moving: Promise<unknown> = Promise.resolve()

/** The database of the open register, to read its journal; null when none is open. */
export function openDatabase(): RegisterDatabase | null {
  return place?.open ?? null
}

/** Opens a register: loads it, and starts saving. `vault` is its open lock when it is locked. */
export async function openInWindow(id: string, vault: WindowVault | null = null): Promise<Result<null, OpenFailure>> {
  await closeInWindow()
  const opened = await openRegister(id, vault)
  if (!opened.ok) return opened
  const { register, head, entries, database, recoveries } = opened.value
  if (vault) await database.keepKeyFile(vault.keyFile)
  const inDatabase = new DatabasePlace(id, database, vault)
  const inFile: Place = { write: (batch) => request('storage.append', { id, entries: batch }) }
  saver = new Saver([inDatabase, inFile], register, head.seq, (save) => useRegisterStore.setState({ save }))
  place = inDatabase
  const { author, said } = knownAuthor(register)
  const locked = vault !== null
  useRegisterStore.setState({
    register,
    head,
    undo: undoStateOf(entries),
    save: saver.state,
    author,
    locked,
    recoveries,
  })
  if (!said) showWho()
  await request('app.remember', { registerId: id })
  return success(null)
}

/** Saves what is left and leaves the register. */
export async function closeInWindow(): Promise<void> {
  await moving
  await saver?.flush()
  saver = null
  place?.close()
  place = null
  lastPlan = null
  const { register } = useRegisterStore.getState()
  useRegisterStore.setState(CLOSED)
  closeOverlay()
  if (register) void request('storage.close', { id: register.heading.id })
}

/**
 * Holds saving while `work` moves the register to another database; edits made meanwhile wait, and are saved after.
 * `work` gets what is written to, and the newest entry that is saved.
 */
export function whileSavingIsHeld<T>(
  work: (place: DatabasePlace, head: JournalHead) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const held = async (): Promise<Result<T, Failure>> => {
    if (!saver || !place) throw new Error('no register is open')
    const holding = saver
    if (!(await holding.hold())) return failure(holding.state.failure ?? { code: 'databaseStuck', detail: '' })
    try {
      return await work(place, useRegisterStore.getState().head)
    } finally {
      holding.release()
    }
  }
  const done = held()
  moving = done.catch(() => undefined)
  return done
}

/** Says whether the open register is kept sealed. */
export function sayLocked(locked: boolean): void {
  useRegisterStore.setState({ locked })
}

/** Tries again to write what could not be written. Gives how many edits are still waiting. */
export async function saveNow(): Promise<number> {
  await saver?.flush()
  return saver?.state.waiting ?? 0
}

/**
 * The open register once all of it is saved, for what main makes from its files: they must hold `head`. Null when not
 * all could be saved.
 */
export async function whenSaved(): Promise<{ readonly register: Register; readonly head: JournalHead } | null> {
  if ((await saveNow()) > 0) return null
  return { register: openOne(), head: useRegisterStore.getState().head }
}

/**
 * The newest entry that the window saved of a register that is not open; null when its database can't be read, which
 * must not stop a copy of the files.
 */
export async function keptHead(id: string): Promise<JournalHead | null> {
  let database: RegisterDatabase | null = null
  try {
    database = await RegisterDatabase.open(id)
    return (await database?.head()) ?? null
  } catch (error) {
    console.error('database', error)
    return null
  } finally {
    database?.close()
  }
}

function openOne(): Register {
  const { register } = useRegisterStore.getState()
  if (!register) throw new Error('no register is open')
  return register
}

let lastPlan: {
  readonly register: Register
  readonly author: Author
  readonly command: Command
  readonly planned: Result<readonly Change[], Refusal>
} | null = null

/** What a command would change, or why it is refused. If it is done next, it is not planned again. */
export function plan(command: Command): Result<readonly Change[], Refusal> {
  const register = openOne()
  const { author } = useRegisterStore.getState()
  if (lastPlan?.register !== register || lastPlan.author !== author || lastPlan.command !== command) {
    lastPlan = { register, author, command, planned: planCommand(register, command, author) }
  }
  return lastPlan.planned
}

/**
 * Does a command: the one way to change the register. Gives the journal entry, or null when nothing changed. `origin`
 * says where the changes come from when not from a hand on this window.
 */
export function dispatch(command: Command, origin = ''): Result<JournalEntry | null, Refusal> {
  const planned = plan(command)
  lastPlan = null
  if (!planned.ok) return planned
  if (planned.value.length === 0) return success(null)
  return success(record(openOne(), nameOf(command), planned.value, null, origin))
}

/**
 * Does a command whose outcome a grid paints by itself in the next frame. All else on screen follows after it: one who
 * types into cells waits for none of it.
 */
export function dispatchFromGrid(command: Command): Result<JournalEntry | null, Refusal> {
  hold()
  return dispatch(command)
}

/** True when whoever works may take a step back, or do it again: the RPCT any, a manager their own, a reader none. */
export function mayStepBack(step: JournalEntry, author: Author): boolean {
  if (author.role === 'rpct') return true
  return author.role === 'manager' && step.by.role === 'manager' && step.by.unitId === author.unitId
}

/** Undoes the last step that can be; null when there is none, or when it is another's. */
export function undo(): JournalEntry | null {
  const { register, author, undo: state } = useRegisterStore.getState()
  const target = state.undoable.at(-1)
  if (!register || !target || !mayStepBack(target, author)) return null
  return record(register, 'undo', changesToUndo(target), target.seq)
}

/** Does again the last step that was undone; null when there is none, or when it is another's. */
export function redo(): JournalEntry | null {
  const { register, author, undo: state } = useRegisterStore.getState()
  const target = state.redoable.at(-1)
  if (!register || !target || !mayStepBack(target, author)) return null
  return record(register, 'redo', target.changes, target.seq)
}

function record(
  register: Register,
  name: CommandName,
  changes: readonly Change[],
  target: number | null,
  origin = '',
): JournalEntry {
  const { head, undo: state, author } = useRegisterStore.getState()
  const entry = chained(head, {
    format: CURRENT_VERSION,
    seq: head.seq + 1,
    id: newId('e'),
    at: new Date().toISOString(),
    by: author,
    name,
    changes,
    target,
    origin,
  })
  const next = applyChanges(register, changes)
  useRegisterStore.setState({ register: next, head: headAfter([entry]), undo: advance(state, entry) })
  saver?.add(entry, next)
  return entry
}

/** The open register as whoever works sees it; throws outside the frame that is only shown when there is one. */
export function useRegister(): Register {
  const register = useRegisterStore((state) => state.register && registerFor(state.register, state.author))
  if (!register) throw new Error('no register is open')
  return register
}

/** The open register with the rows of all, for what is counted or named over all of them. */
export function useWholeRegister(): Register {
  const register = useRegisterStore((state) => state.register)
  if (!register) throw new Error('no register is open')
  return register
}

/** Takes the notes about what was recovered off the screen. */
export function dismissRecoveries(): void {
  useRegisterStore.setState({ recoveries: [] })
}
