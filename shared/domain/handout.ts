/** Hand-outs: what was given to a manager for self-assessment, and whether it came back. */

/** As a file for the application, or as an Excel workbook. */
export type HandoutKind = 'file' | 'workbook'

export const HANDOUT_KINDS: readonly HandoutKind[] = ['file', 'workbook']

/** One hand-out, as the RPCT's register remembers it. It is a record of what was done: its unit may be gone since. */
export interface Handout {
  readonly id: string
  /** The unit whose manager it was made for. */
  readonly unitId: string
  readonly unitName: string
  readonly manager: string
  readonly kind: HandoutKind
  readonly fileName: string
  /** When it was made (ISO 8601, UTC) and by whom. */
  readonly at: string
  readonly by: string
  /** Until when it is to come back (ISO `YYYY-MM-DD`); empty for no day. */
  readonly due: string
  /** SHA-256 of what was handed out: a hand-out edited by hand is known by it. */
  readonly fingerprint: string
  /** When it was last merged (ISO 8601, UTC); empty while it has not come back. */
  readonly mergedAt: string
}

/** In a manager's own copy: what it was handed out from. */
export interface HandoutOrigin {
  readonly id: string
  /** The register of the RPCT. */
  readonly registerId: string
  readonly unitId: string
  /** When it was made (ISO 8601, UTC) and by whom. */
  readonly at: string
  readonly by: string
  readonly due: string
  readonly fingerprint: string
}
