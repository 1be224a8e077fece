/** The heavy work on register files, as jobs of the utility process `storage-worker`. Plain Node. */
import { readFile, stat } from 'node:fs/promises'
import { MOST_BYTES_TOGETHER } from '../../shared/domain/evidence'
import type { Register } from '../../shared/domain/register'
import type { OpenedFile } from '../../shared/ipc/contract'
import { bytesNamedIn } from '../../shared/register/attached'
import { decodeRegisterText, encodeRegister } from '../../shared/register/file'
import { describeProblem } from '../../shared/register/problem'
import { app as words } from '../../shared/text/it/app'
import { writeWhole } from './atomic'
import { contentsOf, keepContents } from './attachments'
import { Refused } from './failures'
import { type HandBackJob, handBack, isOfRound, openHandout } from './handoutCopies'
import { createRegister, hasRegister, makeSnapshot, rebuild } from './registerStore'
import { verifyJournal } from './storedEntries'

/** A job, as main hands it over. `folder` is where registers are kept. */
export type StorageJob =
  | { readonly kind: 'snapshot'; readonly folder: string; readonly id: string }
  | { readonly kind: 'saveCopy'; readonly folder: string; readonly id: string; readonly path: string }
  | { readonly kind: 'openFile'; readonly folder: string; readonly path: string }
  | HandBackJob
  | { readonly kind: 'verify'; readonly folder: string; readonly id: string }

/** Larger files are refused before they are read: no register of a real body comes near (1 GiB). */
const LARGEST = 1024 ** 3
/** How many of the errors of a damaged file are told. */
const TOLD = 5

/** Does a job; what it gives is told to main. Throws what `failureOf` knows. */
export async function doStorageJob(job: StorageJob): Promise<unknown> {
  switch (job.kind) {
    case 'snapshot':
      return makeSnapshot(job.folder, job.id, new Date()).then(() => null)
    case 'saveCopy': {
      const rebuilt = await rebuild(job.folder, job.id, new Date(), true)
      if (!rebuilt) throw new Refused({ code: 'notFound', detail: job.id })
      return saveCopy(job.folder, rebuilt.register, job.path)
    }
    case 'openFile':
      return openFile(job.folder, job.path)
    case 'handBack':
      return handBack(job)
    case 'verify':
      return verifyJournal(job.folder, job.id, null)
  }
}

/** Writes a register file with the attached files; the names of those that are missing or damaged here. */
async function saveCopy(folder: string, register: Register, path: string): Promise<readonly string[]> {
  if (bytesNamedIn(register) > MOST_BYTES_TOGETHER) throw new Refused({ code: 'filesTooLarge', detail: '' })
  const { contents, missing } = await contentsOf(folder, register)
  await writeWhole(path, encodeRegister(register, contents))
  return missing
}

async function openFile(folder: string, path: string): Promise<OpenedFile> {
  const { size } = await stat(path)
  if (size > LARGEST)
    throw new Refused({ code: 'notRegister', detail: 'Il file supera 1 GB: non può essere un registro.' })
  const text = await readFile(path, 'utf8')
  if (isOfRound(text)) return openHandout(folder, text)
  const decoded = decodeRegisterText(text)
  if (!decoded.ok) {
    const { message, problems } = decoded.error
    const more = problems.slice(1, TOLD).map(describeProblem)
    throw new Refused({ code: 'notRegister', detail: [message, ...more].join('\n') })
  }
  const { register, files } = decoded.value
  const { id } = register.heading
  await keepContents(folder, id, files)
  const { missing } = await contentsOf(folder, register)
  const remarks = missing.length > 0 ? [...decoded.value.remarks, words.filesMissing(missing)] : decoded.value.remarks
  if (await hasRegister(folder, id)) return { kind: 'known', id, register, remarks }
  await createRegister(folder, register)
  return { kind: 'added', id, remarks }
}
