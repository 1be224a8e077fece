/**
 * The chain of the journal: each entry bears the SHA-256 of itself and of the entry before it, so that one that was
 * altered, taken out or put in is detected and its place named. It shows tampering and damage; whoever can write the
 * whole journal anew can make a new chain.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Json } from './change'
import type { JournalEntry, JournalHead } from './entry'

/** JSON without white space, the keys of every object in order: the same value always gives the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = value as { readonly [key: string]: Json }
  const parts = Object.keys(fields)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(fields[key])}`)
  return `{${parts.join(',')}}`
}

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
export function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** The hash of an entry that follows one with the hash `previous` (empty for the first). */
export function hashAfter(previous: string, entry: object): string {
  return sha256Of(`${previous}\n${canonicalJson(entry)}`)
}

/** The entry with its hash, as it follows `head`. */
export function chained(head: JournalHead, entry: Omit<JournalEntry, 'hash'>): JournalEntry {
  return { ...entry, hash: hashAfter(head.hash, entry) }
}

/** What is wrong at a place: an entry not as it was written, entries that are missing, one that was put in. */
export type BreakKind = 'altered' | 'missing' | 'extra'

/** A place where a chain is broken. */
export interface Break {
  readonly kind: BreakKind
  readonly seq: number
  /** For `missing` the last one that is; else the same as `seq`. */
  readonly until: number
  /** Who and when, as the entry now says; empty for what is missing or can't be read. */
  readonly who: string
  readonly at: string
}

/** What was found in a chain. */
export interface ChainReport {
  /** Entries looked at. */
  readonly entries: number
  /** The first of them and when it was; above 1 where a journal was set aside or the register came as a file. */
  readonly firstSeq: number
  readonly firstAt: string
  /** The last of them, and its hash. */
  readonly lastSeq: number
  readonly lastHash: string
  /** Entries of an older version of the program, which bore no hash; they stand at the start. */
  readonly unchained: number
  /** The first places where the chain does not hold, in order; `breakCount` counts all. */
  readonly breaks: readonly Break[]
  readonly breakCount: number
}

/** So many breaks are told one by one. */
const TOLD = 50
/** From this format on entries bear a hash. */
const FIRST_CHAINED = 2

interface Stored {
  readonly seq?: unknown
  readonly hash?: unknown
  readonly format?: unknown
  readonly at?: unknown
  readonly by?: { readonly name?: unknown }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/**
 * Looks through the entries of one journal, in order, as they are stored: what is hashed is what stands on the disk,
 * not what the program makes of it.
 */
export class ChainCheck {
  private readonly breaks: Break[] = []
  private breakCount = 0
  private count = 0
  private first: { readonly seq: number; readonly at: string } | null = null
  private unchained = 0
  private expected: number | null
  /** The hashes that the next entry may follow; none when it can't be known. */
  private previous: readonly string[]
  private last = ''

  /** `before`: the entry that the first one follows, where it is known; else it is taken as it is unless it is entry 1. */
  constructor(before: JournalHead | null = null) {
    this.expected = before ? before.seq + 1 : null
    this.previous = before ? [before.hash] : []
    this.last = before?.hash ?? ''
  }

  /** One stored entry: any JSON value, or null for what is none. */
  add(value: unknown): void {
    this.count += 1
    const stored: Stored & object = typeof value === 'object' && value !== null ? value : {}
    const { hash: claimed, ...entry } = stored
    const hash = textOf(claimed)
    const at = textOf(stored.at)
    const seq = typeof stored.seq === 'number' && Number.isInteger(stored.seq) ? stored.seq : 0
    if (this.expected === null) this.begin(seq, hash, entry)
    const expected = this.expected ?? 1
    this.first ??= { seq: expected, at }
    if (seq !== expected) {
      // The number itself may be what was altered.
      const moved = seq === 0 || this.previous.some((one) => hash === hashAfter(one, { ...entry, seq: expected }))
      if (!moved && seq < expected) {
        this.tell('extra', seq, seq, stored)
        return
      }
      if (moved) {
        this.tell('altered', expected, expected, stored)
        this.goOn(expected, hash === '' ? [] : [hash])
        return
      }
      this.tell('missing', expected, seq - 1, {})
      this.previous = []
    }
    const old = stored.format === undefined || Number(stored.format) < FIRST_CHAINED
    if (old && hash === '' && this.unchained === this.count - 1) {
      this.unchained += 1
      this.goOn(seq, [''])
      return
    }
    const right = this.previous.map((one) => hashAfter(one, entry))
    if (hash === '' || (right.length > 0 && !right.includes(hash))) {
      this.tell('altered', seq, seq, stored)
      // Perhaps only its hash was altered: then the next one follows the right one.
      this.goOn(seq, [...(hash === '' ? [] : [hash]), ...right])
      return
    }
    this.goOn(seq, [hash])
  }

  report(): ChainReport {
    return {
      entries: this.count,
      firstSeq: this.first?.seq ?? 0,
      firstAt: this.first?.at ?? '',
      lastSeq: (this.expected ?? 1) - 1,
      lastHash: this.last,
      unchained: this.unchained,
      breaks: this.breaks,
      breakCount: this.breakCount,
    }
  }

  private begin(seq: number, hash: string, entry: object): void {
    const isFirst = seq <= 1 || hash === hashAfter('', { ...entry, seq: 1 })
    this.expected = isFirst ? 1 : seq
    this.previous = isFirst ? [''] : []
  }

  private goOn(seq: number, previous: readonly string[]): void {
    this.expected = seq + 1
    this.previous = previous
    this.last = previous[0] ?? ''
  }

  private tell(kind: BreakKind, seq: number, until: number, { by, at }: Stored): void {
    this.breakCount += 1
    if (this.breaks.length < TOLD) this.breaks.push({ kind, seq, until, who: textOf(by?.name), at: textOf(at) })
  }
}
