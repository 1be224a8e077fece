/**
 * The files attached to a register, beside its journal: `<id>.allegati/<sha256>`, named by their content. A content is
 * written once, whole, and never changed; it is looked at again whenever it is read. None is ever taken away: undo, the
 * history and the older snapshots may name it for good, so that no content is surely out of reach. Those of a locked
 * register are sealed, and their names say so by their ending; the hash in the name stays that of the content.
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
import { SEALED_ENDING } from './snapshots'
import type { Vault } from './vault'

const ENDING = '.allegati'

/** Where the files attached to a register stand. */
export function attachmentsFolder(folder: string, id: string): string {
  return join(folder, `${id}${ENDING}`)
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Names of the files in a register's folder of attached files, from the folder of the registers on. */
export async function attachedNames(folder: string, id: string): Promise<readonly string[]> {
  const names = await readdir(attachmentsFolder(folder, id)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names.map((name) => `${id}${ENDING}/${name}`)
}

/** The name of a content in its folder. */
function nameOf(sha256: string, vault: Vault | null): string {
  return vault ? `${sha256}${SEALED_ENDING}` : sha256
}

/** What a sealed content is bound to: where it would stand in clear text. */
function placeOf(id: string, sha256: string): string {
  return `${id}${ENDING}/${sha256}`
}

/** What stands under a name, unsealed; 'missing' when nothing does, 'damaged' when it is not what the name says. */
async function contentOf(
  folder: string,
  id: string,
  sha256: string,
  vault: Vault | null,
): Promise<Uint8Array | 'missing' | 'damaged'> {
  const path = join(attachmentsFolder(folder, id), nameOf(sha256, vault))
  const stored = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (stored === null) return 'missing'
  const bytes = vault ? vault.open('file', placeOf(id, sha256), stored) : stored
  return bytes !== null && hashOf(bytes) === sha256 ? bytes : 'damaged'
}

/** Puts contents beside a register, unless they stand there already; a damaged one is set aside and written anew. */
export async function keepContents(
  folder: string,
  id: string,
  contents: FileContents,
  vault: Vault | null = null,
): Promise<void> {
  if (contents.size === 0) return
  const place = attachmentsFolder(folder, id)
  await mkdir(place, { recursive: true })
  for (const [sha256, bytes] of contents) {
    if (typeof (await contentOf(folder, id, sha256, vault)) !== 'string') continue
    const name = nameOf(sha256, vault)
    await setAside(place, name)
    await writeWhole(join(place, name), vault ? vault.seal('file', placeOf(id, sha256), bytes) : bytes)
  }
  await syncFolder(folder)
}

async function setAside(place: string, name: string): Promise<void> {
  const path = join(place, name)
  if (!(await stat(path).catch(() => null))) return
  await rename(path, join(place, asideName(name, new Date())))
}

/**
 * Copies a file of the user's beside a register.
 * @throws {Refused} when it is no file, is empty or too large · the error of the file system
 */
export async function attachFile(
  folder: string,
  id: string,
  path: string,
  vault: Vault | null = null,
): Promise<StoredFile> {
  const found = await stat(path)
  const name = cleanText(basename(path))
  if (!found.isFile() || found.size === 0) throw new Refused({ code: 'attachmentEmpty', detail: name })
  if (found.size > MOST_BYTES) throw new Refused({ code: 'attachmentTooLarge', detail: name })
  const bytes = await readFile(path)
  // It may have grown since it was looked at.
  if (bytes.length > MOST_BYTES) throw new Refused({ code: 'attachmentTooLarge', detail: name })
  const sha256 = hashOf(bytes)
  await keepContents(folder, id, new Map([[sha256, bytes]]), vault)
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
  vault: Vault | null = null,
): Promise<Uint8Array> {
  const content = await contentOf(folder, id, sha256, vault)
  if (content === 'missing') throw new Refused({ code: 'attachmentMissing', detail: name })
  if (content === 'damaged') throw new Refused({ code: 'attachmentDamaged', detail: name })
  return content
}

/** The contents that a register names, for its register file; those that are not whole are named in `missing`. */
export async function contentsOf(
  folder: string,
  register: Register,
  vault: Vault | null = null,
): Promise<{ readonly contents: FileContents; readonly missing: readonly string[] }> {
  const contents = new Map<string, Uint8Array>()
  const missing: string[] = []
  for (const { sha256, name } of filesNamedIn(register)) {
    const content = await contentOf(folder, register.heading.id, sha256, vault)
    if (typeof content === 'string') missing.push(name)
    else contents.set(sha256, content)
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
