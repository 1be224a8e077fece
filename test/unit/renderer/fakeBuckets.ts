/** The browser's storage buckets, each with databases of its own in memory; of this kind Node has nothing. */
import { IDBFactory } from 'fake-indexeddb'
import type { StorageBuckets } from '../../../renderer/data/buckets'

class FakeBuckets implements StorageBuckets {
  private readonly made = new Map<string, IDBFactory>()

  async open(name: string): Promise<{ readonly indexedDB: IDBFactory }> {
    if (!/^[a-z0-9][a-z0-9_-]{0,63}$/.test(name)) throw new TypeError(`no name for a bucket: ${name}`)
    const indexedDB = this.made.get(name) ?? new IDBFactory()
    this.made.set(name, indexedDB)
    return { indexedDB }
  }

  async keys(): Promise<readonly string[]> {
    return [...this.made.keys()].sort()
  }

  async delete(name: string): Promise<void> {
    this.made.delete(name)
  }
}

/** Gives tests a `navigator` with new, empty buckets. */
export function emptyBuckets(): void {
  Object.defineProperty(globalThis, 'navigator', { value: { storageBuckets: new FakeBuckets() }, configurable: true })
}
