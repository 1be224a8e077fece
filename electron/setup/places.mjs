/** The folders set-up reads and writes. */
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Everything built; not under version control. */
export const out = path.join(root, 'out')

/** Held by whoever installs or builds in this folder. */
export const setupLock = path.join(out, '.setup.lock')

/**
 * The user's cache folder for things worth keeping between clones (the Electron runtime).
 * @returns {string}
 */
export function cacheFolder() {
  const home = os.homedir()
  const base =
    process.env.XDG_CACHE_HOME ||
    (process.platform === 'win32' && (process.env.LOCALAPPDATA || path.join(home, 'AppData', 'Local'))) ||
    (process.platform === 'darwin' && path.join(home, 'Library', 'Caches')) ||
    path.join(home, '.cache')
  return path.join(base, 'registro-rischi')
}
