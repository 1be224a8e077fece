/** `merge REGISTER FILE… --out REGISTER`: takes back the self-assessments that were handed out, in either form. */
import type { FileOutcome } from '../../shared/handout/mergeFiles'
import type { FileReport, ReportSubject } from '../../shared/handout/report'
import type { Json } from '../../shared/journal/change'
import { it as italian } from '../../shared/text/it'
import { cli as text } from '../../shared/text/it/cli'
import { CannotDo, type ExitCode, type Io, WrongUsage } from './io'
import { givenUnseal, readWholeFile, writeRegisterLike } from './registerFile'
import { readWords, required } from './words'
import { writingRefused } from './writeErrors'

/** What became of one file, as the contract has it: values of conflicts as the register holds them. */
interface WrittenReport extends Omit<FileReport, 'conflicts'> {
  readonly conflicts: readonly {
    readonly subject: ReportSubject
    readonly field: string
    readonly base: Json
    readonly mine: Json
    readonly theirs: Json
  }[]
}

function refuse(path: string, words: string): CannotDo {
  return new CannotDo(`${text.refused(path, words)} ${text.merge.nothingChanged}`)
}

/** The report of one file; what was noticed on the way is told at once. @throws {CannotDo} when it does not belong here */
function reportOf(path: string, outcome: FileOutcome, { stderr }: Io): WrittenReport {
  const { refusal, remarks, absent, warnings, report, choices } = outcome
  const { merging } = italian.handouts
  if (refusal !== null) throw refuse(path, merging.refusals[refusal])
  for (const remark of remarks) stderr.write(`${text.merge.remark(path, remark)}\n`)
  if (absent > 0) stderr.write(`${text.merge.absent(path, absent)}\n`)
  // The command line keeps no account of hand-outs: that one is not recorded is no news there.
  for (const warning of warnings.filter((each) => each !== 'notRecorded')) {
    stderr.write(`${text.merge.remark(path, merging.warnings[warning])}\n`)
  }
  const conflicts = choices.map(({ subject, field, conflict: { base, mine, theirs } }) => ({
    subject,
    field,
    base,
    mine,
    theirs,
  }))
  return { ...report, file: path, conflicts }
}

const shown = (value: Json) => (typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value))

function writeReport({ file, applied, unchanged, rejected, conflicts }: WrittenReport, { stdout }: Io): void {
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
  const { register, files: contents } = await readWholeFile(name, io)
  const { readReturned } = await import('../sheets/returnedFiles')
  const { readyFiles } = await import('../../shared/handout/returnedFiles')
  const { mergeFiles } = await import('../../shared/handout/mergeFiles')
  const attached = new Map(contents)
  const read = await readReturned(files, {
    keep: async (_id, more) => {
      for (const [sha256, bytes] of more) attached.set(sha256, bytes)
    },
    unseal: await givenUnseal(),
  })
  for (const [index, file] of read.entries()) {
    if (file.kind === 'refused') throw refuse(files[index] ?? file.file, file.reason)
  }
  const now = new Date().toISOString()
  const merged = mergeFiles(register, readyFiles(read, italian), { decisions: new Map(), now, words: italian })
  const reports = merged.files.map((outcome, index) => reportOf(files[index] ?? outcome.file, outcome, io))
  try {
    await writeRegisterLike(name, out, merged.register, attached)
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
