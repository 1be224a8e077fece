/** The heavy work on register files, as jobs of the utility process `storage-worker`. Plain Node. */
import { readFile, stat } from 'node:fs/promises'
import { MOST_BYTES_TOGETHER } from '../../shared/domain/evidence'
import type { Register } from '../../shared/domain/register'
import type { FailureCode, OpenedFile } from '../../shared/ipc/contract'
import { EMPTY_HEAD, type JournalHead } from '../../shared/journal/entry'
import { bytesNamedIn } from '../../shared/register/attached'
import { decodeRegisterText, encodeRegister } from '../../shared/register/file'
import { describeProblem } from '../../shared/register/problem'
import { app as words } from '../../shared/text/it/app'
import { writeWhole } from './atomic'
import { contentsOf, keepContents } from './attachments'
import { Refused } from './failures'
import { type HandBackJob, handBack, isOfRound, openHandout } from './handoutCopies'
import { createdAs, type Kept, makeOtherSet } from './locking'
import { lockStateOf } from './locks'
import { createRegister, hasRegister, makeSnapshot, rebuildAt } from './registerStore'
import { isSealed, type NotOpened, openWithPassphrase, sealWithPassphrase } from './sealedFile'
import { verifyJournal } from './storedEntries'
import { Vault } from './vault'

/** A job, as main hands it over. `folder` is where registers are kept, `key` that of a locked register. */
export type StorageJob = { readonly folder: string } & (
  | { readonly kind: 'snapshot'; readonly id: string; readonly key: Uint8Array | null }
  | {
      readonly kind: 'saveCopy'
      readonly id: string
      /** What the files must hold: see {@link rebuildAt}. */
      readonly head: JournalHead | null
      readonly key: Uint8Array | null
      readonly path: string
      /** The passphrase that seals the copy; null for a copy in clear text. */
      readonly passphrase: string | null
    }
  | { readonly kind: 'openFile'; readonly path: string; readonly passphrase: string | null }
  | {
      readonly kind: 'keepFiles'
      readonly id: string
      readonly key: Uint8Array
      readonly path: string
      readonly passphrase: string | null
    }
  | HandBackJob
  | { readonly kind: 'verify'; readonly id: string; readonly key: Uint8Array | null }
  | {
      readonly kind: 'otherSet'
      readonly id: string
      readonly key: Uint8Array
      readonly to: Kept
      readonly head: JournalHead
    }
)

function vaultFrom(id: string, key: Uint8Array | null): Vault | null {
  return key && new Vault(id, key)
}

/** Larger files are refused before they are read: no register of a real body comes near (1 GiB). */
const LARGEST = 1024 ** 3
/** How many of the errors of a damaged file are told. */
const TOLD = 5

/** Does a job; what it gives is told to main. Throws what `failureOf` knows. */
export async function doStorageJob(job: StorageJob): Promise<unknown> {
  switch (job.kind) {
    case 'snapshot':
      return makeSnapshot(job.folder, job.id, new Date(), vaultFrom(job.id, job.key)).then(() => null)
    case 'saveCopy': {
      const { register } = await rebuildAt(job.folder, job.id, job.head, vaultFrom(job.id, job.key))
      return saveCopy(job, register)
    }
    case 'openFile':
      return openFile(job.folder, await textOf(job), job.passphrase)
    case 'keepFiles': {
      const text = await textOf(job)
      const decoded = text === null ? null : decodeRegisterText(text)
      if (decoded?.ok) await keepContents(job.folder, job.id, decoded.value.files, new Vault(job.id, job.key))
      return null
    }
    case 'otherSet':
      return makeOtherSet(job.folder, new Vault(job.id, job.key), job.to, job.head, new Date()).then(() => null)
    case 'handBack':
      return handBack(job)
    case 'verify':
      return verifyJournal(job.folder, job.id, null, vaultFrom(job.id, job.key))
  }
}

const NOT_OPENED: Readonly<Record<NotOpened, FailureCode>> = {
  wrongPassphrase: 'wrongPassphrase',
  damaged: 'sealedDamaged',
  fromTheFuture: 'fromNewer',
}

type CopyJob = Extract<StorageJob, { kind: 'saveCopy' }>

/** Writes a register file with the attached files; the names of those that are missing or damaged here. */
async function saveCopy(
  { folder, id, key, path, passphrase }: CopyJob,
  register: Register,
): Promise<readonly string[]> {
  if (bytesNamedIn(register) > MOST_BYTES_TOGETHER) throw new Refused({ code: 'filesTooLarge', detail: '' })
  const { contents, missing } = await contentsOf(folder, register, vaultFrom(id, key))
  const text = encodeRegister(register, contents)
  await writeWhole(path, passphrase === null ? text : await sealWithPassphrase(text, passphrase))
  return missing
}

/** The text of a chosen file, unsealed where it is sealed; null when its passphrase must be asked for first. */
async function textOf(chosen: { readonly path: string; readonly passphrase: string | null }): Promise<string | null> {
  const { path, passphrase } = chosen
  const { size } = await stat(path)
  if (size > LARGEST)
    throw new Refused({ code: 'notRegister', detail: 'Il file supera 1 GB: non può essere un registro.' })
  const found = await readFile(path, 'utf8')
  if (!isSealed(found)) return found
  if (passphrase === null) return null
  const opened = await openWithPassphrase(found, passphrase)
  if (!opened.ok) throw new Refused({ code: NOT_OPENED[opened.error], detail: path })
  return opened.value.toString('utf8')
}

/** `passphrase`: the file came sealed with it, and what is made of it is kept sealed with the same. */
async function openFile(folder: string, text: string | null, passphrase: string | null): Promise<OpenedFile> {
  if (text === null) return { kind: 'sealed' }
  if (isOfRound(text)) return openHandout(folder, text, passphrase)
  const decoded = decodeRegisterText(text)
  if (!decoded.ok) {
    const { message, problems } = decoded.error
    const more = problems.slice(1, TOLD).map(describeProblem)
    throw new Refused({ code: 'notRegister', detail: [message, ...more].join('\n') })
  }
  const { register, files } = decoded.value
  const { id } = register.heading
  const { remarks } = decoded.value
  if (await hasRegister(folder, id)) {
    // What is attached waits for the key of a locked one: see `keepFiles`.
    if ((await lockStateOf(folder, id)) !== 'plain') return { kind: 'known', id, register, remarks }
    await keepContents(folder, id, files)
    return { kind: 'known', id, register, remarks: [...remarks, ...(await missingRemarks(folder, register, null))] }
  }
  return createdAs(folder, id, passphrase, async (vault) => {
    await keepContents(folder, id, files, vault)
    const missing = await missingRemarks(folder, register, vault)
    await createRegister(folder, register, EMPTY_HEAD, undefined, vault)
    return { kind: 'added', id, remarks: [...remarks, ...missing] }
  })
}

async function missingRemarks(folder: string, register: Register, vault: Vault | null): Promise<readonly string[]> {
  const { missing } = await contentsOf(folder, register, vault)
  return missing.length > 0 ? [words.filesMissing(missing)] : []
}
