/** The shared libraries Electron wants on Linux, and a virtual display for tests. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { runQuietly, tail } from './child.mjs'
import { progress, SetupError } from './say.mjs'

/** Debian's names; since the 64-bit time transition some carry a suffix. */
const libraries = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libnotify4',
  'libsecret-1-0',
]
const display = ['xvfb', 'xauth']

/**
 * Installs what is missing on Debian and its relatives as root; otherwise says with which command to do it.
 * @param {{ executable: string, virtualDisplay: boolean }} wants
 */
export async function ensureSystemLibraries({ executable, virtualDisplay }) {
  const absent = await missingLibraries(executable)
  const noDisplay = virtualDisplay && !onPath('xvfb-run')
  if (absent.length === 0 && !noDisplay) return requireSandbox(executable)
  const packages = [...(absent.length > 0 ? libraries : []), ...(noDisplay ? display : [])]
  const lacking = [...absent, ...(noDisplay ? ['xvfb-run'] : [])].join(', ')
  if (!onPath('apt-get')) {
    throw new SetupError(
      `Mancano al sistema: ${lacking}. Installarle con il gestore di pacchetti e ripetere il comando.`,
    )
  }
  if (process.getuid?.() !== 0) {
    throw new SetupError(
      `Mancano al sistema: ${lacking}. Eseguire: sudo apt-get install --no-install-recommends ${(await realNames(packages)).join(' ')}`,
    )
  }
  const work = progress('Installo le librerie di sistema che servono alla finestra (apt-get)')
  const updated = await aptGet('update')
  const installed = await aptGet('install', '--yes', '--no-install-recommends', ...(await realNames(packages)))
  if (installed.code !== 0) {
    work.done('non riuscito')
    throw new SetupError(`${tail(updated.output + installed.output)}\nLe librerie di sistema non si installano.`)
  }
  work.done()
  const still = await missingLibraries(executable)
  if (still.length > 0) throw new SetupError(`Mancano ancora al sistema: ${still.join(', ')}.`)
  requireSandbox(executable)
}

/** @param {string} executable @returns {Promise<string[]>} */
async function missingLibraries(executable) {
  const { stdout } = await runQuietly('ldd', [executable])
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((found) => found[1] ?? '')
}

/**
 * apt-get, quietly and without questions.
 * @param {...string} words
 */
export function aptGet(...words) {
  return runQuietly('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...words], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

/** @param {readonly string[]} names @returns {Promise<string[]>} as this release of the distribution calls them */
function realNames(names) {
  return Promise.all(
    names.map(async (name) => {
      const found = await runQuietly('apt-cache', ['show', '--no-all-versions', `${name}t64`])
      return found.code === 0 ? `${name}t64` : name
    }),
  )
}

/** @param {string} program @returns {boolean} whether a command of that name can be run */
export function onPath(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)))
}

/**
 * Ubuntu 24.04 and its like let only installed programs make the namespaces Chromium's sandbox is made of.
 * Rather than run without a sandbox, we name the command that gives it its other way of working.
 * @param {string} executable
 */
function requireSandbox(executable) {
  if (process.getuid?.() === 0 || !namespacesForbidden()) return
  const helper = path.join(path.dirname(executable), 'chrome-sandbox')
  const found = statSync(helper, { throwIfNoEntry: false })
  if (found && found.uid === 0 && (found.mode & 0o4755) === 0o4755) return
  throw new SetupError(
    `Questo sistema vuole un permesso per la protezione della finestra (sandbox). Eseguire: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  )
}

/** @returns {boolean} */
function namespacesForbidden() {
  const setting = (/** @type {string} */ name) => {
    try {
      return readFileSync(`/proc/sys/kernel/${name}`, 'utf8').trim()
    } catch {
      return ''
    }
  }
  return setting('apparmor_restrict_unprivileged_userns') === '1' || setting('unprivileged_userns_clone') === '0'
}
