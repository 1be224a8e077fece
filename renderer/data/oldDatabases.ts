/**
 * Databases of version 0.1, which stood together in the one storage that all share: each is brought into the bucket of
 * its register as it is, before anything is opened.
 */
import { openBucket } from './buckets'

interface Content {
  readonly version: number
  readonly stores: readonly { readonly name: string; readonly keyPath: string; readonly records: readonly unknown[] }[]
}

/**
 * Moves every old database. One that has been moved already, when the window was stopped in the midst of it, is only
 * taken away. @throws {DOMException} when the browser can't read or write; what was not moved stays
 */
export async function moveOldDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    const id = /^registro-([A-Za-z0-9_-]{1,64})(?:\.\d+)?$/.exec(name ?? '')?.[1]
    if (name === undefined || id === undefined) continue
    const content = await read(name)
    const bucket = await openBucket(id, 'plain')
    const there = (await bucket.databases()).some((one) => one.name === name)
    if (!there) await write(bucket, name, content)
    await answerOf(indexedDB.deleteDatabase(name))
  }
}

async function read(name: string): Promise<Content> {
  const db = await answerOf(indexedDB.open(name))
  try {
    const names = [...db.objectStoreNames]
    if (names.length === 0) return { version: db.version, stores: [] }
    const transaction = db.transaction(names)
    const stores = await Promise.all(
      names.map(async (store) => ({
        name: store,
        keyPath: String(transaction.objectStore(store).keyPath),
        records: await answerOf(transaction.objectStore(store).getAll()),
      })),
    )
    return { version: db.version, stores }
  } finally {
    db.close()
  }
}

/** Tables and records come in the one transaction that makes the database: it is there whole, or not at all. */
async function write(bucket: IDBFactory, name: string, { version, stores }: Content): Promise<void> {
  const opening = bucket.open(name, version)
  opening.onupgradeneeded = () => {
    for (const { name: store, keyPath, records } of stores) {
      const made = opening.result.createObjectStore(store, { keyPath })
      for (const record of records) made.put(record)
    }
  }
  ;(await answerOf(opening)).close()
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
