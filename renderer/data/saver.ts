/**
 * Saving: each journal entry goes to the database and to the file journal; it counts as saved when both have it.
 * While a write is under way further entries wait and go together with the next.
 */
import type { Register } from '../../shared/domain/register'
import type { Failure } from '../../shared/ipc/contract'
import type { JournalEntry } from '../../shared/journal/entry'
import type { Result } from '../../shared/register/result'

/** One of the places an entry is written to. */
export interface Place {
  /** Writes entries, in order; `register` is the state after the last of them. */
  readonly write: (entries: readonly JournalEntry[], register: Register) => Promise<Result<unknown, Failure>>
}

/** How saving stands. */
export interface SaveState {
  /** Every entry up to this one is in all places. */
  readonly savedSeq: number
  /** Entries that are not in all places yet. */
  readonly waiting: number
  /** Why the last write failed; null when it did not. */
  readonly failure: Failure | null
}

/** After a failed write it is tried again by itself this often, besides whenever the user asks. */
const RETRY_MS = 5000

/** Writes entries to all places in order; tells each change of its state. */
export class Saver {
  private readonly queues: { readonly place: Place; pending: JournalEntry[]; savedSeq: number }[]
  private register: Register
  private running: Promise<void> | null = null
  private failure: Failure | null = null
  private retry: ReturnType<typeof setTimeout> | undefined
  private held = false

  constructor(
    places: readonly Place[],
    register: Register,
    startSeq: number,
    private readonly tell: (state: SaveState) => void,
  ) {
    this.register = register
    this.queues = places.map((place) => ({ place, pending: [], savedSeq: startSeq }))
  }

  get state(): SaveState {
    const savedSeq = Math.min(...this.queues.map((queue) => queue.savedSeq))
    const waiting = Math.max(...this.queues.map((queue) => queue.pending.length))
    return { savedSeq, waiting, failure: this.failure }
  }

  /** Takes an entry to save; `register` is the state after it. */
  add(entry: JournalEntry, register: Register): void {
    this.register = register
    for (const queue of this.queues) queue.pending.push(entry)
    this.tell(this.state)
    void this.flush()
  }

  /** Writes all that waits, or as much as the places take; resolves when nothing is under way. */
  async flush(): Promise<void> {
    clearTimeout(this.retry)
    if (this.held) return
    this.running ??= this.run().finally(() => {
      this.running = null
    })
    await this.running
  }

  /**
   * Writes all that waits, then keeps what comes until {@link release}: the places are being moved. False, and not
   * held, when the places do not take it.
   */
  async hold(): Promise<boolean> {
    do await this.flush()
    while (this.state.waiting > 0 && this.failure === null)
    if (this.state.waiting > 0) return false
    this.held = true
    return true
  }

  /** Goes on writing. */
  release(): void {
    this.held = false
    void this.flush()
  }

  private async run(): Promise<void> {
    while (!this.held && this.queues.some((queue) => queue.pending.length > 0)) {
      const register = this.register
      const outcomes = await Promise.all(
        this.queues.map(async (queue) => {
          const batch = [...queue.pending]
          const last = batch.at(-1)
          if (!last) return null
          const outcome = await queue.place.write(batch, register)
          if (!outcome.ok) return outcome.error
          queue.pending.splice(0, batch.length)
          queue.savedSeq = last.seq
          return null
        }),
      )
      this.failure = outcomes.find((outcome) => outcome !== null) ?? null
      this.tell(this.state)
      if (this.failure) {
        this.retry = setTimeout(() => void this.flush(), RETRY_MS)
        return
      }
    }
  }
}
