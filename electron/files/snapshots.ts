/**
 * Snapshots: whole registers at a point of the journal, compressed, verified by reading them back, rotated. Those of a
 * locked register are sealed after they are compressed, and bear another ending.
 */
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Register } from '../../shared/domain/register'
import type { SnapshotInfo } from '../../shared/ipc/contract'
import { headSchema, type JournalHead } from '../../shared/journal/entry'
import { decodeRegisterText, encodeRegister } from '../../shared/register/file'
import { asideName, writeWhole } from './atomic'
import type { Vault } from './vault'

const compress = promisify(gzip)
const expand = promisify(gunzip)

/** A register at a point of its journal. */
export interface Snapshot {
  readonly register: Register
  readonly head: JournalHead
}

/** A snapshot file does not hold what it should. `reason` is Italian. */
export class SnapshotDamaged extends Error {
  constructor(
    readonly fileName: string,
    reason: string,
  ) {
    super(reason)
    this.name = 'SnapshotDamaged'
  }
}

/** What the name of a sealed file ends with, after the name it would have in plain. */
export const SEALED_ENDING = '.cifrato'

/** `<id>-<seq>.json.gz`; the number has eight digits so that names sort. */
function nameFor(id: string, seq: number, sealed: boolean): string {
  return `${id}-${String(seq).padStart(8, '0')}.json.gz${sealed ? SEALED_ENDING : ''}`
}

const NAME = /^(.+)-(\d{8,})\.json\.gz(\.cifrato)?$/

/** A first line that says what the file is, to whoever finds it. */
const SEALED_MARK = Buffer.from('{"format":"registro-rischi/copia-cifrata","version":1}\n')

/** A compressed snapshot, sealed: what stands in its file. `plainName` is what the file would be called unsealed. */
export function sealSnapshot(vault: Vault, plainName: string, packed: Uint8Array): Buffer {
  return Buffer.concat([SEALED_MARK, vault.seal('snapshot', plainName, packed)])
}

/** What {@link sealSnapshot} sealed; null when it is anything else. */
export function unsealSnapshot(vault: Vault, plainName: string, content: Buffer): Buffer | null {
  if (!content.subarray(0, SEALED_MARK.length).equals(SEALED_MARK)) return null
  return vault.open('snapshot', plainName, content.subarray(SEALED_MARK.length))
}

/** A name without the ending of sealed files. */
export function plainName(name: string): string {
  return name.endsWith(SEALED_ENDING) ? name.slice(0, -SEALED_ENDING.length) : name
}

/** The id of the register that a file is a snapshot of; null for any other file. */
export function snapshotOwner(name: string): string | null {
  return NAME.exec(name)?.[1] ?? null
}

/** The snapshots of a register, newest first: the sealed ones or the plain ones. */
export async function listSnapshots(folder: string, id: string, sealed = false): Promise<readonly SnapshotInfo[]> {
  const found: SnapshotInfo[] = []
  for (const name of await readdir(folder)) {
    const match = NAME.exec(name)
    if (match?.[1] !== id || (match[3] !== undefined) !== sealed) continue
    const { mtime, size } = await stat(join(folder, name))
    found.push({ name, at: mtime.toISOString(), seq: Number(match[2]), bytes: size })
  }
  return found.sort((a, b) => b.seq - a.seq)
}

/**
 * Writes a snapshot and reads it back before it counts. `text` is the register file where it must stay as it was given.
 * @throws {SnapshotDamaged} when what was read back is not what was written: the file is taken away again
 * @throws the error of the file system
 */
export async function writeSnapshot(
  folder: string,
  { register, head }: Snapshot,
  vault: Vault | null = null,
  text = encodeRegister(register),
): Promise<SnapshotInfo> {
  const name = nameFor(register.heading.id, head.seq, vault !== null)
  const path = join(folder, name)
  // The head stands before the register so that the register's own bytes are those of a register file.
  const packed = await compress(`${JSON.stringify(head)}\n${text}`, { level: 6 })
  await writeWhole(path, vault ? sealSnapshot(vault, plainName(name), packed) : packed)
  const back = await readLines(path, name, vault)
  if (back.text !== text || back.head.id !== head.id || back.head.seq !== head.seq) {
    await rm(path, { force: true })
    throw new SnapshotDamaged(name, 'la copia riletta dal disco non è uguale a quella scritta')
  }
  const { mtime, size } = await stat(path)
  return { name, at: mtime.toISOString(), seq: head.seq, bytes: size }
}

/**
 * Reads a snapshot.
 * @throws {SnapshotDamaged}
 */
export async function readSnapshot(folder: string, name: string, vault: Vault | null = null): Promise<Snapshot> {
  const { text, head } = await readLines(join(folder, name), name, vault)
  const decoded = decodeRegisterText(text)
  if (!decoded.ok) throw new SnapshotDamaged(name, decoded.error.message)
  return { register: decoded.value.register, head }
}

/**
 * The text of the register file in the oldest snapshot, as it was written; `null` when the first one is gone.
 * @throws {SnapshotDamaged}
 */
export async function readFirstText(folder: string, id: string, vault: Vault | null = null): Promise<string | null> {
  const first = (await listSnapshots(folder, id, vault !== null)).at(-1)
  return first?.seq === 0 ? (await readLines(join(folder, first.name), first.name, vault)).text : null
}

async function readLines(
  path: string,
  name: string,
  vault: Vault | null,
): Promise<{ readonly text: string; readonly head: JournalHead }> {
  const stored = await readFile(path)
  const packed = vault ? unsealSnapshot(vault, plainName(name), stored) : stored
  if (!packed) throw new SnapshotDamaged(name, 'il file cifrato non è quello che era stato scritto')
  const content = await expand(packed).then(
    (bytes) => bytes.toString('utf8'),
    (error: Error) => {
      throw new SnapshotDamaged(name, `il file compresso non si legge (${error.message})`)
    },
  )
  const end = content.indexOf('\n')
  const head = headSchema.safeParse(parseOrNull(content.slice(0, end)))
  if (end === -1 || !head.success) throw new SnapshotDamaged(name, 'manca la prima riga')
  return { text: content.slice(end + 1), head: head.data }
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/**
 * The newest snapshot that reads well. Damaged ones on the way are renamed and named in `setAside`.
 * Null when there is none.
 */
export async function newestSnapshot(
  folder: string,
  id: string,
  now: Date,
  vault: Vault | null = null,
): Promise<{ readonly snapshot: Snapshot | null; readonly setAside: readonly string[] }> {
  const setAside: string[] = []
  for (const info of await listSnapshots(folder, id, vault !== null)) {
    try {
      return { snapshot: await readSnapshot(folder, info.name, vault), setAside }
    } catch (error) {
      if (!(error instanceof SnapshotDamaged)) throw error
      const name = asideName(info.name, now)
      await rename(join(folder, info.name), join(folder, name))
      setAside.push(name)
    }
  }
  return { snapshot: null, setAside }
}

/** How many of the newest snapshots are kept whatever their age. */
const KEEP_NEWEST = 10
/** Beyond those, one a day for this many days, then one a month for good. */
const KEEP_DAILY = 30

/** The snapshots that rotation takes away: neither among the newest, nor the last of a recent day, nor of a month. */
export function toPrune(snapshots: readonly SnapshotInfo[], now: Date): readonly SnapshotInfo[] {
  const kept = new Set<string>()
  const groups = new Set<string>()
  const oldestDay = new Date(now.getTime() - KEEP_DAILY * 86_400_000).toISOString().slice(0, 10)
  snapshots.forEach((snapshot, position) => {
    const day = snapshot.at.slice(0, 10)
    const group = day >= oldestDay ? day : snapshot.at.slice(0, 7)
    if (position < KEEP_NEWEST || !groups.has(group)) kept.add(snapshot.name)
    groups.add(group)
  })
  // The first of all is the register as it was made: with it the whole journal can be replayed.
  const first = snapshots.at(-1)
  if (first) kept.add(first.name)
  return snapshots.filter((snapshot) => !kept.has(snapshot.name))
}

/** Takes away what {@link toPrune} says. */
export async function pruneSnapshots(folder: string, id: string, now: Date, sealed = false): Promise<void> {
  for (const snapshot of toPrune(await listSnapshots(folder, id, sealed), now)) await rm(join(folder, snapshot.name))
}
