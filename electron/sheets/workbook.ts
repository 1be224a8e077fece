/** The workbook of the annexes, written while it is made: memory does not grow with the number of rows. */
import type { Writable } from 'node:stream'
import type { AnnexTable, Methodology } from '../../shared/annexes/table'
import { annexes as text } from '../../shared/text/it/annexes'
import { writeAnnexSheet } from './annexSheet'
import { backlogOf, createDocument, type DocumentProperties, type SheetWriter } from './documentWriter'
import { writeMethodologySheet } from './methodologySheet'

export interface WorkbookContent {
  readonly tables: readonly AnnexTable[]
  readonly methodology: Methodology
}

export interface WritingOptions {
  /** Told now and then how many rows are written. */
  readonly onProgress?: (rows: number) => void
  readonly signal?: AbortSignal
}

/** After so many rows the compressing thread gets a chance to take what is there. */
const ROWS_BETWEEN_PAUSES = 8
const ROWS_BETWEEN_REPORTS = 128
/** More than this waiting to be compressed is too much memory. */
const HIGHEST_BACKLOG = 8 * 1024 * 1024

function propertiesOf({ body, triennium }: Methodology): DocumentProperties {
  return {
    title: [text.documentTitle, body, text.triennium(triennium)].filter((part) => part !== '').join(' – '),
    subject: text.subject,
    body,
    language: 'it-IT',
  }
}

/**
 * Writes the workbook to `out` and ends it: «Metodologia», then one sheet per table. Every value is a text, none a
 * formula.
 * @throws the error of `out`; the reason of the signal when it was aborted. What was written by then is of no use.
 */
export async function writeWorkbook(
  out: Writable,
  { tables, methodology }: WorkbookContent,
  { onProgress = () => undefined, signal }: WritingOptions = {},
): Promise<void> {
  let broken: unknown
  const failed = new Promise<never>((_, reject) => {
    out.once('error', (error) => {
      broken = error
      reject(error)
    })
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  // Whoever waits for it may have left by then.
  failed.catch(() => undefined)

  let rows = 0
  const pause = async (sheet: SheetWriter) => {
    do {
      await new Promise((resolve) => setImmediate(resolve))
      signal?.throwIfAborted()
      if (broken !== undefined) throw broken
    } while (backlogOf(sheet) > HIGHEST_BACKLOG)
  }
  const afterRow = (sheet: SheetWriter) => {
    rows += 1
    if (rows % ROWS_BETWEEN_REPORTS === 0) onProgress(rows)
    return rows % ROWS_BETWEEN_PAUSES === 0 ? pause(sheet) : undefined
  }

  signal?.throwIfAborted()
  const properties = propertiesOf(methodology)
  const document = createDocument(out, properties)
  await pause(writeMethodologySheet(document, methodology, properties))
  for (const table of tables) {
    await writeAnnexSheet(document, table, properties, methodology.triennium, afterRow)
  }
  await Promise.race([document.commit(), failed])
  onProgress(rows)
}
