/** Writing the annexes of a job into a folder, in every format asked for, all or nothing. */

import { csvParts } from '../../shared/annexes/csv'
import { printedDocuments } from '../../shared/annexes/printed'
import type { AnnexTable } from '../../shared/annexes/table'
import type { AnnexJob, ExportFormat } from '../../shared/ipc/annexes'
import { type FileToWrite, writeFileSet, writeParts } from '../files/fileSet'

/** Names fixed by the command-line contract. */
export const WORKBOOK_NAME = 'allegati-piao.xlsx'
export const DOCUMENT_NAME = 'allegati.json'

/** `allegato-1.csv` … `allegato-4.csv`. */
export function csvName({ number }: Pick<AnnexTable, 'number'>): string {
  return `allegato-${number}.csv`
}

/** The names of the files that a job writes. */
export function fileNames({ tables, methodology, formats }: Omit<AnnexJob, 'json'>): readonly string[] {
  const names: { readonly [F in ExportFormat]: readonly string[] } = {
    xlsx: [WORKBOOK_NAME],
    csv: tables.map(csvName),
    json: [DOCUMENT_NAME],
    pdf: formats.includes('pdf') ? printedDocuments(tables, methodology).map(({ name }) => name) : [],
  }
  return [...new Set(formats)].flatMap((format) => names[format])
}

/** A job, or one whose JSON is made while it is written, so that its text is never whole in memory. */
export interface ExportContent extends Omit<AnnexJob, 'json'> {
  readonly json: string | (() => Iterable<string>)
}

export interface ExportOptions {
  /** Makes the folder if it is missing. */
  readonly makeFolder?: boolean
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
  /** Files printed beforehand, for the format `pdf`: they take their places with all others or not at all. */
  readonly printed?: readonly FileToWrite[]
}

/**
 * Writes what the job asks for into `folder` and gives the paths. Progress counts rows of the workbook.
 * @throws the error of the file system; the reason of the signal when aborted. Then nothing has changed on disk.
 */
export async function exportFiles(
  folder: string,
  { tables, methodology, formats, json }: ExportContent,
  { makeFolder = false, onProgress = () => undefined, signal, printed = [] }: ExportOptions = {},
): Promise<readonly string[]> {
  const total = tables.reduce((sum, { rows }) => sum + rows.length, 0)
  const stop = signal ? { signal } : {}
  const filesOf: { readonly [F in ExportFormat]: () => readonly FileToWrite[] } = {
    xlsx: () => [
      {
        name: WORKBOOK_NAME,
        write: async (out) => {
          // exceljs takes long to load: only those who want a workbook wait for it.
          const { writeWorkbook } = await import('./workbook')
          await writeWorkbook(out, { tables, methodology }, { onProgress: (done) => onProgress(done, total), ...stop })
        },
      },
    ],
    csv: () =>
      tables.map((table) => ({ name: csvName(table), write: (out) => writeParts(out, csvParts(table), signal) })),
    json: () => [
      {
        name: DOCUMENT_NAME,
        write: (out) => writeParts(out, typeof json === 'string' ? [json] : json(), signal),
      },
    ],
    pdf: () => printed,
  }
  onProgress(0, total)
  const written = await writeFileSet(
    folder,
    [...new Set(formats)].flatMap((format) => filesOf[format]()),
    { makeFolder, ...stop },
  )
  onProgress(total, total)
  return written
}
