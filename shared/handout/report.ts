/**
 * What a merge did, in words: for the report of the command line (contract.md, `merge --json`) and for the window.
 * Fields, rows and reasons are named as the screen names them.
 */
import { byId, processNumber } from '../domain/lookup'
import type { Register, Row, TableName } from '../domain/register'
import type { Risk } from '../domain/risk'
import { type Json, rowAt } from '../journal/change'
import type { Text } from '../text/it'
import type { Conflict, Field, Merged, RejectReason } from './merge'

/** A row that a line of the report speaks of, as findings name theirs. */
export interface ReportSubject {
  readonly kind: TableName
  readonly id: string
  readonly label: string
}

/** What was not taken over. In a workbook a sheet and a cell; in a file of the application a table and a field. */
export interface ReportRejection {
  readonly sheet: string
  readonly cell: string
  readonly value: string
  readonly reason: string
}

/** What both changed: `base` is what was handed out. */
export interface ReportConflict {
  readonly subject: ReportSubject
  readonly field: string
  readonly base: string
  readonly mine: string
  readonly theirs: string
}

/** What became of one file. `applied` and `unchanged` count fields (in a workbook: cells). */
export interface FileReport {
  readonly file: string
  readonly applied: number
  readonly unchanged: number
  readonly rejected: readonly ReportRejection[]
  readonly conflicts: readonly ReportConflict[]
}

/** The registers in which the names of rows are looked up, the first that knows a row speaks: usually mine, then theirs. */
export type Known = readonly Register[]

type Words = Pick<Text, 'handouts' | 'domain' | 'checks' | 'workflow'>

function find<T extends Row>(known: Known, table: TableName, id: string): { row: T; register: Register } | null {
  for (const register of known) {
    const row = rowAt(register, table, id)
    if (row) return { row: row as T, register }
  }
  return null
}

/** The row of a field, with its name: «Processo 3.12 «Concessioni», rischio 1». */
export function subjectOf(known: Known, { table, id }: Pick<Field, 'table' | 'id'>, words: Words): ReportSubject {
  return { kind: table, id, label: labelOf(known, table, id, words) }
}

function labelOf(known: Known, table: TableName, id: string, words: Words): string {
  const { labels } = words.checks
  const found = find(known, table, id)
  if (!found) return id
  const { row, register } = found
  if (table === 'processes' && 'areaId' in row) {
    return labels.process(processNumber(register, row), row.name || labels.unnamed)
  }
  if (table === 'risks') {
    const { processId, number } = row as Risk
    return labels.risk(
      byId(register.processes).has(processId) ? labelOf([register], 'processes', processId, words) : '',
      number,
    )
  }
  if ('fileName' in row) return row.fileName
  return ('name' in row ? row.name : row.description) || labels.unnamed
}

/** The name of a field on the screen; those of an indicator bear its name, as the columns of the workbooks do. */
export function fieldWords(known: Known, { path }: Pick<Field, 'path'>, words: Words): string {
  const { fields, motivationOf, wholeRow } = words.handouts
  const [first, second, third, last] = path
  if (first === undefined) return wholeRow
  if (first === 'assessment' && second === 'ratings' && third !== undefined) {
    const indicator = find(known, 'indicators', third)
    const name = indicator && 'name' in indicator.row ? indicator.row.name : third
    return last === 'motivation' ? motivationOf(name) : name
  }
  const name = fields[path.join('.') as keyof typeof fields]
  return name ?? fields[first as keyof typeof fields] ?? path.join('.')
}

/** A value as one reads it: letters, texts, the names of what is referred to; empty for nothing. */
export function valueWords(
  known: Known,
  { table, path }: Pick<Field, 'table' | 'path'>,
  value: Json,
  words: Words,
): string {
  if (value === null) return ''
  if (typeof value === 'string') return choiceWords(path, value, words)
  if (typeof value === 'boolean') return value ? words.domain.yes : words.domain.no
  if (typeof value === 'number') return String(value)
  if (isList(value)) return value.map((item) => itemWords(known, path, item, words)).join('\n')
  if ('level' in value) {
    return [value.level, value.motivation].filter((part) => typeof part === 'string' && part !== '').join(' – ')
  }
  const named = table === 'risks' ? value.description : value.name
  return typeof named === 'string' ? named : JSON.stringify(value)
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function choiceWords(path: readonly string[], value: string, { domain }: Words): string {
  const last = path.at(-1)
  if (last === 'priority') return domain.priorities[value as keyof typeof domain.priorities] ?? value
  return last === 'decision' ? (domain.decisions[value as keyof typeof domain.decisions] ?? value) : value
}

/** The tables that lists of ids refer to, by the name of the list. */
const REFERRED: Readonly<Record<string, TableName>> = {
  factorIds: 'factors',
  measureIds: 'measures',
  involvedUnitIds: 'units',
}

function itemWords(known: Known, path: readonly string[], item: Json, words: Words): string {
  const table = REFERRED[path.at(-1) ?? '']
  if (table && typeof item === 'string') return labelOf(known, table, item, words)
  if (typeof item !== 'object' || item === null || isList(item)) return String(item)
  // A phase of a process, or a piece of evidence.
  if (typeof item.description === 'string') return item.description
  return typeof item.text === 'string' ? item.text : JSON.stringify(item)
}

/** Why a field was not taken over. */
export function rejectWords(reason: RejectReason, words: Pick<Text, 'handouts' | 'workflow'>): string {
  if (Object.hasOwn(words.handouts.rejections, reason)) {
    return words.handouts.rejections[reason as keyof typeof words.handouts.rejections]
  }
  return words.workflow.forbidden[reason as keyof typeof words.workflow.forbidden]
}

/** A conflict in words. */
export function conflictReport(known: Known, conflict: Conflict, words: Words): ReportConflict {
  return {
    subject: subjectOf(known, conflict, words),
    field: fieldWords(known, conflict, words),
    base: valueWords(known, conflict, conflict.base, words),
    mine: valueWords(known, conflict, conflict.mine, words),
    theirs: valueWords(known, conflict, conflict.theirs, words),
  }
}

/** The report of a file of the application, from what its merge would do. */
export function fileReport(known: Known, file: string, merged: Merged, words: Words): FileReport {
  return {
    file,
    applied: merged.applied.length,
    unchanged: merged.unchanged,
    rejected: merged.rejected.map((one) => ({
      sheet: words.domain.tables[one.table],
      cell: `${subjectOf(known, one, words).label} · ${fieldWords(known, one, words)}`,
      value: valueWords(known, one, one.value, words),
      reason: rejectWords(one.reason, words),
    })),
    conflicts: merged.conflicts.map((conflict) => conflictReport(known, conflict, words)),
  }
}
