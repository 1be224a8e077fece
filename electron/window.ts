/** The one window: made, shown when it has something to show, closed only when all is saved. */
import { join } from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme } from 'electron'
import { it } from '../shared/text/it'
import { tell } from './ipc/wire'
import { APP_ORIGIN } from './security/appProtocol'
import { secureWebPreferences } from './security/windowOptions'

/** How long the page may take to save before closing; a page that hangs must not keep its window open for good. */
const PATIENCE_MS = 20_000

/** The window and the way it ends. */
export interface MainWindow {
  readonly window: BrowserWindow
  /** The window's page has saved what it could; `unsaved` edits could not be. Asks before losing any. */
  readonly closeNow: (unsaved: number) => Promise<void>
}

/** Opens the window on the page of the program. `beforeGone` runs after it is hidden and before it is gone. */
export function openWindow(beforeGone: () => Promise<void>): MainWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: it.app.name,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b2430' : '#ffffff',
    autoHideMenuBar: true,
    webPreferences: secureWebPreferences(join(__dirname, 'preload.cjs')),
  })
  let mayClose = false
  let pageGone = false
  let patience: NodeJS.Timeout | undefined

  const finish = async () => {
    mayClose = true
    window.hide()
    await beforeGone().catch((error: unknown) => console.error('closing', error))
    window.destroy()
  }
  const askWhenSilent = async () => {
    if (mayClose || window.isDestroyed()) return
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: it.app.silent,
      detail: it.app.closeUnsavedDetail,
      buttons: [it.app.wait, it.app.closeAnyway],
      defaultId: 0,
      cancelId: 0,
    })
    if (response === 1) await finish()
  }
  window.once('ready-to-show', () => window.show())
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    pageGone = true
    if (reason === 'clean-exit' || mayClose) return
    void dialog
      .showMessageBox(window, { type: 'error', message: it.app.pageCrashed, buttons: [it.app.reload, it.app.close] })
      .then(({ response }) => {
        if (response === 1) return finish()
        pageGone = false
        window.webContents.reload()
      })
  })
  window.on('close', (event) => {
    if (mayClose || pageGone) return
    event.preventDefault()
    tell(window.webContents, 'app.closing', null)
    clearTimeout(patience)
    patience = setTimeout(() => void askWhenSilent(), PATIENCE_MS)
  })
  void window.loadURL(`${APP_ORIGIN}/`)

  return {
    window,
    closeNow: async (unsaved) => {
      clearTimeout(patience)
      if (unsaved > 0) {
        const { response } = await dialog.showMessageBox(window, {
          type: 'warning',
          message: it.app.closeUnsaved(unsaved),
          detail: it.app.closeUnsavedDetail,
          buttons: [it.app.stay, it.app.closeAnyway],
          defaultId: 0,
          cancelId: 0,
        })
        if (response === 0) return
      }
      setImmediate(() => void finish())
    },
  }
}

/** Brings the window to the front, for a second start of the program. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
  app.focus()
}
