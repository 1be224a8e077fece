/** `merge REGISTER FILE… --out REGISTER`: takes back the self-assessments that were handed out. */
import { byId, processNumber } from '../../shared/domain/lookup'
import type { Register } from '../../shared/domain/register'
import type { ReportedConflict, WorkbookReport } from '../../shared/handout/workbookMerge'
import type { Json } from '../../shared/journal/change'
import { it as italian } from '../../shared/text/it'
import { cli as text } from '../../shared/text/it/cli'
import { CannotDo, type ExitCode, type Io, WrongUsage } from './io'
import { readRegister, writeRegisterLike } from './registerFile'
import { readWords, required } from './words'
import { writingRefused } from './writeErrors'

/** What became of one file, as the contract has it. */
interface FileReport {
  readonly file: string
  readonly applied: number
  readonly unchanged: number
  readonly rejected: readonly {
    readonly sheet: string
    readonly cell: string
    readonly value: string
    readonly reason: string
  }[]
  readonly conflicts: readonly {
    readonly subject: { readonly kind: string; readonly id: string; readonly label: string }
    readonly field: string
    readonly base: Json
    readonly mine: Json
    readonly theirs: Json
  }[]
}

function refuse(path: string, words: string): CannotDo {
  return new CannotDo(`${text.refused(path, words)} ${text.merge.nothingChanged}`)
}

function subjectOf(register: Register, riskId: string): FileReport['conflicts'][number]['subject'] {
  const { labels } = italian.checks
  const risk = byId(register.risks).get(riskId)
  const process = risk && byId(register.processes).get(risk.processId)
  const label =
    risk && process
      ? labels.risk(labels.process(processNumber(register, process), process.name || labels.unnamed), risk.number)
      : riskId
  return { kind: 'risks', id: riskId, label }
}

function conflictOf(
  register: Register,
  { conflict, riskId, field }: ReportedConflict,
): FileReport['conflicts'][number] {
  const { base, mine, theirs } = conflict
  return { subject: subjectOf(register, riskId), field, base, mine, theirs }
}

interface MergedFile {
  readonly register: Register
  readonly report: FileReport
}

/** The register with what came back in a workbook. @throws {CannotDo} when the workbook is refused */
async function mergeWorkbook(register: Register, path: string, { stderr }: Io): Promise<MergedFile> {
  const { readWorkbook } = await import('../sheets/readWorkbook')
  const { readReturnedWorkbook } = await import('../../shared/handout/workbookReturn')
  const { foreignTo, workbookHandBack, workbookReport } = await import('../../shared/handout/workbookMerge')
  const { changesOf, mergeHandBack } = await import('../../shared/handout/merge')
  const { applyChanges } = await import('../../shared/journal/apply')
  const { reasonWords } = await import('../../shared/handout/workbookReasons')
  const { refusals } = italian.returned

  const grid = await readWorkbook(path)
  if (!grid.ok) throw refuse(path, italian.workbook.refusals[grid.error.code](grid.error.place))
  const returned = readReturnedWorkbook(grid.value)
  if (!returned.ok) throw refuse(path, refusals[returned.error])
  const foreign = foreignTo(register, returned.value.base)
  if (foreign !== null) throw refuse(path, refusals[foreign])
  for (const remark of grid.value.remarks)
    stderr.write(`${text.merge.remark(path, italian.workbook.remarks[remark])}\n`)
  const { absent } = returned.value
  if (absent.length > 0) stderr.write(`${text.merge.absent(path, absent.length)}\n`)

  const handBack = workbookHandBack(register, returned.value)
  const merged = mergeHandBack(register, handBack)
  const { applied, unchanged, rejected, conflicts }: WorkbookReport = workbookReport(returned.value, merged)
  return {
    register: applyChanges(register, changesOf(register, merged, handBack)),
    report: {
      file: path,
      applied,
      unchanged,
      rejected: rejected.map((one) => ({
        sheet: one.sheet,
        cell: one.cell,
        value: one.value,
        reason: reasonWords(one, italian),
      })),
      conflicts: conflicts.map((one) => conflictOf(register, one)),
    },
  }
}

const shown = (value: Json) => (typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value))

function writeReport({ file, applied, unchanged, rejected, conflicts }: FileReport, { stdout }: Io): void {
  stdout.write(`${text.merge.counts(file, applied, unchanged, rejected.length, conflicts.length)}\n`)
  for (const { sheet, cell, value, reason } of rejected) {
    stdout.write(`${text.merge.rejected(sheet, cell, value, reason)}\n`)
  }
  for (const { subject, field, base, mine, theirs } of conflicts) {
    stdout.write(`${text.merge.conflict(subject.label, field, shown(base), shown(mine), shown(theirs))}\n`)
  }
}

/** @throws {WrongUsage} {CannotDo} */
export async function mergeCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const words = readWords('merge', argv, { values: ['out'], flags: ['json'] }, Number.POSITIVE_INFINITY)
  const [name, ...files] = words.positionals
  if (name === undefined) throw new WrongUsage(text.missingRegister)
  if (files.length === 0) throw new WrongUsage(text.merge.missingFiles)
  const out = required(words, 'out', text.what.register)
  let register = await readRegister(name, io)
  const reports: FileReport[] = []
  for (const path of files) {
    const merged = await mergeWorkbook(register, path, io)
    register = merged.register
    reports.push(merged.report)
  }
  try {
    await writeRegisterLike(name, out, register)
  } catch (error) {
    throw writingRefused(error, out)
  }
  if (words.flags.has('json')) {
    io.stdout.write(`${JSON.stringify({ files: reports })}\n`)
    return 0
  }
  for (const report of reports) writeReport(report, io)
  io.stdout.write(`${text.written(out)}\n`)
  return 0
}
