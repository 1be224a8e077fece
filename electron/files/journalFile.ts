/**
 * The file journal of one register: one JSON entry a line, only ever appended to, synced before it answers. In the
 * journal of a locked register number and id of the entry stand in plain, all else of it is sealed (see `lineOf`).
 * A line that was cut by a power failure or damaged is set aside, with all that follows it, never dropped.
 */
import { type FileHandle, open, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { EMPTY_HEAD, entrySchema, headAfter, type JournalEntry, type JournalHead } from '../../shared/journal/entry'
import { idSchema } from '../../shared/register/schema'
import { entryPlace } from '../../shared/vault/format'
import { asideName } from './atomic'
import type { Vault } from './vault'

/** What a journal file was found to hold. */
export interface JournalContent {
  readonly entries: readonly JournalEntry[]
  /** Name of the file with the part set aside; null when nothing was wrong. */
  readonly setAside: string | null
  /** True when only the last line was incomplete: a write that was cut short. */
  readonly onlyTail: boolean
}

/** How much of the end of the file is read to find its last entry, in bytes; more when the last line is longer. */
const TAIL = 64 * 1024

/** An open journal file. Appends wait for each other; each is on disk when it resolves. */
export class JournalFile {
  private constructor(
    private readonly handle: FileHandle,
    private size: number,
    private current: JournalHead,
    private readonly vault: Vault | null,
  ) {}

  /**
   * Opens the journal for appending; made when it is not there. `head` is what
   * {@link readJournal} or {@link readHead} said of it, so that it is known to end with a whole line.
   */
  static async open(path: string, head: JournalHead, vault: Vault | null = null): Promise<JournalFile> {
    const handle = await open(path, 'a').then(async (made) => {
      await made.close()
      return open(path, 'r+')
    })
    const { size } = await handle.stat()
    return new JournalFile(handle, size, head, vault)
  }

  /** The newest entry in the file. */
  get head(): JournalHead {
    return this.current
  }

  /**
   * Appends entries that follow the head, and syncs. Entries that are there already (a retry) are skipped. When the
   * disk refuses, what was half written is taken back, and the file ends where it did.
   * @throws {JournalConflict} when the entries do not follow
   * @throws the error of the file system
   */
  async append(entries: readonly JournalEntry[]): Promise<JournalHead> {
    const fresh = entries.filter((entry) => entry.seq > this.current.seq)
    const known = entries.find((entry) => entry.seq === this.current.seq)
    if (known && known.id !== this.current.id) throw new JournalConflict(this.current, known)
    let expected = this.current.seq + 1
    for (const entry of fresh) {
      if (entry.seq !== expected) throw new JournalConflict(this.current, entry)
      expected += 1
    }
    const last = fresh.at(-1)
    if (!last) return this.current
    const bytes = Buffer.from(fresh.map((entry) => `${lineOf(entry, this.vault)}\n`).join(''))
    try {
      let written = 0
      while (written < bytes.length) {
        const { bytesWritten } = await this.handle.write(bytes, written, bytes.length - written, this.size + written)
        written += bytesWritten
      }
      await this.handle.datasync()
    } catch (error) {
      await this.handle.truncate(this.size)
      throw error
    }
    this.size += bytes.length
    this.current = headAfter([last])
    return this.current
  }

  async close(): Promise<void> {
    await this.handle.close()
  }
}

/** Entries were to be appended that do not follow what the file holds. */
export class JournalConflict extends Error {
  constructor(
    readonly head: JournalHead,
    readonly entry: JournalEntry,
  ) {
    super(`journal at ${head.seq} cannot take entry ${entry.seq}`)
    this.name = 'JournalConflict'
  }
}

/** A line of a locked register's journal. The hash is sealed too: with it, guesses at the content could be tried. */
const sealedLineSchema = z.strictObject({ seq: z.int().min(1), id: idSchema, sealed: z.base64() })

function lineOf(entry: JournalEntry, vault: Vault | null): string {
  return vault ? sealLine(vault, entry, JSON.stringify(entry)) : JSON.stringify(entry)
}

/** The text of an entry as a line of a locked register's journal. */
export function sealLine(vault: Vault, { seq, id }: Pick<JournalEntry, 'seq' | 'id'>, text: string): string {
  return JSON.stringify({ seq, id, sealed: vault.seal('entry', entryPlace({ seq, id }), text).toString('base64') })
}

/** The text of an entry from a line that {@link sealLine} gave; null when it is anything else. */
export function unsealLine(vault: Vault, line: string): string | null {
  const sealed = sealedLineSchema.safeParse(jsonOrNull(line))
  if (!sealed.success) return null
  const bytes = vault.open('entry', entryPlace(sealed.data), Buffer.from(sealed.data.sealed, 'base64'))
  return bytes?.toString('utf8') ?? null
}

/** The entry in a line; null when the line is damaged. */
export function decodeLine(line: string, vault: Vault | null): JournalEntry | null {
  const text = vault ? unsealLine(vault, line) : line
  const decoded = entrySchema.safeParse(text === null ? null : jsonOrNull(text))
  return decoded.success ? decoded.data : null
}

/** The head that a sealed line stands for, as far as it can be told without the key. */
function headOfSealed(line: string): JournalHead | null {
  const sealed = sealedLineSchema.safeParse(jsonOrNull(line))
  return sealed.success ? { ...EMPTY_HEAD, seq: sealed.data.seq, id: sealed.data.id } : null
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The whole entries at the start of a journal, and how many bytes they take. */
function wholeEntries(
  bytes: Buffer,
  vault: Vault | null,
): { readonly entries: readonly JournalEntry[]; readonly end: number } {
  const entries: JournalEntry[] = []
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start)
    const entry = end === -1 ? null : decodeLine(bytes.toString('utf8', start, end), vault)
    const follows = entry !== null && (entries.length === 0 || entry.seq === (entries.at(-1)?.seq ?? 0) + 1)
    if (!entry || !follows) break
    entries.push(entry)
    start = end + 1
  }
  return { entries, end: start }
}

/**
 * Reads a whole journal and mends it. From the first line that is damaged or out of order on, everything is copied to
 * a file of its own beside it, and the journal is cut there. A journal that is not there is an empty one. Only for a
 * journal that nobody is appending to: a line half written would be taken for damage. Else {@link lookAtJournal}.
 */
export async function readJournal(path: string, now: Date, vault: Vault | null = null): Promise<JournalContent> {
  const bytes = await readOrNull(path)
  if (bytes === null) return { entries: [], setAside: null, onlyTail: false }
  const { entries, end } = wholeEntries(bytes, vault)
  if (end === bytes.length) return { entries, setAside: null, onlyTail: false }
  return { entries, setAside: await cutAt(path, bytes, end, now), onlyTail: bytes.indexOf(10, end) === -1 }
}

/** The whole entries of a journal that may be being written to; the file is left as it is. */
export async function lookAtJournal(path: string, vault: Vault | null = null): Promise<JournalContent> {
  const bytes = await readOrNull(path)
  const entries = bytes === null ? [] : wholeEntries(bytes, vault).entries
  return { entries, setAside: null, onlyTail: false }
}

/**
 * The newest entry of a journal, read from its end; null when the last line is cut or damaged: then
 * {@link readJournal} says how much of it is whole. `vault` is 'none' for a sealed journal whose key is not at hand:
 * then the head has no hash, and nothing says that the entry is whole.
 */
export async function readHead(path: string, vault: Vault | null | 'none' = null): Promise<JournalHead | null> {
  const size = await stat(path).then(
    (found) => found.size,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return 0
      throw error
    },
  )
  if (size === 0) return EMPTY_HEAD
  const handle = await open(path, 'r')
  try {
    for (let length = Math.min(TAIL, size); ; length = Math.min(length * 4, size)) {
      const bytes = Buffer.alloc(length)
      await handle.read(bytes, 0, length, size - length)
      if (bytes.at(-1) !== 10) return null
      const before = bytes.lastIndexOf(10, length - 2)
      if (before === -1 && length < size) continue
      const line = bytes.toString('utf8', before + 1, length - 1)
      if (vault === 'none') return headOfSealed(line)
      const entry = decodeLine(line, vault)
      return entry && headAfter([entry])
    }
  } finally {
    await handle.close()
  }
}

async function cutAt(path: string, bytes: Buffer, start: number, now: Date): Promise<string> {
  const name = asideName(basename(path), now)
  await writeFile(join(dirname(path), name), bytes.subarray(start), { flush: true })
  const handle = await open(path, 'r+')
  try {
    await handle.truncate(start)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return name
}

async function readOrNull(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
