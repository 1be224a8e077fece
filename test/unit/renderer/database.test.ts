/** The window's database: brought along from an older version and an older place, and sealed for a locked register. */
import 'fake-indexeddb/auto'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { Vault } from '../../../electron/files/vault'
import { deleteBucket, findBucket } from '../../../renderer/data/buckets'
import { DatabaseDamaged, RegisterDatabase } from '../../../renderer/data/database'
import { moveOldDatabases } from '../../../renderer/data/oldDatabases'
import { WindowVault } from '../../../renderer/data/windowVault'
import { type Register, TABLE_NAMES } from '../../../shared/domain/register'
import { EMPTY_HEAD, entrySchema, headAfter, type JournalEntry } from '../../../shared/journal/entry'
import { decodeRegisterText, encodeRegister } from '../../../shared/register/file'
import { CURRENT_VERSION, tablesOf } from '../../../shared/register/upgrades'
import { renames, sample } from '../../integration/sampleRegister'
import { emptyBuckets } from './fakeBuckets'

const V1_TEXT = readFileSync('test/fixtures/registro-v1.registro.json', 'utf8')
const V1_LINES = readFileSync('test/fixtures/registro-v1.jsonl', 'utf8').trim().split('\n')

function decoded(text: string): Register {
  const read = decodeRegisterText(text)
  if (!read.ok) throw new Error(read.error.message)
  return read.value.register
}

interface Kept {
  readonly [key: string]: unknown
}

/** Asks the browser's own database something, without Dexie. */
function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function inSealed<T>(table: string, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const bucket = await findBucket(id, 'locked')
  if (!bucket) throw new Error('no bucket')
  const db = await asked(bucket.open(`cifrato-${id}`))
  const answer = await asked(work(db.transaction(table, 'readwrite').objectStore(table)))
  db.close()
  return answer
}

/** A database as version 1 of the program made it, and where: its tables, its rows, its heads without a hash. */
async function makeVersion1(): Promise<string> {
  const file = JSON.parse(V1_TEXT) as { readonly heading: { readonly id: string } } & Record<string, readonly Kept[]>
  const { id } = file.heading
  const tables = tablesOf(1, TABLE_NAMES)
  const opening = indexedDB.open(`registro-${id}`, 10)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('meta', { keyPath: 'key' })
    opening.result.createObjectStore('journal', { keyPath: 'seq' })
    for (const table of tables) opening.result.createObjectStore(table, { keyPath: 'id' })
  }
  const db = await asked(opening)
  const transaction = db.transaction(['meta', 'journal', ...tables], 'readwrite')
  const last = JSON.parse(V1_LINES.at(-1) ?? '') as Kept
  transaction.objectStore('meta').put({ key: 'heading', value: file.heading })
  transaction.objectStore('meta').put({ key: 'head', value: { seq: last.seq, id: last.id } })
  for (const line of V1_LINES)
    transaction.objectStore('journal').put({ seq: (JSON.parse(line) as Kept).seq, text: line })
  for (const table of tables)
    for (const row of file[table] ?? []) transaction.objectStore(table).put({ id: row.id, text: JSON.stringify(row) })
  await new Promise((resolve) => {
    transaction.oncomplete = resolve
  })
  db.close()
  return id
}

const id = sample.heading.id
const key = randomBytes(32)
const windowVault = () => WindowVault.from(id, { key: new Uint8Array(key), keyFile: 'file della chiave' })

beforeEach(async () => {
  emptyBuckets()
  for (const { name } of await indexedDB.databases())
    if (name !== undefined) await asked(indexedDB.deleteDatabase(name))
})

describe('a database of version 1', () => {
  test('is brought to the current version with nothing lost', async () => {
    const registerId = await makeVersion1()
    await moveOldDatabases()
    const database = await RegisterDatabase.open(registerId)
    const stored = await database?.load()
    expect(encodeRegister(stored?.register as Register)).toBe(encodeRegister(decoded(V1_TEXT)))
    expect(stored?.head).toEqual({ seq: V1_LINES.length, id: `e-${V1_LINES.length}`, hash: '' })
    expect(stored?.entries).toEqual(V1_LINES.map((line) => entrySchema.parse(JSON.parse(line))))
    database?.close()
    const [kept] = (await (await findBucket(registerId, 'plain'))?.databases()) ?? []
    expect(kept?.version).toBe(CURRENT_VERSION * 10)
    await expect(indexedDB.databases()).resolves.toEqual([])
  })

  test('goes on from there: an edit is written, and all is there when it is opened again', async () => {
    const registerId = await makeVersion1()
    await moveOldDatabases()
    const database = await RegisterDatabase.open(registerId)
    const before = decoded(V1_TEXT)
    const { entries, register } = renames(before, 1, V1_LINES.length + 1)
    await database?.write(entries, register)
    database?.close()
    const again = await RegisterDatabase.open(registerId)
    expect(encodeRegister((await again?.load())?.register as Register)).toBe(encodeRegister(register))
    again?.close()
  })
})

describe('databases in the place of version 0.1', () => {
  test('a move that was cut short is finished, and what was written since in the new place stays', async () => {
    const registerId = await makeVersion1()
    await moveOldDatabases()
    const database = await RegisterDatabase.open(registerId)
    const { entries, register } = renames(decoded(V1_TEXT), 1, V1_LINES.length + 1)
    await database?.write(entries, register)
    database?.close()
    await makeVersion1()
    await moveOldDatabases()
    const again = await RegisterDatabase.open(registerId)
    expect(encodeRegister((await again?.load())?.register as Register)).toBe(encodeRegister(register))
    again?.close()
    await expect(indexedDB.databases()).resolves.toEqual([])
  })

  test('those that were set aside come along; what is no register of ours stays', async () => {
    for (const name of ['registro-A_b-1', 'registro-A_b-1.2', 'altro']) (await asked(indexedDB.open(name))).close()
    await moveOldDatabases()
    const names = (await (await findBucket('A_b-1', 'plain'))?.databases())?.map(({ name }) => name).sort()
    expect(names).toEqual(['registro-A_b-1', 'registro-A_b-1.2'])
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['altro'])
  })
})

describe('the database of a locked register', () => {
  async function filled(count: number): Promise<{ readonly register: Register; readonly entries: JournalEntry[] }> {
    const { entries, register } = renames(sample, count)
    const vault = await windowVault()
    const database = await RegisterDatabase.create(id, { register: sample, head: EMPTY_HEAD, entries: [] }, vault)
    await database.write(entries, register)
    database.close()
    return { register, entries }
  }

  test('gives back what was written, rows taken out and the heading included', async () => {
    const { register, entries } = await filled(3)
    const { heading } = register
    const edited = {
      ...register,
      heading: { ...heading, body: { ...heading.body, name: 'Altro ente' } },
      units: register.units.slice(1),
    }
    const changes = [
      { table: 'heading', id, path: ['body', 'name'], before: heading.body.name, after: 'Altro ente' },
      { table: 'units', id: register.units[0]?.id ?? '', path: [], before: null, after: null },
    ] as JournalEntry['changes']
    const entry: JournalEntry = { ...(entries[2] as JournalEntry), seq: 4, id: 'e-4', changes }
    const database = await RegisterDatabase.open(id, await windowVault())
    await database?.write([entry], edited)
    const stored = await database?.load()
    expect(encodeRegister(stored?.register as Register)).toBe(encodeRegister(edited))
    expect(stored?.head).toEqual(headAfter([entry]))
    expect(stored?.entries).toEqual([...entries, entry])
    await expect(database?.entriesAfter(2)).resolves.toEqual([entries[2], entry])
    await expect(database?.entry(4)).resolves.toEqual(entry)
    database?.close()
  })

  test('holds no word of it, and is not seen without the key', async () => {
    const { register } = await filled(2)
    const everything: unknown[] = []
    for (const table of ['meta', 'journal', ...TABLE_NAMES])
      everything.push(...(await inSealed(table, (store) => store.getAll())))
    const bytes = (value: unknown): string => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : '')
    const all = JSON.stringify(everything, (_key, value: unknown) => bytes(value) || value)
    for (const word of [register.heading.body.name, 'nome e 2', register.risks[0]?.description ?? '', 'prova'])
      expect(all.includes(word), word).toBe(false)
    await expect(RegisterDatabase.open(id)).resolves.toBeNull()
    await expect(RegisterDatabase.keptKeyFile(id)).resolves.toBe('file della chiave')
  })

  test('a record that was altered in any byte, or stands in the place of another, is damage and not content', async () => {
    await filled(1)
    const rows = (await inSealed('processes', (store) => store.getAll())) as {
      id: string
      sealed: Uint8Array
    }[]
    const [first, second] = rows
    if (!first || !second) throw new Error('the sample has processes')
    const load = async () => {
      const database = await RegisterDatabase.open(id, await windowVault())
      try {
        return await database?.load()
      } finally {
        database?.close()
      }
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(first.sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const sealed = Uint8Array.from(first.sealed, (byte, index) => (index === at ? byte ^ mask : byte))
        await inSealed('processes', (store) => store.put({ ...first, sealed }))
        await expect(load()).rejects.toBeInstanceOf(DatabaseDamaged)
      }),
      { numRuns: 12 },
    )
    await inSealed('processes', (store) => store.put({ ...first, sealed: second.sealed }))
    await expect(load()).rejects.toBeInstanceOf(DatabaseDamaged)
    await inSealed('processes', (store) => store.put(first))
    await expect(load()).resolves.toBeDefined()
  })

  test('a row sealed by an older version is brought along when it is opened', async () => {
    const vault = await windowVault()
    const old = JSON.parse(V1_TEXT) as { readonly risks: readonly Kept[] }
    const row = { ...old.risks[0], processId: sample.processes[0]?.id, factorIds: [], measureIds: [] } as Kept
    const database = await RegisterDatabase.create(
      id,
      { register: { ...sample, risks: [] }, head: EMPTY_HEAD, entries: [] },
      vault,
    )
    database.close()
    const sealed = await vault.seal('row', `risks/${row.id}`, JSON.stringify(row))
    await inSealed('risks', (store) => store.put({ id: row.id, format: 1, sealed }))
    const again = await RegisterDatabase.open(id, vault)
    const [risk] = (await again?.load())?.register.risks ?? []
    expect(risk).toMatchObject({ id: row.id, previous: null, workflow: { state: 'open' } })
    again?.close()
  })

  test('the databases kept the other way are taken away, all of them, and no other', async () => {
    await filled(1)
    const { register } = renames(sample, 1)
    for (let generation = 0; generation < 3; generation += 1)
      (await RegisterDatabase.create(id, { register, head: EMPTY_HEAD, entries: [] })).close()
    const names = async (kept: 'plain' | 'locked') =>
      ((await (await findBucket(id, kept))?.databases()) ?? []).map(({ name }) => name).sort()
    expect(await names('plain')).toEqual([`registro-${id}`, `registro-${id}.2`, `registro-${id}.3`])
    await deleteBucket(id, 'plain')
    expect(await names('plain')).toEqual([])
    expect(await names('locked')).toEqual([`cifrato-${id}`])
  })
})

describe('both sides of the program', () => {
  test('open what the other one sealed', async () => {
    const inMain = new Vault(id, key)
    const inWindow = await windowVault()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string(), async (text, place) => {
        const fromWindow = await inWindow.seal('entry', place, text)
        expect(inMain.open('entry', place, fromWindow)?.toString('utf8')).toBe(Buffer.from(text).toString('utf8'))
        await expect(inWindow.open('entry', place, new Uint8Array(inMain.seal('entry', place, text)))).resolves.toBe(
          Buffer.from(text).toString('utf8'),
        )
      }),
    )
  })
})
