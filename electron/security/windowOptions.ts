/** How a window is allowed to be. Source: Electron, «Security», items 2-4, 6, 8-10. */
import type { WebPreferences } from 'electron'

/** Preferences of every window: sandboxed, isolated, without Node. */
export function secureWebPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  }
}
