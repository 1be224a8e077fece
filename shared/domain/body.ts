/** The public body and the edition of its plan. */

/** Kinds of public body; `other` for any not listed. */
export type BodyKind =
  | 'province'
  | 'municipality'
  | 'region'
  | 'ministry'
  | 'chamber'
  | 'university'
  | 'health'
  | 'other'

export const BODY_KINDS: readonly BodyKind[] = [
  'province',
  'municipality',
  'region',
  'ministry',
  'chamber',
  'university',
  'health',
  'other',
]

/** The body that answers for the register. Codes are kept as typed: `checks` speaks of wrong ones. */
export interface Body {
  readonly name: string
  readonly kind: BodyKind
  /** Codice fiscale of the body: 11 digits. */
  readonly taxCode: string
  /** Codice IPA (indicepa.gov.it). */
  readonly ipaCode: string
  /** Who is RPCT (art. 1 c. 7 L. 190/2012), as printed on the annexes. */
  readonly rpct: string
  /** Who is gestore/responsabile delle comunicazioni antiriciclaggio (art. 10 D.Lgs. 231/2007). */
  readonly launderingOfficer: string
}

/** Where the edition stands: bozza, in consultazione, adottata. */
export type EditionStatus = 'draft' | 'consultation' | 'adopted'

export const EDITION_STATUSES: readonly EditionStatus[] = ['draft', 'consultation', 'adopted']

/** The act that adopts the edition, e.g. kind «Decreto del Presidente», number «24», date 2024-02-26. */
export interface AdoptionAct {
  readonly kind: string
  readonly number: string
  /** ISO date `YYYY-MM-DD`, or empty. */
  readonly date: string
}

/** One three-year edition of the plan (PIAO, section 2.3). */
export interface Edition {
  readonly firstYear: number
  readonly lastYear: number
  readonly status: EditionStatus
  readonly act: AdoptionAct
}

/** `2024-2026`, as printed in titles. */
export function triennium(edition: Edition): string {
  return `${edition.firstYear}-${edition.lastYear}`
}
