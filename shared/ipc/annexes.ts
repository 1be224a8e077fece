/** Exporting the annexes: what the window sends and hears. Tables are plain values, built in `shared/annexes`. */
import type { AnnexTable, Methodology } from '../annexes'

export type ExportFormat = 'xlsx' | 'csv' | 'json'

export const EXPORT_FORMATS: readonly ExportFormat[] = ['xlsx', 'csv', 'json']

/** The annexes to write. */
export interface AnnexJob {
  readonly tables: readonly AnnexTable[]
  readonly methodology: Methodology
  readonly formats: readonly ExportFormat[]
  /** The text of `allegati.json`; empty when that format is not asked for. */
  readonly json: string
}

/** Rows written so far, of all. */
export interface ExportProgress {
  readonly done: number
  readonly total: number
}

/** `files` are names within `folder`. */
export type ExportOutcome =
  | { readonly kind: 'written'; readonly folder: string; readonly files: readonly string[] }
  | { readonly kind: 'cancelled' }
