/** The window stays where it is and opens no other. Source: Electron, «Security», items 11-15. */
import type { App } from 'electron'
import { APP_ORIGIN } from './appProtocol'

/** Refuses every navigation away from the app, every new window and every webview, in all web contents to come. */
export function forbidNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    const stay = (event: { preventDefault(): void; readonly url: string }) => {
      if (!event.url.startsWith(`${APP_ORIGIN}/`)) event.preventDefault()
    }
    contents.on('will-navigate', stay)
    contents.on('will-redirect', stay)
    contents.on('will-frame-navigate', stay)
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}
