/**
 * A set of files that is there whole or not at all: all are written under temporary names beside their places, synced,
 * and only when the last is whole do they take their places. On any error, and when stopped, every temporary file is
 * removed and what was there before is as it was.
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { copyFile, link, lstat, mkdir, realpath, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Writable } from 'node:stream'
import { syncFolder } from './atomic'

export interface FileToWrite {
  /** Name within the folder. */
  readonly name: string
  /** Writes the content and ends `out`; rejects when it cannot. */
  readonly write: (out: Writable) => Promise<void>
}

export interface FileSetOptions {
  /** Makes the folder, and those above it, if missing; they are removed again when the set fails. */
  readonly makeFolder?: boolean
  readonly signal?: AbortSignal
}

interface Staged {
  readonly target: string
  readonly temporary: string
  /** Where the file that was there waits until the set is complete; `null` when there was none. */
  kept: string | null
  placed: boolean
}

/** Virus scanners and Excel hold files for a moment on Windows: how often and how long a rename is tried again. */
const RENAME_TRIES = 5
const RENAME_PAUSE_MS = 120

/**
 * Writes the files into `folder`. When it resolves all of them are on disk, complete.
 * @throws the error of the file system, with its `code` and `path`; the reason of the signal when aborted
 */
export async function writeFileSet(
  folder: string,
  files: readonly FileToWrite[],
  { makeFolder = false, signal }: FileSetOptions = {},
): Promise<readonly string[]> {
  const made = makeFolder ? await mkdir(folder, { recursive: true }) : undefined
  const staged: Staged[] = []
  try {
    await refuseNoFolder(folder)
    for (const { name, write } of files) {
      signal?.throwIfAborted()
      const target = await targetOf(join(folder, name))
      const file: Staged = { target, temporary: besides(target, 'tmp'), kept: null, placed: false }
      staged.push(file)
      await writeSynced(file.temporary, write)
    }
    signal?.throwIfAborted()
    await putInPlace(staged)
  } catch (error) {
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })))
    if (made !== undefined) await removeMade(made, folder)
    throw error
  }
  return files.map(({ name }) => join(folder, name))
}

/** A piece of content that is at hand as text. */
export function fileOfText(name: string, parts: Iterable<string>): FileToWrite {
  return { name, write: (out) => writeParts(out, parts) }
}

/** Writes texts one after the other and ends `out`, in pieces large enough for few calls. */
export async function writeParts(out: Writable, parts: Iterable<string>, signal?: AbortSignal): Promise<void> {
  const PIECE = 256 * 1024
  let gathered: string[] = []
  let size = 0
  const flush = async () => {
    signal?.throwIfAborted()
    if (!out.write(gathered.join(''))) await once(out, 'drain')
    gathered = []
    size = 0
  }
  for (const part of parts) {
    gathered.push(part)
    size += part.length
    if (size >= PIECE) await flush()
  }
  await flush()
  out.end()
}

function besides(target: string, ending: string): string {
  return join(dirname(target), `.${randomBytes(6).toString('hex')}.${ending}`)
}

function systemError(code: string, path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${path}`), { code, path })
}

async function refuseNoFolder(folder: string): Promise<void> {
  if (!(await stat(folder)).isDirectory()) throw systemError('ENOTDIR', folder)
}

/** The file that a path stands for: the same path, or what a link points at. Folders and devices are refused. */
async function targetOf(path: string): Promise<string> {
  const found = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (found === null) return resolve(path)
  const target = found.isSymbolicLink() ? await realpath(path) : resolve(path)
  const file = await stat(target)
  if (!file.isFile()) throw systemError('EISDIR', path)
  return target
}

/** Writes a new file and waits until it is on disk, not only handed to the system. */
async function writeSynced(path: string, write: FileToWrite['write']): Promise<void> {
  const out = createWriteStream(path, { flags: 'wx', flush: true, highWaterMark: 256 * 1024 })
  const closed = new Promise<void>((done, failed) => {
    let broken: NodeJS.ErrnoException | null = null
    // Stays to the end: what still writes when all is lost must not bring the process down.
    out.on('error', (error) => {
      broken ??= error
    })
    out.once('close', () => {
      if (broken) failed(Object.assign(broken, { path: broken.path ?? path }))
      else done()
    })
  })
  try {
    // An error may come while the writer is busy with something else: it is heard through `closed`.
    await Promise.race([write(out), closed])
    await closed
  } catch (error) {
    out.destroy()
    await closed.catch(() => undefined)
    throw error
  }
}

/** All renames, or none: a file that was there is kept under another name until the last rename has succeeded. */
async function putInPlace(staged: readonly Staged[]): Promise<void> {
  try {
    for (const file of staged) {
      // A single file needs no second name: its rename happens or does not.
      if (staged.length > 1) file.kept = await keep(file.target)
    }
    for (const file of staged) {
      await renameOver(file.temporary, file.target)
      file.placed = true
    }
  } catch (error) {
    for (const { target, kept, placed } of staged) {
      if (placed && kept !== null) await rename(kept, target)
      else if (placed) await rm(target, { force: true })
      else if (kept !== null) await rm(kept, { force: true })
    }
    throw error
  }
  for (const { kept } of staged) if (kept !== null) await rm(kept, { force: true })
  for (const folder of new Set(staged.map(({ target }) => dirname(target)))) await syncFolder(folder)
}

/** A second name for a file, or a copy where the disk knows no second names; `null` when there is no file. */
async function keep(target: string): Promise<string | null> {
  const kept = besides(target, 'old')
  try {
    await link(target, kept)
    return kept
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
  }
  try {
    await copyFile(target, kept)
    return kept
  } catch (error) {
    await rm(kept, { force: true })
    throw error
  }
}

async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      const held = process.platform === 'win32' && (code === 'EPERM' || code === 'EACCES' || code === 'EBUSY')
      // On Windows a file that Excel has open is refused with words about permissions.
      if (held && attempt === RENAME_TRIES) throw systemError('EBUSY', to)
      if (!held) throw Object.assign(error as Error, { path: to })
      await new Promise((later) => setTimeout(later, RENAME_PAUSE_MS * attempt))
    }
  }
}

/** Removes the folders that were made for the set, from `folder` up to `made`, as long as they are empty. */
async function removeMade(made: string, folder: string): Promise<void> {
  const top = resolve(made)
  for (let current = resolve(folder); current.startsWith(top); current = dirname(current)) {
    const removed = await rmdir(current).then(
      () => true,
      () => false,
    )
    if (!removed || current === top) return
  }
}
