/** Processes: a sequence of activities that turns resources into an output for a user (PNA 2019, Annex 1, § 3.2). */

/** One activity of a process and the unit that carries it out. */
export interface Phase {
  readonly description: string
  readonly unitId: string | null
}

export interface Process {
  readonly id: string
  readonly areaId: string
  /** Number within its area, from 1. */
  readonly number: number
  readonly name: string
  readonly input: string
  /** The activities, in order. */
  readonly phases: readonly Phase[]
  readonly output: string
  /** The responsible unit (rule 8); `null` while not chosen. */
  readonly unitId: string | null
  /** Other units that take part. */
  readonly involvedUnitIds: readonly string[]
  /** In an area under the money-laundering rules, why no laundering risk is stated (rule 9); empty otherwise. */
  readonly noLaunderingReason: string
}
