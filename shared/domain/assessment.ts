/** The manager's self-assessment of one risk (autovalutazione). Source: PNA 2019, Annex 1, § 4.2. */
import type { Evidence } from './evidence'
import type { Rating } from './indicator'

export interface Assessment {
  /** By indicator id. An indicator that is not there is not rated yet. */
  readonly ratings: Readonly<Record<string, Rating>>
  /** The overall judgement: qualitative, never computed (rule 2). */
  readonly overall: Rating
  /** Why the overall level lies below the highest exposure (rule 4); empty otherwise. */
  readonly belowHighestReason: string
  /** What supports the levels, in the order in which it was added. */
  readonly evidence: readonly Evidence[]
}

export const EMPTY_ASSESSMENT: Assessment = {
  ratings: {},
  overall: { level: null, motivation: '' },
  belowHighestReason: '',
  evidence: [],
}
