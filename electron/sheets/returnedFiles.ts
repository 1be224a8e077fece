/** Reading the files that managers sent back: of the application or Excel, in any order and under any name. Plain Node. */

import { open, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { decodeHandBack, onlyChanged, parseFile } from '../../shared/handout/files'
import { readReturnedWorkbook } from '../../shared/handout/workbookReturn'
import type { ReadFile } from '../../shared/ipc/handouts'
import type { FileContents } from '../../shared/register/attached'
import { it } from '../../shared/text/it'
import { handoutFiles as words } from '../../shared/text/it/handoutFiles'
import { failureOf } from '../files/failures'
import { isSealed, type Unseal } from '../files/sealedFile'
import { sha256 } from '../files/sha256'
import { readWorkbook } from './readWorkbook'

/** A larger hand-back is refused before it is read: one manager's, with its attached files, stays far below. */
const LARGEST = 256 * 1024 ** 2

const inMegabytes = (bytes: number) => `${Math.round(bytes / 1024 ** 2)} MB`

/** What is done with the attached files of a hand-back to the register with this id. */
export type KeepFiles = (registerId: string, files: FileContents) => Promise<void>

interface Reading {
  /** A larger hand-back is refused. */
  readonly largest?: number
  /** Attached files are named by their content: kept at once, they do no harm when nothing is merged. */
  readonly keep?: KeepFiles
  /** Opens those that are sealed; null when no passphrase is known. */
  readonly unseal?: Unseal | null
}

/** The names of those among the files that are sealed. */
export async function sealedAmong(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map(async (path) => isSealed(await startOf(path))))
  return paths.filter((_path, index) => found[index]).map((path) => basename(path))
}

/** Reads each file; one that is refused refuses only itself. */
export async function readReturned(paths: readonly string[], reading: Reading = {}): Promise<readonly ReadFile[]> {
  const files: ReadFile[] = []
  for (const path of paths) files.push(await readOne(path, reading))
  return files
}

async function readOne(path: string, { largest = LARGEST, keep, unseal = null }: Reading): Promise<ReadFile> {
  const file = basename(path)
  const refused = (reason: string): ReadFile => ({ kind: 'refused', file, reason })
  try {
    if (!(await startsAsJson(path))) return await readSheet(path, file)
    const { size } = await stat(path)
    if (size > largest) return refused(words.tooLarge(inMegabytes(largest)))
    const stored = await readFile(path, 'utf8')
    if (isSealed(stored) && unseal === null) return refused(words.sealed)
    const opened = isSealed(stored) && unseal ? await unseal(stored) : null
    if (opened && !opened.ok) return refused(words.notOpened[opened.error])
    const parsed = parseFile(opened ? opened.value.toString('utf8') : stored)
    const decoded = parsed.ok ? decodeHandBack(parsed.value, sha256) : parsed
    if (!decoded.ok) return refused(decoded.error.message)
    const { origin, back, files } = decoded.value
    await keep?.(origin.registerId, files)
    const { base, theirs, author, at, submitted } = onlyChanged(back)
    return { kind: 'file', file, origin, base, theirs, author, at, submitted: [...submitted] }
  } catch (error) {
    const { code, detail } = failureOf(error)
    return refused(it.app.failures[code](detail))
  }
}

/** True when the first sign of a file, after white space, begins a JSON object: no workbook begins like that. */
async function startsAsJson(path: string): Promise<boolean> {
  return /^\ufeff?\s*\{/.test(await startOf(path))
}

async function startOf(path: string): Promise<string> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0)
    return buffer.subarray(0, bytesRead).toString('utf8')
  } finally {
    await handle.close()
  }
}

async function readSheet(path: string, file: string): Promise<ReadFile> {
  const grid = await readWorkbook(path)
  if (!grid.ok) {
    return { kind: 'refused', file, reason: it.workbook.refusals[grid.error.code](grid.error.place) }
  }
  const returned = readReturnedWorkbook(grid.value)
  if (!returned.ok) return { kind: 'refused', file, reason: it.returned.refusals[returned.error] }
  return { kind: 'workbook', file, returned: returned.value, remarks: grid.value.remarks }
}
