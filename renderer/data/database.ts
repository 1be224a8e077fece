/**
 * The window's database (IndexedDB through Dexie): one database a register, one record a row, and the journal. Every
 * transaction is strictly durable: it answers when the data is on disk.
 *
 * A record holds its row as JSON text: the browser copies a text several times faster than the many small objects of
 * an assessment, and opening a register of 5,000 processes takes half the time.
 */
import Dexie, { type Table, type Transaction } from 'dexie'
import type { Heading, Register, Row, TableName, Tables } from '../../shared/domain/register'
import { TABLE_NAMES } from '../../shared/domain/register'
import type { ChangePlace } from '../../shared/journal/change'
import {
  EMPTY_HEAD,
  entrySchema,
  headAfter,
  headSchema,
  type JournalEntry,
  type JournalHead,
} from '../../shared/journal/entry'
import { UNDO_STEPS } from '../../shared/journal/history'
import { headingSchema, rowSchemas } from '../../shared/register/schema'
import { CURRENT_VERSION, tablesOf, UPGRADES, upgradeRow } from '../../shared/register/upgrades'

/** A row as it is kept. */
interface TextRow {
  readonly id: string
  readonly text: string
}

/** A journal entry as it is kept. */
interface TextEntry {
  readonly seq: number
  readonly text: string
}

const textRow = (row: Row): TextRow => ({ id: row.id, text: JSON.stringify(row) })
const textEntry = (entry: JournalEntry): TextEntry => ({ seq: entry.seq, text: JSON.stringify(entry) })

/** The JSON value of a kept record; null when it is no text or no JSON, which no schema takes for a row. */
function rowValue(record: unknown): unknown {
  const text = (record as Partial<TextRow> | null)?.text
  if (typeof text !== 'string') return null
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

interface MetaRow {
  readonly key: 'heading' | 'head'
  readonly value: unknown
}

/** An entry as it is stored, under its number. */
export interface StoredValue {
  readonly seq: number
  readonly value: unknown
}

/** What a database holds, decoded. */
export interface Stored {
  readonly register: Register
  readonly head: JournalHead
  /** The last entries, for undo. */
  readonly entries: readonly JournalEntry[]
}

/** The database holds something that is no register: it must be set aside. */
export class DatabaseDamaged extends Error {
  constructor(detail: string) {
    super(detail)
    this.name = 'DatabaseDamaged'
  }
}

/** The database was written by a newer version of the program (Dexie itself would open it and write: Dexie#2097). */
export class DatabaseFromTheFuture extends Error {
  constructor() {
    super('database from the future')
    this.name = 'DatabaseFromTheFuture'
  }
}

const PREFIX = 'registro-'

function nameOf(id: string, generation: number): string {
  return generation === 1 ? `${PREFIX}${id}` : `${PREFIX}${id}.${generation}`
}

/** Dexie multiplies version numbers by ten in the browser's own count. */
const BROWSER_VERSION_FACTOR = 10

/** The newest generation of a register's database: 0 when there is none. Older ones were set aside. */
async function generationOf(id: string): Promise<number> {
  let newest = 0
  for (const { name, version } of await indexedDB.databases()) {
    const generation =
      name === nameOf(id, 1) ? 1 : Number(name?.startsWith(`${PREFIX}${id}.`) ? name.split('.').at(-1) : 0)
    if (!Number.isInteger(generation) || generation <= newest) continue
    newest = generation
    if ((version ?? 0) > CURRENT_VERSION * BROWSER_VERSION_FACTOR) throw new DatabaseFromTheFuture()
  }
  return newest
}

/** Brings the kept rows from a version to the next. What can't be read stays as it is: loading tells of it. */
async function upgradeStored(transaction: Transaction, from: number): Promise<void> {
  const step = UPGRADES.slice(from - 1, from)
  const heading = (await transaction.table<MetaRow>('meta').get('heading'))?.value
  if (heading !== undefined) {
    await transaction.table<MetaRow>('meta').put({ key: 'heading', value: upgradeRow('heading', heading, 1, step) })
  }
  for (const table of tablesOf(from, TABLE_NAMES)) {
    await transaction
      .table<TextRow>(table)
      .toCollection()
      .modify((record) => {
        const row = rowValue(record)
        if (row !== null) Object.assign(record, { text: JSON.stringify(upgradeRow(table, row, 1, step)) })
      })
  }
}

/** One register's database. */
export class RegisterDatabase {
  private readonly db: Dexie

  private constructor(id: string, generation: number) {
    this.db = new Dexie(nameOf(id, generation), { chromeTransactionDurability: 'strict' })
    for (let version = 1; version <= CURRENT_VERSION; version += 1) {
      const tables = tablesOf(version, TABLE_NAMES)
      const stores: Record<string, string> = { meta: 'key', journal: 'seq' }
      for (const table of tables) stores[table] = 'id'
      const declared = this.db.version(version).stores(stores)
      // The steps go one by one, each from the tables of the version before; all in one transaction.
      if (version > 1) declared.upgrade((transaction) => upgradeStored(transaction, version - 1))
    }
  }

  /** Opens the register's database; null when there is none yet. */
  static async open(id: string): Promise<RegisterDatabase | null> {
    const generation = await generationOf(id)
    if (generation === 0) return null
    const database = new RegisterDatabase(id, generation)
    await database.db.open()
    return database
  }

  /** Makes a new database with a register in it; an older one of the same register stays, under its own name. */
  static async create(id: string, stored: Stored): Promise<RegisterDatabase> {
    const database = new RegisterDatabase(id, (await generationOf(id)) + 1)
    await database.db.open()
    await database.fill(stored)
    return database
  }

  /** The name, as told to the user when it is set aside. */
  get name(): string {
    return this.db.name
  }

  /** The newest entry the database holds; null when it was never filled. */
  async head(): Promise<JournalHead | null> {
    const row = await this.table<MetaRow>('meta').get('head')
    if (!row) return null
    const decoded = headSchema.safeParse(row.value)
    if (!decoded.success) throw new DatabaseDamaged('head')
    return decoded.data
  }

  /** Everything, decoded. @throws {DatabaseDamaged} */
  async load(): Promise<Stored> {
    const head = (await this.head()) ?? EMPTY_HEAD
    const heading = headingSchema.safeParse((await this.table<MetaRow>('meta').get('heading'))?.value)
    if (!heading.success) throw new DatabaseDamaged('heading')
    const read = async <K extends TableName>(name: K): Promise<readonly Tables[K][]> => {
      const rows = await this.table<unknown>(name).toArray()
      return rows.map((row, index) => {
        const decoded = rowSchemas[name].safeParse(rowValue(row))
        if (!decoded.success) throw new DatabaseDamaged(`${name}[${index}]`)
        return decoded.data
      })
    }
    // One transaction for all, the longest table first: what is read of one is decoded while the next one comes.
    const [risks, processes, measures, obligations, units, areas, factors, indicators, handouts] =
      await this.db.transaction('r', TABLE_NAMES, () =>
        Promise.all([
          read('risks'),
          read('processes'),
          read('measures'),
          read('obligations'),
          read('units'),
          read('areas'),
          read('factors'),
          read('indicators'),
          read('handouts'),
        ]),
      )
    const register: Register = {
      heading: heading.data,
      units,
      areas,
      factors,
      indicators,
      processes,
      risks,
      measures,
      obligations,
      handouts,
    }
    return { register, head, entries: await this.lastEntries() }
  }

  /** The journal entries after a number, in order. @throws {DatabaseDamaged} */
  async entriesAfter(seq: number): Promise<readonly JournalEntry[]> {
    return this.decodeEntries(await this.table<unknown>('journal').where('seq').above(seq).toArray())
  }

  /** The entry with a number; null when it is not kept here. */
  async entry(seq: number): Promise<JournalEntry | null> {
    const found = await this.table<unknown>('journal').get(seq)
    return found === undefined ? null : (this.decodeEntries([found])[0] ?? null)
  }

  /** At most `limit` entries before a number, newest first; one that can't be read is left out. */
  async entriesBefore(seq: number, limit: number): Promise<readonly JournalEntry[]> {
    const found = await this.table<unknown>('journal').where('seq').below(seq).reverse().limit(limit).toArray()
    return found.flatMap((row) => {
      const decoded = entrySchema.safeParse(rowValue(row))
      return decoded.success ? [decoded.data] : []
    })
  }

  /** The JSON values of at most `limit` entries after a number, in order, as they are stored; null for what is none. */
  async storedAfter(seq: number, limit: number): Promise<readonly StoredValue[]> {
    const found = await this.table<TextEntry>('journal').where('seq').above(seq).limit(limit).toArray()
    return found.map((row) => ({ seq: row.seq, value: rowValue(row) }))
  }

  /** Writes entries and the rows they touched, as they stand in `register`, in one strictly durable transaction. */
  async write(entries: readonly JournalEntry[], register: Register): Promise<void> {
    const touched = new Map<ChangePlace, Set<string>>()
    for (const entry of entries) {
      for (const { table, id } of entry.changes) {
        const ids = touched.get(table)
        if (ids) ids.add(id)
        else touched.set(table, new Set([id]))
      }
    }
    const names = [...touched.keys()].filter((place): place is TableName => place !== 'heading')
    await this.db.transaction('rw', ['meta', 'journal', ...names], async () => {
      const writes: Promise<unknown>[] = [
        this.table<TextEntry>('journal').bulkPut(entries.map(textEntry)),
        this.table<MetaRow>('meta').put({ key: 'head', value: headAfter(entries) }),
      ]
      if (touched.has('heading')) writes.push(this.putHeading(register.heading))
      for (const name of names) {
        const ids = touched.get(name) ?? new Set()
        const there = (register[name] as readonly Row[]).filter((row) => ids.has(row.id))
        const known = new Set(there.map((row) => row.id))
        const gone = [...ids].filter((id) => !known.has(id))
        writes.push(this.table<TextRow>(name).bulkPut(there.map(textRow)))
        if (gone.length > 0) writes.push(this.table<TextRow>(name).bulkDelete(gone))
      }
      await Promise.all(writes)
    })
  }

  /** Closes the connection. */
  close(): void {
    this.db.close()
  }

  private table<T>(name: string): Table<T> {
    return this.db.table<T>(name)
  }

  private putHeading(heading: Heading): Promise<unknown> {
    return this.table<MetaRow>('meta').put({ key: 'heading', value: heading })
  }

  private async fill({ register, head, entries }: Stored): Promise<void> {
    await this.db.transaction('rw', ['meta', 'journal', ...TABLE_NAMES], async () => {
      const writes: Promise<unknown>[] = [
        this.putHeading(register.heading),
        this.table<MetaRow>('meta').put({ key: 'head', value: head }),
        this.table<TextEntry>('journal').bulkPut(entries.map(textEntry)),
      ]
      for (const name of TABLE_NAMES) {
        writes.push(this.table<TextRow>(name).bulkPut((register[name] as readonly Row[]).map(textRow)))
      }
      await Promise.all(writes)
    })
  }

  private async lastEntries(): Promise<readonly JournalEntry[]> {
    const found = await this.table<unknown>('journal').orderBy('seq').reverse().limit(UNDO_STEPS).toArray()
    return this.decodeEntries(found.reverse())
  }

  private decodeEntries(rows: readonly unknown[]): readonly JournalEntry[] {
    return rows.map((row) => {
      const decoded = entrySchema.safeParse(rowValue(row))
      if (!decoded.success) throw new DatabaseDamaged('journal')
      return decoded.data
    })
  }
}
