/** Areas of risk. Source: PNA 2019, Annex 1, table 3 (general areas) and the body's own (specific areas). */

export type AreaKind = 'general' | 'specific'

export const AREA_KINDS: readonly AreaKind[] = ['general', 'specific']

export interface RiskArea {
  readonly id: string
  /** Order in the annexes, from 1; it is also the first part of a process's printed number. */
  readonly number: number
  readonly name: string
  readonly kind: AreaKind
  /** Under the money-laundering rules: authorisations and concessions, contracts, grants (art. 10 D.Lgs. 231/2007). */
  readonly moneyLaundering: boolean
  /** Indicators of anomaly to look at (UIF, Istruzioni 23 April 2018), one per line; empty where not applicable. */
  readonly anomalyIndicators: string
  /** Why the area has no process (rule 8); empty when it has one. */
  readonly noProcessReason: string
}
