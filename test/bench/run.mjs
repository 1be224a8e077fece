/**
 * `npm run bench`: the figures of the README, measured. `-- --json` prints them as one JSON value; words choose groups
 * (`open`, `window`, `screens`…), `--sizes 1000,5000` the sizes. Progress goes to standard error.
 */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { runInForeground } from '../../electron/setup/child.mjs'
import { root } from '../../electron/setup/places.mjs'
import { ensureReady, hasDisplay, withDisplay } from '../../electron/setup/ready.mjs'
import { runScript } from '../../electron/setup/say.mjs'

const setup = pathToFileURL(path.join(root, 'electron', 'setup', 'electron.mjs')).href

await runScript(async () => {
  await ensureReady({ electron: true, virtualDisplay: !hasDisplay() })
  const { build } = await import('vite')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { target: 'node' },
    plugins: [
      {
        // The set-up knows its own place on disk: it is read from there, not bundled.
        name: 'set-up-stays',
        enforce: 'pre',
        resolveId: (id) => (id.endsWith('electron/setup/electron.mjs') ? { id: setup, external: true } : null),
      },
    ],
    build: {
      ssr: path.join(root, 'test', 'bench', 'main.ts'),
      outDir: path.join(root, 'out', 'bench'),
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  })
  const words = process.argv.slice(2)
  const [command = '', ...rest] = withDisplay([process.execPath, path.join(root, 'out', 'bench', 'main.mjs'), ...words])
  return runInForeground(command, rest, { cwd: root })
})
