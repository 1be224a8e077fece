/** What main does for the history: older entries, the chain, the export. The heavy work is done in utility processes. */
import type { FileChain, HistoryExported } from '../../shared/ipc/history'
import type { StorageJob } from '../files/jobs'
import { entriesBefore, verifyJournal } from '../files/storedEntries'
import type { Vault } from '../files/vault'
import type { SheetsMessage } from '../sheets/worker'
import type { Handlers } from './wire'

interface HistoryContext {
  /** The folder of the registers. */
  readonly folder: string
  /** Asks where to save the workbook of a register; null when no place was chosen. */
  readonly choosePlace: (id: string) => Promise<string | null>
  /** The open lock of a register; null for one that is not locked. */
  readonly vaultOf: (id: string) => Promise<Vault | null>
  readonly runStorageJob: (job: StorageJob) => Promise<unknown>
  /** Runs the export, tells the window how far it is, and stops it when it is told to. */
  readonly runExport: (message: SheetsMessage) => Promise<unknown>
}

type HistoryChannel = 'history.entries' | 'history.verify' | 'history.export'

/** The handlers of the history's channels. */
export function historyHandlers({
  folder,
  choosePlace,
  vaultOf,
  runStorageJob,
  runExport,
}: HistoryContext): Pick<Handlers, HistoryChannel> {
  return {
    'history.entries': async ({ id, before, limit }) => entriesBefore(folder, id, before, limit, await vaultOf(id)),
    // What came since the last time is little: a process of its own would cost more than the work.
    'history.verify': async ({ id, start }) => {
      const vault = await vaultOf(id)
      if (start) return verifyJournal(folder, id, start, vault)
      return (await runStorageJob({ kind: 'verify', folder, id, key: vault?.key ?? null })) as FileChain
    },
    'history.export': async (request) => {
      const path = await choosePlace(request.id)
      if (path === null) return { kind: 'cancelled' }
      const key = (await vaultOf(request.id))?.key ?? null
      const madeAt = new Date().toISOString()
      const message: SheetsMessage = { kind: 'history', folder, key, path, madeAt, ...request }
      return (await runExport(message)) as HistoryExported
    },
  }
}
