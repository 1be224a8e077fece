/**
 * The one door to set-up: everything a command needs is there when `ensureReady` returns.
 * What is already there costs milliseconds; each step is loaded only when it has something to do.
 */
import { ensureBuild } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { SetupError } from './say.mjs'

/**
 * @typedef {object} Needs
 * @property {boolean} [electron] the Electron runtime and the system libraries it wants
 * @property {boolean} [virtualDisplay] a screen for tests where there is none (xvfb)
 * @property {boolean} [build] false: only the dependencies
 */

/**
 * Installs, builds and fetches what is missing.
 * @param {Needs} [needs]
 * @returns {Promise<{ electron?: import('./electron.mjs').ElectronRuntime }>} the runtime, when it was asked for
 */
export async function ensureReady({ electron = false, virtualDisplay = false, build = true } = {}) {
  requireNode()
  await ensureDependencies()
  if (build) await ensureBuild()
  if (!electron) return {}
  const { ensureElectron } = await import('./electron.mjs')
  const runtime = await ensureElectron()
  if (process.platform === 'linux') {
    const { ensureSystemLibraries } = await import('./system-libraries.mjs')
    await ensureSystemLibraries({ executable: runtime.executable, virtualDisplay })
  }
  return { electron: runtime }
}

/** Refuses a Node that is too old with a sentence instead of a syntax error later. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetupError(`Serve Node 20.19 o successivo: qui c'è ${process.versions.node} (https://nodejs.org).`)
  }
}

/** @returns {boolean} whether a window could be shown here */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * A command that gets a screen even where there is none (after `ensureReady` with `virtualDisplay`).
 * @param {readonly string[]} command
 * @param {number} [which] screens that begin at the same time look for a free number each from its own on
 * @returns {string[]}
 */
export function withDisplay(command, which = 0) {
  if (hasDisplay()) return [...command]
  return ['xvfb-run', '-a', '-n', String(99 + 100 * which), '-s', '-screen 0 1440x900x24 -nolisten tcp', ...command]
}
