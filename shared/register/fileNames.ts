/** Names of files that every system takes. */

/** What Windows keeps for devices, in any case and whatever ending follows: no file can be called like that. */
const DEVICES = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/i

/** Signs that no file name can have, and those that nobody sees. */
const REFUSED = /[\p{Cc}\p{Cf}\\/:*?"<>|]/gu

const LONGEST = 80

/** True for a name that Windows takes for a device. */
export function isDeviceName(name: string): boolean {
  return DEVICES.test(name)
}

/** A file name, still without its ending, made of what somebody wrote: a body's name, a unit's. */
export function fileNameOf(text: string): string {
  const name = text
    .normalize('NFC')
    .replaceAll(REFUSED, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.]+/g, '')
    .slice(0, LONGEST)
    .replaceAll(/[\s.]+$/g, '')
  if (name === '') return 'registro'
  return isDeviceName(name) ? `_${name}` : name
}
