/** Composition of the main process: security first, then storage, then the window. */
import { join } from 'node:path'
import { app, dialog, session } from 'electron'
import { it } from '../shared/text/it'
import { failureOf } from './files/failures'
import { finishLocking } from './files/locking'
import { clearOpened, placesIn, setDatabasesAside } from './files/places'
import { RegisterStore, removeUnfinished } from './files/registerStore'
import { makeHandlers, runStorageJob } from './ipc/handlers'
import { tell, wire } from './ipc/wire'
import { setMenu } from './menu'
import { declareAppScheme, serveApp } from './security/appProtocol'
import { forbidNavigation } from './security/navigation'
import { forbidNetwork } from './security/network'
import { limitPermissions } from './security/permissions'
import { bringToFront, type MainWindow, openWindow } from './window'

declareAppScheme()
// Dates and native controls as an Italian office writes them, whatever the language of Windows.
app.commandLine.appendSwitch('lang', 'it')
// Chromium's own chatter: nothing here speaks to the network.
app.commandLine.appendSwitch('disable-background-networking')
app.commandLine.appendSwitch('disable-component-update')

if (app.requestSingleInstanceLock()) {
  forbidNavigation(app)
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(start).catch(giveUp)
} else {
  process.stderr.write(`${it.app.alreadyOpen}\n`)
  app.quit()
}

/** What can't be mended here is told before the program ends, never left as a window that does not come. */
function giveUp(error: unknown): void {
  console.error(error)
  const { code, detail } = failureOf(error)
  dialog.showErrorBox(it.app.name, it.app.failures[code](detail))
  app.exit(1)
}

async function start(): Promise<void> {
  const places = placesIn(app.getPath('userData'))
  const store = new RegisterStore(places.registers)
  limitPermissions(session.defaultSession)
  forbidNetwork(session.defaultSession)
  serveApp(session.defaultSession, join(__dirname, '..', 'renderer'))
  setMenu()
  await setDatabasesAside(places, new Date())

  await removeUnfinished(places.registers)
  await finishLocking(places.registers)
  await clearOpened(places)

  const snapshotAll = async () => {
    const ids = store.openIds
    await store.close()
    for (const id of ids) {
      const vault = await store.locks.vaultOf(id)
      await runStorageJob({ kind: 'snapshot', folder: places.registers, id, key: vault?.key ?? null })
    }
  }
  let main: MainWindow | null = null
  const current = () => {
    if (!main) throw new Error('no window yet')
    return main
  }
  wire(
    makeHandlers({
      places,
      store,
      window: () => current().window,
      closeNow: (unsaved) => current().closeNow(unsaved),
    }),
  )
  main = openWindow(snapshotAll)
  app.on('second-instance', () => {
    bringToFront(current().window)
    tell(current().window.webContents, 'app.secondStart', null)
  })
}
