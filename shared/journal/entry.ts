/** Journal entries: who did what, when, from what to what. The journal is only ever appended to. */
import { z } from 'zod'
import { TABLE_NAMES } from '../domain/register'
import { idSchema, textSchema } from '../register/schema'
import type { Change, Json } from './change'
import { COMMAND_NAMES, type CommandName } from './command'

/** Who works, as they named themselves on this device. */
export interface Author {
  readonly name: string
}

/** One step of the journal. */
export interface JournalEntry {
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
}

/** The newest entry of a journal, enough to tell whether two journals agree; `seq` 0 and an empty id before the first. */
export interface JournalHead {
  readonly seq: number
  readonly id: string
}

export const EMPTY_HEAD: JournalHead = { seq: 0, id: '' }

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

/** Decodes an entry from the database, the journal file or a message. Values are checked where they are applied. */
export const entrySchema: z.ZodType<JournalEntry> = z.strictObject({
  seq: z.int().min(1),
  id: idSchema,
  at: z.iso.datetime(),
  by: z.strictObject({ name: textSchema }),
  name: z.enum(COMMAND_NAMES as readonly [CommandName, ...CommandName[]]),
  changes: z.array(change),
  target: z.int().min(1).nullable(),
})

export const headSchema: z.ZodType<JournalHead> = z.strictObject({ seq: z.int().min(0), id: z.string().max(64) })

/** The head after these entries; the given one when there are none. */
export function headAfter(entries: readonly JournalEntry[], before: JournalHead = EMPTY_HEAD): JournalHead {
  const last = entries.at(-1)
  return last ? { seq: last.seq, id: last.id } : before
}
