/** Who may call main: only the top frame of our own page. Source: Electron, «Security», item 17. */
import { APP_ORIGIN } from './appProtocol'

/** What is looked at of the frame that sends a message. */
export interface SenderFrame {
  readonly url: string
  readonly parent: object | null
}

export function isTrustedSender(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${APP_ORIGIN}/`)
}
