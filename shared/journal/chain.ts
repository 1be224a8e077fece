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
export function hashAfter(previous: string, entry: Omit<JournalEntry, 'hash'>): string {
  return sha256Of(`${previous}\n${canonicalJson(entry)}`)
}

/** The entry with its hash, as it follows `head`. */
export function chained(head: JournalHead, entry: Omit<JournalEntry, 'hash'>): JournalEntry {
  return { ...entry, hash: hashAfter(head.hash, entry) }
}

/** Where a chain is broken: the entry that is not as it was written, or the first one that is missing. */
export interface Break {
  readonly kind: 'altered' | 'missing'
  readonly seq: number
}

/** What was found in a chain. */
export interface ChainReport {
  /** Entries looked at. */
  readonly entries: number
  /** The first of them: above 1 where a journal was set aside or the register came as a file. */
  readonly firstSeq: number
  /** Entries of an older version of the program, which bore no hash; they stand at the start. */
  readonly unchained: number
  /** Every place where the chain does not hold, in order. */
  readonly breaks: readonly Break[]
}

/**
 * Looks through entries in order. `before` is the hash that the first one follows, where it is known; else its own
 * hash is taken as the start unless it is entry 1.
 */
export function checkChain(entries: readonly JournalEntry[], before: string | null = null): ChainReport {
  const breaks: Break[] = []
  let previous: string | null = entries[0]?.seq === 1 ? '' : before
  let expected = entries[0]?.seq ?? 1
  let unchained = 0
  for (const { hash, ...entry } of entries) {
    if (entry.seq !== expected) {
      breaks.push({ kind: 'missing', seq: expected })
      previous = null
    }
    expected = entry.seq + 1
    if (hash === '' && unchained === entry.seq - (entries[0]?.seq ?? 1)) {
      unchained += 1
      continue
    }
    if (previous !== null && hash !== hashAfter(previous, entry)) breaks.push({ kind: 'altered', seq: entry.seq })
    previous = hash
  }
  return { entries: entries.length, firstSeq: entries[0]?.seq ?? 0, unchained, breaks }
}
