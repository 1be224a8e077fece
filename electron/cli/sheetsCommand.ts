/** `sheets REGISTER --out DIR`: one self-assessment workbook for each manager. */
import { randomUUID } from 'node:crypto'
import { cli as text } from '../../shared/text/it/cli'
import { CannotDo, type ExitCode, type Io, WrongUsage } from './io'
import { readRegister } from './registerFile'
import { readWords, required, shown } from './words'
import { writingRefused } from './writeErrors'

/** At most this many texts that are too long are listed. */
const LISTED = 50

/** A day of the calendar as `YYYY-MM-DD`; empty when none is given. */
function dayOf(word: string | undefined): string {
  if (word === undefined) return ''
  const time = /^\d{4}-\d{2}-\d{2}$/.test(word) ? Date.parse(word) : Number.NaN
  // 30 February is read as 2 March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== word) {
    throw new WrongUsage(text.wrongDate(shown(word)))
  }
  return word
}

/** @throws {WrongUsage} {CannotDo} */
export async function sheetsCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const words = readWords('sheets', argv, { values: ['out', 'due'] }, 1)
  const [name] = words.positionals
  if (name === undefined) throw new WrongUsage(text.missingRegister)
  const folder = required(words, 'out', text.what.folder)
  const due = dayOf(words.values.due)
  const register = await readRegister(name, io)
  const { planWorkbooks } = await import('../../shared/handout/workbookFiles')
  const { describeTooLong } = await import('../../shared/handout/workbookPlan')
  const { writeAssessmentFiles } = await import('../sheets/assessmentFiles')
  const at = new Date().toISOString()
  const by = register.heading.body.rpct
  const planned = planWorkbooks(register, () => ({ id: randomUUID(), at, by, due }))
  if (!planned.ok) {
    const lines = planned.error.slice(0, LISTED).map((one) => `  ${describeTooLong(one)}`)
    const more = planned.error.length - lines.length
    throw new CannotDo([text.sheets.tooLong, ...lines, ...(more > 0 ? [text.moreProblems(more)] : [])].join('\n'))
  }
  const { workbooks, unassigned } = planned.value
  if (unassigned.length > 0) io.stderr.write(`${text.sheets.unassigned(unassigned.length)}\n`)
  if (workbooks.length === 0) throw new CannotDo(text.sheets.none)
  try {
    const paths = await writeAssessmentFiles(folder, workbooks, { makeFolder: true })
    for (const path of paths) io.stdout.write(`${text.written(path)}\n`)
    return 0
  } catch (error) {
    throw writingRefused(error, folder)
  }
}
