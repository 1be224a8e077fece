/** Merging a workbook that came back: as a hand-back for the merge, and the merge told again cell by cell. */
import { triennium } from '../domain/body'
import { EMPTY_RATING } from '../domain/indicator'
import type { Level } from '../domain/level'
import { byId } from '../domain/lookup'
import type { Register } from '../domain/register'
import { blankRisk, type Risk } from '../domain/risk'
import { type Json, valueAt, withValueAt } from '../journal/change'
import { managerOf } from '../journal/entry'
import type { Conflict, Field, HandBack, Merged, RejectReason } from './merge'
import type { WorkbookBase } from './workbookBase'
import type { RejectionReason } from './workbookCells'
import type { ReturnedField, ReturnedWorkbook } from './workbookReturn'

/** Why a workbook does not belong to a register. */
export type ForeignRefusal = 'otherRegister' | 'otherEdition'

/** `null` when the workbook was handed out from this register and edition. */
export function foreignTo(
  register: Register,
  { origin, edition }: Pick<WorkbookBase, 'origin' | 'edition'>,
): ForeignRefusal | null {
  if (origin.registerId !== register.heading.id) return 'otherRegister'
  return edition === triennium(register.heading.edition) ? null : 'otherEdition'
}

/** A risk that is gone from the register: only its id counts, for the merge to say so. */
function unknownRisk(id: string): Risk {
  return blankRisk(id, '', 1)
}

/** The rating that a field of the workbook belongs to; `null` for a field that is none's. */
function ratingPath(path: readonly string[]): readonly string[] | null {
  return path[1] === 'ratings' ? path.slice(0, 3) : null
}

/** A risk with the values of the workbook's fields. A rating without level and motivation is none. */
function withFields(risk: Risk, values: readonly (readonly [path: readonly string[], value: Json])[]): Risk {
  let changed = risk
  for (const [path, value] of values) {
    const rating = ratingPath(path)
    const there = rating === null || valueAt(changed, rating) !== null
    if (!there && (value === null || value === '')) continue
    if (rating !== null && !there) changed = withValueAt(changed, rating, { ...EMPTY_RATING })
    changed = withValueAt(changed, path, value)
  }
  return changed
}

/**
 * The workbook as a hand-back: the fields that came back, against what they were. With a workbook that somebody worked
 * in all its risks are handed in; one that came back as it was given says nothing.
 */
export function workbookHandBack(mine: Register, { base, fields }: ReturnedWorkbook): HandBack {
  const known = byId(mine.risks)
  const byRisk = new Map<string, ReturnedField[]>()
  for (const field of fields) {
    const list = byRisk.get(field.riskId)
    if (list) list.push(field)
    else byRisk.set(field.riskId, [field])
  }
  const pairs = [...byRisk].map(([id, own]) => {
    // What did not come back, or is not taken, is on both sides as it stands now: no difference.
    const before = withFields(
      known.get(id) ?? unknownRisk(id),
      own.map(({ path, base: given }) => [path, given]),
    )
    const after = withFields(
      before,
      own.map(({ path, value }) => [path, value]),
    )
    return { before, after }
  })
  const { unitId, at } = base.origin
  const unit = byId(mine.units).get(unitId)
  return {
    base: { ...mine, risks: pairs.map(({ before }) => before) },
    theirs: { ...mine, risks: pairs.map(({ after }) => after) },
    author: managerOf(unit?.manager || base.unitName, unitId),
    at,
    submitted: new Set(fields.some(({ base: given, value }) => given !== value) ? byRisk.keys() : []),
  }
}

/** A cell of the report: where it is, and what stands there. */
interface ReportedCell {
  readonly sheet: string
  readonly cell: string
  readonly value: string
}

export interface ReportedRejection extends ReportedCell {
  readonly reason: RejectionReason | RejectReason
  /** Another cell that the reason speaks of; empty for none. */
  readonly other: string
}

export interface ReportedConflict extends ReportedCell {
  readonly conflict: Conflict
  readonly riskId: string
  /** The column's header. */
  readonly field: string
}

/** What became of each cell of a workbook. `applied` and `unchanged` count cells. */
export interface WorkbookReport {
  readonly applied: number
  readonly unchanged: number
  readonly rejected: readonly ReportedRejection[]
  readonly conflicts: readonly ReportedConflict[]
}

type Placed = Pick<Field, 'id' | 'path'>

function byRow<T extends Placed>(list: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const rows = new Map<string, T[]>()
  for (const one of list) {
    const known = rows.get(one.id)
    if (known) known.push(one)
    else rows.set(one.id, [one])
  }
  return rows
}

/** The entry that speaks of a field, or of the rating that it is part of. */
function at<T extends Placed>(list: readonly T[] | undefined, path: readonly string[]): T | undefined {
  return list?.find((one) => one.path.every((key, index) => path[index] === key))
}

const shown = (value: Level | null | string) => value ?? ''

/** The merge of a workbook, cell by cell. */
export function workbookReport(
  { base, fields, rejected }: ReturnedWorkbook,
  { applied, rejected: refused, conflicts }: Merged,
): WorkbookReport {
  const headers = new Map(base.columns.map(({ header, path }) => [JSON.stringify(path), header]))
  const [appliedTo, refusedOf, conflictsOf] = [byRow(applied), byRow(refused), byRow(conflicts)]
  let count = 0
  let unchanged = 0
  const rejections: ReportedRejection[] = rejected.map((one) => ({ ...one }))
  const conflicting: ReportedConflict[] = []
  for (const { riskId, path, base: before, value, sheet, cell } of fields) {
    const place = { sheet, cell, value: shown(value) }
    const changed = value !== before
    const no = changed ? at(refusedOf.get(riskId), path) : undefined
    const both = at(conflictsOf.get(riskId), path)
    if (no) rejections.push({ ...place, reason: no.reason, other: '' })
    else if (both)
      conflicting.push({ ...place, conflict: both, riskId, field: headers.get(JSON.stringify(path)) ?? '' })
    else if (changed && at(appliedTo.get(riskId), path)) count += 1
    else unchanged += 1
  }
  return { applied: count, unchanged, rejected: rejections, conflicts: conflicting }
}
