/** Changes in words: which field, from what, to what. Levels as letters and words, references as names, lists as lists. */
import type { Evidence } from '../domain/evidence'
import { isLevel } from '../domain/level'
import type { Step } from '../domain/measure'
import type { Phase } from '../domain/process'
import type { TableName } from '../domain/register'
import type { Change, ChangePlace, Json } from '../journal/change'
import type { CommandName } from '../journal/command'
import type { JournalEntry } from '../journal/entry'
import type { Text } from '../text/it'
import { type Known, knownRow, shortName } from './names'

/** The path of a field as the words know it: the indicator of a rating is `*`. */
export function fieldKey(path: readonly string[]): string {
  return path.map((key, index) => (path[index - 1] === 'ratings' ? '*' : key)).join('.')
}

/** The name of a field, with the indicator's for a rating; the whole row for an empty path. */
export function fieldName(text: Text, known: Known, table: ChangePlace, path: readonly string[]): string {
  if (path.length === 0) return text.history.wholeRow
  const words = text.history.fields[table][fieldKey(path)]
  if (words === undefined) return path.join('.')
  const at = path.indexOf('ratings')
  return at === -1 ? words : words.replace('*', indicatorName(text, known, path[at + 1] ?? ''))
}

function indicatorName(text: Text, known: Known, id: string): string {
  const indicator = knownRow(known, 'indicators', id)
  return indicator ? `${indicator.number} «${indicator.name}»` : `«${text.history.unknown}»`
}

/** What an entry was: the name of the command; undo and redo say of what. */
export function stepName(text: Text, entry: JournalEntry, target: CommandName | undefined): string {
  const words = text.history
  const name = stepWord(text, entry.name)
  if (entry.target === null) return name
  return words.stepOf(name, target ? words.steps[target] : '', entry.target)
}

/** The name of a command at the start of a line. */
export function stepWord({ history }: Text, name: CommandName): string {
  const words = history.steps[name]
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** Who made an entry: name and role. */
export function whoName(text: Text, { name, role }: JournalEntry['by']): string {
  return name === '' ? text.workflow.roles[role] : `${name} · ${text.workflow.roles[role]}`
}

/** Where ids stand, and the table they point into. */
const REFERENCES: Readonly<Record<string, TableName>> = {
  unitId: 'units',
  parentId: 'units',
  involvedUnitIds: 'units',
  areaId: 'areas',
  processId: 'processes',
  factorIds: 'factors',
  measureIds: 'measures',
  indicatorId: 'indicators',
}

/** The words for the values of fields that are one of a fixed list. */
function choices(text: Text, table: ChangePlace, key: string): Readonly<Record<string, string>> | undefined {
  const { domain, history } = text
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'heading/body.kind': domain.bodyKinds,
    'heading/edition.status': domain.editionStatuses,
    'units/kind': domain.unitKinds,
    'areas/kind': domain.areaKinds,
    'indicators/direction': domain.directions,
    'measures/kind': domain.measureKinds,
    'measures/type': domain.measureTypes,
    'risks/evaluation.priority': domain.priorities,
    'risks/evaluation.decision': domain.decisions,
    'risks/workflow.state': history.workflowStates,
    'obligations/verification': domain.verifications,
    'handouts/kind': history.handoutKinds,
  }
  return lists[`${table}/${key}`]
}

/** A value of a field in words; empty where there is none. Lists have an item a line. */
export function valueWords(text: Text, known: Known, table: ChangePlace, path: readonly string[], value: Json): string {
  if (value === null || value === '') return ''
  if (path.length === 0) return rowWords(text, known, table, value)
  const key = fieldKey(path)
  const last = path.at(-1) ?? ''
  if (typeof value === 'boolean') return value ? text.domain.yes : text.domain.no
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') {
    if (last === 'level' && isLevel(value)) return text.history.level(value, text.domain.levels[value])
    const reference = REFERENCES[last]
    if (reference) return shortName(text, known, reference, value)
    return choices(text, table, key)?.[value] ?? dateWords(last, value)
  }
  if (Array.isArray(value)) return listWords(text, known, last, value).join('\n')
  return fieldsWords(text, known, table, path, value)
}

/** Moments and days as one writes them in Italy; all other text as it is. */
function dateWords(field: string, value: string): string {
  if (!['at', 'mergedAt', 'due', 'date'].includes(field)) return value
  const [, year, month, day, time = ''] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}).*)?$/.exec(value) ?? []
  if (year === undefined) return value
  return `${day}/${month}/${year}${time === '' ? '' : ` ${time} UTC`}`
}

function listWords(text: Text, known: Known, field: string, items: readonly Json[]): readonly string[] {
  const reference = REFERENCES[field]
  if (reference) return items.map((id) => shortName(text, known, reference, String(id)))
  const unit = (id: string | null) => (id === null ? '' : shortName(text, known, 'units', id))
  const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' – ')
  if (field === 'phases') {
    return (items as unknown as readonly Phase[]).map(({ description, unitId }, index) =>
      joined([`${index + 1}. ${description}`, unit(unitId)]),
    )
  }
  if (field === 'steps') {
    return (items as unknown as readonly Step[]).map((step, index) =>
      joined([
        `${index + 1}. ${step.description}`,
        step.timing.kind === 'date' ? dateWords('date', step.timing.date) : step.timing.cadence,
        unit(step.unitId),
        step.indicator,
        step.target,
      ]),
    )
  }
  if (field === 'evidence') {
    return (items as unknown as readonly Evidence[]).map(({ kind, indicatorId, text: words, file }) =>
      joined([
        text.history.evidenceKinds[kind],
        indicatorId === null ? text.assessment.overall : indicatorName(text, known, indicatorId),
        words,
        file?.name ?? '',
      ]),
    )
  }
  return items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)))
}

/** Every field below a value, a line each: what is empty is left out. */
function fieldsWords(text: Text, known: Known, table: ChangePlace, path: readonly string[], value: Json): string {
  return leavesOf(value, path)
    .flatMap(({ path: leaf, value: found }) => {
      const words = valueWords(text, known, table, leaf, found)
      return words === '' ? [] : [`${fieldName(text, known, table, leaf)}: ${words.replaceAll('\n', '; ')}`]
    })
    .join('\n')
}

function rowWords(text: Text, known: Known, table: ChangePlace, value: Json): string {
  return fieldsWords(text, known, table, [], value)
}

/** The fields of a value, going into objects but not into lists; its identity is none. */
export function leavesOf(
  value: Json,
  path: readonly string[] = [],
): readonly { readonly path: readonly string[]; readonly value: Json }[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ path, value }]
  return Object.entries(value).flatMap(([key, item]) =>
    path.length === 0 && key === 'id' ? [] : leavesOf(item as Json, [...path, key]),
  )
}

/** A change in words. */
export interface ChangeWords {
  readonly field: string
  readonly before: string
  readonly after: string
}

/** Field, before and after of a change in words. */
export function changeWords(text: Text, known: Known, { table, path, before, after }: Change): ChangeWords {
  return {
    field: fieldName(text, known, table, path),
    before: valueWords(text, known, table, path, before),
    after: valueWords(text, known, table, path, after),
  }
}
