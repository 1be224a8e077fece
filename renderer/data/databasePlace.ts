/** The window's database as a place to save to, which mends itself after the disk refused a write. */
import type { Register } from '../../shared/domain/register'
import type { Failure } from '../../shared/ipc/contract'
import type { JournalEntry } from '../../shared/journal/entry'
import { failure, type Result, success } from '../../shared/register/result'
import { RegisterDatabase } from './database'
import type { Place } from './saver'
import type { WindowVault } from './windowVault'

/**
 * After a failed write the browser's storage refuses every further one until all its connections were closed for a
 * while (it then reads its files again): this long, with some to spare over its own two seconds.
 */
const REST_MS = 2500
/** A storage that is stuck does not even answer: after this long it counts as failed. */
const PATIENCE_MS = 10_000

/** A place around an open database. */
export class DatabasePlace implements Place {
  private broken = false

  constructor(
    private readonly id: string,
    private database: RegisterDatabase,
    private vault: WindowVault | null = null,
  ) {}

  /** The database that is open now: to read from, never to keep. */
  get open(): RegisterDatabase {
    return this.database
  }

  /** Goes on with another database of the register; nothing may be under way. */
  moveTo(database: RegisterDatabase, vault: WindowVault | null): void {
    this.database.close()
    this.database = database
    this.vault = vault
    this.broken = false
  }

  /** Writes as {@link RegisterDatabase.write}; after a failure it first opens the database anew. */
  async write(entries: readonly JournalEntry[], register: Register): Promise<Result<unknown, Failure>> {
    try {
      if (this.broken) await this.reopen()
      await inTime(this.database.write(entries, register))
      this.broken = false
      return success(null)
    } catch (error) {
      this.broken = true
      return failure(failureOf(error))
    }
  }

  close(): void {
    this.database.close()
  }

  private async reopen(): Promise<void> {
    this.database.close()
    await new Promise((resolve) => setTimeout(resolve, REST_MS))
    const opening = RegisterDatabase.open(this.id, this.vault)
    try {
      const opened = await inTime(opening)
      if (!opened) throw new Error('the database is gone')
      this.database = opened
    } catch (error) {
      // One that opens late would keep the stuck storage in use, and the next try would find it stuck again.
      opening.then(
        (late) => late?.close(),
        () => undefined,
      )
      throw error
    }
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the database does not answer')), PATIENCE_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function failureOf(error: unknown): Failure {
  const name = error instanceof Error ? error.name : ''
  const message = error instanceof Error ? error.message : String(error)
  const full = name === 'QuotaExceededError' || /quota|AbortError/i.test(`${name} ${message}`)
  return full ? { code: 'diskFull', detail: '' } : { code: 'databaseStuck', detail: message }
}
