/** The heavy work on register files, as jobs of the utility process `storage-worker`. Plain Node. */
import { mkdir, readFile, stat } from 'node:fs/promises'
import type { Register } from '../../shared/domain/register'
import type { FailureCode, OpenedFile } from '../../shared/ipc/contract'
import { EMPTY_HEAD, type JournalHead } from '../../shared/journal/entry'
import { decodeRegisterText, encodeRegister } from '../../shared/register/file'
import { describeProblem } from '../../shared/register/problem'
import { writeWhole } from './atomic'
import { Refused } from './failures'
import { makeKeyFile, writeKeyFile } from './keyFile'
import { type Kept, makeOtherSet, setStage } from './locking'
import { createRegister, hasRegister, makeSnapshot, rebuild } from './registerStore'
import { isSealed, type NotOpened, openWithPassphrase, sealWithPassphrase } from './sealedFile'
import { verifyJournal } from './storedEntries'
import { Vault } from './vault'

/** A job, as main hands it over. `folder` is where registers are kept, `key` that of a locked register. */
export type StorageJob = { readonly folder: string } & (
  | { readonly kind: 'snapshot'; readonly id: string; readonly key: Uint8Array | null }
  | {
      readonly kind: 'saveCopy'
      readonly id: string
      readonly key: Uint8Array | null
      readonly path: string
      /** The passphrase that seals the copy; null for a copy in clear text. */
      readonly passphrase: string | null
    }
  | { readonly kind: 'openFile'; readonly path: string; readonly passphrase: string | null }
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
      const rebuilt = await rebuild(job.folder, job.id, new Date(), true, vaultFrom(job.id, job.key))
      if (!rebuilt) throw new Refused({ code: 'notFound', detail: job.id })
      const text = encodeRegister(rebuilt.register)
      await writeWhole(job.path, job.passphrase === null ? text : await sealWithPassphrase(text, job.passphrase))
      return null
    }
    case 'openFile':
      return openFile(job.folder, job.path, job.passphrase)
    case 'otherSet':
      return makeOtherSet(job.folder, new Vault(job.id, job.key), job.to, job.head, new Date()).then(() => null)
    case 'verify':
      return verifyJournal(job.folder, job.id, null, vaultFrom(job.id, job.key))
  }
}

const NOT_OPENED: Readonly<Record<NotOpened, FailureCode>> = {
  wrongPassphrase: 'wrongPassphrase',
  damaged: 'sealedDamaged',
  fromTheFuture: 'fromNewer',
}

async function openFile(folder: string, path: string, passphrase: string | null): Promise<OpenedFile> {
  const { size } = await stat(path)
  if (size > LARGEST)
    throw new Refused({ code: 'notRegister', detail: 'Il file supera 1 GB: non può essere un registro.' })
  const found = await readFile(path, 'utf8')
  const sealed = isSealed(found)
  if (sealed && passphrase === null) return { kind: 'sealed' }
  const opened = sealed && passphrase !== null ? await openWithPassphrase(found, passphrase) : null
  if (opened && !opened.ok) throw new Refused({ code: NOT_OPENED[opened.error], detail: path })
  const decoded = decodeRegisterText(opened ? opened.value.toString('utf8') : found)
  if (!decoded.ok) {
    const { message, problems } = decoded.error
    const more = problems.slice(1, TOLD).map(describeProblem)
    throw new Refused({ code: 'notRegister', detail: [message, ...more].join('\n') })
  }
  const { register, remarks } = decoded.value
  const { id } = register.heading
  if (await hasRegister(folder, id)) return { kind: 'known', id, register, remarks }
  // What came sealed is kept sealed, with the same passphrase.
  if (sealed && passphrase !== null) await createLocked(folder, register, passphrase)
  else await createRegister(folder, register)
  return { kind: 'added', id, remarks }
}

async function createLocked(folder: string, register: Register, passphrase: string): Promise<void> {
  const { file, vault } = await makeKeyFile(register.heading.id, passphrase, 'locking')
  await mkdir(folder, { recursive: true })
  await writeKeyFile(folder, file)
  await createRegister(folder, register, EMPTY_HEAD, vault)
  await setStage(folder, register.heading.id, 'locked')
}
