/** Telling whether the sources changed since the last build, in a few milliseconds. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { out, root } from './places.mjs'

const folders = ['shared', 'electron', 'renderer', 'assets']
const files = ['package.json', 'package-lock.json', 'tsconfig.json']
const stampFile = path.join(out, '.build.json')

/**
 * @typedef {object} SourceStamp
 * @property {string} look path, size and time of every file: quick
 * @property {string} content what the files say: settles the case when only times changed (a git checkout)
 */

/** @returns {boolean} whether `out` was built from the sources as they are now */
export function isBuilt() {
  const built = readStamp()
  if (!built) return false
  const found = listSources()
  const look = lookOf(found)
  if (built.look === look) return true
  if (built.content !== contentOf(found)) return false
  writeStamp({ look, content: built.content })
  return true
}

/** @returns {SourceStamp} of the sources as they are now */
export function stampSources() {
  const found = listSources()
  return { look: lookOf(found), content: contentOf(found) }
}

/** @param {SourceStamp} stamp */
export function writeStamp(stamp) {
  writeFileSync(stampFile, JSON.stringify(stamp))
}

/** @returns {SourceStamp | undefined} */
function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return undefined
  }
}

/** @returns {string[]} paths inside the root, always in the same order */
function listSources() {
  /** @type {string[]} */
  const found = files.filter((file) => statSync(path.join(root, file), { throwIfNoEntry: false }))
  const visit = (/** @type {string} */ folder) => {
    let entries
    try {
      entries = readdirSync(path.join(root, folder), { withFileTypes: true })
    } catch {
      return
    }
    for (const entry of entries) {
      const place = `${folder}/${entry.name}`
      if (entry.isDirectory()) visit(place)
      else if (entry.isFile() && !entry.name.startsWith('.')) found.push(place)
    }
  }
  folders.forEach(visit)
  return found.sort()
}

/** @param {readonly string[]} found @returns {string} */
function lookOf(found) {
  const hash = createHash('sha256')
  for (const file of found) {
    const { size, mtimeMs } = statSync(path.join(root, file))
    hash.update(`${file}\0${size}\0${mtimeMs}\0`)
  }
  return hash.digest('hex')
}

/** @param {readonly string[]} found @returns {string} */
function contentOf(found) {
  const hash = createHash('sha256')
  for (const file of found)
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  return hash.digest('hex')
}
