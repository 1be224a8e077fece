/** Journal entries: who did what, when, from what to what. The journal is only ever appended to. */
import { z } from 'zod'
import { TABLE_NAMES } from '../domain/register'
import { idSchema, sha256Schema, textSchema } from '../register/schema'
import { CURRENT_VERSION, upgradeRow } from '../register/upgrades'
import type { Change, Json } from './change'
import { COMMAND_NAMES, type CommandName } from './command'

/** What somebody is to a register: the office that owns it, a manager of some units, or a reader. */
export type Role = 'rpct' | 'manager' | 'reader'

export const ROLES: readonly Role[] = ['rpct', 'manager', 'reader']

/** Who works, as they named themselves on this device. It is a statement, not a login: see README, «Limiti». */
export interface Author {
  readonly name: string
  readonly role: Role
  /** The unit that a manager answers for, with all below it; `null` for the others. */
  readonly unitId: string | null
}

/** Whoever works alone on a register: the office of the RPCT, without a name. */
export const OFFICE: Author = { name: '', role: 'rpct', unitId: null }

/** The manager of a unit as the author of changes. */
export function managerOf(name: string, unitId: string): Author {
  return { name, role: 'manager', unitId }
}

/** One step of the journal. */
export interface JournalEntry {
  /** The version of the register format that its rows have. */
  readonly format: number
  /** 1 for the first entry of a register, then without gaps. */
  readonly seq: number
  /** Made by chance: tells apart two entries with one number (a copied folder, a restored backup). */
  readonly id: string
  /** When, ISO 8601 in UTC with milliseconds. */
  readonly at: string
  readonly by: Author
  readonly name: CommandName
  readonly changes: readonly Change[]
  /** For `undo` and `redo`: the entry that is undone or done again; null for all others. */
  readonly target: number | null
  /** Where the changes come from when not from a hand on this window: a merged file and who filled it in. Else empty. */
  readonly origin: string
  /** See `chain.ts`; empty for entries of an older version of the program. */
  readonly hash: string
}

/** The newest entry of a journal, enough to go on from it; `seq` 0 and empty texts before the first. */
export interface JournalHead {
  readonly seq: number
  readonly id: string
  readonly hash: string
}

export const EMPTY_HEAD: JournalHead = { seq: 0, id: '', hash: '' }

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(json), z.record(z.string(), json)]),
)

const change: z.ZodType<Change> = z.strictObject({
  table: z.enum(['heading', ...TABLE_NAMES]),
  id: idSchema,
  path: z.array(z.string().max(200)).max(8),
  before: json,
  after: json,
})

/** Decodes who works. */
export const authorSchema: z.ZodType<Author> = z.strictObject({
  name: textSchema,
  role: z.enum(ROLES as readonly [Role, ...Role[]]),
  unitId: idSchema.nullable(),
})

/** Decodes an entry from the database, the journal file or a message. Values are checked where they are applied. */
export const entrySchema: z.ZodType<JournalEntry> = z.preprocess(
  upgradeEntry,
  z.strictObject({
    format: z.literal(CURRENT_VERSION),
    seq: z.int().min(1),
    id: idSchema,
    at: z.iso.datetime(),
    by: authorSchema,
    name: z.enum(COMMAND_NAMES as readonly [CommandName, ...CommandName[]]),
    changes: z.array(change),
    target: z.int().min(1).nullable(),
    origin: textSchema,
    hash: z.union([z.literal(''), sha256Schema]),
  }),
)

/** An entry of an older version, in the shape of this one: the whole rows it holds are upgraded, nothing else. */
function upgradeEntry(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entry = value as { readonly [key: string]: unknown }
  const from = entry.format === undefined ? 1 : Number(entry.format)
  if (!(from < CURRENT_VERSION)) return value
  const changes = Array.isArray(entry.changes)
    ? entry.changes.map((change: Partial<Change> | null) =>
        change?.path?.length === 0
          ? {
              ...change,
              before: upgradeRow(String(change.table), change.before, from),
              after: upgradeRow(String(change.table), change.after, from),
            }
          : change,
      )
    : entry.changes
  // Version 1 knew no roles: whoever wrote was the office.
  const by = from === 1 ? { ...OFFICE, ...(entry.by as object) } : entry.by
  return { ...entry, format: CURRENT_VERSION, by, changes, ...(from === 1 ? { origin: '', hash: '' } : {}) }
}

export const headSchema: z.ZodType<JournalHead> = z.strictObject({
  seq: z.int().min(0),
  id: z.string().max(64),
  // Version 1 knew no chain.
  hash: z.string().max(64).default(''),
})

/** The head after these entries; the given one when there are none. */
export function headAfter(entries: readonly JournalEntry[], before: JournalHead = EMPTY_HEAD): JournalHead {
  const last = entries.at(-1)
  return last ? { seq: last.seq, id: last.id, hash: last.hash } : before
}
