/** Which changes of the journal one wants to see. */
import { TABLE_NAMES } from '../domain/register'
import type { Change, ChangePlace } from '../journal/change'
import type { CommandName } from '../journal/command'
import type { JournalEntry } from '../journal/entry'
import type { Text } from '../text/it'
import { type Known, knownRow, rowName } from './names'
import { changeWords, fieldKey, fieldName, whoName } from './words'

/** Empty texts and nulls let everything through. */
export interface HistoryFilter {
  /** Words that changes must contain: row, field, before, after, origin. */
  readonly text: string
  /** Words that name or role must contain. */
  readonly who: string
  /** Days (`YYYY-MM-DD`), both included, on the clock of `offset`. */
  readonly from: string
  readonly to: string
  /** Minutes from UTC to the clock by which days are counted, as JavaScript gives them: -60 for Italy in winter. */
  readonly offset: number
  readonly table: ChangePlace | null
  readonly step: CommandName | null
  readonly row: { readonly table: ChangePlace; readonly id: string } | null
  /** Only with a row: a field of it, as `fieldKey` names it or with the indicator's id. */
  readonly field: string
  /** For a manager: the units whose processes, risks and hand-outs are theirs to see; null for all. */
  readonly units: readonly string[] | null
}

export const NO_FILTER: HistoryFilter = {
  text: '',
  who: '',
  from: '',
  to: '',
  offset: 0,
  table: null,
  step: null,
  row: null,
  field: '',
  units: null,
}

/** All places a change can happen in. */
export const PLACES: readonly ChangePlace[] = ['heading', ...TABLE_NAMES]

/** True when something is asked for. */
export function isFiltering(filter: HistoryFilter): boolean {
  const asked = { ...filter, offset: NO_FILTER.offset, units: NO_FILTER.units }
  return (Object.keys(NO_FILTER) as (keyof HistoryFilter)[]).some((key) => asked[key] !== NO_FILTER[key])
}

/** Text in small letters without accents: «À» is found by «a». */
function plain(words: string): string {
  return words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

const wordsOf = (typed: string) =>
  plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '')

const MINUTE = 60_000

function dayOf(at: string, offset: number): string {
  return new Date(Date.parse(at) - offset * MINUTE).toISOString().slice(0, 10)
}

/** Gives the changes of an entry that a filter lets through, as positions in its list. */
export type Matcher = (entry: JournalEntry, known: Known) => readonly number[]

const NONE: readonly number[] = []

/** Makes the matcher of a filter: what is cheap to look at comes first. */
export function matcherOf(text: Text, filter: HistoryFilter): Matcher {
  const wanted = wordsOf(filter.text)
  const who = wordsOf(filter.who)
  const units = filter.units && new Set(filter.units)
  const ofChange = (entry: JournalEntry, change: Change, known: Known): boolean => {
    if (units && !isOfUnits(units, known, change)) return false
    if (filter.table !== null && change.table !== filter.table) return false
    if (filter.row !== null && !isOfRow(filter, change)) return false
    if (wanted.length === 0) return true
    const { field, before, after } = changeWords(text, known, change)
    const name = rowName(text, known, change.table, change.id)
    const said = plain(`${name} ${field} ${before} ${after} ${entry.origin} ${text.history.steps[entry.name]}`)
    return wanted.every((word) => said.includes(word))
  }
  return (entry, known) => {
    if (filter.step !== null && entry.name !== filter.step) return NONE
    if (filter.from !== '' || filter.to !== '') {
      const day = dayOf(entry.at, filter.offset)
      if ((filter.from !== '' && day < filter.from) || (filter.to !== '' && day > filter.to)) return NONE
    }
    if (who.length > 0) {
      const name = plain(whoName(text, entry.by))
      if (!who.every((word) => name.includes(word))) return NONE
    }
    return entry.changes.flatMap((change, index) => (ofChange(entry, change, known) ? [index] : []))
  }
}

/** Processes, risks and what was handed out are their units'; all other tables are everybody's. */
function isOfUnits(units: ReadonlySet<string>, known: Known, { table, id }: Change): boolean {
  if (table !== 'processes' && table !== 'risks' && table !== 'handouts') return true
  const unitId = unitOf(known, table, id)
  return unitId != null && units.has(unitId)
}

function unitOf(known: Known, table: 'processes' | 'risks' | 'handouts', id: string): string | null | undefined {
  if (table === 'handouts') return knownRow(known, table, id)?.unitId
  const processId = table === 'processes' ? id : knownRow(known, table, id)?.processId
  return processId === undefined ? null : knownRow(known, 'processes', processId)?.unitId
}

/** A change of the row; of a field it also counts when a part of it, or what it is a part of, was changed. */
function isOfRow({ row, field }: HistoryFilter, { table, id, path }: Change): boolean {
  if (row?.table !== table || row.id !== id) return false
  if (field === '' || path.length === 0) return true
  return [path.join('.'), fieldKey(path)].some((key) => {
    return key === field || key.startsWith(`${field}.`) || field.startsWith(`${key}.`)
  })
}

/** A filter in words, for the export; empty when everything is let through. */
export function filterWords(text: Text, known: Known, filter: HistoryFilter): string {
  const words = text.history
  const part = (label: string, value: string) => (value === '' ? [] : [`${label}: ${value}`])
  return [
    ...(filter.row ? [words.onlyRow(rowName(text, known, filter.row.table, filter.row.id))] : []),
    ...(filter.row && filter.field !== ''
      ? part(words.field, fieldName(text, known, filter.row.table, filter.field.split('.')))
      : []),
    ...part(words.text, filter.text),
    ...part(words.who, filter.who),
    ...part(words.from, filter.from),
    ...part(words.to, filter.to),
    ...part(words.table, filter.table === null ? '' : text.domain.tables[filter.table]),
    ...part(words.step, filter.step === null ? '' : words.steps[filter.step]),
  ].join(' · ')
}
