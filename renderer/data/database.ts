/**
 * The window's database (IndexedDB through Dexie): one database a register, one record a row, and the journal. Every
 * transaction is strictly durable: it answers when the data is on disk.
 *
 * A record holds its row as JSON text: the browser copies a text several times faster than the many small objects of
 * an assessment, and opening a register of 5,000 processes takes half the time. The texts of a locked register are
 * sealed (see `records.ts`), and its database stands in another bucket (see `buckets.ts`).
 */
import Dexie, { type Table, type Transaction } from 'dexie'
import { byId } from '../../shared/domain/lookup'
import type { Register, Row, TableName, Tables } from '../../shared/domain/register'
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
import { databaseName, findBucket, type Kept, openBucket } from './buckets'
import {
  type Made,
  type MetaRow,
  type MetaValue,
  type Records,
  sealedEntry,
  sealedMeta,
  sealedRecords,
  sealedRow,
  TEXT_RECORDS,
  type TextRow,
  textValue,
} from './records'
import type { WindowVault } from './windowVault'

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

/** Records to put into a table, and ids to take out of it. */
interface Write {
  readonly table: TableName | 'meta' | 'journal'
  readonly made: Made<object>
  readonly gone: readonly string[]
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

function nameOf(id: string, generation: number, kept: Kept): string {
  const first = databaseName(id, kept)
  return generation === 1 ? first : `${first}.${generation}`
}

/** Dexie multiplies version numbers by ten in the browser's own count. */
const BROWSER_VERSION_FACTOR = 10

/** The newest generation of a register's database in its bucket: 0 when there is none. Older ones were set aside. */
async function generationOf(bucket: IDBFactory, id: string, kept: Kept): Promise<number> {
  let newest = { generation: 0, version: 0 }
  const first = databaseName(id, kept)
  for (const { name, version } of await bucket.databases()) {
    const generation = name === first ? 1 : Number(name?.startsWith(`${first}.`) ? name.split('.').at(-1) : 0)
    if (Number.isInteger(generation) && generation > newest.generation) {
      newest = { generation, version: version ?? 0 }
    }
  }
  if (newest.version > CURRENT_VERSION * BROWSER_VERSION_FACTOR) throw new DatabaseFromTheFuture()
  return newest.generation
}

/** Where the database of a register that is to be opened stands; null when there is none. */
async function newestOf(
  id: string,
  kept: Kept,
): Promise<{ readonly bucket: IDBFactory; readonly generation: number } | null> {
  const bucket = await findBucket(id, kept)
  const generation = bucket ? await generationOf(bucket, id, kept) : 0
  return bucket && generation > 0 ? { bucket, generation } : null
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
        const row = textValue(record)
        if (row !== null) Object.assign(record, { text: JSON.stringify(upgradeRow(table, row, 1, step)) })
      })
  }
}

/** One register's database. */
export class RegisterDatabase {
  private readonly db: Dexie
  private readonly records: Records

  private constructor(
    bucket: IDBFactory,
    id: string,
    generation: number,
    private readonly vault: WindowVault | null,
  ) {
    this.records = vault ? sealedRecords(vault) : TEXT_RECORDS
    this.db = inBucket(bucket, nameOf(id, generation, keptWith(vault)))
    for (let version = 1; version <= CURRENT_VERSION; version += 1) {
      const tables = tablesOf(version, TABLE_NAMES)
      const stores: Record<string, string> = { meta: 'key', journal: 'seq' }
      for (const table of tables) stores[table] = 'id'
      const declared = this.db.version(version).stores(stores)
      // The steps go one by one, each from the tables of the version before; all in one transaction.
      if (version > 1 && !vault) declared.upgrade((transaction) => upgradeStored(transaction, version - 1))
    }
  }

  /** Opens the register's database, the sealed one with the key in `vault`; null when there is none yet. */
  static async open(id: string, vault: WindowVault | null = null): Promise<RegisterDatabase | null> {
    const newest = await newestOf(id, keptWith(vault))
    if (!newest) return null
    const database = new RegisterDatabase(newest.bucket, id, newest.generation, vault)
    await database.db.open()
    return database
  }

  /** Makes a new database with a register in it; an older one of the same register stays, under its own name. */
  static async create(id: string, stored: Stored, vault: WindowVault | null = null): Promise<RegisterDatabase> {
    const bucket = await openBucket(id, keptWith(vault))
    const generation = (await generationOf(bucket, id, keptWith(vault))) + 1
    const database = new RegisterDatabase(bucket, id, generation, vault)
    await database.db.open()
    await database.fill(stored)
    return database
  }

  /**
   * The text of the key file that a locked register's database keeps; null when there is no such database, or none that
   * was filled. It can be read without the key.
   */
  static async keptKeyFile(id: string): Promise<string | null> {
    const newest = await newestOf(id, 'locked')
    if (!newest) return null
    const db = inBucket(newest.bucket, nameOf(id, newest.generation, 'locked'))
    try {
      await db.open()
      const kept = await db.table<MetaRow>('meta').get('keyFile')
      return typeof kept?.value === 'string' ? kept.value : null
    } finally {
      db.close()
    }
  }

  /** The name, as told to the user when it is set aside. */
  get name(): string {
    return this.db.name
  }

  /** The newest entry the database holds; null when it was never filled. */
  async head(): Promise<JournalHead | null> {
    const row = await this.table<MetaRow>('meta').get('head')
    if (!row) return null
    const decoded = headSchema.safeParse(await this.metaValue('head', row.value))
    if (!decoded.success) throw new DatabaseDamaged('head')
    return decoded.data
  }

  /** Everything, decoded. @throws {DatabaseDamaged} */
  async load(): Promise<Stored> {
    const head = (await this.head()) ?? EMPTY_HEAD
    const kept = (await this.table<MetaRow>('meta').get('heading'))?.value
    const heading = headingSchema.safeParse(await this.metaValue('heading', kept))
    if (!heading.success) throw new DatabaseDamaged('heading')
    const { vault } = this
    const decode = <K extends TableName>(name: K, values: readonly unknown[]): readonly Tables[K][] =>
      values.map((value, index) => {
        const decoded = rowSchemas[name].safeParse(value)
        if (!decoded.success) throw new DatabaseDamaged(`${name}[${index}]`)
        return decoded.data
      })
    // What is sealed is opened when the transaction is over: it would not wait.
    const read = async <K extends TableName>(name: K): Promise<() => Promise<readonly Tables[K][]>> => {
      const found = await this.table<unknown>(name).toArray()
      if (vault) return async () => decode(name, await Promise.all(found.map((one) => sealedRow(vault, name, one))))
      const rows = decode(name, found.map(textValue))
      return async () => rows
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
      units: await units(),
      areas: await areas(),
      factors: await factors(),
      indicators: await indicators(),
      processes: await processes(),
      risks: await risks(),
      measures: await measures(),
      obligations: await obligations(),
      handouts: await handouts(),
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
    return found === undefined ? null : ((await this.decodeEntries([found]))[0] ?? null)
  }

  /** At most `limit` entries before a number, newest first; one that can't be read is left out. */
  async entriesBefore(seq: number, limit: number): Promise<readonly JournalEntry[]> {
    const found = await this.table<unknown>('journal').where('seq').below(seq).reverse().limit(limit).toArray()
    return (await this.entryValues(found)).flatMap((value) => {
      const decoded = entrySchema.safeParse(value)
      return decoded.success ? [decoded.data] : []
    })
  }

  /** The JSON values of at most `limit` entries after a number, in order, as they are stored; null for what is none. */
  async storedAfter(seq: number, limit: number): Promise<readonly StoredValue[]> {
    const found = await this.table<{ readonly seq: number }>('journal').where('seq').above(seq).limit(limit).toArray()
    const values = await this.entryValues(found)
    return found.map((row, index) => ({ seq: row.seq, value: values[index] ?? null }))
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
    const meta: MetaValue[] = [{ key: 'head', value: headAfter(entries) }]
    if (touched.has('heading')) meta.push({ key: 'heading', value: register.heading })
    const writes: Write[] = [
      { table: 'journal', made: this.records.entries(entries), gone: [] },
      { table: 'meta', made: this.records.meta(meta), gone: [] },
      ...names.map((table) => {
        const ids = [...(touched.get(table) ?? [])]
        const known = byId(register[table] as readonly Row[])
        const there = ids.flatMap((id) => known.get(id) ?? [])
        return { table, made: this.records.rows(table, there), gone: ids.filter((id) => !known.has(id)) }
      }),
    ]
    await this.commit(writes)
  }

  /** Keeps the text of the key file of a locked register, beside what the key opens. */
  async keepKeyFile(text: string): Promise<void> {
    const known = await this.table<MetaRow>('meta').get('keyFile')
    if (known?.value !== text) await this.table<MetaRow>('meta').put({ key: 'keyFile', value: text })
  }

  /** Closes the connection. */
  close(): void {
    this.db.close()
  }

  // biome-ignore lint/suspicious/noExplicitAny: a record is text or sealed, as `records` made it
  private table<T = any>(name: string): Table<T> {
    return this.db.table<T>(name)
  }

  private metaValue(key: 'heading' | 'head', value: unknown): unknown {
    return this.vault ? sealedMeta(this.vault, key, value) : value
  }

  private async fill({ register, head, entries }: Stored): Promise<void> {
    const meta = this.records.meta([
      { key: 'heading', value: register.heading },
      { key: 'head', value: head },
    ])
    const keyFile: readonly MetaRow[] = this.vault ? [{ key: 'keyFile', value: this.vault.keyFile }] : []
    await this.commit([
      { table: 'meta', made: Promise.resolve(meta).then((rows) => [...rows, ...keyFile]), gone: [] },
      { table: 'journal', made: this.records.entries(entries), gone: [] },
      ...TABLE_NAMES.map((table) => ({ table, made: this.records.rows(table, register[table]), gone: [] })),
    ])
  }

  /**
   * Writes in one transaction. Text leaves for the disk before this gives back, so that it is written while the screen
   * is drawn: that is why it goes past Dexie, which would first let all else run. What is sealed is waited for before
   * the transaction begins, which would not wait.
   */
  private async commit(writes: readonly Write[]): Promise<void> {
    const made = writes.map((write) => write.made)
    const lists = areThere(made) ? made : await Promise.all(made)
    const tables = writes.map(({ table }) => table)
    const transaction = this.db.backendDB().transaction(tables, 'readwrite', { durability: 'strict' })
    try {
      writes.forEach(({ table, gone }, index) => {
        const store = transaction.objectStore(table)
        for (const record of lists[index] ?? []) store.put(record)
        for (const id of gone) store.delete(id)
      })
      transaction.commit()
    } catch (error) {
      transaction.abort()
      throw error
    }
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the database was closed')))
    })
  }

  private async lastEntries(): Promise<readonly JournalEntry[]> {
    const found = await this.table<unknown>('journal').orderBy('seq').reverse().limit(UNDO_STEPS).toArray()
    return this.decodeEntries(found.reverse())
  }

  /** The JSON values of kept entries; null for what is none. */
  private async entryValues(found: readonly unknown[]): Promise<readonly unknown[]> {
    const { vault } = this
    return vault ? Promise.all(found.map((one) => sealedEntry(vault, one))) : found.map(textValue)
  }

  private async decodeEntries(found: readonly unknown[]): Promise<readonly JournalEntry[]> {
    return (await this.entryValues(found)).map((value) => {
      const decoded = entrySchema.safeParse(value)
      if (!decoded.success) throw new DatabaseDamaged('journal')
      return decoded.data
    })
  }
}

function inBucket(indexedDB: IDBFactory, name: string): Dexie {
  return new Dexie(name, { indexedDB, IDBKeyRange, chromeTransactionDurability: 'strict' })
}

function areThere(made: readonly Made<object>[]): made is readonly (readonly object[])[] {
  return made.every((list) => Array.isArray(list))
}

function keptWith(vault: WindowVault | null): Kept {
  return vault ? 'locked' : 'plain'
}
