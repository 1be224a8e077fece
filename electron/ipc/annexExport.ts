/**
 * One export of the annexes. PDF is printed here, since only the main process has Chromium, into a folder of passage;
 * then the utility process writes those files and all other formats into the chosen folder, all or nothing.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { printedDocuments } from '../../shared/annexes/printed'
import type { AnnexJob, ExportOutcome, ExportProgress } from '../../shared/ipc/annexes'
import { printDocument } from '../print/printer'
import type { PrintedFile, SheetsMessage } from '../sheets/worker'
import { type Job, runJob } from './utility'

/**
 * Starts the export into `folder`. `passage` is a folder of its own, emptied before and after: nothing stays there for
 * long even when the program was killed half-way.
 */
export function exportAnnexes(
  folder: string,
  passage: string,
  job: AnnexJob,
  onProgress: (progress: ExportProgress) => void,
): Job {
  const stop = new AbortController()
  let writing: Job | null = null
  const run = async (): Promise<ExportOutcome> => {
    try {
      await rm(passage, { recursive: true, force: true })
      await mkdir(passage, { recursive: true })
      const others = job.formats.some((format) => format !== 'pdf')
      const rows = others ? job.tables.reduce((sum, table) => sum + table.rows.length, 0) : 0
      const { printed, done } = await printAll(passage, job, rows, stop.signal, onProgress)
      const message: SheetsMessage = { kind: 'export', folder, printed, ...job }
      writing = runJob(join(__dirname, 'sheets-worker.cjs'), message, (written) => {
        if (others) onProgress({ done: done + written, total: done + rows })
      })
      return (await writing.done) as ExportOutcome
    } catch (error) {
      if (stop.signal.aborted) return { kind: 'stopped' }
      throw error
    } finally {
      await rm(passage, { recursive: true, force: true })
    }
  }
  return {
    done: run(),
    cancel: () => {
      stop.abort()
      writing?.cancel()
    },
  }
}

/** Prints what the job asks for; `more` rows are still to be written after that. */
async function printAll(
  passage: string,
  { tables, methodology, formats }: AnnexJob,
  more: number,
  signal: AbortSignal,
  onProgress: (progress: ExportProgress) => void,
): Promise<{ readonly printed: readonly PrintedFile[]; readonly done: number }> {
  const documents = formats.includes('pdf') ? printedDocuments(tables, methodology) : []
  const total = documents.reduce((sum, { rows }) => sum + rows, 0) + more
  const printed: PrintedFile[] = []
  let done = 0
  if (documents.length > 0) onProgress({ done, total })
  for (const document of documents) {
    const path = join(passage, document.name)
    await writeFile(path, await printDocument(document, join(__dirname, '..', 'renderer'), signal), { signal })
    printed.push({ name: document.name, path })
    done += document.rows
    onProgress({ done, total })
  }
  return { printed, done }
}
