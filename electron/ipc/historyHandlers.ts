/** What main does for the history: older entries, the chain, the export. The heavy work is done in utility processes. */
import { join } from 'node:path'
import type { FileChain, HistoryExported } from '../../shared/ipc/history'
import { entriesBefore, verifyJournal } from '../files/storedEntries'
import type { SheetsMessage } from '../sheets/worker'
import { runJob } from './utility'
import type { Handlers } from './wire'

interface HistoryContext {
  /** The folder of the registers. */
  readonly folder: string
  /** Asks where to save the workbook of a register; null when no place was chosen. */
  readonly choosePlace: (id: string) => Promise<string | null>
  readonly runStorageJob: (job: {
    readonly kind: 'verify'
    readonly folder: string
    readonly id: string
  }) => Promise<unknown>
}

type HistoryChannel = 'history.entries' | 'history.verify' | 'history.export'

/** The handlers of the history's channels. */
export function historyHandlers({
  folder,
  choosePlace,
  runStorageJob,
}: HistoryContext): Pick<Handlers, HistoryChannel> {
  return {
    'history.entries': async ({ id, before, limit }) => entriesBefore(folder, id, before, limit),
    // What came since the last time is little: a process of its own would cost more than the work.
    'history.verify': async ({ id, start }) =>
      start ? verifyJournal(folder, id, start) : ((await runStorageJob({ kind: 'verify', folder, id })) as FileChain),
    'history.export': async ({ id, filter, by }) => {
      const path = await choosePlace(id)
      if (path === null) return { path: null, rows: 0 }
      const message: SheetsMessage = { kind: 'history', folder, id, filter, by, path, madeAt: new Date().toISOString() }
      return (await runJob(join(__dirname, 'sheets-worker.cjs'), message).done) as HistoryExported
    },
  }
}
