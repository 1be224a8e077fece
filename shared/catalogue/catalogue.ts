/**
 * The catalogues that a new register starts from, and the starter libraries: types and decoding. They are JSON files
 * in `assets/`; reading them is for others, here is only what they hold.
 *
 * Sources: PIAO Provincia di Lucca 2024-2026, § 2.3 (areas, factors, indicators, measures); PNA 2019, Annex 1;
 * the list of publication obligations rebuilt from D.Lgs. 33/2013 and ANAC's resolutions.
 */
import { z } from 'zod'
import { AREA_KINDS, type AreaKind } from '../domain/area'
import { BODY_KINDS, type BodyKind } from '../domain/body'
import type { EnablingFactor } from '../domain/factor'
import type { Indicator } from '../domain/indicator'
import { MEASURE_KINDS, MEASURE_TYPES, type Measure, type Step } from '../domain/measure'
import { type Obligation, VERIFICATIONS } from '../domain/obligation'
import { type Problem, problemsOf } from '../register/problem'
import { failure, type Result, success } from '../register/result'
import { textSchema } from '../register/schema'

/** An area as catalogues state it: no id yet, indicators of anomaly as a list. */
export interface CatalogueArea {
  readonly number: number
  readonly name: string
  readonly kind: AreaKind
  readonly moneyLaundering: boolean
  readonly anomalyIndicators: readonly string[]
}

/** A measure as catalogues state it: factors by letter, steps without unit, since the body chooses its own. */
export interface CatalogueMeasure extends Omit<Measure, 'id' | 'factorIds' | 'steps'> {
  readonly factors: readonly string[]
  readonly steps: readonly Omit<Step, 'id' | 'unitId'>[]
}

export type CatalogueObligation = Omit<Obligation, 'id' | 'unitId'>

/** What every new register starts from. */
export interface Catalogue {
  readonly indicators: readonly Omit<Indicator, 'id'>[]
  readonly factors: readonly Omit<EnablingFactor, 'id'>[]
  /** The areas for each kind of body; every kind is in exactly one set. */
  readonly areaSets: readonly { readonly bodyKinds: readonly BodyKind[]; readonly areas: readonly CatalogueArea[] }[]
  /** General measures and those for projects of the recovery plan. */
  readonly measures: readonly CatalogueMeasure[]
}

/** A risk of the starter library. It bears no level: assessing is the body's work. */
export interface StarterRisk {
  readonly description: string
  /** Letters of the enabling factors. */
  readonly factors: readonly string[]
  readonly moneyLaundering: boolean
  /** Codes of measures of the catalogue or of the library. */
  readonly measures: readonly string[]
}

export interface StarterProcess {
  /** Names it within its library. */
  readonly id: string
  /** Number of one of the library's areas. */
  readonly area: number
  readonly name: string
  readonly input: string
  readonly phases: readonly string[]
  readonly output: string
  readonly noLaunderingReason: string
  readonly risks: readonly StarterRisk[]
}

/** Processes and risks typical of a kind of body, from which one picks. */
export interface StarterLibrary {
  readonly name: string
  readonly bodyKinds: readonly BodyKind[]
  readonly areas: readonly CatalogueArea[]
  /** Specific measures that its risks name; general ones are in the catalogue. */
  readonly measures: readonly CatalogueMeasure[]
  /** In the order of areas. */
  readonly processes: readonly StarterProcess[]
}

const oneOf = <T extends string>(values: readonly T[]) => z.enum(values as readonly [T, ...T[]])
const filled = textSchema.refine((value) => value.trim() !== '', { error: 'il testo è vuoto.' })
const number = z.int().min(1)
const letter = z.string().regex(/^[a-z]{1,2}$/)

const area: z.ZodType<CatalogueArea> = z.strictObject({
  number,
  name: filled,
  kind: oneOf(AREA_KINDS),
  moneyLaundering: z.boolean(),
  anomalyIndicators: z.array(filled),
})

const measure: z.ZodType<CatalogueMeasure> = z.strictObject({
  code: filled,
  kind: oneOf(MEASURE_KINDS),
  type: oneOf(MEASURE_TYPES),
  name: filled,
  description: filled,
  recoveryPlan: z.boolean(),
  factors: z.array(letter).min(1),
  steps: z
    .array(
      z.strictObject({
        description: filled,
        timing: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('date'), date: z.iso.date() }),
          z.strictObject({ kind: z.literal('cadence'), cadence: filled }),
        ]),
        indicator: filled,
        target: filled,
      }),
    )
    .min(1),
})

const catalogue: z.ZodType<Catalogue> = z.strictObject({
  indicators: z.array(
    z.strictObject({
      number,
      name: filled,
      description: filled,
      direction: oneOf(['direct', 'inverse']),
      meanings: z.strictObject({ B: filled, M: filled, A: filled }),
    }),
  ),
  factors: z.array(z.strictObject({ letter, name: filled, explanation: filled })),
  areaSets: z.array(z.strictObject({ bodyKinds: z.array(oneOf(BODY_KINDS)), areas: z.array(area) })),
  measures: z.array(measure),
})

const obligations: z.ZodType<readonly CatalogueObligation[]> = z.array(
  z.strictObject({
    number,
    section1: filled,
    section2: textSchema,
    basis: textSchema,
    name: filled,
    contents: filled,
    update: textSchema,
    verification: oneOf(VERIFICATIONS),
    status: filled,
  }),
)

const library: z.ZodType<StarterLibrary> = z.strictObject({
  name: filled,
  bodyKinds: z.array(oneOf(BODY_KINDS)),
  areas: z.array(area),
  measures: z.array(measure),
  processes: z.array(
    z.strictObject({
      id: filled,
      area: number,
      name: filled,
      input: filled,
      phases: z.array(filled).min(1),
      output: filled,
      noLaunderingReason: textSchema,
      risks: z
        .array(
          z.strictObject({
            description: filled,
            factors: z.array(letter).min(1),
            moneyLaundering: z.boolean(),
            measures: z.array(filled),
          }),
        )
        .min(1),
    }),
  ),
})

function decode<T>(schema: z.ZodType<T>, value: unknown): Result<T, readonly Problem[]> {
  const decoded = schema.safeParse(value)
  return decoded.success ? success(decoded.data) : failure(problemsOf(decoded.error, value))
}

/** Decodes `assets/catalogue.json`. */
export function decodeCatalogue(value: unknown): Result<Catalogue, readonly Problem[]> {
  return decode(catalogue, value)
}

/** Decodes `assets/obligations.json`: the obligations in force, in the order of annex 4. */
export function decodeObligations(value: unknown): Result<readonly CatalogueObligation[], readonly Problem[]> {
  return decode(obligations, value)
}

/** Decodes `assets/starter-*.json`. */
export function decodeStarterLibrary(value: unknown): Result<StarterLibrary, readonly Problem[]> {
  return decode(library, value)
}
