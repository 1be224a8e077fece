/**
 * `npm start`: opens the window. `npm start -- <words>`: the same functions without a window,
 * in this very process, without needing Electron.
 */
import { createRequire } from 'node:module'
import path from 'node:path'
import { out, root } from './places.mjs'
import { ensureReady, hasDisplay } from './ready.mjs'
import { runScript, say } from './say.mjs'

const words = process.argv.slice(2)

await runScript(() => (words.length > 0 ? runCommand() : openWindow()))

/** @returns {Promise<number>} */
async function runCommand() {
  await ensureReady()
  // npm runs us in the folder of package.json: names of files are meant from where the user stands.
  if (process.env.npm_lifecycle_event === 'start' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
  /** @type {{ main: (argv: readonly string[]) => Promise<number> }} */
  const cli = createRequire(import.meta.url)(path.join(out, 'cli', 'main.cjs'))
  return cli.main(words)
}

/** @returns {Promise<number>} */
async function openWindow() {
  if (!hasDisplay()) {
    say("Qui non c'è uno schermo. Per fare il lavoro senza finestra: npm start -- export sample --out annexes")
    return 1
  }
  const { electron } = await ensureReady({ electron: true })
  if (!electron) return 1
  const { electronArguments } = await import('./electron.mjs')
  const { runInForeground } = await import('./child.mjs')
  // Chromium notes what it misses in a bare system (a message bus, a graphics card): of no use to our users.
  const quiet = '--log-level=3'
  // Set by editors that are themselves Electron programs: it would make ours start without a window.
  // On Linux Chromium takes the language of date fields from the environment only.
  const env = { LANGUAGE: 'it', ...process.env, ELECTRON_RUN_AS_NODE: undefined }
  return runInForeground(electron.executable, [quiet, ...electronArguments(), root], { env })
}
