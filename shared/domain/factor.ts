/** Enabling factors (fattori abilitanti): what makes a risk event easier. Source: PNA 2019, Annex 1, box 8. */

export interface EnablingFactor {
  readonly id: string
  /** The letter that names it in the plan: a, b, c … */
  readonly letter: string
  readonly name: string
  readonly explanation: string
}
