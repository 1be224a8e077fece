/** No network: every request that is not for the program's own files is cancelled. */
import type { Session } from 'electron'
import { APP_ORIGIN } from './appProtocol'

/** True for addresses the window may ask for: its own files, and data it made itself. */
export function isLocalAddress(address: string): boolean {
  return (
    address.startsWith(`${APP_ORIGIN}/`) || address.startsWith('data:') || address.startsWith(`blob:${APP_ORIGIN}/`)
  )
}

/** Cancels all other requests. Chromium's own developer tools are let through: they exist only when opened. */
export function forbidNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isLocalAddress(details.url) && !details.url.startsWith('devtools:') })
  })
}
