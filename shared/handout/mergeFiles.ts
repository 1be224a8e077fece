/**
 * Merging one or many files that came back, in whatever form and order: what each would do, and all of it as one list of
 * changes. Each file is merged into what the ones before it leave; one that is refused refuses only itself.
 */
import { triennium } from '../domain/body'
import type { HandoutOrigin } from '../domain/handout'
import { byId } from '../domain/lookup'
import type { Register } from '../domain/register'
import { applyChanges } from '../journal/apply'
import type { Change } from '../journal/change'
import type { Text } from '../text/it'
import { type Conflict, type Decision, doneWith, type HandBack, keyOf, type Merged, mergeHandBack } from './merge'
import { conflictReport, type FileReport, fileReport, type ReportConflict } from './report'
import { foreignTo, workbookHandBack, workbookReport } from './workbookMerge'
import { reasonWords } from './workbookReasons'
import type { ReturnedWorkbook } from './workbookReturn'

/** A file that was read: what came back in it. */
export type ReturnedFile =
  | { readonly kind: 'file'; readonly file: string; readonly origin: HandoutOrigin; readonly back: HandBack }
  | {
      readonly kind: 'workbook'
      readonly file: string
      readonly returned: ReturnedWorkbook
      /** What was left aside while reading, in words. */
      readonly remarks: readonly string[]
    }

/** Why a file does not belong here. */
export type MergeRefusal = 'otherRegister' | 'otherEdition' | 'altered' | 'isCopy'

/** What to know of a file before it is merged; nothing of it stops the merge. */
export type MergeWarning =
  /** Handed out before the last merge of that manager: what changed since is in conflict. */
  | 'olderThanMerge'
  /** This very hand-out was merged before. */
  | 'mergedBefore'
  /** The register does not remember having handed it out. */
  | 'notRecorded'
  /** The unit has another manager now. */
  | 'otherManager'

/** A conflict that somebody decides on, in words. `key` is for the decisions. */
export interface Choice extends ReportConflict {
  readonly key: string
  readonly conflict: Conflict
}

/** What one file would do. */
export interface FileOutcome {
  readonly file: string
  readonly unitName: string
  readonly manager: string
  readonly at: string
  readonly refusal: MergeRefusal | null
  readonly warnings: readonly MergeWarning[]
  /** Risks that the workbook no longer has: nothing of them changes. */
  readonly absent: number
  readonly remarks: readonly string[]
  /** How many risks it would bring into «inviata». */
  readonly submitted: number
  readonly report: FileReport
  readonly choices: readonly Choice[]
  readonly changes: readonly Change[]
}

/** What all files together would do. */
export interface MergedFiles {
  readonly files: readonly FileOutcome[]
  /** One step of the journal. */
  readonly changes: readonly Change[]
  /** The register after it, worked out when it is asked for. */
  readonly register: Register
}

type Words = Pick<Text, 'handouts' | 'domain' | 'checks' | 'workflow' | 'returned'>

/** How it is to be done: the decisions by {@link Choice.key}, the moment (ISO 8601, UTC), and the words of the report. */
export interface MergeOptions {
  readonly decisions: ReadonlyMap<string, Decision>
  readonly now: string
  readonly words: Words
}

const originOf = (returned: ReturnedFile): HandoutOrigin =>
  returned.kind === 'file' ? returned.origin : returned.returned.base.origin

const edition = (returned: ReturnedFile): string =>
  returned.kind === 'file' ? triennium(returned.back.base.heading.edition) : returned.returned.base.edition

function refusalOf(register: Register, returned: ReturnedFile): MergeRefusal | null {
  if (register.heading.handout !== null) return 'isCopy'
  const origin = originOf(returned)
  const foreign = foreignTo(register, { origin, edition: edition(returned) })
  if (foreign !== null) return foreign
  const row = byId(register.handouts).get(origin.id)
  const same = !row || (row.fingerprint === origin.fingerprint && row.unitId === origin.unitId)
  return same ? null : 'altered'
}

function warningsOf(register: Register, origin: HandoutOrigin, manager: string): readonly MergeWarning[] {
  const row = byId(register.handouts).get(origin.id)
  const warnings: MergeWarning[] = []
  if (!row) warnings.push('notRecorded')
  if (row && row.mergedAt !== '') warnings.push('mergedBefore')
  const others = register.handouts.filter(({ id, unitId }) => id !== origin.id && unitId === origin.unitId)
  if (others.some(({ mergedAt }) => mergedAt > origin.at)) warnings.push('olderThanMerge')
  const unit = byId(register.units).get(origin.unitId)
  if (unit && manager !== '' && unit.manager !== '' && unit.manager !== manager) warnings.push('otherManager')
  return warnings
}

/** One key a conflict of one file. */
function choiceKey(index: number, conflict: Conflict): string {
  return `${index}:${keyOf(conflict)}`
}

/** An outcome worked out before, and what it was worked out from. */
interface Remembered extends Pick<MergeOptions, 'now' | 'words'> {
  readonly mine: Register
  readonly index: number
  readonly decided: string
  readonly outcome: FileOutcome
}

/** What a preview keeps between one decision and the next, so that only the file decided on is merged anew. */
export type MergeMemory = Map<ReturnedFile, Remembered>

/** Merges the files, one after the other in the order given. */
export function mergeFiles(
  mine: Register,
  returned: readonly ReturnedFile[],
  options: MergeOptions,
  memory: MergeMemory = new Map(),
): MergedFiles {
  const sharing = sharingFiles(returned)
  const decided = decidedOf(options.decisions)
  // Only files that share rows see what the ones before them did.
  let among = mine
  const files = returned.map((file, index): FileOutcome => {
    if (sharing.has(index)) {
      const { outcome, register } = mergeOne(mine, among, file, index, options)
      among = register
      return outcome
    }
    const { now, words } = options
    const source = { mine, index, decided: decided.get(String(index)) ?? '', now, words }
    const known = memory.get(file)
    if (known && Object.entries(source).every(([key, value]) => known[key as keyof Remembered] === value)) {
      return known.outcome
    }
    const { outcome } = mergeOne(mine, mine, file, index, options)
    memory.set(file, { ...source, outcome })
    return outcome
  })
  const changes = files.flatMap((outcome) => outcome.changes)
  return {
    files,
    changes,
    get register() {
      return applyChanges(mine, changes)
    },
  }
}

/** The rows that a file speaks of, its hand-out among them. */
function rowsOf(returned: ReturnedFile): readonly string[] {
  const { id } = originOf(returned)
  if (returned.kind === 'workbook') return [id, ...returned.returned.base.rows.map((row) => row.id)]
  const { base, theirs } = returned.back
  return [id, ...[base, theirs].flatMap(({ processes, risks }) => [...processes, ...risks].map((row) => row.id))]
}

/** The places of the files that speak of a row that another one speaks of too. */
function sharingFiles(returned: readonly ReturnedFile[]): ReadonlySet<number> {
  const first = new Map<string, number>()
  const sharing = new Set<number>()
  for (const [index, file] of returned.entries()) {
    for (const id of rowsOf(file)) {
      const other = first.get(id)
      if (other === undefined) first.set(id, index)
      else if (other !== index) sharing.add(other).add(index)
    }
  }
  return sharing
}

/** The decisions on each file, as one text, by its place. */
function decidedOf(decisions: ReadonlyMap<string, Decision>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const [key, decision] of decisions) {
    const index = key.slice(0, key.indexOf(':'))
    texts.set(index, `${texts.get(index) ?? ''}${key}=${decision};`)
  }
  return texts
}

function mergeOne(
  mine: Register,
  register: Register,
  returned: ReturnedFile,
  index: number,
  { decisions, now, words }: MergeOptions,
): { readonly outcome: FileOutcome; readonly register: Register } {
  const origin = originOf(returned)
  const unit = byId(mine.units).get(origin.unitId)
  const unitName =
    unit?.name ??
    (returned.kind === 'workbook'
      ? returned.returned.base.unitName
      : (byId(returned.back.base.units).get(origin.unitId)?.name ?? ''))
  const none: FileReport = { file: returned.file, applied: 0, unchanged: 0, rejected: [], conflicts: [] }
  const about = {
    file: returned.file,
    unitName,
    remarks: returned.kind === 'workbook' ? returned.remarks : [],
    absent: returned.kind === 'workbook' ? returned.returned.absent.length : 0,
  }
  const refusal = refusalOf(mine, returned)
  if (refusal !== null) {
    const manager = returned.kind === 'file' ? returned.back.author.name : (unit?.manager ?? '')
    const empty = { warnings: [], submitted: 0, report: none, choices: [], changes: [] }
    return { outcome: { ...about, ...empty, manager, at: origin.at, refusal }, register }
  }
  const back = returned.kind === 'file' ? returned.back : workbookHandBack(register, returned.returned)
  const merged = mergeHandBack(register, back)
  const own = new Map<string, Decision>()
  for (const conflict of merged.conflicts) {
    const decision = decisions.get(choiceKey(index, conflict))
    if (decision) own.set(keyOf(conflict), decision)
  }
  const done = doneWith(register, merged, back, own)
  const closing = mergedNow(register, origin.id, done.changes, now)
  const known = [register, back.theirs, back.base]
  const report =
    returned.kind === 'file'
      ? fileReport(known, returned.file, merged, words)
      : reportOfWorkbook(known, returned, merged, words)
  const outcome: FileOutcome = {
    ...about,
    manager: back.author.name,
    at: back.at,
    refusal: null,
    warnings: warningsOf(mine, origin, back.author.name),
    submitted: done.changes.filter(({ path, after }) => path.join('.') === 'workflow.state' && after === 'submitted')
      .length,
    report,
    choices: merged.conflicts.map((conflict) => ({
      ...conflictReport(known, conflict, words),
      key: choiceKey(index, conflict),
      conflict,
    })),
    changes: [...done.changes, ...closing],
  }
  return { outcome, register: applyChanges(done.register, closing) }
}

/** The report of a workbook, cell by cell. */
function reportOfWorkbook(
  known: readonly Register[],
  { file, returned }: Extract<ReturnedFile, { kind: 'workbook' }>,
  merged: Merged,
  words: Words,
): FileReport {
  const { applied, unchanged, rejected, conflicts } = workbookReport(returned, merged)
  return {
    file,
    applied,
    unchanged,
    rejected: rejected.map((one) => ({
      sheet: one.sheet,
      cell: one.cell,
      value: one.value,
      reason: reasonWords(one, words),
    })),
    conflicts: conflicts.map(({ conflict }) => conflictReport(known, conflict, words)),
  }
}

/** The row of the hand-out says when it came back; a file that brings nothing new leaves it as it is. */
function mergedNow(register: Register, id: string, content: readonly Change[], now: string): readonly Change[] {
  const row = byId(register.handouts).get(id)
  if (!row || (content.length === 0 && row.mergedAt !== '')) return []
  return [{ table: 'handouts', id, path: ['mergedAt'], before: row.mergedAt, after: now }]
}
