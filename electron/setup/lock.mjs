/** A lock file, so that two commands started at once on a fresh clone do not trip over each other. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { say } from './say.mjs'

const beat = 2_000
const silence = 30_000

/**
 * Does the work while holding the lock; waits for its turn first. A lock left behind by a program
 * that no longer runs is removed.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  const mine = JSON.stringify({ pid: process.pid, host: os.hostname(), id: Math.random() })
  mkdirSync(path.dirname(file), { recursive: true })
  for (let turn = 0; !take(file, mine); turn++) {
    if (turn === 10) say('Un altro comando sta preparando il programma: attendo che finisca…')
    removeIfAbandoned(file)
    await sleep(100 + 100 * Math.random())
  }
  const heart = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date())
    } catch {
      // Removed by hand: the work goes on.
    }
  }, beat)
  heart.unref()
  try {
    return await work()
  } finally {
    clearInterval(heart)
    if (read(file) === mine) rmSync(file, { force: true })
  }
}

/** @param {string} file @param {string} mine @returns {boolean} */
function take(file, mine) {
  try {
    writeFileSync(file, mine, { flag: 'wx' })
    return true
  } catch (error) {
    // EPERM and EBUSY: on Windows, a file that is just being deleted.
    if (['EEXIST', 'EPERM', 'EBUSY'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) return false
    throw error
  }
}

/** @param {string} file */
function removeIfAbandoned(file) {
  const held = read(file)
  if (held === undefined || !isAbandoned(file, held)) return
  const aside = `${file}.${process.pid}`
  try {
    // Renaming succeeds for one program only; what it got is looked at again before it is thrown away.
    renameSync(file, aside)
    if (read(aside) !== held) renameSync(aside, file)
    else rmSync(aside, { force: true })
  } catch {
    // Another program was quicker.
  }
}

/** @param {string} file @param {string} held @returns {boolean} */
function isAbandoned(file, held) {
  try {
    if (Date.now() - statSync(file).mtimeMs > silence) return true
    const holder = JSON.parse(held)
    return holder.host === os.hostname() && !isRunning(holder.pid)
  } catch {
    return false
  }
}

/** @param {number} pid @returns {boolean} */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** @param {string} file @returns {string | undefined} */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
