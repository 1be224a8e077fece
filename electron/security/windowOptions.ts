/** How a window is allowed to be. Source: Electron, «Security», items 2-4, 6, 8-10. */
import type { Session, WebPreferences } from 'electron'

/** Sandboxed, isolated, without Node: true of every window. */
const SECURE = {
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
} as const satisfies WebPreferences

/** Preferences of the window that people see. */
export function secureWebPreferences(preload: string): WebPreferences {
  return { ...SECURE, preload }
}

/** Preferences of a window that is only printed: no preload, no scripts, no pictures, a session of its own. */
export function printWebPreferences(session: Session): WebPreferences {
  return {
    ...SECURE,
    session,
    javascript: false,
    images: false,
    webgl: false,
    disableDialogs: true,
    backgroundThrottling: false,
  }
}
