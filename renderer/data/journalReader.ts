/**
 * Reading the journal of the open register: from the window's database, and from the file journal what the database
 * does not hold (it starts anew with the last entries after it was rebuilt).
 */
import type { Failure } from '../../shared/ipc/contract'
import type { FileChain } from '../../shared/ipc/history'
import { ChainCheck, type ChainReport } from '../../shared/journal/chain'
import type { JournalEntry, JournalHead } from '../../shared/journal/entry'
import { type Result, success } from '../../shared/register/result'
import { request } from '../bridge'
import type { RegisterDatabase } from './database'

/** The entries of a page, newest first; `next` is where the following one begins, null after the last. */
export interface JournalPage {
  readonly entries: readonly JournalEntry[]
  readonly next: number | null
}

/** The entries before a number, at most `limit`. */
export async function journalPage(
  database: RegisterDatabase,
  id: string,
  before: number,
  limit: number,
): Promise<Result<JournalPage, Failure>> {
  const kept = await database.entriesBefore(before, limit)
  const oldest = kept.at(-1)?.seq ?? before
  if (kept.length >= limit || oldest <= 1) return success({ entries: kept, next: oldest <= 1 ? null : oldest })
  const older = await request('history.entries', { id, before: oldest, limit })
  if (!older.ok) return older
  const entries = [...kept, ...older.value]
  const last = older.value.at(-1)?.seq
  return success({ entries, next: last === undefined || last <= 1 ? null : last })
}

/** So many letters of each hash are kept to compare the two copies of a journal. */
const MARK = 8
/** So many entries are looked at before the window may paint. */
const AT_ONCE = 200

/** What was found in the database's copy of the journal; `marks` as in {@link FileChain}. */
export interface DatabaseChain {
  readonly report: ChainReport
  readonly marks: string
}

/** Looks through the chain of the database's copy, as it is stored, after `start`; tells how many entries are done. */
export async function verifyDatabase(
  database: RegisterDatabase,
  start: JournalHead | null,
  tell: (done: number) => void,
): Promise<DatabaseChain> {
  const check = new ChainCheck(start)
  let [after, done, marks] = [start?.seq ?? 0, 0, '']
  for (;;) {
    const values = await database.storedAfter(after, AT_ONCE)
    for (const { seq, value } of values) {
      check.add(value)
      const { hash } = (value ?? {}) as { readonly hash?: unknown }
      marks += (typeof hash === 'string' ? hash : '').slice(0, MARK).padEnd(MARK, '-')
      after = seq
    }
    done += values.length
    tell(done)
    if (values.length < AT_ONCE) return { report: check.report(), marks }
    await new Promise((resolve) => setTimeout(resolve))
  }
}

/** The first entry of which the two copies say something else; null when they agree wherever both have something. */
export function firstDifference(database: DatabaseChain, file: Pick<FileChain, 'report' | 'marks'>): number | null {
  const first = Math.max(database.report.firstSeq, file.report.firstSeq)
  const last = Math.min(database.report.lastSeq, file.report.lastSeq)
  const mark = ({ report, marks }: DatabaseChain, seq: number) =>
    marks.slice((seq - report.firstSeq) * MARK, (seq - report.firstSeq + 1) * MARK)
  // Where entries are missing the marks are out of step: the report names the place.
  if (database.report.breakCount > 0 || file.report.breakCount > 0) return null
  for (let seq = first; seq <= last; seq += 1) if (mark(database, seq) !== mark(file, seq)) return seq
  return null
}
