/**
 * What set-up tells the person at the keyboard: short Italian lines on standard error,
 * so that standard output stays free for the lines of a command.
 */

/** A failure whose message is meant for the user: printed alone, without a stack. */
export class SetupError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message)
    this.name = 'SetupError'
  }
}

/**
 * Writes one line on standard error.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Announces a long piece of work; the returned functions tell how far it is.
 * On a terminal the percentage is rewritten in place, elsewhere a line appears every quarter.
 * @param {string} label
 * @returns {{ update: (fraction: number) => void, done: (line?: string) => void }}
 */
export function progress(label) {
  const terminal = process.stderr.isTTY === true
  const started = Date.now()
  let last = 0
  if (terminal) process.stderr.write(`${label}…`)
  else say(`${label}…`)
  return {
    update(fraction) {
      const percent = Math.min(100, Math.floor(fraction * 100))
      if (!Number.isFinite(percent) || percent < last + (terminal ? 1 : 25)) return
      last = terminal ? percent : percent - (percent % 25)
      if (terminal) process.stderr.write(`\r${label}… ${percent}%`)
      else say(`  ${last}%`)
    },
    done(line = `fatto in ${Math.max(1, Math.round((Date.now() - started) / 1000))} s`) {
      if (terminal) process.stderr.write(`\r${label}… ${line}\n`)
      else say(`  ${line}`)
    },
  }
}

/**
 * Runs a whole script: user-facing failures become one line and exit code 1, anything else keeps its stack.
 * @param {() => Promise<number | void>} script
 */
export async function runScript(script) {
  try {
    process.exitCode = (await script()) ?? 0
  } catch (error) {
    say(error instanceof SetupError ? error.message : String(error instanceof Error ? error.stack : error))
    process.exitCode = 1
  }
}
