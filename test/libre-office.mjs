/** LibreOffice, which some tests use as the other spreadsheet program. Not part of what the product needs. */
import { progress } from '../electron/setup/say.mjs'
import { aptGet, onPath } from '../electron/setup/system-libraries.mjs'

/**
 * Installs it on Debian and its relatives as root, once. Elsewhere, and where that fails, the tests that want it count
 * as skipped, and a line says so.
 */
export async function ensureLibreOffice() {
  if (onPath('soffice') || onPath('libreoffice')) return
  if (!onPath('apt-get') || process.getuid?.() !== 0) {
    process.stderr.write('Senza LibreOffice le prove che lo usano si saltano.\n')
    return
  }
  const work = progress('Installo LibreOffice per le prove dei fogli (apt-get, solo la prima volta)')
  await aptGet('update')
  const installed = await aptGet('install', '--yes', '--no-install-recommends', 'libreoffice-calc-nogui')
  work.done(installed.code === 0 ? undefined : 'non riuscito: le prove che lo usano si saltano')
}
