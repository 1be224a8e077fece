/** Files and addresses of the evidence: attached, opened, saved. Main alone picks paths. */
import { chmod, mkdir, mkdtemp } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import { it } from '../../shared/text/it'
import { writeWhole } from '../files/atomic'
import { openingOf, safeFileName } from '../files/attachedTypes'
import { attachFile, readAttached } from '../files/attachments'
import { Refused } from '../files/failures'
import type { Locks } from '../files/locks'
import type { Places } from '../files/places'
import { hasRegister } from '../files/registerStore'
import { openLink } from '../security/links'
import type { Handlers } from './wire'

type EvidenceHandlers = Pick<
  Handlers,
  'evidence.attach' | 'evidence.openFile' | 'evidence.saveFile' | 'evidence.openLink'
>

/** The handlers of the evidence. */
export function evidenceHandlers(places: Places, locks: Locks, window: () => BrowserWindow): EvidenceHandlers {
  return {
    'evidence.attach': async ({ id }) => {
      if (!(await hasRegister(places.registers, id))) throw new Refused({ code: 'notFound', detail: id })
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: it.app.attachTitle,
        buttonLabel: it.app.attach,
        properties: ['openFile'],
      })
      const [path] = filePaths
      if (canceled || path === undefined) return { file: null }
      return { file: await attachFile(places.registers, id, path, await locks.vaultOf(id)) }
    },
    'evidence.openFile': async ({ id, file }) => {
      const opening = openingOf(file.name)
      if (opening === 'never') throw new Refused({ code: 'attachmentNotOpened', detail: file.name })
      const bytes = await readAttached(places.registers, id, file, await locks.vaultOf(id))
      if (opening === 'ask' && !(await mayOpen(window(), file.name))) return { opened: false }
      // A copy that can't be written: what one would change in it would not be in the register.
      await mkdir(places.opened, { recursive: true })
      const copy = join(await mkdtemp(join(places.opened, 'allegato-')), safeFileName(file.name))
      await writeWhole(copy, bytes)
      await chmod(copy, 0o400)
      const problem = await shell.openPath(copy)
      if (problem !== '') throw new Refused({ code: 'internal', detail: problem })
      return { opened: true }
    },
    'evidence.saveFile': async ({ id, file }) => {
      const bytes = await readAttached(places.registers, id, file, await locks.vaultOf(id))
      const name = safeFileName(file.name)
      const ending = extname(name).slice(1)
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: it.app.saveAttachedTitle,
        defaultPath: join(app.getPath('documents'), name),
        filters: ending === '' ? [] : [{ name: ending.toUpperCase(), extensions: [ending] }],
      })
      if (canceled || filePath === '') return { path: null }
      await writeWhole(filePath, bytes)
      return { path: filePath }
    },
    'evidence.openLink': async ({ address }) => {
      await openLink(address)
      return null
    },
  }
}

async function mayOpen(window: BrowserWindow, name: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: it.app.openRisky(name),
    detail: it.app.openRiskyDetail,
    buttons: [it.app.openIt, it.app.doNotOpen],
    defaultId: 1,
    cancelId: 1,
  })
  return response === 0
}
