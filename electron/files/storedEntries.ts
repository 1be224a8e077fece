/**
 * The entries of a file journal as they are stored, read line by line: for the history, for its export, and to look
 * through the chain. Nothing is mended or set aside here.
 */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { FileChain, FileChainStart } from '../../shared/ipc/history'
import { ChainCheck } from '../../shared/journal/chain'
import { entrySchema, type JournalEntry } from '../../shared/journal/entry'
import { unsealLine } from './journalFile'
import { journalPath } from './registerStore'
import { listSnapshots, readSnapshot, SnapshotDamaged } from './snapshots'
import type { Vault } from './vault'

/** One line of a journal, and where it ends in the file. */
interface StoredLine {
  readonly text: string
  readonly end: number
}

/** The lines of a journal from a byte on; a last one without its end (it is being written) is left out. */
async function* storedLines(path: string, from = 0): AsyncGenerator<StoredLine> {
  const size = await stat(path).then(
    (found) => found.size,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return 0
      throw error
    },
  )
  if (size <= from) return
  let rest: Buffer[] = []
  let end = from
  for await (const chunk of createReadStream(path, { start: from, highWaterMark: 1024 * 1024 })) {
    const bytes = chunk as Buffer
    let start = 0
    for (let stop = bytes.indexOf(10); stop !== -1; stop = bytes.indexOf(10, start)) {
      const line = Buffer.concat([...rest, bytes.subarray(start, stop)])
      rest = []
      start = stop + 1
      end += line.length + 1
      yield { text: line.toString('utf8'), end }
    }
    rest.push(bytes.subarray(start))
  }
}

/** The JSON value of a line; null when it is none. */
function jsonOf({ text }: StoredLine, vault: Vault | null): unknown {
  const plain = vault ? unsealLine(vault, text) : text
  if (plain === null) return null
  try {
    return JSON.parse(plain)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The entries of a register's journal, oldest first; lines that are none are left out. */
export async function* storedEntries(
  folder: string,
  id: string,
  vault: Vault | null = null,
): AsyncGenerator<JournalEntry> {
  for await (const line of storedLines(journalPath(folder, id, vault !== null))) {
    const decoded = entrySchema.safeParse(jsonOf(line, vault))
    if (decoded.success) yield decoded.data
  }
}

/** At most `limit` entries of a journal before a number, newest first. */
export async function entriesBefore(
  folder: string,
  id: string,
  before: number,
  limit: number,
  vault: Vault | null = null,
): Promise<readonly JournalEntry[]> {
  // Numbers follow each other: which lines are wanted is known from the first, the others need not be decoded.
  let first: number | null = null
  let count = 0
  const found: JournalEntry[] = []
  for await (const line of storedLines(journalPath(folder, id, vault !== null))) {
    const seq: number = first === null ? 0 : first + count
    count += 1
    if (first !== null && seq < before - limit) continue
    const decoded = entrySchema.safeParse(jsonOf(line, vault))
    if (!decoded.success) continue
    first ??= decoded.data.seq - count + 1
    if (decoded.data.seq >= before) break
    if (decoded.data.seq >= before - limit) found.push(decoded.data)
  }
  return found.reverse()
}

/** So many letters of each hash are kept to compare two copies of a journal. */
const MARK = 8

/**
 * Looks through the chain of a journal as it stands on the disk; from `start` on where an earlier part was found whole
 * already.
 */
export async function verifyJournal(
  folder: string,
  id: string,
  start: FileChainStart | null,
  vault: Vault | null = null,
): Promise<FileChain> {
  const path = journalPath(folder, id, vault !== null)
  let check: ChainCheck | null = start && new ChainCheck(start.head)
  let marks = ''
  let bytes = start?.bytes ?? 0
  for await (const line of storedLines(path, bytes)) {
    const value = jsonOf(line, vault)
    check ??= new ChainCheck(await headBefore(folder, id, value, vault))
    check.add(value)
    const { hash } = (value ?? {}) as { readonly hash?: unknown }
    marks += (typeof hash === 'string' ? hash : '').slice(0, MARK).padEnd(MARK, '-')
    bytes = line.end
  }
  return { report: (check ?? new ChainCheck()).report(), marks, bytes }
}

/** The entry that a journal's first one follows, where a snapshot tells it; null for a journal that starts at 1. */
async function headBefore(folder: string, id: string, first: unknown, vault: Vault | null) {
  const seq = Number((first as { readonly seq?: unknown } | null)?.seq)
  if (!(seq > 1)) return null
  const snapshot = (await listSnapshots(folder, id, vault !== null)).find((info) => info.seq === seq - 1)
  if (!snapshot) return null
  try {
    const { head } = await readSnapshot(folder, snapshot.name, vault)
    // A snapshot of an older version of the program knew no hash.
    return head.hash === '' ? null : head
  } catch (error) {
    if (error instanceof SnapshotDamaged) return null
    throw error
  }
}
