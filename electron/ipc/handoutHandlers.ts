/** What main does for hand-outs: picks folders and files, has them written and read in a utility process, opens drafts. */
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import { HAND_BACK_ENDING } from '../../shared/handout/files'
import type { HandOutOutcome, ReadOutcome } from '../../shared/ipc/handouts'
import { fileNameOf } from '../../shared/register/fileNames'
import { it } from '../../shared/text/it'
import { Refused } from '../files/failures'
import type { StorageJob } from '../files/jobs'
import type { Locks } from '../files/locks'
import type { Places } from '../files/places'
import { listRegisters } from '../files/registerStore'
import { mailAddress } from '../security/mail'
import type { HandOutDone } from '../sheets/handOutFiles'
import type { SheetsMessage } from '../sheets/worker'
import { askToReplace } from './dialogs'
import { runJob } from './utility'
import type { Handlers } from './wire'

interface HandoutContext {
  readonly places: Places
  readonly locks: Locks
  readonly window: () => BrowserWindow
  readonly runStorageJob: (job: StorageJob) => Promise<unknown>
  /** Tells where files were written, for «open folder». */
  readonly wrote: (folder: string) => void
}

type HandoutHandlers = Pick<
  Handlers,
  'handouts.write' | 'handouts.read' | 'handouts.readSealed' | 'handouts.handBack' | 'handouts.mail'
>

function inSheetsProcess(message: SheetsMessage): Promise<unknown> {
  return runJob(join(__dirname, 'sheets-worker.cjs'), message).done
}

export function handoutHandlers({ places, locks, window, runStorageJob, wrote }: HandoutContext): HandoutHandlers {
  /** The files chosen last in the dialog for merging: the window never names one. */
  let chosen: readonly string[] = []
  const readChosen = async (passphrase: string | null) => {
    const message = {
      kind: 'readReturned',
      registers: places.registers,
      keys: locks.keys,
      paths: chosen,
      passphrase,
    } as const
    return (await inSheetsProcess(message)) as ReadOutcome
  }
  return {
    'handouts.write': async (request): Promise<HandOutOutcome> => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: it.app.handOutTitle,
        buttonLabel: it.app.handOutHere,
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      })
      const [folder] = filePaths
      if (canceled || folder === undefined) return { kind: 'cancelled' }
      const job = {
        kind: 'handOut',
        registers: places.registers,
        key: (await locks.vaultOf(request.id))?.key ?? null,
        folder,
        at: new Date().toISOString(),
        ...request,
      } as const
      let done = (await inSheetsProcess({ ...job, replace: false })) as HandOutDone
      if (done.kind === 'there') {
        if (!(await askToReplace(window(), done.names))) return { kind: 'cancelled' }
        done = (await inSheetsProcess({ ...job, replace: true })) as HandOutDone
      }
      if (done.kind === 'written') {
        wrote(folder)
        return { kind: 'written', folder, rows: done.rows }
      }
      return done.kind === 'tooLong' ? done : { kind: 'cancelled' }
    },
    'handouts.read': async (): Promise<ReadOutcome> => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: it.app.mergeTitle,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: it.app.returnedFiles, extensions: ['json', 'xlsx'] },
          { name: it.app.allFiles, extensions: ['*'] },
        ],
      })
      if (canceled || filePaths.length === 0) return { kind: 'cancelled' }
      chosen = filePaths
      return readChosen(null)
    },
    'handouts.readSealed': async ({ passphrase }) => readChosen(passphrase),
    'handouts.handBack': async (wish) => {
      const { id, passphrase } = wish
      // What is sealed here goes back sealed, with the same passphrase; a wrong one is told before a place is asked for.
      const vault = await locks.vaultOf(id)
      if (vault && passphrase === null) throw new Refused({ code: 'locked', detail: id })
      if (vault && passphrase !== null) await locks.keyFor(id, passphrase)
      const summary = (await listRegisters(places.registers)).find((known) => known.id === id)
      const name = fileNameOf(`${summary?.handout?.unitName ?? ''} ${new Date().toISOString().slice(0, 10)}`)
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: it.app.handBackTitle,
        defaultPath: join(app.getPath('documents'), `${name}${HAND_BACK_ENDING}`),
        filters: [{ name: it.app.handBackFiles, extensions: [HAND_BACK_ENDING.slice(1)] }],
      })
      if (canceled || filePath === '') return { path: null }
      const at = new Date().toISOString()
      await runStorageJob({
        kind: 'handBack',
        folder: places.registers,
        ...wish,
        key: vault?.key ?? null,
        passphrase: vault ? passphrase : null,
        path: filePath,
        at,
      })
      return { path: filePath }
    },
    'handouts.mail': async (draft) => {
      const { address, whole } = mailAddress(draft, it.app.pasteMail)
      await shell.openExternal(address)
      return { whole }
    },
  }
}
