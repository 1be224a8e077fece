/**
 * `npm test`: sets up what is missing, then type check, lint, unit and end-to-end tests, quietly.
 * Prints each failing test with its message, one line per stage, and last of all `N passed, N failed`.
 *
 * `npm test -- unit e2e` runs only these stages; words that name no stage go to their tools,
 * as in `npm test -- unit test/unit/journal -t undo`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { runQuietly, tail } from '../electron/setup/child.mjs'
import { root } from '../electron/setup/places.mjs'
import { ensureReady, hasDisplay, withDisplay } from '../electron/setup/ready.mjs'
import { runScript, SetupError } from '../electron/setup/say.mjs'
import { ensureLibreOffice } from './libre-office.mjs'

/**
 * @typedef {object} Failure
 * @property {string} name
 * @property {string} message
 *
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} skipped
 * @property {Failure[]} failures
 *
 * @typedef {object} Stage
 * @property {(words: readonly string[]) => Promise<Outcome>} run
 * @property {import('../electron/setup/ready.mjs').Needs} needs
 * @property {boolean} [libreOffice] some of its tests use LibreOffice where it is to be had
 */

const reports = path.join(root, 'out', 'test')
const tool = (/** @type {string} */ file) => path.join(root, 'node_modules', file)

/** @type {Record<string, Stage>} */
const stages = {
  types: {
    needs: { build: false },
    run: (words) => checkWith([tool('typescript/bin/tsc'), '-b', '--pretty', 'false', ...words]),
  },
  lint: {
    needs: { build: false },
    run: (words) =>
      checkWith([
        tool('@biomejs/biome/bin/biome'),
        'ci',
        '--colors=off',
        '--config-path=test/biome.json',
        ...words,
        '.',
      ]),
  },
  unit: {
    needs: {},
    libreOffice: true,
    run: (words) =>
      reportOf('unit', 'test/vitest.config.ts', readVitest, (report, config) => [
        process.execPath,
        tool('vitest/vitest.mjs'),
        'run',
        `--config=${config}`,
        '--reporter=json',
        `--outputFile=${report}`,
        ...words,
      ]),
  },
  e2e: {
    needs: { electron: true, virtualDisplay: !hasDisplay() },
    libreOffice: true,
    // All of them in two halves side by side, each on a display of its own: keyboard, cursor and clipboard are nobody
    // else's. On the one display of a desk they would take them from each other.
    run: async (words) => {
      if (words.length > 0 || hasDisplay()) return windowTests('e2e', words, 0)
      const halves = ['1/2', '2/2'].map((half, index) => windowTests(`e2e-${index + 1}`, [`--shard=${half}`], index))
      return together(await Promise.all(halves))
    },
  },
}

await runScript(async () => {
  const words = process.argv.slice(2)
  const named = words.filter((word) => word in stages)
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const name of Object.keys(stages)) {
    if (named.length > 0 && !named.includes(name)) continue
    const outcome = await runStage(
      name,
      words.filter((word) => !named.includes(word)),
    )
    total.passed += outcome.passed
    total.failed += outcome.failures.length
    total.skipped += outcome.skipped
  }
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
  return total.failed > 0 ? 1 : 0
})

/**
 * Runs one stage and prints its failures and its line.
 * @param {string} name
 * @param {readonly string[]} words
 * @returns {Promise<Outcome>}
 */
async function runStage(name, words) {
  const stage = /** @type {Stage} */ (stages[name])
  const outcome = await prepareAndRun(stage, words)
  for (const { name: test, message } of outcome.failures) {
    console.log(`\n✗ ${name} › ${test}\n${message.trimEnd().replace(/^/gm, '    ')}\n`)
  }
  const { passed, skipped, failures, seconds } = outcome
  const counts = `${passed} passed${failures.length ? `, ${failures.length} failed` : ''}${skipped ? `, ${skipped} skipped` : ''}`
  console.log(`${name.padEnd(6)} ${counts.padEnd(32)} ${seconds.toFixed(1)} s`)
  return outcome
}

/**
 * @param {Stage} stage
 * @param {readonly string[]} words
 * @returns {Promise<Outcome & { seconds: number }>} the seconds are those of the tests, without set-up
 */
async function prepareAndRun(stage, words) {
  let started = Date.now()
  const finish = (/** @type {Outcome} */ outcome) => ({ ...outcome, seconds: (Date.now() - started) / 1000 })
  try {
    const { electron } = await ensureReady(stage.needs)
    if (stage.libreOffice) await ensureLibreOffice()
    if (electron) process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder
    started = Date.now()
    return finish(await stage.run(words))
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    return finish(failed('set-up', error.message))
  }
}

/** @param {string} name @param {string} message @returns {Outcome} */
function failed(name, message) {
  return { passed: 0, skipped: 0, failures: [{ name, message }] }
}

/**
 * Runs a tool that says nothing when all is well; it counts as one test.
 * @param {readonly string[]} args of node
 * @returns {Promise<Outcome>}
 */
async function checkWith(args) {
  const result = await runQuietly(process.execPath, args, { cwd: root, env: environment() })
  if (result.code === 0) return { passed: 1, skipped: 0, failures: [] }
  return failed(path.basename(args[0] ?? ''), tail(result.output, 200) || `codice ${result.code}`)
}

/**
 * Runs a test tool that writes a report; one that dies without a report, or fails though its report
 * knows of no failure, counts as a failed test and shows the end of what it wrote.
 * @param {string} name
 * @param {string} config
 * @param {(report: any) => Outcome} read
 * @param {(report: string, config: string) => string[]} commandFor
 * @returns {Promise<Outcome>}
 */
async function reportOf(name, config, read, commandFor) {
  if (!existsSync(path.join(root, config))) return failed(name, `Manca ${config}`)
  const report = path.join(reports, `${name}.json`)
  mkdirSync(reports, { recursive: true })
  rmSync(report, { force: true })
  const [command = '', ...args] = commandFor(report, path.join(root, config))
  const env = { ...environment(), PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const result = await runQuietly(command, args, { cwd: root, env })
  let outcome
  try {
    outcome = read(JSON.parse(readFileSync(report, 'utf8')))
  } catch (error) {
    return failed(`${name} senza resoconto (codice ${result.code})`, tail(result.output) || String(error))
  }
  if (result.code !== 0 && outcome.failures.length === 0) {
    outcome.failures.push({ name: `${name} (codice ${result.code})`, message: tail(result.output) })
  }
  return outcome
}

/**
 * @param {string} name of the report and of the folder with what the tests leave
 * @param {readonly string[]} words
 * @param {number} display which of the virtual displays
 * @returns {Promise<Outcome>}
 */
function windowTests(name, words, display) {
  return reportOf(name, 'test/e2e/playwright.config.ts', readPlaywright, (_report, config) => {
    const places = [`--config=${config}`, `--output=${path.join(reports, name)}`]
    const command = [process.execPath, tool('@playwright/test/cli.js'), 'test', ...places, '--reporter=json', ...words]
    return withDisplay(command, display)
  })
}

/** @param {readonly Outcome[]} outcomes @returns {Outcome} */
function together(outcomes) {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    skipped: outcomes.reduce((sum, { skipped }) => sum + skipped, 0),
    failures: outcomes.flatMap(({ failures }) => failures),
  }
}

/** @returns {NodeJS.ProcessEnv} plain output, and no settings of an outer npm */
function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|FORCE_COLOR$|NODE_OPTIONS$)/i.test(name))
  return { ...Object.fromEntries(kept), NO_COLOR: '1' }
}

/** @param {any} report @returns {Outcome} */
function readVitest(report) {
  /** @type {Outcome} */
  const outcome = { passed: 0, skipped: 0, failures: [] }
  for (const file of report.testResults) {
    const place = path.relative(root, file.name)
    for (const test of file.assertionResults) {
      if (test.status === 'passed') outcome.passed++
      else if (test.status !== 'failed') outcome.skipped++
      else outcome.failures.push({ name: `${place} › ${test.fullName}`, message: shorten(test.failureMessages) })
    }
    // A file that can't even be loaded has no tests to report.
    const counted = file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed')
    if (file.status === 'failed' && !counted) outcome.failures.push({ name: place, message: shorten([file.message]) })
  }
  return outcome
}

/** @param {any} report @returns {Outcome} */
function readPlaywright(report) {
  /** @type {Outcome} */
  const outcome = { passed: 0, skipped: 0, failures: [] }
  const visit = (/** @type {any} */ suite, /** @type {readonly string[]} */ titles) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        const last = test.results.at(-1)
        if (test.status === 'skipped') outcome.skipped++
        else if (test.status === 'expected') outcome.passed++
        else {
          // Flaky is failed too: a test that passes only sometimes proves nothing.
          const failing = test.results.find((/** @type {any} */ result) => result.errors?.length) ?? last
          const message = shorten((failing?.errors ?? []).map((/** @type {any} */ error) => error.message))
          outcome.failures.push({ name: [...titles, spec.title].join(' › '), message: message || test.status })
        }
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, [...titles, inner.title])
  }
  for (const suite of report.suites) visit(suite, [suite.title])
  for (const error of report.errors ?? [])
    outcome.failures.push({ name: 'e2e', message: shorten([error.message ?? error.value]) })
  return outcome
}

/** @param {readonly (string | undefined)[]} messages @returns {string} without colours, and without the tools' own frames */
function shorten(messages) {
  const plain = stripVTControlCharacters(messages.join('\n'))
  const own = plain.split('\n').filter((line) => !/^\s+at .*(node_modules|node:internal)/.test(line))
  return own.slice(0, 40).join('\n')
}
