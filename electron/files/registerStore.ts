/**
 * The registers kept on this computer, as files: for each a journal `<id>.jsonl` and snapshots `<id>-<seq>.json.gz`
 * in one folder, a small `<id>.info.json` for the start page, and a folder of attached files. Those of a locked register
 * are sealed, bear another ending, and have the file of their key beside them (see `locks.ts`). Node only: no Electron here, so that tests and
 * the utility process use the same code.
 */
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { triennium } from '../../shared/domain/body'
import type { Register } from '../../shared/domain/register'
import type { Recovery, RegisterSummary, StorageOpened } from '../../shared/ipc/contract'
import { applyChanges, ChangeDoesNotFit } from '../../shared/journal/apply'
import { EMPTY_HEAD, headAfter, type JournalEntry, type JournalHead } from '../../shared/journal/entry'
import { UNDO_STEPS } from '../../shared/journal/history'
import { asideName, writeWhole } from './atomic'
import { removeUnfinishedContents } from './attachments'
import { copyInfoOf, copyInfoSchema } from './copyInfo'
import { Refused } from './failures'
import { JournalFile, lookAtJournal, readHead, readJournal } from './journalFile'
import { Locks, lockStateOf } from './locks'
import {
  listSnapshots,
  newestSnapshot,
  pruneSnapshots,
  SEALED_ENDING,
  type Snapshot,
  snapshotOwner,
  writeSnapshot,
} from './snapshots'
import type { Vault } from './vault'

const infoSchema = z.object({
  bodyName: z.string(),
  triennium: z.string(),
  handout: copyInfoSchema.nullable().catch(null).default(null),
})

/** Where a register's journal stands. */
export function journalPath(folder: string, id: string, sealed = false): string {
  return join(folder, `${id}.jsonl${sealed ? SEALED_ENDING : ''}`)
}

/** What the start page shows of a register; null when the little file is missing or can't be read: it can be made anew. */
async function readInfo(folder: string, id: string): Promise<z.infer<typeof infoSchema> | null> {
  const text = await readFile(join(folder, `${id}.info.json`), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const info = infoSchema.safeParse(jsonOrNull(text))
  return info.success ? info.data : null
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** All registers of a folder (those that have a snapshot), most recently changed first. */
export async function listRegisters(folder: string): Promise<readonly RegisterSummary[]> {
  await mkdir(folder, { recursive: true })
  const ids = new Set((await readdir(folder)).flatMap((name) => snapshotOwner(name) ?? []))
  const found: RegisterSummary[] = []
  for (const id of ids) {
    const info = await readInfo(folder, id)
    const lock = await lockStateOf(folder, id)
    const sealed = lock !== 'plain'
    const [newest] = await listSnapshots(folder, id, sealed)
    const path = journalPath(folder, id, sealed)
    const journal = await stat(path).catch(() => null)
    const head = await readHead(path, sealed ? 'none' : null)
    const changed = journal?.mtime ?? (newest ? new Date(newest.at) : new Date(0))
    found.push({
      id,
      bodyName: info?.bodyName ?? id,
      triennium: info?.triennium ?? '',
      handout: info?.handout ?? null,
      changedAt: changed.toISOString(),
      seq: head?.seq ?? newest?.seq ?? 0,
      lock,
    })
  }
  return found.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
}

/** Takes away what writes that were cut short left behind: files that never got their real name. */
export async function removeUnfinished(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) {
    if (name.endsWith('.tmp')) await rm(join(folder, name), { force: true })
  }
  await removeUnfinishedContents(folder)
}

/** Keeps what the start page shows of a register. */
export async function writeInfo(folder: string, register: Register): Promise<void> {
  const { heading } = register
  const handout = copyInfoOf(register)
  const info = { bodyName: heading.body.name, triennium: triennium(heading.edition), ...(handout ? { handout } : {}) }
  await writeWhole(join(folder, `${heading.id}.info.json`), `${JSON.stringify(info)}\n`)
}

/** True when the folder has a register with this id. */
export async function hasRegister(folder: string, id: string): Promise<boolean> {
  return (await readdir(folder)).some((name) => snapshotOwner(name) === id)
}

/**
 * Puts a register into the folder: its first snapshot, from which the journal goes on. `text` is the register file where
 * the snapshot must keep it as it was given.
 */
export async function createRegister(
  folder: string,
  register: Register,
  head: JournalHead = EMPTY_HEAD,
  text?: string,
  vault: Vault | null = null,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeSnapshot(folder, { register, head }, vault, text)
  await writeInfo(folder, register)
}

/** A register as its files tell it, the entries of its journal, and what was found wrong. */
export interface Rebuilt extends Snapshot {
  readonly entries: readonly JournalEntry[]
  readonly recoveries: readonly Recovery[]
}

/**
 * Rebuilds a register from its newest whole snapshot and the journal entries after it; null when there is no
 * snapshot at all. Damaged parts are set aside under other names, unless the journal may be in use (`inUse`): then
 * it is only looked at.
 */
export async function rebuild(
  folder: string,
  id: string,
  now: Date,
  inUse = false,
  vault: Vault | null = null,
): Promise<Rebuilt | null> {
  const { snapshot, setAside } = await newestSnapshot(folder, id, now, vault)
  const recoveries: Recovery[] = setAside.map((name) => ({ kind: 'snapshotDamaged', edits: 0, setAside: name }))
  const path = journalPath(folder, id, vault !== null)
  const journal = inUse ? await lookAtJournal(path, vault) : await readJournal(path, now, vault)
  if (journal.setAside !== null) {
    const kind = journal.onlyTail ? 'journalTailCut' : 'journalDamaged'
    recoveries.push({ kind, edits: 0, setAside: journal.setAside })
  }
  if (!snapshot) return null
  let register = snapshot.register
  let head = snapshot.head
  for (const entry of journal.entries) {
    if (entry.seq <= head.seq) continue
    if (entry.seq !== head.seq + 1) break
    try {
      register = applyChanges(register, entry.changes)
    } catch (error) {
      // Whoever asked knows from the head that it ends here.
      if (!(error instanceof ChangeDoesNotFit)) throw error
      break
    }
    head = headAfter([entry])
  }
  return { register, head, entries: journal.entries.slice(-UNDO_STEPS), recoveries }
}

/**
 * A register that is in use, as its files tell it, for what goes out of them: only when they hold `head`, the newest
 * entry that the window has saved. A journal damaged in the meantime would give an older state, and nobody would know.
 * `head` is null where no window knows it: then the journal's own last line says it.
 * @throws {Refused}
 */
export async function rebuildAt(
  folder: string,
  id: string,
  head: JournalHead | null,
  vault: Vault | null = null,
): Promise<Rebuilt> {
  const rebuilt = await rebuild(folder, id, new Date(), true, vault)
  if (!rebuilt) throw new Refused({ code: 'notFound', detail: id })
  const wanted = head ?? (await readHead(journalPath(folder, id, vault !== null), vault))
  if (wanted === null || !holds(rebuilt, wanted))
    throw new Refused({ code: 'filesBehind', detail: String(rebuilt.head.seq) })
  return rebuilt
}

/** True when an entry is among those that were applied; newer ones may have come since. */
function holds({ head, entries }: Rebuilt, { seq, id }: JournalHead): boolean {
  if (seq === 0) return true
  if (seq >= head.seq) return seq === head.seq && id === head.id
  return entries.some((entry) => entry.seq === seq && entry.id === id)
}

/** Writes a snapshot of a register as its files tell it, unless the newest stands there already; then rotates. */
export async function makeSnapshot(folder: string, id: string, now: Date, vault: Vault | null = null): Promise<void> {
  const rebuilt = await rebuild(folder, id, now, true, vault)
  if (!rebuilt) return
  const [newest] = await listSnapshots(folder, id, vault !== null)
  if (newest?.seq === rebuilt.head.seq) return
  await writeSnapshot(folder, rebuilt, vault)
  await writeInfo(folder, rebuilt.register)
  await pruneSnapshots(folder, id, now, vault !== null)
}

/** The open registers of this process: one journal file each. */
export class RegisterStore {
  private readonly journals = new Map<string, JournalFile>()

  /** The keys of the locked ones. */
  readonly locks: Locks

  constructor(
    readonly folder: string,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.locks = new Locks(folder)
  }

  /**
   * Opens a register's journal and compares it with the head of the window's database: the newest entries win, from
   * either side. See {@link StorageOpened}.
   * @throws {Refused} when it is locked and its key is not at hand
   */
  async open(id: string, database: JournalHead | null): Promise<StorageOpened> {
    await mkdir(this.folder, { recursive: true })
    await this.close(id)
    const vault = await this.locks.vaultOf(id)
    const path = journalPath(this.folder, id, vault !== null)
    const recoveries: Recovery[] = []
    const snapshots = await listSnapshots(this.folder, id, vault !== null)
    if (snapshots.length === 0)
      return { kind: 'missing', recoveries: [{ kind: 'journalMissing', edits: 0, setAside: '' }] }

    let head = await readHead(path, vault)
    // Leaving a register makes a snapshot at its head. Where none stands there (the program was killed, or the journal
    // was damaged while it was open) the last line is not believed for all that comes before it.
    if (head === null || snapshots[0]?.seq !== head.seq) {
      const rebuilt = await rebuild(this.folder, id, this.now(), false, vault)
      if (!rebuilt) return { kind: 'missing', recoveries }
      recoveries.push(...rebuilt.recoveries)
      head = (await readHead(path, vault)) ?? EMPTY_HEAD
      // An empty journal goes on from the snapshot. One that does not lead there can't: the next entry would leave a gap.
      if (head.seq > 0 && head.seq !== rebuilt.head.seq) {
        const setAside = await this.adopt(rebuilt.register, rebuilt.head)
        recoveries.push({ kind: 'journalDamaged', edits: 0, setAside })
      }
      head = rebuilt.head
    }
    await this.close(id)
    this.journals.set(id, await JournalFile.open(path, head, vault))
    if (database && database.seq === head.seq && database.id === head.id) return { kind: 'same', recoveries }
    if (database && database.seq > head.seq) return { kind: 'fileBehind', head, recoveries }
    if (database && database.seq < head.seq) {
      const { entries } = await readJournal(path, this.now(), vault)
      const at = entries.findIndex((entry) => entry.seq === database.seq)
      const joins = at >= 0 ? entries[at]?.id === database.id : database.seq === 0 && entries[0]?.seq === 1
      if (joins) {
        const newer = entries.slice(at + 1)
        recoveries.push({ kind: 'databaseBehind', edits: newer.length, setAside: '' })
        return { kind: 'fileAhead', entries: newer, recoveries }
      }
    }
    const rebuilt = await rebuild(this.folder, id, this.now(), false, vault)
    if (!rebuilt) return { kind: 'missing', recoveries }
    recoveries.push(...rebuilt.recoveries)
    const { register, entries } = rebuilt
    if (rebuilt.head.seq !== head.seq) {
      const setAside = await this.adopt(register, rebuilt.head)
      recoveries.push({ kind: 'journalDamaged', edits: 0, setAside })
    }
    return { kind: 'register', register, head: rebuilt.head, entries, diverged: database !== null, recoveries }
  }

  /**
   * Appends entries; they are on disk when this resolves.
   * @throws {JournalConflict} · the error of the file system · an error when the register is not open
   */
  async append(id: string, entries: readonly JournalEntry[]): Promise<JournalHead> {
    const journal = this.journals.get(id)
    if (!journal) throw new Error(`register ${id} is not open`)
    return journal.append(entries)
  }

  /**
   * Takes the window's register as the true one, when the files are missing or tell another story: the old journal
   * is set aside, a snapshot is written, and the journal goes on from `head`.
   */
  async adopt(register: Register, head: JournalHead): Promise<string> {
    const id = register.heading.id
    await this.close(id)
    await mkdir(this.folder, { recursive: true })
    const vault = await this.locks.vaultOf(id)
    const path = journalPath(this.folder, id, vault !== null)
    let setAside = ''
    if (await stat(path).catch(() => null)) {
      setAside = asideName(basename(path), this.now())
      await rename(path, join(this.folder, setAside))
    }
    await createRegister(this.folder, register, head, undefined, vault)
    this.journals.set(id, await JournalFile.open(path, head, vault))
    return setAside
  }

  /** The ids of the registers that are open. */
  get openIds(): readonly string[] {
    return [...this.journals.keys()]
  }

  /** Closes a register's journal, or all of them. */
  async close(id?: string): Promise<void> {
    for (const [key, journal] of this.journals) {
      if (id !== undefined && key !== id) continue
      this.journals.delete(key)
      await journal.close()
    }
  }
}
