/**
 * The shape of every row of a register, as zod schemas: the one source for decoding files, messages and database
 * rows, and for the JSON Schema kept beside (`register.schema.json`).
 */
import { z } from 'zod'
import { AREA_KINDS, type RiskArea } from '../domain/area'
import type { Assessment } from '../domain/assessment'
import { BODY_KINDS, type Body, EDITION_STATUSES, type Edition } from '../domain/body'
import { type Evaluation, PRIORITIES, TREATMENT_DECISIONS } from '../domain/evaluation'
import { EVIDENCE_KINDS, type Evidence, type StoredFile } from '../domain/evidence'
import type { EnablingFactor } from '../domain/factor'
import { HANDOUT_KINDS, type Handout, type HandoutOrigin } from '../domain/handout'
import type { Indicator, Rating } from '../domain/indicator'
import { LEVELS } from '../domain/level'
import { MEASURE_KINDS, MEASURE_TYPES, type Measure, type Step } from '../domain/measure'
import { type Obligation, VERIFICATIONS } from '../domain/obligation'
import type { Previous } from '../domain/previous'
import type { Process } from '../domain/process'
import type { Heading, Register, TableName, Tables } from '../domain/register'
import type { Risk } from '../domain/risk'
import { UNIT_KINDS, type Unit } from '../domain/unit'
import { WORKFLOW_STATES, type Workflow } from '../domain/workflow'
import { isCleanText } from './text'

// zod's compiled fast path needs `new Function`, which the window's content security policy forbids.
z.config({ jitless: true })

const oneOf = <T extends string>(values: readonly T[]) => z.enum(values as readonly [T, ...T[]])

/** Any text a register may hold, of any length. */
export const textSchema = z.string().refine(isCleanText, { error: 'controlCharacters' })
/** An identity: never shown, never changed; short, without spaces. Not `__proto__`, which objects do not keep as a key. */
export const idSchema = z.string().regex(/^(?!__proto__$)[A-Za-z0-9_-]{1,64}$/)
const number = z.int().min(1).max(1_000_000)
const year = z.int().min(1990).max(2200)
const date = z.union([z.literal(''), z.iso.date()])
const ids = z.array(idSchema)
/** A moment (ISO 8601, UTC), or empty. */
const moment = z.union([z.literal(''), z.iso.datetime()])
/** SHA-256 in lower-case hexadecimal. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

export const levelSchema = oneOf(LEVELS)
const rating: z.ZodType<Rating> = z.strictObject({ level: levelSchema.nullable(), motivation: textSchema })

const body: z.ZodType<Body> = z.strictObject({
  name: textSchema,
  kind: oneOf(BODY_KINDS),
  taxCode: textSchema,
  ipaCode: textSchema,
  rpct: textSchema,
  launderingOfficer: textSchema,
})

const edition: z.ZodType<Edition> = z.strictObject({
  firstYear: year,
  lastYear: year,
  status: oneOf(EDITION_STATUSES),
  act: z.strictObject({ kind: textSchema, number: textSchema, date }),
})

/** What a manager's copy was handed out from. */
export const handoutOriginSchema: z.ZodType<HandoutOrigin> = z.strictObject({
  id: idSchema,
  registerId: idSchema,
  unitId: idSchema,
  at: moment,
  by: textSchema,
  due: date,
  fingerprint: sha256Schema,
})

/** The cover of the register. */
export const headingSchema: z.ZodType<Heading> = z.strictObject({
  id: idSchema,
  body,
  edition,
  notice: textSchema,
  handout: handoutOriginSchema.nullable(),
})

const unit: z.ZodType<Unit> = z.strictObject({
  id: idSchema,
  number,
  name: textSchema,
  kind: oneOf(UNIT_KINDS),
  parentId: idSchema.nullable(),
  manager: textSchema,
  contact: textSchema,
  functions: textSchema,
  noProcessReason: textSchema,
})

const area: z.ZodType<RiskArea> = z.strictObject({
  id: idSchema,
  number,
  name: textSchema,
  kind: oneOf(AREA_KINDS),
  moneyLaundering: z.boolean(),
  anomalyIndicators: textSchema,
  noProcessReason: textSchema,
})

const factor: z.ZodType<EnablingFactor> = z.strictObject({
  id: idSchema,
  letter: z.string().regex(/^[a-z]{1,2}$/),
  name: textSchema,
  explanation: textSchema,
})

const indicator: z.ZodType<Indicator> = z.strictObject({
  id: idSchema,
  number,
  name: textSchema,
  description: textSchema,
  direction: oneOf(['direct', 'inverse']),
  meanings: z.strictObject({ B: textSchema, M: textSchema, A: textSchema }),
})

const process: z.ZodType<Process> = z.strictObject({
  id: idSchema,
  areaId: idSchema,
  number,
  name: textSchema,
  input: textSchema,
  phases: z.array(z.strictObject({ description: textSchema, unitId: idSchema.nullable() })),
  output: textSchema,
  unitId: idSchema.nullable(),
  involvedUnitIds: ids,
  noLaunderingReason: textSchema,
})

/** A file kept with the register, by its content. */
export const storedFileSchema: z.ZodType<StoredFile> = z.strictObject({
  sha256: sha256Schema,
  name: textSchema,
  bytes: z.int().min(0),
})

const evidence: z.ZodType<Evidence> = z.strictObject({
  id: idSchema,
  indicatorId: idSchema.nullable(),
  kind: oneOf(EVIDENCE_KINDS),
  text: textSchema,
  file: storedFileSchema.nullable(),
})

const assessment: z.ZodType<Assessment> = z.strictObject({
  ratings: z.record(idSchema, rating),
  overall: rating,
  belowHighestReason: textSchema,
  evidence: z.array(evidence),
})

const previous: z.ZodType<Previous> = z.strictObject({
  edition: textSchema,
  ratings: z.record(idSchema, rating),
  overall: rating,
})

const workflow: z.ZodType<Workflow> = z.strictObject({
  state: oneOf(WORKFLOW_STATES),
  remarks: textSchema,
  by: textSchema,
  at: moment,
  approval: z.strictObject({ fingerprint: sha256Schema, content: textSchema }).nullable(),
})

const evaluation: z.ZodType<Evaluation> = z.strictObject({
  level: levelSchema.nullable(),
  reason: textSchema,
  priority: oneOf(PRIORITIES).nullable(),
  decision: oneOf(TREATMENT_DECISIONS).nullable(),
})

const risk: z.ZodType<Risk> = z.strictObject({
  id: idSchema,
  processId: idSchema,
  number,
  description: textSchema,
  factorIds: ids,
  moneyLaundering: z.boolean(),
  assessment,
  evaluation,
  measureIds: ids,
  noSpecificMeasureReason: textSchema,
  previous: previous.nullable(),
  workflow,
})

const step: z.ZodType<Step> = z.strictObject({
  id: idSchema,
  description: textSchema,
  timing: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('date'), date }),
    z.strictObject({ kind: z.literal('cadence'), cadence: textSchema }),
  ]),
  unitId: idSchema.nullable(),
  indicator: textSchema,
  target: textSchema,
})

const measure: z.ZodType<Measure> = z.strictObject({
  id: idSchema,
  code: textSchema,
  kind: oneOf(MEASURE_KINDS),
  type: oneOf(MEASURE_TYPES),
  name: textSchema,
  description: textSchema,
  factorIds: ids,
  steps: z.array(step),
  recoveryPlan: z.boolean(),
})

const obligation: z.ZodType<Obligation> = z.strictObject({
  id: idSchema,
  number,
  section1: textSchema,
  section2: textSchema,
  basis: textSchema,
  name: textSchema,
  contents: textSchema,
  update: textSchema,
  unitId: idSchema.nullable(),
  verification: oneOf(VERIFICATIONS),
  status: textSchema,
})

const handout: z.ZodType<Handout> = z.strictObject({
  id: idSchema,
  unitId: idSchema,
  unitName: textSchema,
  manager: textSchema,
  kind: oneOf(HANDOUT_KINDS),
  fileName: textSchema,
  at: moment,
  by: textSchema,
  due: date,
  fingerprint: sha256Schema,
  mergedAt: moment,
})

/** The schema of one row of each collection. */
export const rowSchemas: { readonly [K in TableName]: z.ZodType<Tables[K]> } = {
  units: unit,
  areas: area,
  factors: factor,
  indicators: indicator,
  processes: process,
  risks: risk,
  measures: measure,
  obligations: obligation,
  handouts: handout,
}

/** A whole register, as it travels between window and main. Its references are not looked at here: see `references`. */
export const registerSchema: z.ZodType<Register> = z.strictObject({
  heading: headingSchema,
  units: z.array(unit),
  areas: z.array(area),
  factors: z.array(factor),
  indicators: z.array(indicator),
  processes: z.array(process),
  risks: z.array(risk),
  measures: z.array(measure),
  obligations: z.array(obligation),
  handouts: z.array(handout),
})
