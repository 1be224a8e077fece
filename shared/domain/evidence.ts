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
