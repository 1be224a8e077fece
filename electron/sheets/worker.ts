/** Entry point of the utility process that writes annexes: one job, told how far it is, stopped by `cancel`. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { AnnexJob, ExportOutcome } from '../../shared/ipc/annexes'
import { failureOf } from '../files/failures'
import type { WorkerMessage } from '../files/workerMessage'
import { exportFiles } from './exportFiles'
import { type HistoryJob, writeHistory } from './historyFile'
import { readHeadersOnce } from './repeatedHeaders'

/** A file that main has printed, waiting at `path` to be put in its place as `name`. */
export interface PrintedFile {
  readonly name: string
  readonly path: string
}

interface ExportMessage extends AnnexJob {
  readonly folder: string
  readonly printed?: readonly PrintedFile[]
}

/** What main sends. */
export type SheetsMessage =
  | ({ readonly kind: 'export' } & ExportMessage)
  | ({ readonly kind: 'history' } & HistoryJob)
  | { readonly kind: 'cancel' }

const stop = new AbortController()

function tell(message: WorkerMessage): void {
  process.parentPort.postMessage(message)
}

async function write({ folder, printed = [], ...job }: ExportMessage): Promise<ExportOutcome> {
  try {
    const paths = await exportFiles(folder, job, {
      printed: printed.map(({ name, path }) => ({
        name,
        write: async (out) => pipeline([readHeadersOnce(await readFile(path))], out),
      })),
      signal: stop.signal,
      onProgress: (done, total) => tell({ kind: 'progress', done, total }),
    })
    return { kind: 'written', folder, files: paths.map((path) => basename(path)) }
  } catch (error) {
    if (stop.signal.aborted) return { kind: 'cancelled' }
    throw error
  }
}

process.parentPort.on('message', ({ data }: { data: SheetsMessage }) => {
  if (data.kind === 'cancel') {
    stop.abort()
    return
  }
  const job: Promise<unknown> = data.kind === 'history' ? writeHistory(data) : write(data)
  job.then(
    (value) => tell({ kind: 'done', value }),
    (error: unknown) => tell({ kind: 'failed', failure: failureOf(error) }),
  )
})
