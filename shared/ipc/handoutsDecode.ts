/** Decoding of what {@link ./handouts} describes, for both ends. */
import { z } from 'zod'
import { HANDOUT_KINDS } from '../domain/handout'
import type { ReturnedWorkbook } from '../handout/workbookReturn'
import { authorSchema, headSchema } from '../journal/entry'
import { handoutOriginSchema, idSchema, levelSchema, registerSchema, rowSchemas } from '../register/schema'
import { isCleanText } from '../register/text'
import { SHORTEST_PASSPHRASE } from '../vault/format'
import type {
  CopyInfo,
  HandBackWish,
  HandOutOutcome,
  HandOutRequest,
  MailDraft,
  ReadFile,
  ReadOutcome,
} from './handouts'

const text = z.string()
const day = z.union([z.literal(''), z.iso.date()])

/** A passphrase as it is typed; never part of what a failure tells. */
export const passphraseSchema = z.string().min(1).max(1000)

export const copyInfoSchema: z.ZodType<CopyInfo> = z.strictObject({
  unitName: text,
  manager: text,
  by: text,
  due: day,
})

const handOutRequest: z.ZodType<HandOutRequest> = z.strictObject({
  id: idSchema,
  head: headSchema.nullable(),
  unitIds: z.array(idSchema).min(1),
  kinds: z.array(z.enum(HANDOUT_KINDS)).min(1),
  by: text,
  due: day,
  passphrase: passphraseSchema.min(SHORTEST_PASSPHRASE).nullable(),
})

const handOutOutcome: z.ZodType<HandOutOutcome> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('written'), folder: text, rows: z.array(rowSchemas.handouts) }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('tooLong'), places: z.array(text) }),
])

const path = z.array(text)
const value = z.union([levelSchema.nullable(), text])

const returned: z.ZodType<ReturnedWorkbook> = z.strictObject({
  base: z.strictObject({
    origin: handoutOriginSchema,
    edition: text,
    unitName: text,
    codeHeader: text,
    columns: z.array(
      z.strictObject({ header: text, kind: z.enum(['locked', 'level', 'text']), path: path.nullable() }),
    ),
    rows: z.array(z.strictObject({ id: idSchema, values: z.array(text) })),
  }),
  fields: z.array(z.strictObject({ riskId: idSchema, path, base: value, value, sheet: text, cell: text })),
  rejected: z.array(
    z.strictObject({
      sheet: text,
      cell: text,
      value: text,
      reason: z.enum([
        'notLevel',
        'formula',
        'errorValue',
        'tooLong',
        'mergedCell',
        'levelWithoutMotivation',
        'motivationRemoved',
        'motivationOfRefusedLevel',
        'copiesDiffer',
        'unknownRow',
        'rowWithoutCode',
        'mixedRow',
        'lockedCell',
        'columnMissing',
        'columnTwice',
      ]),
      other: text,
    }),
  ),
  absent: z.array(idSchema),
})

const readFile: z.ZodType<ReadFile> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    file: text,
    origin: handoutOriginSchema,
    base: registerSchema,
    theirs: registerSchema,
    author: authorSchema,
    at: z.iso.datetime(),
    submitted: z.array(idSchema),
  }),
  z.strictObject({
    kind: z.literal('workbook'),
    file: text,
    returned,
    remarks: z.array(z.enum(['macros', 'externalLinks'])),
  }),
  z.strictObject({ kind: z.literal('refused'), file: text, reason: text }),
])

const readOutcome: z.ZodType<ReadOutcome> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read'), files: z.array(readFile) }),
  z.strictObject({ kind: z.literal('sealed'), files: z.array(text) }),
  z.strictObject({ kind: z.literal('cancelled') }),
])

const handBackWish: z.ZodType<HandBackWish> = z.strictObject({
  id: idSchema,
  head: headSchema.nullable(),
  author: authorSchema,
  submitted: z.array(idSchema),
  passphrase: passphraseSchema.nullable(),
})

/** No control characters: line ends in an address or a subject could begin another header. */
const oneLine = z
  .string()
  .max(300)
  .regex(/^\P{Cc}*$/u)

const mailDraft: z.ZodType<MailDraft> = z.strictObject({
  to: z.union([z.literal(''), z.email().max(300)]),
  subject: oneLine,
  body: z.string().max(20_000).refine(isCleanText),
})

/** The schemas of each request and its answer. */
export const handoutSchemas = {
  'handouts.write': { request: handOutRequest, answer: handOutOutcome },
  'handouts.read': { request: z.null(), answer: readOutcome },
  'handouts.readSealed': { request: z.strictObject({ passphrase: passphraseSchema }), answer: readOutcome },
  'handouts.handBack': { request: handBackWish, answer: z.strictObject({ path: text.nullable() }) },
  'handouts.mail': { request: mailDraft, answer: z.strictObject({ whole: z.boolean() }) },
}
