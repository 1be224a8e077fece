/**
 * A self-assessment workbook that came back: for every field that was handed out, the value that it has now, or why it is
 * not taken. Nothing is compared with the register here: that is for the merge.
 */
import { saysSomething } from '../checks/words'
import type { Level } from '../domain/level'
import { cellAddress, type GridCell, type MergedRange, type WorkbookGrid } from '../grid/grid'
import { failure, type Result, success } from '../register/result'
import type { BaseRow, WorkbookBase } from './workbookBase'
import { type CellReading, levelIn, plainText, type RejectionReason, shownValue, textIn } from './workbookCells'
import {
  cellAt,
  findBase,
  findRows,
  labelsOf,
  lookAtLocked,
  type RejectedCell,
  type ReturnedRow,
  type ReturnRefusal,
  rejection,
} from './workbookRows'

/** A field of a risk as it came back. */
export interface ReturnedField {
  readonly riskId: string
  /** Leads to the field within the risk. */
  readonly path: readonly string[]
  /** As it was handed out: a level or a text. */
  readonly base: Level | null | string
  readonly value: Level | null | string
  readonly sheet: string
  readonly cell: string
}

export interface ReturnedWorkbook {
  readonly base: WorkbookBase
  /** Every field that came back and was taken, changed or not. */
  readonly fields: readonly ReturnedField[]
  readonly rejected: readonly RejectedCell[]
  /** The risks whose row did not come back: nothing of them changes. */
  readonly absent: readonly string[]
}

/** One field of one row, read. */
interface Reading {
  /** Its place among the columns that were handed out. */
  readonly column: number
  readonly path: readonly string[]
  readonly base: Level | null | string
  readonly reading: CellReading<Level | null | string>
  readonly sheet: ReturnedRow['sheet']
  readonly at: Pick<GridCell, 'row' | 'column'>
  readonly shown: string
  /** The other cell that a rejection speaks of. */
  readonly other: string
}

const covers = ({ top, left, bottom, right }: MergedRange, row: number, column: number) =>
  row >= top && row <= bottom && column >= left && column <= right && (bottom > top || right > left)

/** A field of a row; `null` when its column is gone. */
function readField(
  { sheet, row, places }: ReturnedRow,
  base: WorkbookBase,
  values: readonly string[],
  index: number,
): Reading | null {
  const column = base.columns[index]
  const place = places[index] ?? null
  if (!column?.path || place === null) return null
  const cell = cellAt(row, place)
  const given = values[index] ?? ''
  const isLevel = column.kind === 'level'
  const read = isLevel ? levelIn(cell) : textIn(cell)
  const merged = sheet.merged.some((range) => covers(range, row.number, place))
  const same = !isLevel && read.ok && read.value === plainText(given)
  return {
    column: index,
    path: column.path,
    base: isLevel && given === '' ? null : given,
    // White space at the ends is no change.
    reading: merged ? { ok: false, reason: 'mergedCell' } : same ? { ok: true, value: given } : read,
    sheet,
    at: { row: row.number, column: place },
    shown: shownValue(cell),
    other: '',
  }
}

/** One reading out of those of a row and its copies: they must say the same. */
function agreed(readings: readonly Reading[]): readonly Reading[] {
  const [first, ...copies] = readings
  if (!first) return []
  const says = ({ reading }: Reading) => JSON.stringify(reading)
  if (copies.length === 0) return [first]
  const differing = copies.filter((copy) => says(copy) !== says(first))
  if (differing.length === 0) return [first]
  const refuse = (one: Reading, other: Reading): Reading => ({
    ...one,
    reading: { ok: false, reason: 'copiesDiffer' },
    other: cellAddress(other.at),
  })
  return [refuse(first, differing[0] ?? first), ...differing.map((copy) => refuse(copy, first))]
}

const isChanged = ({ reading, base }: Reading) => reading.ok && reading.value !== base

/** The value that the register would have: the new one, or the one handed out where the new one is not taken. */
const valueAfter = (reading: Reading | undefined) =>
  reading === undefined ? null : reading.reading.ok ? reading.reading.value : reading.base

const refused = (reading: Reading, reason: RejectionReason): Reading => ({ ...reading, reading: { ok: false, reason } })

/**
 * A level and its motivation, held against each other (rule 1). What was handed out without a motivation and comes back as
 * it was is no news, and so no reason to complain.
 */
function judgePair(level: Reading, motivation: Reading): readonly [Reading, Reading] {
  const bare = !saysSomething(valueAfter(motivation) ?? '')
  const judged =
    isChanged(level) && valueAfter(level) !== null && bare ? refused(level, 'levelWithoutMotivation') : level
  if (!isChanged(motivation)) return [judged, motivation]
  const kept = valueAfter(judged) !== null
  if (kept && bare) return [judged, refused(motivation, 'motivationRemoved')]
  // Written for a level that is not taken, it would stand beside another one.
  if (kept && !judged.reading.ok) return [judged, refused(motivation, 'motivationOfRefusedLevel')]
  return [judged, motivation]
}

/** For each column of a level, the one of its motivation; for each of these, that of its level. */
function partnersOf({ columns }: WorkbookBase): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  const rating = (path: readonly string[]) => JSON.stringify(path.slice(0, -1))
  for (const [index, { path }] of columns.entries()) {
    if (path?.at(-1) !== 'level') continue
    const other = columns.findIndex((one) => one.path?.at(-1) === 'motivation' && rating(one.path) === rating(path))
    if (other >= 0) partners.set(index, other).set(other, index)
  }
  return partners
}

/** All fields of a risk, each pair of level and motivation judged together. */
function judge(readings: readonly Reading[], partners: ReadonlyMap<number, number>): readonly Reading[] {
  const byColumn = new Map(readings.map((reading) => [reading.column, reading]))
  return readings.map((reading) => {
    const partner = byColumn.get(partners.get(reading.column) ?? -1)
    if (!partner) return reading
    return reading.path.at(-1) === 'level' ? judgePair(reading, partner)[0] : judgePair(partner, reading)[1]
  })
}

interface Returned {
  readonly fields: readonly ReturnedField[]
  readonly rejected: readonly RejectedCell[]
}

/** What does not change from row to row. */
interface Known {
  readonly base: WorkbookBase
  readonly partners: ReadonlyMap<number, number>
  readonly labels: () => ReadonlySet<string>
}

function readRisk({ base, partners, labels }: Known, row: BaseRow, copies: readonly ReturnedRow[]): Returned {
  const rejected: RejectedCell[] = []
  const trusted = copies.filter((copy) => {
    const { mixed, rejected: locked } = lookAtLocked(copy, row, base, labels)
    rejected.push(...locked)
    return !mixed
  })
  const readings = base.columns.flatMap((_, index) =>
    agreed(trusted.flatMap((copy) => readField(copy, base, row.values, index) ?? [])),
  )
  const fields: ReturnedField[] = []
  for (const { path, base: given, reading, sheet, at, shown, other } of judge(readings, partners)) {
    if (reading.ok) {
      const { name } = sheet
      fields.push({ riskId: row.id, path, base: given, value: reading.value, sheet: name, cell: cellAddress(at) })
    } else {
      rejected.push(rejection(sheet, at, shown, reading.reason, other))
    }
  }
  return { fields, rejected }
}

/** What came back in a workbook, or why it cannot be told. */
export function readReturnedWorkbook(grid: WorkbookGrid): Result<ReturnedWorkbook, ReturnRefusal> {
  const base = findBase(grid)
  if (typeof base === 'string') return failure(base)
  const rows = findRows(grid, base)
  if (rows === null) return failure('noRows')
  const known: Known = { base, partners: partnersOf(base), labels: labelsOf(base) }
  const read = base.rows.map((row) => readRisk(known, row, rows.byRisk.get(row.id) ?? []))
  return success({
    base,
    fields: read.flatMap(({ fields }) => fields),
    rejected: [...rows.rejected, ...read.flatMap(({ rejected }) => rejected)],
    absent: base.rows.filter(({ id }) => !rows.byRisk.has(id)).map(({ id }) => id),
  })
}
