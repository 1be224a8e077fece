/** `sample --out FILE` and `generate --processes N --out FILE`: registers to begin with. */
import { cli as text } from '../../shared/text/it/cli'
import { CannotDo, type ExitCode, type Io, WrongUsage } from './io'
import { readSample, writeText } from './registerFile'
import { readWords, required, shown } from './words'
import { writingRefused } from './writeErrors'

/** More would not fit in the text of one file. */
const MOST_PROCESSES = 50_000

async function write(path: string, content: string, { stdout }: Io): Promise<ExitCode> {
  try {
    await writeText(path, content)
  } catch (error) {
    throw writingRefused(error, path)
  }
  stdout.write(`${text.written(path)}\n`)
  return 0
}

/** @throws {WrongUsage} {CannotDo} */
export async function sampleCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const words = readWords('sample', argv, { values: ['out'] }, 0)
  return write(required(words, 'out', text.what.file), await readSample(), io)
}

/** @throws {WrongUsage} {CannotDo} */
export async function generateCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const words = readWords('generate', argv, { values: ['processes', 'out'] }, 0)
  const word = required(words, 'processes', text.what.processes)
  const path = required(words, 'out', text.what.file)
  const processes = /^\d{1,6}$/.test(word) ? Number(word) : Number.POSITIVE_INFINITY
  if (processes > MOST_PROCESSES) throw new WrongUsage(text.wrongCount(shown(word), MOST_PROCESSES))
  const { syntheticRegister } = await import('../../shared/synthetic')
  const { encodeRegister } = await import('../../shared/register/file')
  let content: string
  try {
    content = encodeRegister(syntheticRegister(processes))
  } catch (error) {
    if (error instanceof RangeError) throw new CannotDo(text.tooLong)
    throw error
  }
  return write(path, content, io)
}
