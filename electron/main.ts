/** Composition of the main process: security first, then storage, then the window. */
import { join } from 'node:path'
import { app, session } from 'electron'
import { it } from '../shared/text/it'
import { placesIn, setDatabasesAside } from './files/places'
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
  void app.whenReady().then(start)
} else {
  process.stderr.write(`${it.app.alreadyOpen}\n`)
  app.quit()
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

  const snapshotAll = async () => {
    const ids = store.openIds
    await store.close()
    for (const id of ids) await runStorageJob({ kind: 'snapshot', folder: places.registers, id })
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
