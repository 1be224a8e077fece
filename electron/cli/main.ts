/**
 * The command line: the functions of the window without a window, on plain Node. Each command is read from disk only
 * when it is asked for, so that starting costs next to nothing.
 */
import { cli as text } from '../../shared/text/it/cli'
import { CannotDo, type ExitCode, type Io, WrongUsage } from './io'
import { shown } from './words'

type Command = (argv: readonly string[], io: Io) => Promise<ExitCode>

/** Adding a command: its word here, its words and exit codes in a file of its own, a line in the usage text. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  export: async () => (await import('./exportCommand')).exportCommand,
  check: async () => (await import('./checkCommand')).checkCommand,
  sheets: async () => (await import('./sheetsCommand')).sheetsCommand,
  merge: async () => (await import('./mergeCommand')).mergeCommand,
  sample: async () => (await import('./fileCommands')).sampleCommand,
  generate: async () => (await import('./fileCommands')).generateCommand,
}

const HELP: ReadonlySet<string> = new Set(['help', '--help', '-h'])

/**
 * Runs the command in `argv` (without node and script) and gives its exit code: 0 done, 1 refused or blocking
 * findings, 2 wrong usage. Never throws.
 */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  try {
    return await run(argv, io)
  } catch (error) {
    if (error instanceof WrongUsage) {
      io.stderr.write(`${error.message}\n${text.seeUsage}\n`)
      return 2
    }
    if (error instanceof CannotDo) {
      io.stderr.write(`${error.message}\n`)
      return 1
    }
    io.stderr.write(`${text.unexpected(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`)
    return 1
  }
}

/** The streams of this process. Whoever stops reading half-way (`check sample | head`) has had enough: no error. */
function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) {
    if (stream.listenerCount('error') > 0) continue
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
  return process
}

async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [word, ...rest] = argv
  if (word === undefined) throw new WrongUsage(text.noCommand)
  if (HELP.has(word)) {
    io.stdout.write(text.usage)
    return 0
  }
  const load = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined
  if (!load) throw new WrongUsage(text.unknownCommand(shown(word), Object.keys(COMMANDS)))
  return (await load())(rest, io)
}
