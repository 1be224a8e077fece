/** Installing what package-lock.json names, when it is not there yet. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runNpm, tail } from './child.mjs'
import { withLock } from './lock.mjs'
import { root, setupLock } from './places.mjs'
import { progress, SetupError } from './say.mjs'

const modules = path.join(root, 'node_modules')
const stampFile = path.join(modules, '.registro-rischi.json')

/** Runs `npm ci` unless node_modules already holds what the lockfile asks for. */
export async function ensureDependencies() {
  if (isCurrent()) return
  await withLock(setupLock, async () => {
    if (isCurrent()) return
    if (!wasInstalledByHand()) await install()
    mkdirSync(modules, { recursive: true })
    writeFileSync(stampFile, JSON.stringify(wanted()))
  })
}

/** @returns {{ machine: string, lock: string }} */
function wanted() {
  return {
    machine: `${process.platform}-${process.arch} node ${process.versions.node.split('.')[0]}`,
    lock: createHash('sha256')
      .update(readFileSync(path.join(root, 'package-lock.json')))
      .digest('hex'),
  }
}

/** @returns {boolean} */
function isCurrent() {
  const stamp = readJson(stampFile)
  const { machine, lock } = wanted()
  return stamp?.machine === machine && stamp.lock === lock
}

/**
 * Whoever ran npm by hand should not pay for it twice: npm's own note of what it installed
 * is held against the lockfile. What is optional may be missing (it belongs to other systems).
 * @returns {boolean}
 */
function wasInstalledByHand() {
  const stamp = readJson(stampFile)
  if (stamp && stamp.machine !== wanted().machine) return false
  const installed = readJson(path.join(modules, '.package-lock.json'))?.packages
  if (!installed) return false
  return Object.entries(readJson(path.join(root, 'package-lock.json')).packages).every(
    ([place, entry]) =>
      place === '' ||
      (installed[place] ? installed[place].integrity === entry.integrity : entry.optional || entry.devOptional),
  )
}

async function install() {
  const work = progress('Installo le dipendenze (solo la prima volta)')
  // Nothing we use needs an installation script; not running any is safer and quicker.
  const result = await runNpm(['ci', '--ignore-scripts', '--include=dev'], { cwd: root })
  if (result.code !== 0) {
    work.done('non riuscito')
    throw new SetupError(
      `${tail(result.output)}\nLe dipendenze non si installano: controllare che il registro npm sia raggiungibile e ripetere il comando.`,
    )
  }
  work.done()
}

/** @param {string} file @returns {any} undefined if the file is missing or damaged */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
