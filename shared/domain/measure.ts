/** Measures of prevention. Source: PNA 2019, Annex 1, § 5; types from its box 10. */

/** General measures cover the whole body; specific ones answer given risks. */
export type MeasureKind = 'general' | 'specific'

export const MEASURE_KINDS: readonly MeasureKind[] = ['general', 'specific']

/** The eleven types, in the order of the PNA. */
export type MeasureType =
  | 'control'
  | 'transparency'
  | 'ethics'
  | 'regulation'
  | 'simplification'
  | 'training'
  | 'awareness'
  | 'rotation'
  | 'reporting'
  | 'conflict'
  | 'lobbying'

export const MEASURE_TYPES: readonly MeasureType[] = [
  'control',
  'transparency',
  'ethics',
  'regulation',
  'simplification',
  'training',
  'awareness',
  'rotation',
  'reporting',
  'conflict',
  'lobbying',
]

/** When a step is due: on a date (ISO `YYYY-MM-DD`), or at a cadence said in words («ogni semestre»). */
export type Timing =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'cadence'; readonly cadence: string }

/** One step of a measure's schedule (rule 6: timing, responsible unit, indicator and target are all wanted). */
export interface Step {
  readonly id: string
  readonly description: string
  readonly timing: Timing
  readonly unitId: string | null
  readonly indicator: string
  readonly target: string
}

export interface Measure {
  readonly id: string
  /** Short code that names it on screen, e.g. G01 or S03-02. */
  readonly code: string
  readonly kind: MeasureKind
  readonly type: MeasureType
  readonly name: string
  readonly description: string
  /** The enabling factors that it neutralises (rule 7). */
  readonly factorIds: readonly string[]
  readonly steps: readonly Step[]
  /** For projects financed by PNRR or PNC. */
  readonly recoveryPlan: boolean
}

/** True when something says when the step is due. */
export function hasTiming(step: Step): boolean {
  return step.timing.kind === 'date' ? step.timing.date !== '' : step.timing.cadence.trim() !== ''
}
