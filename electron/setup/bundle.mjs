/**
 * The build itself: `node bundle.mjs <folder>` writes renderer, electron, cli and assets into that folder.
 * Run by build.mjs as a program of its own, so that Vite's memory and settings stay out of a command's way.
 */
import { cpSync, existsSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { root } from './places.mjs'

/** Pictures the README shows: of no use to the program. */
const notShipped = path.join(root, 'assets', 'readme')

/** @param {string} destination */
async function buildAll(destination) {
  const electron = (/** @type {string} */ file) => path.join(root, 'electron', file)
  await Promise.all([
    buildForNode(path.join(destination, 'electron'), {
      main: electron('main.ts'),
      'sheets-worker': electron('sheets/worker.ts'),
      'storage-worker': electron('files/storage-worker.ts'),
    }),
    // A sandboxed preload can require nothing of ours: one file, whatever it imports.
    buildForNode(path.join(destination, 'electron'), { preload: electron('preload.ts') }, { single: true }),
    buildForNode(path.join(destination, 'cli'), { main: electron('cli/main.ts') }),
    buildRenderer(path.join(destination, 'renderer')),
  ])
  if (existsSync(path.join(root, 'assets'))) {
    cpSync(path.join(root, 'assets'), path.join(destination, 'assets'), {
      recursive: true,
      filter: (source) => source !== notShipped,
    })
  }
  // What we bundle is CommonJS, whatever the extension of a shared part is.
  for (const folder of ['electron', 'cli']) {
    if (existsSync(path.join(destination, folder))) {
      writeFileSync(path.join(destination, folder, 'package.json'), '{"type":"commonjs"}\n')
    }
  }
}

/**
 * Bundles entries for Node or Electron, dependencies included, as CommonJS. What is imported with
 * `import()` becomes a part of its own in the same folder, read only when it is needed.
 * @param {string} folder
 * @param {Record<string, string>} entries those whose file does not exist are left out
 * @param {{ single?: boolean }} [options]
 */
async function buildForNode(folder, entries, { single = false } = {}) {
  const input = Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)))
  if (Object.keys(input).length === 0) return
  await build({
    ...common,
    plugins: [withoutOldBuffers],
    ssr: { noExternal: true, target: 'node' },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ...commonBuild,
      outDir: folder,
      ssr: true,
      target: 'node20',
      rolldownOptions: {
        ...quietly,
        input,
        external: ['electron', /^electron\//, /^node:/, ...builtinModules],
        output: {
          format: 'cjs',
          // Smaller starts faster; names are kept, for reports of errors that can be read.
          minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
          codeSplitting: !single,
        },
      },
    },
  })
}

/** @param {string} folder */
async function buildRenderer(folder) {
  const page = path.join(root, 'renderer', 'index.html')
  if (!existsSync(page)) return
  await build({
    ...common,
    root: path.join(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      ...commonBuild,
      outDir: folder,
      target: 'chrome130',
      modulePreload: { polyfill: false },
      // Under our content security policy nothing may come from a data: address but pictures.
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: { ...quietly, input: page },
    },
  })
}

/**
 * Some libraries still say `new Buffer(…)`. Node keeps quiet about it inside node_modules, but would warn
 * our users about the same code in our bundle: they get the calls that replaced it.
 * @type {import('vite').Plugin}
 */
const withoutOldBuffers = {
  name: 'without-old-buffers',
  transform(code, id) {
    if (!id.includes('node_modules') || !code.includes('new Buffer(')) return null
    const modern = '((a, b, c) => typeof a === "number" ? Buffer.alloc(a) : Buffer.from(a, b, c))('
    return { code: code.replace(/\bnew Buffer\(/g, modern), map: null }
  },
}

/** @type {import('vite').InlineConfig} */
const common = {
  configFile: false,
  envDir: false,
  root,
  publicDir: false,
  logLevel: 'error',
  clearScreen: false,
  mode: 'production',
}

/** @type {import('vite').BuildEnvironmentOptions} */
const commonBuild = {
  emptyOutDir: false,
  sourcemap: false,
  reportCompressedSize: false,
  chunkSizeWarningLimit: 100_000,
  minify: false,
}

/** Notes on the code of others are not for our users; our own mistakes are errors. */
const quietly = /** @type {const} */ ({ checks: { pluginTimings: false } })

try {
  await buildAll(path.resolve(process.argv[2] ?? ''))
} catch (error) {
  // What is wrong and where, plainly; the stack of the bundler tells nobody anything.
  const message = stripVTControlCharacters(/** @type {Error} */ (error).message)
  console.error(message.replace(/\n+Stack backtrace:\n(\s+(\d+:|at ).*\n?)*/g, '\n'))
  process.exitCode = 1
}
