/** Entry point of the utility process for heavy work on register files: one job, then it is ended. */
import { failureOf } from './failures'
import { doStorageJob, type StorageJob } from './jobs'

process.parentPort.once('message', ({ data }: { data: StorageJob }) => {
  doStorageJob(data).then(
    (value) => process.parentPort.postMessage({ kind: 'done', value }),
    (error: unknown) => process.parentPort.postMessage({ kind: 'failed', failure: failureOf(error) }),
  )
})
