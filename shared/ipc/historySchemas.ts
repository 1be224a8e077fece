/** Decoding of the history's requests and answers. */
import { z } from 'zod'
import { type HistoryFilter, PLACES } from '../history/filter'
import type { Break, ChainReport } from '../journal/chain'
import type { ChangePlace } from '../journal/change'
import { COMMAND_NAMES, type CommandName } from '../journal/command'
import { entrySchema, headSchema } from '../journal/entry'
import { idSchema } from '../register/schema'
import type { Contract } from './contract'
import type { FileChain } from './history'

const place = z.enum(PLACES as readonly [ChangePlace, ...ChangePlace[]])
const day = z.union([z.literal(''), z.iso.date()])

const filter: z.ZodType<HistoryFilter> = z.strictObject({
  text: z.string(),
  who: z.string(),
  from: day,
  to: day,
  offset: z.int().min(-1440).max(1440),
  table: place.nullable(),
  step: z.enum(COMMAND_NAMES as readonly [CommandName, ...CommandName[]]).nullable(),
  row: z.strictObject({ table: place, id: idSchema }).nullable(),
  field: z.string(),
  units: z.array(idSchema).nullable(),
})

const chainBreak: z.ZodType<Break> = z.strictObject({
  kind: z.enum(['altered', 'missing', 'extra']),
  seq: z.int(),
  until: z.int(),
  who: z.string(),
  at: z.string(),
})

const report: z.ZodType<ChainReport> = z.strictObject({
  entries: z.int().min(0),
  firstSeq: z.int().min(0),
  firstAt: z.string(),
  lastSeq: z.int().min(0),
  lastHash: z.string(),
  unchained: z.int().min(0),
  breaks: z.array(chainBreak),
  breakCount: z.int().min(0),
})

const fileChain: z.ZodType<FileChain> = z.strictObject({ report, marks: z.string(), bytes: z.int().min(0) })

type HistoryChannel = 'history.entries' | 'history.verify' | 'history.export'

/** The schemas of the history's channels. */
export const historySchemas: {
  readonly [C in HistoryChannel]: {
    readonly request: z.ZodType<Contract[C]['request']>
    readonly answer: z.ZodType<Contract[C]['answer']>
  }
} = {
  'history.entries': {
    request: z.strictObject({ id: idSchema, before: z.int().min(1), limit: z.int().min(1).max(10_000) }),
    answer: z.array(entrySchema),
  },
  'history.verify': {
    request: z.strictObject({
      id: idSchema,
      start: z.strictObject({ head: headSchema, bytes: z.int().min(0) }).nullable(),
    }),
    answer: fileChain,
  },
  'history.export': {
    request: z.strictObject({ id: idSchema, head: headSchema.nullable(), filter, by: z.string() }),
    answer: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('written'), path: z.string(), rows: z.int().min(0) }),
      z.strictObject({ kind: z.literal('cancelled') }),
      z.strictObject({ kind: z.literal('stopped') }),
    ]),
  },
}
