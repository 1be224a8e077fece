/**
 * The Electron runtime, in four ways and in this order: the folder ELECTRON_OVERRIDE_DIST_PATH names;
 * one that is already there; the electron package's own download; on Linux x64 the stand-in of stand-in.mjs.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runQuietly } from './child.mjs'
import { withLock } from './lock.mjs'
import { cacheFolder, root } from './places.mjs'
import { progress, SetupError, say } from './say.mjs'

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable
 * @property {string} folder what ELECTRON_OVERRIDE_DIST_PATH wants and electron-builder calls electronDist
 * @property {string} version of Electron, without a v
 * @property {boolean} standIn true for another version, which stands in where the current one can't be fetched
 */

const electronPackage = path.join(root, 'node_modules', 'electron')

/** The runtime that stands in on Linux x64, once it was fetched. */
export const standInFolder = path.join(cacheFolder(), 'electron-33.2.1')

/**
 * Finds or fetches a runtime.
 * @param {{ current?: boolean }} [options] current: try the download even if the stand-in is there, as packaging does
 * @returns {Promise<ElectronRuntime>}
 */
export async function ensureElectron({ current = false } = {}) {
  const isEnough = (/** @type {ElectronRuntime | undefined} */ found) =>
    found && (!found.standIn || !current || process.env.ELECTRON_OVERRIDE_DIST_PATH)
  const present = findElectron()
  if (present?.folder === standInFolder) await (await import('./stand-in.mjs')).bringStarter(standInFolder)
  if (present && isEnough(present)) return present
  return withLock(path.join(cacheFolder(), 'electron.lock'), async () => {
    const meanwhile = findElectron()
    if (meanwhile && isEnough(meanwhile)) return meanwhile
    const failure = await downloadCurrent()
    const downloaded = findElectron()
    if (downloaded) return downloaded
    if (process.platform !== 'linux' || process.arch !== 'x64') throw new SetupError(byHand(failure))
    const { fetchStandIn } = await import('./stand-in.mjs')
    await fetchStandIn(standInFolder)
    return /** @type {ElectronRuntime} */ (findElectron())
  })
}

/**
 * The executable that is already there, for tests and benchmarks (which set-up has made ready).
 * @returns {string}
 */
export function electronExecutable() {
  const runtime = findElectron()
  if (!runtime) throw new SetupError("Electron non c'è ancora: lanciare prima npm test oppure npm start.")
  return runtime.executable
}

/**
 * What Electron must be told before the folder of the application.
 * As root Chromium's sandbox can't work; everywhere else it stays on.
 * @returns {string[]}
 */
export function electronArguments() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** @returns {ElectronRuntime | undefined} the runtime that needs no fetching */
export function findElectron() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (named) {
    const runtime = runtimeIn(path.resolve(named))
    if (!runtime) throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH indica ${named}, ma lì Electron non c'è.`)
    return runtime
  }
  const dist = runtimeIn(path.join(electronPackage, 'dist'))
  // path.txt is the last thing the download writes: without it the folder is not whole.
  if (dist && dist.version === currentVersion() && existsSync(path.join(electronPackage, 'path.txt'))) return dist
  return runtimeIn(standInFolder)
}

/** @returns {string} the version the product ships with */
export function currentVersion() {
  return JSON.parse(readFileSync(path.join(electronPackage, 'package.json'), 'utf8')).version
}

/** @param {string} folder @returns {ElectronRuntime | undefined} */
function runtimeIn(folder) {
  /** @type {Partial<Record<string, string>>} */
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
  const name = names[process.platform] ?? 'electron'
  const executable = path.join(folder, name)
  if (!existsSync(executable)) return undefined
  const note = path.join(folder, 'version')
  const version = existsSync(note) ? readFileSync(note, 'utf8').trim().replace(/^v/, '') : currentVersion()
  return { executable, folder, version, standIn: version !== currentVersion() }
}

/**
 * Lets the electron package fetch its own binary; watch-download.mjs, loaded with it, tells how far it is
 * and gives up when nothing comes any more.
 * @returns {Promise<string>} why there is no binary, empty if there is one
 */
async function downloadCurrent() {
  const work = progress(`Scarico Electron ${currentVersion()}, il motore della finestra (solo la prima volta)`)
  const watch = new URL('./watch-download.mjs', import.meta.url).href
  const proxy = Object.keys(process.env).some((name) => /^https?_proxy$/i.test(name))
  let reason = ''
  const result = await runQuietly(process.execPath, ['--no-warnings', '--import', watch, 'install.js'], {
    cwd: electronPackage,
    env: { ...process.env, NODE_OPTIONS: '', ...(proxy && { ELECTRON_GET_USE_PROXY: 'true' }) },
    onMessage: (message) => {
      if (typeof message.fraction === 'number') work.update(message.fraction)
      if (typeof message.reason === 'string') reason = message.reason
    },
  })
  if (result.code === 0) {
    work.done()
    return ''
  }
  work.done('non riuscito')
  reason ||= /^\w*Error: (.*)$/m.exec(result.output)?.[1]?.trim() ?? `codice ${result.code}`
  say(`  Il sito delle versioni di Electron non ha risposto come doveva (${reason}).`)
  return reason
}

/** @param {string} reason @returns {string} */
function byHand(reason) {
  const file = `electron-v${currentVersion()}-${process.platform}-${process.arch}.zip`
  return [
    `Electron non si scarica (${reason}). Si può fare a mano, da un computer che raggiunge la rete:`,
    `  https://github.com/electron/electron/releases/download/v${currentVersion()}/${file}`,
    'Estrarre il file in una cartella e indicarla nella variabile ELECTRON_OVERRIDE_DIST_PATH.',
  ].join('\n')
}
