/**
 * Opening a register: the window's database and the files on disk are compared, the newest entries win from either
 * side, what is damaged is set aside, and everything that was done about it is told.
 */
import type { Failure, Recovery } from '../../shared/ipc/contract'
import { applyChanges } from '../../shared/journal/apply'
import { headAfter, type JournalHead } from '../../shared/journal/entry'
import { UNDO_STEPS } from '../../shared/journal/history'
import { failure, type Result, success } from '../../shared/register/result'
import { request } from '../bridge'
import { DatabaseDamaged, DatabaseFromTheFuture, RegisterDatabase, type Stored } from './database'
import type { WindowVault } from './windowVault'

/** A register that is open: its content, its database, and what was recovered on the way. */
export interface Opened extends Stored {
  readonly database: RegisterDatabase
  readonly recoveries: readonly Recovery[]
}

/** Why a register can't be opened. */
export type OpenFailure = Failure | { readonly code: 'fromTheFuture' | 'databaseUnusable'; readonly detail: string }

/** Opens a register by its id; `vault` is its open lock when it is locked. */
export async function openRegister(id: string, vault: WindowVault | null = null): Promise<Result<Opened, OpenFailure>> {
  const recoveries: Recovery[] = []
  let database: RegisterDatabase | null
  let stored: Stored | null = null
  try {
    database = await RegisterDatabase.open(id, vault)
  } catch (error) {
    if (error instanceof DatabaseFromTheFuture) return failure({ code: 'fromTheFuture', detail: id })
    return failure({ code: 'databaseUnusable', detail: String(error) })
  }
  if (database) {
    try {
      stored = (await database.head()) ? await database.load() : null
    } catch (error) {
      if (!(error instanceof DatabaseDamaged)) throw error
      recoveries.push({ kind: 'databaseDamaged', edits: 0, setAside: database.name })
    }
    if (!stored) database.close()
  } else {
    // The very first time a register is opened here there is nothing to recover: see `fromFiles`.
    recoveries.push({ kind: 'databaseMissing', edits: 0, setAside: '' })
  }
  const opened = await request('storage.open', { id, database: stored?.head ?? null, sealed: vault !== null })
  if (!opened.ok) {
    database?.close()
    // The window's own database keeps the key file a second time.
    const kept = opened.error.code === 'keyMissing' && (await RegisterDatabase.keptKeyFile(id)) !== null
    if (kept || opened.error.code === 'locked') return failure({ code: 'locked', detail: id })
    return opened
  }
  const answer = opened.value
  recoveries.push(...answer.recoveries)

  switch (answer.kind) {
    case 'same':
      if (!stored || !database) break
      return success({ ...stored, database, recoveries: told(recoveries) })
    case 'fileAhead': {
      if (!stored || !database) break
      const register = answer.entries.reduce((state, entry) => applyChanges(state, entry.changes), stored.register)
      await database.write(answer.entries, register)
      const entries = [...stored.entries, ...answer.entries].slice(-UNDO_STEPS)
      return success({
        register,
        head: headAfter(answer.entries, stored.head),
        entries,
        database,
        recoveries: told(recoveries),
      })
    }
    case 'fileBehind': {
      if (!stored || !database) break
      return catchUpFile(id, stored, database, answer.head, recoveries)
    }
    case 'register': {
      if (answer.diverged && database) {
        recoveries.push({ kind: 'databaseDiverged', edits: 0, setAside: database.name })
        database.close()
      }
      const { register, head, entries } = answer
      const made = await RegisterDatabase.create(id, { register, head, entries }, vault)
      const firstTime = head.seq === 0
      return success({
        register,
        head,
        entries,
        database: made,
        recoveries: told(
          recoveries.map((one) => (one.kind === 'databaseMissing' ? { ...one, edits: head.seq } : one)),
          firstTime,
        ),
      })
    }
    case 'missing': {
      if (!stored || !database) {
        // Its files are gone and with them that it is locked: the window's own database still says so.
        const sealed = !vault && (await RegisterDatabase.keptKeyFile(id)) !== null
        return failure({ code: sealed ? 'locked' : 'notFound', detail: id })
      }
      const adopted = await request('storage.adopt', { id, register: stored.register, head: stored.head })
      if (!adopted.ok) return adopted
      return success({ ...stored, database, recoveries: told(recoveries) })
    }
  }
  return failure({ code: 'internal', detail: answer.kind })
}

/** A database that is not there is only worth telling when edits had been made. */
function told(recoveries: readonly Recovery[], firstTime = false): readonly Recovery[] {
  return recoveries.filter((one) => one.kind !== 'databaseMissing' || (!firstTime && one.edits > 0))
}

async function catchUpFile(
  id: string,
  stored: Stored,
  database: RegisterDatabase,
  fileHead: JournalHead,
  recoveries: readonly Recovery[],
): Promise<Result<Opened, OpenFailure>> {
  const newer = await database.entriesAfter(fileHead.seq)
  const joint = fileHead.seq === 0 ? null : await database.entry(fileHead.seq)
  const joins = newer[0]?.seq === fileHead.seq + 1 && (fileHead.seq === 0 || joint?.id === fileHead.id)
  if (joins) {
    const appended = await request('storage.append', { id, entries: newer })
    if (!appended.ok) return appended
    const caughtUp: Recovery = { kind: 'journalBehind', edits: newer.length, setAside: '' }
    return success({ ...stored, database, recoveries: told([...recoveries, caughtUp]) })
  }
  const adopted = await request('storage.adopt', { id, register: stored.register, head: stored.head })
  if (!adopted.ok) return adopted
  const diverged: Recovery = { kind: 'journalDiverged', edits: 0, setAside: adopted.value.setAside }
  return success({ ...stored, database, recoveries: told([...recoveries, diverged]) })
}
