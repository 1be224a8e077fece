/**
 * Entry point of the utility process that writes annexes and hand-outs and reads what comes back: one job, told how far it
 * is, stopped by `cancel`.
 */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { AnnexJob, ExportOutcome } from '../../shared/ipc/annexes'
import type { ReadOutcome } from '../../shared/ipc/handouts'
import type { FileContents } from '../../shared/register/attached'
import { keepContents } from '../files/attachments'
import { failureOf, Refused } from '../files/failures'
import { lockStateOf } from '../files/locks'
import { hasRegister } from '../files/registerStore'
import { type NotOpened, openerFor } from '../files/sealedFile'
import { Vault } from '../files/vault'
import type { WorkerMessage } from '../files/workerMessage'
import { exportFiles } from './exportFiles'
import { type HandOutJob, handOut } from './handOutFiles'
import { type HistoryJob, writeHistory } from './historyFile'
import { readHeadersOnce } from './repeatedHeaders'
import { readReturned, sealedAmong } from './returnedFiles'

/** A file that main has printed, waiting at `path` to be put in its place as `name`. */
export interface PrintedFile {
  readonly name: string
  readonly path: string
}

interface ExportMessage extends AnnexJob {
  readonly folder: string
  readonly printed?: readonly PrintedFile[]
}

interface ReadReturnedMessage {
  readonly kind: 'readReturned'
  readonly registers: string
  /** The keys at hand, by register. */
  readonly keys: ReadonlyMap<string, Uint8Array>
  readonly paths: readonly string[]
  readonly passphrase: string | null
}

/** Attached files that came back are kept beside their register; a locked one must be open for that. */
async function keepReturned({ registers, keys }: ReadReturnedMessage, id: string, files: FileContents): Promise<void> {
  if (!(await hasRegister(registers, id))) return
  const key = keys.get(id)
  if (key) await keepContents(registers, id, files, new Vault(id, key))
  else if ((await lockStateOf(registers, id)) === 'plain') await keepContents(registers, id, files)
}

/** Reads what came back, or says which of it is sealed. @throws {Refused} when the passphrase opens none of those */
async function readAll(message: ReadReturnedMessage): Promise<ReadOutcome> {
  const { paths, passphrase } = message
  const sealed = await sealedAmong(paths)
  if (sealed.length > 0 && passphrase === null) return { kind: 'sealed', files: sealed }
  const unseal = passphrase === null ? null : openerFor(passphrase)
  const outcomes: NotOpened[] = []
  const files = await readReturned(paths, {
    keep: (id, contents) => keepReturned(message, id, contents),
    unseal:
      unseal &&
      (async (text) => {
        const opened = await unseal(text)
        if (!opened.ok) outcomes.push(opened.error)
        return opened
      }),
  })
  if (sealed.length > 0 && outcomes.filter((one) => one === 'wrongPassphrase').length === sealed.length)
    throw new Refused({ code: 'wrongPassphrase', detail: '' })
  return { kind: 'read', files }
}

/** What main sends. */
export type SheetsMessage =
  | ({ readonly kind: 'export' } & ExportMessage)
  | HandOutJob
  | ReadReturnedMessage
  | ({ readonly kind: 'history' } & HistoryJob)
  | { readonly kind: 'cancel' }

const stop = new AbortController()

function tell(message: WorkerMessage): void {
  process.parentPort.postMessage(message)
}

const onProgress = (done: number, total: number) => tell({ kind: 'progress', done, total })

async function write({ folder, printed = [], ...job }: ExportMessage): Promise<ExportOutcome> {
  const paths = await exportFiles(folder, job, {
    printed: printed.map(({ name, path }) => ({
      name,
      write: async (out) => pipeline([readHeadersOnce(await readFile(path))], out),
    })),
    signal: stop.signal,
    onProgress,
  })
  return { kind: 'written', folder, files: paths.map((path) => basename(path)) }
}

/** What an export gives, or that it was stopped. */
async function unlessStopped<T>(work: Promise<T>): Promise<T | { readonly kind: 'stopped' }> {
  try {
    return await work
  } catch (error) {
    if (stop.signal.aborted) return { kind: 'stopped' }
    throw error
  }
}

function work(message: Exclude<SheetsMessage, { readonly kind: 'cancel' }>): Promise<unknown> {
  switch (message.kind) {
    case 'export':
      return unlessStopped(write(message))
    case 'history':
      return unlessStopped(writeHistory(message, { signal: stop.signal, onProgress }))
    case 'handOut':
      return handOut(message, stop.signal)
    case 'readReturned':
      return readAll(message)
  }
}

process.parentPort.on('message', ({ data }: { data: SheetsMessage }) => {
  if (data.kind === 'cancel') {
    stop.abort()
    return
  }
  work(data).then(
    (value) => tell({ kind: 'done', value }),
    (error: unknown) => tell({ kind: 'failed', failure: failureOf(error) }),
  )
})
