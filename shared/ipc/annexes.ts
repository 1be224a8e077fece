/** Exporting the annexes: what the window sends and hears. Tables are plain values, built in `shared/annexes`. */
import type { AnnexTable, Methodology } from '../annexes'

/** What can be written on plain Node, so by the command line too. */
export type FileFormat = 'xlsx' | 'csv' | 'json'

export const FILE_FORMATS: readonly FileFormat[] = ['xlsx', 'csv', 'json']

/** What the window can export: PDF is printed by Chromium, so only the window offers it. */
export type ExportFormat = FileFormat | 'pdf'

export const EXPORT_FORMATS: readonly ExportFormat[] = ['xlsx', 'csv', 'json', 'pdf']

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

/** `files` are names within `folder`. `cancelled`: no folder was chosen; `stopped`: it was under way, and is undone. */
export type ExportOutcome =
  | { readonly kind: 'written'; readonly folder: string; readonly files: readonly string[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'stopped' }
