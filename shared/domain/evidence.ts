/** What supports a judgement: a note, an act, an address, or a file that is kept with the register. */

export type EvidenceKind = 'text' | 'act' | 'link' | 'file'

export const EVIDENCE_KINDS: readonly EvidenceKind[] = ['text', 'act', 'link', 'file']

/** A file kept with the register: its content is named by its SHA-256, in lower-case hexadecimal. */
export interface StoredFile {
  readonly sha256: string
  /** The name it had when it was attached. */
  readonly name: string
  /** Its size in bytes. */
  readonly bytes: number
}

export interface Evidence {
  readonly id: string
  /** The indicator whose level it supports; `null` for the overall one. */
  readonly indicatorId: string | null
  readonly kind: EvidenceKind
  /** The note, the act's number and date, the address, or what the file shows. */
  readonly text: string
  /** Only for `file`; `null` for all others. */
  readonly file: StoredFile | null
}

/** A single attached file may not be larger (20 MB). */
export const MOST_BYTES = 20 * 1024 * 1024

/** All files of a register together: they must fit in the text of one register file (300 MB). */
export const MOST_BYTES_TOGETHER = 300 * 1024 * 1024

/** The evidence for one indicator, or for the overall level (`null`), in the order in which it was added. */
export function evidenceFor(evidence: readonly Evidence[], indicatorId: string | null): readonly Evidence[] {
  return evidence.filter((one) => one.indicatorId === indicatorId)
}
