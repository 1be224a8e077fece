/** Building `out/` when the sources changed: in a program of its own, whole or not at all. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runQuietly, tail } from './child.mjs'
import { withLock } from './lock.mjs'
import { out, root, setupLock } from './places.mjs'
import { progress, SetupError } from './say.mjs'
import { isBuilt, stampSources, writeStamp } from './sources.mjs'

/** Builds if what is in `out` was not made from the present sources. */
export async function ensureBuild() {
  if (isBuilt()) return
  await withLock(setupLock, async () => {
    if (!isBuilt()) await build()
  })
}

async function build() {
  const work = progress("Compilo l'applicazione")
  removeLeftovers()
  const stamp = stampSources()
  const fresh = path.join(out, `.fresh-${process.pid}`)
  mkdirSync(fresh, { recursive: true })
  const result = await runQuietly(
    process.execPath,
    ['--no-deprecation', path.join(root, 'electron', 'setup', 'bundle.mjs'), fresh],
    { cwd: root, env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', NO_COLOR: '1' } },
  )
  if (result.code !== 0) {
    work.done('non riuscito')
    removeLeftovers()
    throw new SetupError(`${tail(result.output, 60)}\nLa compilazione non è riuscita.`)
  }
  await swap(fresh)
  writeStamp(stamp)
  removeLeftovers()
  work.done()
}

/**
 * Puts each freshly built folder in the place of the old one.
 * @param {string} fresh
 */
async function swap(fresh) {
  const old = path.join(out, `.old-${process.pid}`)
  mkdirSync(old, { recursive: true })
  for (const name of readdirSync(fresh)) {
    const place = path.join(out, name)
    if (existsSync(place)) await move(place, path.join(old, name))
    await move(path.join(fresh, name), place)
  }
}

/**
 * Renames; on Windows a virus scanner may hold a fresh file for a moment.
 * @param {string} from
 * @param {string} to
 */
async function move(from, to) {
  for (let left = 20; ; left--) {
    try {
      return renameSync(from, to)
    } catch (error) {
      if (left === 0 || process.platform !== 'win32') throw error
      await sleep(100)
    }
  }
}

/** Removes what this build, or one that was interrupted, left beside the result. */
function removeLeftovers() {
  for (const name of readdirSync(out)) {
    if (/^\.(fresh|old)-\d+$/.test(name)) {
      rmSync(path.join(out, name), { recursive: true, force: true, maxRetries: 5 })
    }
  }
}
