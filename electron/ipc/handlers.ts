/** What main does for each request of the window. Main alone picks paths; the window never names one. */
import { mkdir, readdir, rename } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, type FileFilter, shell } from 'electron'
import type { ExportOutcome, ExportProgress } from '../../shared/ipc/annexes'
import type { OpenedFile } from '../../shared/ipc/contract'
import { EMPTY_HEAD } from '../../shared/journal/entry'
import { FILE_ENDING } from '../../shared/register/file'
import { fileNameOf } from '../../shared/register/fileNames'
import { it } from '../../shared/text/it'
import { writeWhole } from '../files/atomic'
import { Refused } from '../files/failures'
import type { StorageJob } from '../files/jobs'
import { keyFileName } from '../files/keyFile'
import { createdAs } from '../files/locking'
import { lockLeftovers, lockStateOf } from '../files/locks'
import {
  deleteOldDatabases,
  hasOldDatabases,
  markDatabasesAside,
  type Places,
  readMemory,
  writeMemory,
} from '../files/places'
import { createRegister, hasRegister, listRegisters, type RegisterStore } from '../files/registerStore'
import { listSnapshots, readSnapshot } from '../files/snapshots'
import { printOnOnePage } from '../print/onePage'
import { fileNames } from '../sheets/exportFiles'
import { exportAnnexes } from './annexExport'
import { askToReplace } from './dialogs'
import { evidenceHandlers } from './evidenceHandlers'
import { handoutHandlers } from './handoutHandlers'
import { historyHandlers } from './historyHandlers'
import { type Job, runJob } from './utility'
import { vaultHandlers } from './vaultHandlers'
import { type Handlers, tell } from './wire'

/** What the handlers work with. */
export interface Context {
  readonly places: Places
  readonly store: RegisterStore
  readonly window: () => BrowserWindow
  readonly closeNow: (unsaved: number) => Promise<void>
}

/** A file to open, with its passphrase when it is sealed and that was told. */
interface ChosenFile {
  readonly path: string
  readonly passphrase: string | null
}

/** A snapshot is made after this many entries since the last one. */
const SNAPSHOT_EVERY = 200

/** Runs a storage job in a utility process. */
export function runStorageJob(job: StorageJob): Promise<unknown> {
  return runJob(join(__dirname, 'storage-worker.cjs'), job).done
}

export function makeHandlers({ places, store, window, closeNow }: Context): Handlers {
  let exporting: Job | null = null
  let exportedTo: string | null = null
  /** The file chosen last in the dialog for opening: the window never names one. */
  let chosenFile: ChosenFile | null = null
  const sinceSnapshot = new Map<string, number>()

  const saveDialog = async (title: string, name: string, filter: FileFilter): Promise<string | null> => {
    const { canceled, filePath } = await dialog.showSaveDialog(window(), {
      title,
      defaultPath: join(app.getPath('documents'), name),
      filters: [filter],
    })
    return canceled || filePath === '' ? null : filePath
  }
  /** Body and triennium of a register kept here, for the name of a file. */
  const nameFor = async (id: string): Promise<string> => {
    const summary = (await listRegisters(places.registers)).find((known) => known.id === id)
    return `${summary?.bodyName ?? id} ${summary?.triennium ?? ''}`
  }

  /** Runs an export that tells the window how far it is and can be stopped. */
  const runExport = async (start: (onProgress: (progress: ExportProgress) => void) => Job): Promise<unknown> => {
    const job = start((progress) => tell(window().webContents, 'export.progress', progress))
    exporting = job
    // A hidden window that prints must not keep the program going when the window is gone.
    window().once('closed', job.cancel)
    try {
      return await job.done
    } finally {
      if (!window().isDestroyed()) window().off('closed', job.cancel)
      exporting = null
    }
  }

  const openChosen = async (chosen: ChosenFile) => {
    chosenFile = chosen
    return (await runStorageJob({ kind: 'openFile', folder: places.registers, ...chosen })) as OpenedFile
  }
  const refuseLocked = async (id: string) => {
    const lock = await lockStateOf(places.registers, id)
    if (lock !== 'plain') throw new Refused({ code: lock, detail: keyFileName(id) })
  }
  const makeSnapshotBeside = async (id: string) => {
    const vault = await store.locks.vaultOf(id)
    await runStorageJob({ kind: 'snapshot', folder: places.registers, id, key: vault?.key ?? null })
  }

  return {
    'app.info': async () => ({
      version: app.getVersion(),
      userName: loginName(),
      lastRegisterId: (await readMemory(places.memory)).registerId,
      lockLeftovers: await lockLeftovers(places.registers),
      oldDatabases: await hasOldDatabases(places),
    }),
    'app.remember': async ({ registerId }) => {
      await writeMemory(places.memory, { registerId })
      return null
    },
    'app.closeNow': async ({ unsaved }) => {
      await closeNow(unsaved)
      return null
    },
    'registers.list': async () => listRegisters(places.registers),
    'registers.create': async ({ register, like }) => {
      const { id } = register.heading
      if (await hasRegister(places.registers, id))
        throw new Refused({ code: 'exists', detail: register.heading.body.name })
      if (like) await store.locks.keyFor(like.id, like.passphrase)
      await createdAs(places.registers, id, like?.passphrase ?? null, (vault) =>
        createRegister(places.registers, register, EMPTY_HEAD, undefined, vault),
      )
      return null
    },
    'registers.openFile': async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: it.app.openTitle,
        properties: ['openFile'],
        filters: [
          { name: it.app.registerFiles, extensions: ['json'] },
          { name: it.app.allFiles, extensions: ['*'] },
        ],
      })
      const [path] = filePaths
      if (canceled || path === undefined) return { kind: 'cancelled' }
      return openChosen({ path, passphrase: null })
    },
    'registers.openSealed': async ({ passphrase }) => {
      if (chosenFile === null) throw new Refused({ code: 'notFound', detail: '' })
      return openChosen({ path: chosenFile.path, passphrase })
    },
    'registers.keepFiles': async ({ id }) => {
      const vault = await store.locks.vaultOf(id)
      if (vault && chosenFile)
        await runStorageJob({ kind: 'keepFiles', folder: places.registers, id, key: vault.key, ...chosenFile })
      return null
    },
    'registers.saveCopy': async ({ id, head, locked }) => {
      // A wrong passphrase is told before a place is asked for.
      const key = locked ? await store.locks.keyFor(id, locked.passphrase) : null
      if (!locked) await refuseLocked(id)
      const path = await saveDialog(it.app.saveCopyTitle, `${fileNameOf(await nameFor(id))}${FILE_ENDING}`, {
        name: it.app.registerFiles,
        extensions: [FILE_ENDING.slice(1)],
      })
      if (path === null) return { path, missing: [] }
      const passphrase = locked?.sealed ? locked.passphrase : null
      const missing = await runStorageJob({
        kind: 'saveCopy',
        folder: places.registers,
        id,
        head,
        path,
        key,
        passphrase,
      })
      return { path, missing: missing as readonly string[] }
    },
    'registers.remove': async ({ id }) => {
      await store.close(id)
      store.locks.forget(id)
      const folder = join(places.removed, `${id}-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`)
      await mkdir(folder, { recursive: true })
      for (const name of await readdir(places.registers)) {
        if (name.startsWith(`${id}.`) || name.startsWith(`${id}-`)) {
          await rename(join(places.registers, name), join(folder, name))
        }
      }
      return { folder }
    },
    'storage.open': async ({ id, database, sealed }) => {
      if (!sealed) await refuseLocked(id)
      return store.open(id, database)
    },
    'storage.close': async ({ id }) => {
      const vault = await store.locks.vaultOf(id)
      await store.close(id)
      store.locks.forget(id)
      await runStorageJob({ kind: 'snapshot', folder: places.registers, id, key: vault?.key ?? null })
      return null
    },
    'storage.append': async ({ id, entries }) => {
      const head = await store.append(id, entries)
      const count = (sinceSnapshot.get(id) ?? 0) + entries.length
      sinceSnapshot.set(id, count % SNAPSHOT_EVERY)
      if (count >= SNAPSHOT_EVERY) {
        makeSnapshotBeside(id).catch((error: unknown) => console.error('snapshot', error))
      }
      return head
    },
    'storage.adopt': async ({ register, head }) => ({ setAside: await store.adopt(register, head) }),
    'storage.snapshots': async ({ id }) =>
      listSnapshots(places.registers, id, (await lockStateOf(places.registers, id)) !== 'plain'),
    'storage.readSnapshot': async ({ id, name }) => {
      const { register } = await readSnapshot(places.registers, name, await store.locks.vaultOf(id))
      if (register.heading.id !== id) throw new Refused({ code: 'badRequest', detail: name })
      return register
    },
    'storage.setDatabaseAside': async () => {
      await markDatabasesAside(places)
      app.relaunch()
      app.exit(0)
      return null
    },
    'storage.oldDatabasesMoved': async () => {
      app.once('will-quit', () => deleteOldDatabases(places))
      return null
    },
    ...vaultHandlers({ places, store, runJob: runStorageJob }),
    'annexes.export': async (request): Promise<ExportOutcome> => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: it.app.exportTitle,
        buttonLabel: it.app.exportHere,
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      })
      const [folder] = filePaths
      if (canceled || folder === undefined) return { kind: 'cancelled' }
      if (!(await mayReplace(window(), folder, fileNames(request)))) return { kind: 'cancelled' }
      const outcome = (await runExport((onProgress) =>
        exportAnnexes(folder, places.passage, request, onProgress),
      )) as ExportOutcome
      if (outcome.kind === 'written') exportedTo = outcome.folder
      return outcome
    },
    'export.cancel': async () => {
      exporting?.cancel()
      return null
    },
    'annexes.openFolder': async () => {
      if (exportedTo === null) throw new Refused({ code: 'notFound', detail: '' })
      const problem = await shell.openPath(exportedTo)
      if (problem !== '') throw new Refused({ code: 'notFound', detail: problem })
      return null
    },
    ...evidenceHandlers(places, store.locks, window),
    ...handoutHandlers({
      places,
      locks: store.locks,
      window,
      runStorageJob,
      wrote: (folder) => {
        exportedTo = folder
      },
    }),
    'dashboard.savePdf': async ({ id }) => {
      const path = await saveDialog(
        it.app.savePdfTitle,
        `${fileNameOf(`${it.app.dashboardFile} ${await nameFor(id)}`)}.pdf`,
        { name: it.app.pdfFiles, extensions: ['pdf'] },
      )
      if (path !== null) await writeWhole(path, await printOnOnePage(window().webContents))
      return { path }
    },
    ...historyHandlers({
      folder: places.registers,
      vaultOf: (id) => store.locks.vaultOf(id),
      runStorageJob,
      runExport: (message) =>
        runExport((onProgress) =>
          runJob(join(__dirname, 'sheets-worker.cjs'), message, (done, total) => onProgress({ done, total })),
        ),
      choosePlace: async (id) =>
        saveDialog(it.history.exportTitle, `${fileNameOf(`${it.history.exportFile} ${await nameFor(id)}`)}.xlsx`, {
          name: it.app.workbookFiles,
          extensions: ['xlsx'],
        }),
    }),
  }
}

/** Asks before files that are there are replaced. */
async function mayReplace(window: BrowserWindow, folder: string, names: readonly string[]): Promise<boolean> {
  const there = new Set(await readdir(folder))
  const replaced = names.filter((name) => there.has(name))
  return replaced.length === 0 || askToReplace(window, replaced)
}

/** The login name; empty where the system does not tell (a container without a user). */
function loginName(): string {
  try {
    return userInfo().username
  } catch (error) {
    console.error('userInfo', error)
    return ''
  }
}
