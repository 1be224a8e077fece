/** The RPCT's judgement on an assessment (ponderazione). Source: PNA 2019, Annex 1, § 4.3; ISO 31000, risk evaluation. */
import type { Level } from './level'

export type Priority = 'high' | 'medium' | 'low'

export const PRIORITIES: readonly Priority[] = ['high', 'medium', 'low']

/** What is done about the risk: new or stronger measures, keep those there are, none beyond the general ones. */
export type TreatmentDecision = 'treat' | 'maintain' | 'accept'

export const TREATMENT_DECISIONS: readonly TreatmentDecision[] = ['treat', 'maintain', 'accept']

export interface Evaluation {
  /** The RPCT's own overall level; `null` while not weighed. It stands beside the manager's, never replaces it. */
  readonly level: Level | null
  /** Wanted when the level differs from the manager's or lies below the highest exposure (rule 4). */
  readonly reason: string
  readonly priority: Priority | null
  readonly decision: TreatmentDecision | null
}

export const EMPTY_EVALUATION: Evaluation = { level: null, reason: '', priority: null, decision: null }
