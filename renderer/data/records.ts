/**
 * How what a register holds is kept in the window's database: as JSON text or, for a locked register, as that text
 * sealed. A sealed record says in which version of the format it was written: the database can't upgrade what it can't
 * read, so that is done when it is opened.
 */
import type { Row, TableName } from '../../shared/domain/register'
import type { JournalEntry } from '../../shared/journal/entry'
import { CURRENT_VERSION, upgradeRow } from '../../shared/register/upgrades'
import { entryPlace } from '../../shared/vault/format'
import type { WindowVault } from './windowVault'

/** A row as it is kept. */
export interface TextRow {
  readonly id: string
  readonly text: string
}

/** A journal entry as it is kept. */
interface TextEntry {
  readonly seq: number
  readonly text: string
}

/** The heading of the register and the head of its journal as they are kept. */
export interface MetaRow {
  readonly key: 'heading' | 'head' | 'keyFile'
  readonly value: unknown
}

/** The heading of the register, or the head of its journal, to be kept. */
export interface MetaValue {
  readonly key: 'heading' | 'head'
  readonly value: object
}

interface Sealed {
  readonly format: number
  readonly sealed: Uint8Array
}

/** Records to write: at once when they are text; later when they are sealed first. */
export type Made<T> = readonly T[] | Promise<readonly T[]>

/** How values of the database are written. */
export interface Records {
  readonly rows: (table: TableName, rows: readonly Row[]) => Made<TextRow | (Sealed & { readonly id: string })>
  readonly entries: (entries: readonly JournalEntry[]) => Made<TextEntry | (Sealed & { readonly seq: number })>
  readonly meta: (values: readonly MetaValue[]) => Made<MetaRow>
}

/** The JSON value of a text; null when it is no text or no JSON, which no schema takes for a row. */
function jsonOf(text: unknown): unknown {
  if (typeof text !== 'string') return null
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The JSON value of a record of a register that is not locked. */
export function textValue(record: unknown): unknown {
  return jsonOf((record as Partial<TextRow> | null)?.text)
}

/** Records of a register that is not locked. */
export const TEXT_RECORDS: Records = {
  rows: (_table, rows) => rows.map((row) => ({ id: row.id, text: JSON.stringify(row) })),
  entries: (entries) => entries.map((entry) => ({ seq: entry.seq, text: JSON.stringify(entry) })),
  meta: (values) => values,
}

/** Records of a locked register. */
export function sealedRecords(vault: WindowVault): Records {
  return {
    rows: (table, rows) =>
      Promise.all(
        rows.map(async (row) => ({
          id: row.id,
          format: CURRENT_VERSION,
          sealed: await vault.seal('row', `${table}/${row.id}`, JSON.stringify(row)),
        })),
      ),
    entries: (entries) =>
      Promise.all(
        entries.map(async (entry) => ({
          seq: entry.seq,
          id: entry.id,
          format: CURRENT_VERSION,
          sealed: await vault.seal('entry', entryPlace(entry), JSON.stringify(entry)),
        })),
      ),
    meta: (values) =>
      Promise.all(
        values.map(async ({ key, value }) => {
          const sealed = await vault.seal('meta', key, JSON.stringify(value))
          return { key, value: { format: CURRENT_VERSION, sealed } }
        }),
      ),
  }
}

async function opened(
  vault: WindowVault,
  kind: 'row' | 'entry' | 'meta',
  place: string,
  record: Partial<Sealed> | null | undefined,
): Promise<unknown> {
  return jsonOf(await vault.open(kind, place, record?.sealed))
}

/** The row in a record of a locked register, in the current version of the format. */
export async function sealedRow(vault: WindowVault, table: TableName, record: unknown): Promise<unknown> {
  const kept = record as Partial<Sealed & TextRow> | null
  return upgradeRow(table, await opened(vault, 'row', `${table}/${kept?.id}`, kept), kept?.format ?? CURRENT_VERSION)
}

/** The entry in a record of a locked register. */
export function sealedEntry(vault: WindowVault, record: unknown): Promise<unknown> {
  const kept = record as Partial<Sealed & JournalEntry> | null
  return opened(vault, 'entry', entryPlace({ seq: kept?.seq ?? 0, id: kept?.id ?? '' }), kept)
}

/** The heading or the head in a record of a locked register. */
export async function sealedMeta(vault: WindowVault, key: 'heading' | 'head', value: unknown): Promise<unknown> {
  const kept = value as Partial<Sealed> | null
  const found = await opened(vault, 'meta', key, kept)
  return key === 'heading' ? upgradeRow('heading', found, kept?.format ?? CURRENT_VERSION) : found
}
