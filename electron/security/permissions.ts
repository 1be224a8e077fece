/** Permissions: only to keep the database for good; all others are refused. Source: Electron, «Security», item 5. */
import type { Session } from 'electron'
import { APP_ORIGIN } from './appProtocol'

/** True for the permissions the window may have. The clipboard is for copying from and pasting into the grid. */
export function isAllowedPermission(permission: string, origin: string): boolean {
  const own = origin === APP_ORIGIN || origin === `${APP_ORIGIN}/`
  return own && (permission === 'persistent-storage' || permission === 'clipboard-sanitized-write')
}

export function limitPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(isAllowedPermission(permission, originOf(details.requestingUrl)))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowedPermission(permission, origin))
  session.setDevicePermissionHandler(() => false)
}

/** The origin of an address of our scheme; `new URL().origin` knows it as opaque outside the window. */
function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  return url ? `${url.protocol}//${url.host}` : ''
}
