/** Starting other programs: npm, the build, apt-get, the tests. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * @typedef {object} ChildResult
 * @property {number} code exit code; 128 and more when a signal ended the program; 127 when it could not be started
 * @property {string} stdout
 * @property {string} output both streams in the order they came
 */

/**
 * Runs a program without showing it and keeps what it wrote (the last megabytes of it).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { onMessage?: (message: any) => void }} [options]
 * @returns {Promise<ChildResult>}
 */
export function runQuietly(command, args, { onMessage, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      windowsHide: true,
      ...options,
      stdio: onMessage ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
    })
    const limit = 8_000_000
    let stdout = ''
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout = (stdout + text).slice(-limit)
      output = (output + text).slice(-limit)
    })
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-limit)
    })
    if (onMessage) child.on('message', onMessage)
    child.on('error', (error) => resolve({ code: 127, stdout, output: `${output}${error.message}\n` }))
    child.on('close', (code, signal) => resolve({ code: exitCode(code, signal), stdout, output }))
  })
}

/**
 * Runs a program in the foreground with our own streams; an interruption is passed on to it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export function runInForeground(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    const passOn = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal)
    for (const signal of signals) process.on(signal, passOn)
    const finish = () => signals.forEach((signal) => void process.off(signal, passOn))
    child.on('error', (error) => {
      finish()
      reject(error)
    })
    child.on('exit', (code, signal) => {
      finish()
      resolve(exitCode(code, signal))
    })
  })
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 * @returns {number}
 */
function exitCode(code, signal) {
  return code ?? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[/** @type {string} */ (signal)] ?? 0)
}

/**
 * The last lines of a program's output, for an error message.
 * @param {string} output
 * @param {number} [lines]
 * @returns {string}
 */
export function tail(output, lines = 30) {
  return output.trimEnd().split(/\r?\n/).slice(-lines).join('\n')
}

/**
 * Runs npm quietly: without a shell, and without the settings an outer `npm start` leaves in the
 * environment, save those that say how to reach the registry.
 * @param {readonly string[]} args
 * @param {{ cwd: string }} options
 * @returns {Promise<ChildResult>}
 */
export function runNpm(args, { cwd }) {
  const words = [...args, '--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier']
  const script = npmScript()
  if (script) return runQuietly(process.execPath, [script, ...words], { cwd, env: npmEnvironment() })
  const windows = process.platform === 'win32'
  return runQuietly(windows ? 'npm.cmd' : 'npm', words, { cwd, env: npmEnvironment(), shell: windows })
}

/** @returns {string | undefined} npm's own script, which node can run without a shell */
function npmScript() {
  const outer = process.env.npm_execpath
  if (outer && path.basename(outer) === 'npm-cli.js' && existsSync(outer)) return outer
  const node = path.dirname(process.execPath)
  return [path.join(node, 'node_modules'), path.join(node, '..', 'lib', 'node_modules')]
    .map((folder) => path.join(folder, 'npm', 'bin', 'npm-cli.js'))
    .find((file) => existsSync(file))
}

/** @returns {NodeJS.ProcessEnv} */
function npmEnvironment() {
  const reach =
    /^npm_config_(registry|cache|userconfig|globalconfig|(https?_|no_?)?proxy|ca|cafile|cert|key|strict_ssl|fetch_.*|maxsockets|prefer_offline|offline|.*:.*)$/i
  const kept = Object.entries(process.env).filter(
    ([name]) => name !== 'NODE_ENV' && (!/^npm_/i.test(name) || reach.test(name)),
  )
  return Object.fromEntries(kept)
}
