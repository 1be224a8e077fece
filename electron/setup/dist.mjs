/**
 * `npm run dist -- <words of electron-builder>`: packages the program, for instance `-- --dir` or `-- --win nsis`.
 * Always with the current Electron; where that can't be fetched, `--dir` on Linux makes a package for trial only.
 */
import path from 'node:path'
import { runInForeground } from './child.mjs'
import { root } from './places.mjs'
import { ensureReady } from './ready.mjs'
import { runScript, SetupError, say } from './say.mjs'

const words = process.argv.slice(2)

await runScript(async () => {
  await ensureReady()
  const builder = path.join(root, 'node_modules', 'electron-builder', 'cli.js')
  return runInForeground(process.execPath, ['--no-warnings', builder, ...words, ...(await electronWords())], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
  })
})

/**
 * Which Electron goes into the package. When the package is for this very system, the one set-up fetches is
 * taken; for another system electron-builder fetches its own.
 * @returns {Promise<string[]>}
 */
async function electronWords() {
  /** @type {Partial<Record<string, string[]>>} */
  const foreign = {
    win32: ['--mac', '-m', '--linux', '-l'],
    darwin: ['--win', '-w', '--linux', '-l'],
    linux: ['--win', '-w', '--mac', '-m'],
  }
  const elsewhere = foreign[process.platform] ?? []
  if (
    words.some((word) => elsewhere.includes(word)) ||
    words.some((word) => /^--(arm64|ia32|armv7l|universal)$/.test(word))
  )
    return []
  const { ensureElectron } = await import('./electron.mjs')
  const { folder, version, standIn } = await ensureElectron({ current: true })
  const chosen = [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`]
  if (!standIn) return chosen
  if (!words.includes('--dir')) {
    throw new SetupError(
      "Il pacchetto da distribuire si fa solo con l'Electron corrente, che da qui non si scarica. Per una prova: npm run dist -- --dir",
    )
  }
  say(`Pacchetto solo per prova, con Electron ${version}: quello da distribuire si fa con l'Electron corrente.`)
  return chosen
}
