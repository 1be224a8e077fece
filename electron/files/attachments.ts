/**
 * The files attached to a register, beside its journal: `<id>.allegati/<sha256>`, named by their content. A content is
 * written once, whole, and never changed; it is looked at again whenever it is read. None is ever taken away: undo, the
 * history and the older snapshots may name it for good, so that no content is surely out of reach.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { MOST_BYTES, type StoredFile } from '../../shared/domain/evidence'
import type { Register } from '../../shared/domain/register'
import { type FileContents, filesNamedIn } from '../../shared/register/attached'
import { cleanText } from '../../shared/register/text'
import { asideName, syncFolder, writeWhole } from './atomic'
import { Refused } from './failures'

const ENDING = '.allegati'

/** Where the files attached to a register stand. */
export function attachmentsFolder(folder: string, id: string): string {
  return join(folder, `${id}${ENDING}`)
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** What stands under a name; null when nothing does, or something else than the name says. */
async function contentOf(path: string, sha256: string): Promise<Uint8Array | null> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return bytes !== null && hashOf(bytes) === sha256 ? bytes : null
}

/** Puts contents beside a register, unless they stand there already; a damaged one is set aside and written anew. */
export async function keepContents(folder: string, id: string, contents: FileContents): Promise<void> {
  if (contents.size === 0) return
  const place = attachmentsFolder(folder, id)
  await mkdir(place, { recursive: true })
  for (const [sha256, bytes] of contents) {
    const path = join(place, sha256)
    if (await contentOf(path, sha256)) continue
    await setAside(place, sha256)
    await writeWhole(path, bytes)
  }
  await syncFolder(folder)
}

async function setAside(place: string, sha256: string): Promise<void> {
  const path = join(place, sha256)
  if (!(await stat(path).catch(() => null))) return
  await rename(path, join(place, asideName(sha256, new Date())))
}

/**
 * Copies a file of the user's beside a register.
 * @throws {Refused} when it is no file, is empty or too large · the error of the file system
 */
export async function attachFile(folder: string, id: string, path: string): Promise<StoredFile> {
  const found = await stat(path)
  const name = cleanText(basename(path))
  if (!found.isFile() || found.size === 0) throw new Refused({ code: 'attachmentEmpty', detail: name })
  if (found.size > MOST_BYTES) throw new Refused({ code: 'attachmentTooLarge', detail: name })
  const bytes = await readFile(path)
  // It may have grown since it was looked at.
  if (bytes.length > MOST_BYTES) throw new Refused({ code: 'attachmentTooLarge', detail: name })
  const sha256 = hashOf(bytes)
  await keepContents(folder, id, new Map([[sha256, bytes]]))
  return { sha256, name, bytes: bytes.length }
}

/**
 * The content of an attached file, verified.
 * @throws {Refused} when it is missing or is not what was attached
 */
export async function readAttached(
  folder: string,
  id: string,
  { sha256, name }: Pick<StoredFile, 'sha256' | 'name'>,
): Promise<Uint8Array> {
  const path = join(attachmentsFolder(folder, id), sha256)
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Refused({ code: 'attachmentMissing', detail: name })
    throw error
  })
  if (hashOf(bytes) !== sha256) throw new Refused({ code: 'attachmentDamaged', detail: name })
  return bytes
}

/** The contents that a register names, for its register file; those that are not whole are named in `missing`. */
export async function contentsOf(
  folder: string,
  register: Register,
): Promise<{ readonly contents: FileContents; readonly missing: readonly string[] }> {
  const contents = new Map<string, Uint8Array>()
  const missing: string[] = []
  for (const { sha256, name } of filesNamedIn(register)) {
    const bytes = await contentOf(join(attachmentsFolder(folder, register.heading.id), sha256), sha256)
    if (bytes) contents.set(sha256, bytes)
    else missing.push(name)
  }
  return { contents, missing }
}

/** Takes away what writes that were cut short left behind among the attached files. */
export async function removeUnfinishedContents(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(ENDING)) continue
    for (const file of await readdir(join(folder, name))) {
      if (file.endsWith('.tmp')) await rm(join(folder, name, file))
    }
  }
}
