/**
 * From plain files to sealed ones and back, so that a stop at any moment leaves either the old set whole or the new
 * one. The new set is made beside the old one, under names of its own, and read back; the stage in the key file then
 * says which of the two is the register; only after that the other one is taken away, at the next start at the latest.
 */
import { mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { JournalHead } from '../../shared/journal/entry'
import { encodeRegister } from '../../shared/register/file'
import { syncFolder, timeStamp, writeWhole } from './atomic'
import { attachedNames } from './attachments'
import { Refused } from './failures'
import { readJournal, sealLine, unsealLine } from './journalFile'
import { makeKeyFile, readKeyFile, removeKeyFile, type Stage, writeKeyFile } from './keyFile'
import { keyOwners } from './locks'
import { journalPath, rebuild } from './registerStore'
import { listSnapshots, plainName, SEALED_ENDING, sealSnapshot, snapshotOwner, unsealSnapshot } from './snapshots'
import type { Vault } from './vault'

/** How a register is to be kept. */
export type Kept = 'plain' | 'locked'

interface RegisterFile {
  readonly name: string
  /** What it is called in plain. */
  readonly plain: string
  readonly kind: 'journal' | 'snapshot' | 'attached' | 'aside' | 'asideJournal'
}

/** The files of a register that hold any of its content: the plain ones or the sealed ones. */
async function filesOf(folder: string, id: string, kept: Kept): Promise<readonly RegisterFile[]> {
  const aside = new RegExp(`^${id}(\\.jsonl|-\\d{8,}\\.json\\.gz)\\.danneggiato-[^.]+$`)
  // Set aside while it was locked: whole lines of it still open.
  const asideJournal = new RegExp(`^${id}\\.jsonl\\.cifrato\\.danneggiato-[^.]+$`)
  const attached = (await attachedNames(folder, id)).flatMap((name): RegisterFile[] => {
    const plain = plainName(name)
    return (name !== plain) === (kept === 'locked') ? [{ name, plain, kind: 'attached' }] : []
  })
  const files = (await readdir(folder)).flatMap((name): RegisterFile[] => {
    if (asideJournal.test(name))
      return kept === 'locked' ? [{ name, plain: name.replace(SEALED_ENDING, ''), kind: 'asideJournal' }] : []
    const plain = plainName(name)
    if ((name !== plain) !== (kept === 'locked')) return []
    if (plain === `${id}.jsonl`) return [{ name, plain, kind: 'journal' }]
    if (snapshotOwner(name) === id) return [{ name, plain, kind: 'snapshot' }]
    return aside.test(plain) ? [{ name, plain, kind: 'aside' }] : []
  })
  return [...files, ...attached]
}

/** Each line that ends, with what `change` makes of it. A journal is mended before: none of its lines is damaged. */
function eachLine(content: Buffer, change: (line: string) => string | null): Buffer | null {
  const lines = content.toString('utf8').split('\n')
  if (lines.pop() !== '') return null
  const changed = lines.map(change)
  return changed.includes(null) ? null : Buffer.from(changed.map((line) => `${line}\n`).join(''))
}

function sealed({ kind, plain }: RegisterFile, vault: Vault, content: Buffer): Buffer | null {
  if (kind === 'snapshot') return sealSnapshot(vault, plain, content)
  if (kind === 'aside' || kind === 'attached') return vault.seal('file', plain, content)
  return eachLine(content, (line) => sealLine(vault, JSON.parse(line) as { seq: number; id: string }, line))
}

function unsealed({ kind, plain }: RegisterFile, vault: Vault, content: Buffer): Buffer | null {
  if (kind === 'snapshot') return unsealSnapshot(vault, plain, content)
  if (kind === 'aside' || kind === 'attached') return vault.open('file', plain, content)
  if (kind === 'asideJournal') {
    const lines = content.toString('utf8').split('\n')
    return Buffer.from(lines.map((line) => unsealLine(vault, line) ?? line).join('\n'))
  }
  return eachLine(content, (line) => unsealLine(vault, line))
}

/** Writes the other form of a file beside it, reads it back, and gives it the same time: rotation goes by it. */
async function convert(folder: string, file: RegisterFile, vault: Vault, to: Kept): Promise<void> {
  const content = await readFile(join(folder, file.name))
  const made = to === 'locked' ? sealed(file, vault, content) : unsealed(file, vault, content)
  const target = join(folder, to === 'locked' ? `${file.plain}${SEALED_ENDING}` : file.plain)
  if (!made) throw new Refused({ code: 'sealedDamaged', detail: file.name })
  await writeWhole(target, made)
  const back = await readFile(target)
  const same = to === 'locked' ? unsealed(file, vault, back)?.equals(content) : back.equals(made)
  if (!same) throw new Refused({ code: 'sealedDamaged', detail: target })
  const { atime, mtime } = await stat(join(folder, file.name))
  await utimes(target, atime, mtime)
}

/**
 * Makes the other set of files of a register that nobody is writing to, and holds it against the first. `onStep` is
 * told before each file. Damaged snapshots that do not open are left as they are: nobody can read them.
 * @throws {Refused} when a file does not open, or the new set does not tell the same register at `head`
 */
export async function makeOtherSet(
  folder: string,
  vault: Vault,
  to: Kept,
  head: JournalHead,
  now: Date,
  onStep: (name: string) => void = () => undefined,
): Promise<void> {
  const id = vault.registerId
  const from = to === 'locked' ? 'plain' : 'locked'
  await removeSet(folder, id, to)
  await readJournal(journalPath(folder, id, from === 'locked'), now, from === 'locked' ? vault : null)
  for (const file of await filesOf(folder, id, from)) {
    onStep(file.name)
    await convert(folder, file, vault, to)
  }
  onStep('')
  const [before, after] = await Promise.all(
    [from, to].map((kept) => rebuild(folder, id, now, true, kept === 'locked' ? vault : null)),
  )
  const same = before && after && encodeRegister(before.register) === encodeRegister(after.register)
  if (!same || after.head.seq !== head.seq || after.head.id !== head.id)
    throw new Refused({ code: 'journalConflict', detail: id })
}

/** Takes away one of the two sets of files. */
async function removeSet(folder: string, id: string, kept: Kept): Promise<void> {
  for (const { name } of await filesOf(folder, id, kept)) await rm(join(folder, name))
  await syncFolder(folder)
}

async function hasSet(folder: string, id: string, kept: Kept): Promise<boolean> {
  return (await listSnapshots(folder, id, kept === 'locked')).length > 0
}

/** Writes the stage of a register's key file. */
export async function setStage(folder: string, id: string, stage: Stage): Promise<void> {
  const found = await readKeyFile(folder, id)
  if (found.kind !== 'whole') throw new Refused({ code: 'keyMissing', detail: id })
  await writeKeyFile(folder, { ...found.file, stage })
}

/** Before a register is locked: sealed files of it whose key is gone are set aside, not written over. */
export async function setForeignAside(folder: string, id: string, now: Date): Promise<void> {
  for (const { name } of await filesOf(folder, id, 'locked'))
    await rename(join(folder, name), join(folder, `${name}.senza-chiave-${timeStamp(now)}`))
}

/**
 * Brings every locking and unlocking that was begun to its end: back where the new set was not decided on yet, on
 * where it was. A set is only taken away when the other one is there.
 */
export async function finishLocking(folder: string): Promise<void> {
  for (const id of await keyOwners(folder)) {
    const found = await readKeyFile(folder, id)
    if (found.kind === 'whole') await finish(folder, id, found.file.stage)
  }
}

async function finish(folder: string, id: string, stage: Stage): Promise<void> {
  const plain = await hasSet(folder, id, 'plain')
  const locked = await hasSet(folder, id, 'locked')
  if (!plain && !locked) {
    // Nothing was made yet of a register that was to be locked from its beginning.
    if (stage === 'locking') await removeKeyFile(folder, id)
    return
  }
  const keep: Kept = stage === 'locked' || stage === 'unlocking' ? 'locked' : 'plain'
  const there = keep === 'locked' ? locked : plain
  if (there) await removeSet(folder, id, keep === 'locked' ? 'plain' : 'locked')
  // The set that should be the register is gone by some other hand: the one that is there is all there is.
  const now: Kept = there ? keep : keep === 'locked' ? 'plain' : 'locked'
  if (!there && stage === 'locked') return
  const ended: Stage = now === 'locked' ? 'locked' : 'unlocked'
  if (ended !== stage) await setStage(folder, id, ended)
}

/**
 * Makes a new register of this folder with `fill`: sealed when it has a passphrase. Cut short, it is as if it had never
 * been begun.
 */
export async function createdAs<T>(
  folder: string,
  id: string,
  passphrase: string | null,
  fill: (vault: Vault | null) => Promise<T>,
): Promise<T> {
  if (passphrase === null) return fill(null)
  const { file, vault } = await makeKeyFile(id, passphrase, 'locking')
  await mkdir(folder, { recursive: true })
  await writeKeyFile(folder, file)
  const made = await fill(vault)
  await setStage(folder, id, 'locked')
  return made
}
