/** Entry point of the utility process that writes annexes: one job, told how far it is, stopped by `cancel`. */
import { basename } from 'node:path'
import type { AnnexJob, ExportOutcome } from '../../shared/ipc/annexes'
import { failureOf } from '../files/failures'
import type { WorkerMessage } from '../files/workerMessage'
import { exportFiles } from './exportFiles'

/** What main sends. */
export type SheetsMessage =
  | ({ readonly kind: 'export'; readonly folder: string } & AnnexJob)
  | { readonly kind: 'cancel' }

const stop = new AbortController()

function tell(message: WorkerMessage): void {
  process.parentPort.postMessage(message)
}

async function write({ folder, ...job }: { readonly folder: string } & AnnexJob): Promise<ExportOutcome> {
  try {
    const paths = await exportFiles(folder, job, {
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
  write(data).then(
    (value) => tell({ kind: 'done', value }),
    (error: unknown) => tell({ kind: 'failed', failure: failureOf(error) }),
  )
})
