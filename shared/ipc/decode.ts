/** Decoding of everything that crosses between window and main, for both ends. */
import { z } from 'zod'
import type { AnnexTable, Methodology } from '../annexes'
import { entrySchema, headSchema } from '../journal/entry'
import type { Result } from '../register/result'
import { failure, success } from '../register/result'
import { idSchema, registerSchema, storedFileSchema } from '../register/schema'
import { type LockState, SHORTEST_PASSPHRASE } from '../vault/format'
import { type AnnexJob, EXPORT_FORMATS, type ExportOutcome, type ExportProgress } from './annexes'
import {
  type AttachedFile,
  type Channel,
  type Contract,
  type Events,
  FAILURE_CODES,
  type Failure,
  type FailureCode,
  type Recovery,
  type RegisterKey,
} from './contract'
import { copyInfoSchema, handoutSchemas, passphraseSchema as passphrase } from './handoutsDecode'
import { historySchemas } from './historySchemas'

const none = z.null()

const recovery: z.ZodType<Recovery> = z.strictObject({
  kind: z.enum([
    'journalTailCut',
    'journalDamaged',
    'snapshotDamaged',
    'databaseMissing',
    'databaseBehind',
    'databaseDamaged',
    'databaseDiverged',
    'journalBehind',
    'journalDiverged',
    'journalMissing',
  ]),
  edits: z.int().min(0),
  setAside: z.string(),
})
const recoveries = z.array(recovery)

const storageOpened = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('same'), recoveries }),
  z.strictObject({ kind: z.literal('fileAhead'), entries: z.array(entrySchema), recoveries }),
  z.strictObject({ kind: z.literal('fileBehind'), head: headSchema, recoveries }),
  z.strictObject({
    kind: z.literal('register'),
    register: registerSchema,
    head: headSchema,
    entries: z.array(entrySchema),
    diverged: z.boolean(),
    recoveries,
  }),
  z.strictObject({ kind: z.literal('missing'), recoveries }),
])

const openedFile = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('added'), id: idSchema, remarks: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal('known'),
    id: idSchema,
    register: registerSchema,
    remarks: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('sealed') }),
  z.strictObject({ kind: z.literal('there'), id: idSchema }),
  z.strictObject({ kind: z.literal('cancelled') }),
])

const lock: z.ZodType<LockState> = z.enum(['plain', 'locked', 'keyMissing'])
const keyFile = z.string().max(5000)
const registerKey: z.ZodType<RegisterKey> = z.strictObject({ key: z.instanceof(Uint8Array), keyFile })

const text = z.string()

const annexTable: z.ZodType<AnnexTable> = z.strictObject({
  number: z.literal([1, 2, 3, 4]),
  title: text,
  subtitle: text,
  notice: text,
  columns: z
    .array(
      z.strictObject({
        letter: text,
        key: text,
        header: text,
        group: text.nullable(),
        width: z.number().positive(),
        kind: z.enum(['text', 'level']),
        direction: z.enum(['direct', 'inverse']),
      }),
    )
    .min(1),
  rows: z.array(z.array(text)),
  spans: z.array(z.strictObject({ column: z.int().min(0), first: z.int().min(0), last: z.int().min(0) })),
})

const methodology: z.ZodType<Methodology> = z.strictObject({
  title: text,
  subtitle: text,
  notice: text,
  introduction: text,
  body: text,
  triennium: text,
  sections: z.array(
    z.strictObject({
      title: text,
      paragraphs: z.array(text),
      columns: z.array(z.strictObject({ header: text, span: z.int().min(1).max(6), kind: z.enum(['text', 'level']) })),
      rows: z.array(z.array(text)),
    }),
  ),
})

const annexJob: z.ZodType<AnnexJob> = z.strictObject({
  tables: z.array(annexTable).min(1),
  methodology,
  formats: z.array(z.enum(EXPORT_FORMATS)).min(1),
  json: text,
})

const exportOutcome: z.ZodType<ExportOutcome> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('written'), folder: z.string(), files: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('stopped') }),
])

const exportProgress: z.ZodType<ExportProgress> = z.strictObject({ done: z.int().min(0), total: z.int().min(0) })

const attachedFile: z.ZodType<AttachedFile> = z.strictObject({ id: idSchema, file: storedFileSchema })

/** The schemas of each request and its answer. */
export const contractSchemas: {
  readonly [C in Channel]: {
    readonly request: z.ZodType<Contract[C]['request']>
    readonly answer: z.ZodType<Contract[C]['answer']>
  }
} = {
  'app.info': {
    request: none,
    answer: z.strictObject({
      version: z.string(),
      userName: z.string(),
      lastRegisterId: idSchema.nullable(),
      lockLeftovers: z.array(z.strictObject({ id: idSchema, lock: z.enum(['plain', 'locked']) })),
      oldDatabases: z.boolean(),
    }),
  },
  'app.remember': { request: z.strictObject({ registerId: idSchema.nullable() }), answer: none },
  'app.closeNow': { request: z.strictObject({ unsaved: z.int().min(0) }), answer: none },
  'registers.list': {
    request: none,
    answer: z.array(
      z.strictObject({
        id: idSchema,
        bodyName: z.string(),
        triennium: z.string(),
        handout: copyInfoSchema.nullable(),
        changedAt: z.iso.datetime(),
        seq: z.int().min(0),
        lock,
      }),
    ),
  },
  'registers.create': {
    request: z.strictObject({
      register: registerSchema,
      like: z.strictObject({ id: idSchema, passphrase }).nullable(),
    }),
    answer: none,
  },
  'registers.openFile': { request: none, answer: openedFile },
  'registers.openSealed': { request: z.strictObject({ passphrase }), answer: openedFile },
  'registers.keepFiles': { request: z.strictObject({ id: idSchema }), answer: none },
  'registers.saveCopy': {
    request: z.strictObject({
      id: idSchema,
      head: headSchema.nullable(),
      locked: z.strictObject({ passphrase, sealed: z.boolean() }).nullable(),
    }),
    answer: z.strictObject({ path: z.string().nullable(), missing: z.array(z.string()) }),
  },
  'registers.remove': { request: z.strictObject({ id: idSchema }), answer: z.strictObject({ folder: z.string() }) },
  'storage.open': {
    request: z.strictObject({ id: idSchema, database: headSchema.nullable(), sealed: z.boolean() }),
    answer: storageOpened,
  },
  'storage.close': { request: z.strictObject({ id: idSchema }), answer: none },
  'storage.append': {
    request: z.strictObject({ id: idSchema, entries: z.array(entrySchema).min(1) }),
    answer: headSchema,
  },
  'storage.adopt': {
    request: z.strictObject({ id: idSchema, register: registerSchema, head: headSchema }),
    answer: z.strictObject({ setAside: z.string() }),
  },
  'storage.snapshots': {
    request: z.strictObject({ id: idSchema }),
    answer: z.array(
      z.strictObject({ name: z.string(), at: z.iso.datetime(), seq: z.int().min(0), bytes: z.int().min(0) }),
    ),
  },
  'storage.readSnapshot': {
    request: z.strictObject({ id: idSchema, name: z.string().regex(/^[A-Za-z0-9_-]+\.json\.gz(\.cifrato)?$/) }),
    answer: registerSchema,
  },
  'storage.setDatabaseAside': { request: none, answer: none },
  'storage.oldDatabasesMoved': { request: none, answer: none },
  'vault.unlock': {
    request: z.strictObject({ id: idSchema, passphrase, keyFile: keyFile.nullable() }),
    answer: registerKey,
  },
  'vault.forget': { request: z.strictObject({ id: idSchema }), answer: none },
  'vault.prepare': {
    request: z.strictObject({ id: idSchema, head: headSchema, passphrase, to: z.enum(['locked', 'plain']) }),
    answer: registerKey,
  },
  'vault.commit': {
    request: z.strictObject({ id: idSchema }),
    answer: z.strictObject({ clearPlaces: z.array(z.string()) }),
  },
  'vault.cancel': { request: z.strictObject({ id: idSchema }), answer: none },
  'vault.changePassphrase': {
    request: z.strictObject({ id: idSchema, passphrase, next: passphrase.min(SHORTEST_PASSPHRASE) }),
    answer: z.strictObject({ keyFile }),
  },
  'vault.finish': { request: z.strictObject({ id: idSchema }), answer: none },
  'annexes.export': { request: annexJob, answer: exportOutcome },
  'export.cancel': { request: none, answer: none },
  'annexes.openFolder': { request: none, answer: none },
  'evidence.attach': {
    request: z.strictObject({ id: idSchema }),
    answer: z.strictObject({ file: storedFileSchema.nullable() }),
  },
  'evidence.openFile': { request: attachedFile, answer: z.strictObject({ opened: z.boolean() }) },
  'evidence.saveFile': { request: attachedFile, answer: z.strictObject({ path: z.string().nullable() }) },
  'evidence.openLink': { request: z.strictObject({ address: z.string().max(4000) }), answer: none },
  ...handoutSchemas,
  'dashboard.savePdf': {
    request: z.strictObject({ id: idSchema }),
    answer: z.strictObject({ path: z.string().nullable() }),
  },
  ...historySchemas,
}

/** The schemas of what main tells unasked. */
export const eventSchemas: { readonly [E in keyof Events]: z.ZodType<Events[E]> } = {
  'export.progress': exportProgress,
  'app.closing': none,
  'app.secondStart': none,
}

const failureSchema: z.ZodType<Failure> = z.strictObject({
  code: z.enum(FAILURE_CODES as readonly [FailureCode, ...FailureCode[]]),
  detail: z.string(),
})

/** Decodes a request in the main process; a failure names the first thing wrong. */
export function decodeRequest<C extends Channel>(channel: C, value: unknown): Result<Contract[C]['request'], Failure> {
  const decoded = contractSchemas[channel].request.safeParse(value)
  return decoded.success
    ? success(decoded.data)
    : failure({ code: 'badRequest', detail: `${channel}: ${z.prettifyError(decoded.error)}` })
}

/** Decodes an answer in the window: the result main sent, or `badAnswer` when it has another shape. */
export function decodeAnswer<C extends Channel>(channel: C, value: unknown): Result<Contract[C]['answer'], Failure> {
  const shape = z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: contractSchemas[channel].answer }),
    z.strictObject({ ok: z.literal(false), error: failureSchema }),
  ])
  const decoded = shape.safeParse(value)
  if (decoded.success) return decoded.data as Result<Contract[C]['answer'], Failure>
  return failure({ code: 'badAnswer', detail: `${channel}: ${z.prettifyError(decoded.error)}` })
}
