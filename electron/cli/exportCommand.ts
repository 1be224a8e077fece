/** `export REGISTER --out DIR [--format …] [--annex …] [--per …] [--order …]`: writes the annexes. */
import {
  ANNEX_NUMBERS,
  ANNEX_ORDERS,
  ANNEX_PERS,
  type AnnexNumber,
  type AnnexOrder,
  type AnnexPer,
} from '../../shared/annexes/table'
import { FILE_FORMATS } from '../../shared/ipc/annexes'
import { cli as text } from '../../shared/text/it/cli'
import { CannotDo, type ExitCode, type Io, WrongUsage } from './io'
import { readRegister } from './registerFile'
import { listOf, oneOf, readWords, required } from './words'
import { writingRefused } from './writeErrors'

/** @throws {WrongUsage} {CannotDo} */
export async function exportCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const words = readWords('export', argv, { values: ['out', 'format', 'annex', 'per', 'order'] }, 1)
  const [name] = words.positionals
  if (name === undefined) throw new WrongUsage(text.missingRegister)
  const folder = required(words, 'out', text.what.folder)
  const formats = listOf('--format', words.values.format ?? 'xlsx,csv,json', FILE_FORMATS)
  const numbers = listOf('--annex', words.values.annex ?? '1,2,3,4', ANNEX_NUMBERS.map(String))
  const annexes = ANNEX_NUMBERS.filter((number): number is AnnexNumber => numbers.includes(String(number)))
  const per: AnnexPer = oneOf('--per', words.values.per ?? 'process', ANNEX_PERS)
  const order: AnnexOrder = oneOf('--order', words.values.order ?? 'area', ANNEX_ORDERS)

  const register = await readRegister(name, io)
  const { annexJob, documentParts } = await import('../../shared/annexes')
  const { exportFiles } = await import('../sheets/exportFiles')
  const stop = new AbortController()
  const interrupt = () => stop.abort()
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  try {
    const tables = annexJob(register, { annexes, per, order, formats: formats.filter((format) => format !== 'json') })
    const content = { ...tables, formats, json: () => documentParts(register, { per, order, annexes }) }
    const paths = await exportFiles(folder, content, {
      makeFolder: true,
      signal: stop.signal,
      onProgress: progressLine(io),
    })
    for (const path of paths) io.stdout.write(`${text.written(path)}\n`)
    return 0
  } catch (error) {
    throw stop.signal.aborted ? new CannotDo(text.interrupted) : writingRefused(error, pathOf(error, folder))
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
  }
}

/** The place to speak of: the folder, unless a file that was there already is in the way. */
function pathOf(error: unknown, folder: string): string {
  const { code, path } = error as NodeJS.ErrnoException
  return (code === 'EISDIR' || code === 'EBUSY') && path !== undefined ? path : folder
}

/** One line rewritten in place on a terminal; nothing elsewhere. */
function progressLine({ stderr }: Io): (done: number, total: number) => void {
  if (stderr.isTTY !== true) return () => undefined
  return (done, total) => {
    stderr.write(`\r${text.progress(done, total)}${done === total ? '\n' : ''}`)
  }
}
