/** Publication obligations (obblighi di pubblicazione, D.Lgs. 33/2013 and ANAC resolution 1310/2016 as amended). */

/** How far a row's text was verified when the list was rebuilt: A best … D unverified; `own` for rows the office wrote. */
export type Verification = 'A' | 'B' | 'C' | 'D' | 'own'

export const VERIFICATIONS: readonly Verification[] = ['A', 'B', 'C', 'D', 'own']

export interface Obligation {
  readonly id: string
  /** Order in annex 4, from 1. */
  readonly number: number
  /** Sotto-sezione livello 1 (macrofamiglia). */
  readonly section1: string
  /** Sotto-sezione livello 2 (tipologia di dati). */
  readonly section2: string
  /** Riferimento normativo. */
  readonly basis: string
  readonly name: string
  readonly contents: string
  /** Aggiornamento: how often. */
  readonly update: string
  /** The office that answers for it; `null` while not chosen. */
  readonly unitId: string | null
  readonly verification: Verification
  /** What is known of the row's force («vigente dal 1.1.2024 …»). */
  readonly status: string
}
