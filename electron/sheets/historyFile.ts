/**
 * The history as a workbook: who changed what, when, from what to what, one row a change, read from the journal and
 * written while it is read: memory does not grow with its length. The first sheet says what is exported, what was found
 * in the chain of the journal, and its last hash.
 */
import { once } from 'node:events'
import { basename, dirname } from 'node:path'
import type { Writable } from 'node:stream'
import { triennium } from '../../shared/domain/body'
import { chainLines } from '../../shared/history/chainWords'
import { filterWords, matcherOf } from '../../shared/history/filter'
import { GoneRows, type Known, rowName } from '../../shared/history/names'
import { changeWords, stepName } from '../../shared/history/words'
import type { HistoryExported, HistoryRequest } from '../../shared/ipc/history'
import type { ChainReport } from '../../shared/journal/chain'
import type { CommandName } from '../../shared/journal/command'
import type { JournalEntry } from '../../shared/journal/entry'
import { it } from '../../shared/text/it'
import { writeFileSet } from '../files/fileSet'
import { rebuildAt } from '../files/registerStore'
import { storedEntries, verifyJournal } from '../files/storedEntries'
import { Vault } from '../files/vault'
import { backlogOf, createDocument, type SheetWriter } from './documentWriter'
import { HistorySheets, writeInfoSheet } from './historySheet'

/** What main sends: `folder` is where registers are kept, `path` the place that was chosen. */
export interface HistoryJob extends HistoryRequest {
  readonly folder: string
  /** The key of a locked register; null for one that is not. */
  readonly key: Uint8Array | null
  readonly path: string
  /** When, ISO 8601 in UTC. */
  readonly madeAt: string
}

/** More than this waiting to be compressed is too much memory. */
const HIGHEST_BACKLOG = 8 * 1024 * 1024
const ROWS_BETWEEN_PAUSES = 64

/** What must be known of the whole journal before its first row is written. */
interface Overview {
  readonly known: Known
  /** What each entry was, for those that undo it. */
  readonly names: ReadonlyMap<number, CommandName>
  readonly report: ChainReport
}

function vaultFor({ id, key }: HistoryJob): Vault | null {
  return key && new Vault(id, key)
}

async function overviewOf(job: HistoryJob): Promise<Overview> {
  const { folder, id, head } = job
  const vault = vaultFor(job)
  const { register } = await rebuildAt(folder, id, head, vault)
  const { report } = await verifyJournal(folder, id, null, vault)
  const gone = new GoneRows()
  const names = new Map<number, CommandName>()
  for await (const entry of storedEntries(folder, id, vault)) {
    gone.addNewer(entry)
    names.set(entry.seq, entry.name)
  }
  return { known: { register, gone: gone.rows }, names, report }
}

interface HistoryWriting {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Writes the workbook to its place, whole or not at all, and says how many changes are in it.
 * @throws {Refused} · the error of the file system · the reason of the signal when aborted
 */
export async function writeHistory(job: HistoryJob, writing: HistoryWriting = {}): Promise<HistoryExported> {
  const { signal } = writing
  const overview = await overviewOf(job)
  let rows = 0
  const file = {
    name: basename(job.path),
    write: async (out: Writable) => {
      rows = await writeWorkbook(out, job, overview, writing)
    },
  }
  await writeFileSet(dirname(job.path), [file], signal ? { signal } : {})
  return { kind: 'written', path: job.path, rows }
}

/** A moment as it stands in the sheet: UTC, to the second. */
export function whenWords(at: string): string {
  return at.slice(0, 19).replace('T', ' ')
}

async function writeWorkbook(
  out: Writable,
  job: HistoryJob,
  { known, names, report }: Overview,
  { signal, onProgress }: HistoryWriting,
): Promise<number> {
  const words = it.history
  const { body, edition, id } = known.register.heading
  const document = createDocument(out, {
    title: `${words.info.title} – ${body.name}`,
    subject: words.info.title,
    body: body.name,
    language: 'it-IT',
  })
  const chosen = filterWords(it, known, job.filter)
  const matches = matcherOf(it, job.filter)
  let count = 0
  for await (const entry of storedEntries(job.folder, id, vaultFor(job))) count += matches(entry, known).length
  onProgress?.(0, count)
  writeInfoSheet(document, [
    [words.info.body, body.name],
    [words.info.edition, triennium(edition)],
    [words.info.register, id],
    [words.info.madeAt, whenWords(job.madeAt)],
    [words.info.madeBy, job.by],
    [words.info.filter, chosen === '' ? words.info.noFilter : chosen],
    [words.info.rows, count.toLocaleString('it')],
    [
      words.info.chain,
      [report.breakCount === 0 ? words.chainIntact : words.chainBroken, ...chainLines(it, report, whenWords)].join(
        '\n',
      ),
    ],
    [words.info.lastHash, report.lastHash === '' ? words.noHash : report.lastHash],
    [words.info.meaning, words.info.meaningText],
  ])
  const sheets = new HistorySheets(document)
  let written = 0
  for await (const entry of storedEntries(job.folder, id, vaultFor(job))) {
    for (const index of matches(entry, known)) {
      const sheet = sheets.add(textsOf(entry, index, known, names))
      written += 1
      if (written % ROWS_BETWEEN_PAUSES !== 0) continue
      await pause(sheet, out)
      signal?.throwIfAborted()
      onProgress?.(written, count)
    }
  }
  onProgress?.(written, count)
  sheets.finish()
  await document.commit()
  return written
}

function textsOf(
  entry: JournalEntry,
  index: number,
  known: Known,
  names: ReadonlyMap<number, CommandName>,
): readonly string[] {
  const change = entry.changes[index]
  if (!change) return []
  const { field, before, after } = changeWords(it, known, change)
  return [
    String(entry.seq),
    whenWords(entry.at),
    entry.by.name,
    it.workflow.roles[entry.by.role],
    stepName(it, entry, entry.target === null ? undefined : names.get(entry.target)),
    entry.origin,
    rowName(it, known, change.table, change.id),
    field,
    before,
    after,
    entry.hash,
  ]
}

/** Lets the compressing thread take what is there, and stops when the disk refused. */
async function pause(sheet: SheetWriter, out: Writable): Promise<void> {
  do {
    await new Promise((resolve) => setImmediate(resolve))
    if (out.errored) throw out.errored
    if (out.destroyed) await once(out, 'close')
  } while (backlogOf(sheet) > HIGHEST_BACKLOG)
}
