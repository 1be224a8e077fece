/**
 * Names of rows, those that are gone included: the history reads the journal from its newest entry, so what was last
 * known of a removed row comes before the older changes that speak of it.
 */
import { byId } from '../domain/lookup'
import type { Register, Row, TableName, Tables } from '../domain/register'
import type { Change, ChangePlace } from '../journal/change'
import type { JournalEntry } from '../journal/entry'
import type { Text } from '../text/it'

/** The rows that can be named: those of the register, and what is known of those that are gone. */
export interface Known {
  readonly register: Register
  readonly gone: ReadonlyMap<string, Row>
}

/** Rows that are gone, as they last were, by table and id. */
export class GoneRows {
  readonly rows = new Map<string, Row>()

  /** Takes note of the rows that an entry put in or took out; it is older than those before: what they said stays. */
  addOlder({ changes }: Pick<JournalEntry, 'changes'>): void {
    for (let index = changes.length - 1; index >= 0; index -= 1) {
      const [key, row] = wholeRowOf(changes[index])
      if (row && !this.rows.has(key)) this.rows.set(key, row)
    }
  }

  /** The same for an entry that is newer than those before. */
  addNewer({ changes }: Pick<JournalEntry, 'changes'>): void {
    for (const change of changes) {
      const [key, row] = wholeRowOf(change)
      if (row) this.rows.set(key, row)
    }
  }
}

function wholeRowOf(change: Change | undefined): readonly [string, Row | null] {
  if (!change || change.table === 'heading' || change.path.length > 0) return ['', null]
  return [keyOf(change.table, change.id), (change.before ?? change.after) as unknown as Row | null]
}

/** The key of a row among all tables. */
export function keyOf(table: ChangePlace, id: string): string {
  return `${table}/${id}`
}

/** A row as it is, or as it last was; undefined when nothing is known of it. */
export function knownRow<K extends TableName>(known: Known, table: K, id: string): Tables[K] | undefined {
  const here = byId(known.register[table] as readonly Row[]).get(id)
  return (here ?? known.gone.get(keyOf(table, id))) as Tables[K] | undefined
}

/** True when a row stands in the register. */
export function isThere({ register }: Known, table: ChangePlace, id: string): boolean {
  return table === 'heading' ? register.heading.id === id : byId(register[table] as readonly Row[]).has(id)
}

/** A row as one names it: «Rischio 3.12.1 Alterazione …»; it says so when the row is gone. */
export function rowName(text: Text, known: Known, table: ChangePlace, id: string): string {
  const words = text.history
  if (table === 'heading') return words.one.heading
  const name = `${words.one[table]} ${shortName(text, known, table, id)}`
  return isThere(known, table, id) ? name : words.gone(name)
}

/** Number or code and name of a row, without the word for its table. */
export function shortName(text: Text, known: Known, table: TableName, id: string): string {
  const row = knownRow(known, table, id)
  if (!row) return text.history.unknown
  const parts = partsOf(known, table, row)
  const name = parts.name.trim() === '' ? text.history.unnamed : parts.name.trim()
  return parts.code === '' ? name : `${parts.code} ${name}`
}

function partsOf(known: Known, table: TableName, row: Row): { readonly code: string; readonly name: string } {
  switch (table) {
    case 'processes': {
      const process = row as Tables['processes']
      return { code: processCode(known, process), name: process.name }
    }
    case 'risks': {
      const risk = row as Tables['risks']
      const process = knownRow(known, 'processes', risk.processId)
      return { code: `${process ? processCode(known, process) : '?'}.${risk.number}`, name: risk.description }
    }
    case 'factors': {
      const factor = row as Tables['factors']
      return { code: `${factor.letter})`, name: factor.name }
    }
    case 'measures': {
      const measure = row as Tables['measures']
      return { code: measure.code, name: measure.name }
    }
    case 'areas':
    case 'indicators': {
      const numbered = row as Tables['areas']
      return { code: `${numbered.number}.`, name: numbered.name }
    }
    case 'handouts':
      return { code: '', name: (row as Tables['handouts']).fileName }
    case 'units':
    case 'obligations':
      return { code: '', name: (row as Tables['units']).name }
  }
}

function processCode(known: Known, { areaId, number }: Tables['processes']): string {
  return `${knownRow(known, 'areas', areaId)?.number ?? '?'}.${number}`
}
