/** The journal of the open register, read for the screen «Storico»: newest first, as much as is looked at. */
import { type HistoryFilter, matcherOf } from '../../shared/history/filter'
import { GoneRows, type Known } from '../../shared/history/names'
import type { Failure } from '../../shared/ipc/contract'
import type { CommandName } from '../../shared/journal/command'
import type { JournalEntry } from '../../shared/journal/entry'
import type { Text } from '../../shared/text/it'
import { journalPage } from '../data/journalReader'
import { openDatabase, useRegisterStore } from './registerStore'

/** An entry, and which of its changes the filter lets through. */
export interface Found {
  readonly entry: JournalEntry
  readonly indexes: readonly number[]
}

/** What was read so far. */
export interface HistoryState {
  readonly found: readonly Found[]
  /** How many entries were looked at, from the newest. */
  readonly scanned: number
  /** True when the oldest was reached. */
  readonly done: boolean
  readonly reading: boolean
  readonly failure: Failure | null
  /** Rows that are gone, as they last were. */
  readonly gone: Known['gone']
  /** What each entry was, for those that undo it. */
  readonly names: ReadonlyMap<number, CommandName>
}

export const NOTHING_READ: HistoryState = {
  found: [],
  scanned: 0,
  done: false,
  reading: true,
  failure: null,
  gone: new Map(),
  names: new Map(),
}

/** So many entries are read from the database at a time. */
const PAGE = 500
/** So many found entries are enough for now. */
const ENOUGH = 200

/** Reads the journal through a filter, page by page, and tells the state after each. */
export class HistoryReader {
  private state = NOTHING_READ
  private next: number | null
  private readonly gone = new GoneRows()
  private readonly names = new Map<number, CommandName>()
  private readonly matches: ReturnType<typeof matcherOf>
  private stopped = false
  private running: Promise<void> = Promise.resolve()
  /** The newest entry that was looked at. */
  private newest: number

  constructor(
    text: Text,
    filter: HistoryFilter,
    private readonly tell: (state: HistoryState) => void,
  ) {
    this.matches = matcherOf(text, filter)
    this.newest = useRegisterStore.getState().save.savedSeq
    this.next = this.newest + 1
  }

  /** Reads on until enough more is found or the oldest entry is reached. */
  more(): void {
    this.running = this.running.then(() => this.read())
  }

  /** Entries were saved since: they come on top. */
  catchUp(savedSeq: number): void {
    this.running = this.running.then(() => this.readNewer(savedSeq))
  }

  stop(): void {
    this.stopped = true
  }

  private async read(): Promise<void> {
    const goal = this.state.found.length + ENOUGH
    this.say({ reading: true, failure: null })
    while (!this.stopped && this.next !== null && this.state.found.length < goal) {
      const page = await this.page(this.next, PAGE)
      if (!page) return
      this.next = page.next
      for (const entry of page.entries) this.gone.addOlder(entry)
      this.say({
        found: [...this.state.found, ...this.through(page.entries)],
        scanned: this.state.scanned + page.entries.length,
        done: this.next === null,
      })
    }
    this.say({ reading: false })
  }

  private async readNewer(savedSeq: number): Promise<void> {
    if (savedSeq <= this.newest || this.stopped) return
    const page = await this.page(savedSeq + 1, savedSeq - this.newest)
    if (!page) return
    const newer = page.entries.filter(({ seq }) => seq > this.newest)
    for (const entry of [...newer].reverse()) this.gone.addNewer(entry)
    this.newest = savedSeq
    this.say({
      found: [...this.through(newer), ...this.state.found],
      scanned: this.state.scanned + newer.length,
      done: this.next === null,
      reading: false,
    })
  }

  private async page(before: number, limit: number) {
    const { register } = useRegisterStore.getState()
    const database = openDatabase()
    if (!register || !database) return null
    const page = await journalPage(database, register.heading.id, before, limit)
    if (!page.ok) {
      this.say({ reading: false, failure: page.error })
      return null
    }
    for (const { seq, name } of page.value.entries) this.names.set(seq, name)
    // An undo may speak of an entry that is not read yet.
    for (const { target } of page.value.entries) {
      if (target === null || this.names.has(target)) continue
      const entry = await database.entry(target)
      if (entry) this.names.set(target, entry.name)
    }
    return page.value
  }

  private through(entries: readonly JournalEntry[]): readonly Found[] {
    const { register } = useRegisterStore.getState()
    if (!register) return []
    const known = { register, gone: this.gone.rows }
    return entries.flatMap((entry) => {
      const indexes = this.matches(entry, known)
      return indexes.length === 0 ? [] : [{ entry, indexes }]
    })
  }

  private say(change: Partial<HistoryState>): void {
    if (this.stopped) return
    this.state = { ...this.state, ...change, gone: this.gone.rows, names: this.names }
    this.tell(this.state)
  }
}
