/** Addresses that leave the program: the user's browser opens them, and only web ones. Source: Electron, «Security», item 15. */
import { shell } from 'electron'
import { Refused } from '../files/failures'

/** The address as it is opened; null unless it is a web one, whole, and hides no other host behind a name and password. */
export function webAddress(text: string): string | null {
  if (!/^https?:\/\/[^\s\\]+$/i.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  return isWeb && url.hostname !== '' && url.username === '' && url.password === '' ? url.href : null
}

/** Opens a web address in the user's browser. @throws {Refused} for any other */
export async function openLink(text: string): Promise<void> {
  const address = webAddress(text.trim())
  if (address === null) throw new Refused({ code: 'badLink', detail: text })
  await shell.openExternal(address)
}
