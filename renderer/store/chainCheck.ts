/** Looking through the chain of the open register: the whole of it on demand, what is new a while after opening. */
import type { Failure } from '../../shared/ipc/contract'
import type { FileChain, FileChainStart } from '../../shared/ipc/history'
import { headSchema } from '../../shared/journal/entry'
import { type Result, success } from '../../shared/register/result'
import { request } from '../bridge'
import { type DatabaseChain, firstDifference, verifyDatabase } from '../data/journalReader'
import { openDatabase, saveNow, useRegisterStore } from './registerStore'

/** What was found in both copies. */
export interface ChainFound {
  readonly file: FileChain['report']
  readonly database: DatabaseChain['report']
  /** The first entry of which the copies say something else. */
  readonly differ: number | null
  readonly intact: boolean
}

function found(file: FileChain, database: DatabaseChain): ChainFound {
  const differ = firstDifference(database, file)
  const intact = file.report.breakCount === 0 && database.report.breakCount === 0 && differ === null
  return { file: file.report, database: database.report, differ, intact }
}

/** Looks through both copies of the journal, from their first entry. */
export async function verifyChain(tell: (done: number) => void): Promise<Result<ChainFound, Failure>> {
  await saveNow()
  const { register } = useRegisterStore.getState()
  const database = openDatabase()
  if (!register || !database) throw new Error('no register is open')
  const { id } = register.heading
  const file = await request('history.verify', { id, start: null })
  if (!file.ok) return file
  const outcome = found(file.value, await verifyDatabase(database, null, tell))
  remember(id, outcome.intact ? file.value : null)
  return success(outcome)
}

const KEY = 'catena:'

/** Where a chain that held ended: what comes after is new. Null forgets it. */
function remember(id: string, chain: FileChain | null): void {
  if (!chain) {
    localStorage.removeItem(`${KEY}${id}`)
    return
  }
  const { lastSeq: seq, lastHash: hash } = chain.report
  localStorage.setItem(`${KEY}${id}`, JSON.stringify({ seq, hash, bytes: chain.bytes }))
}

function remembered(id: string): FileChainStart | null {
  const text = localStorage.getItem(`${KEY}${id}`)
  if (text === null) return null
  const value = JSON.parse(text) as { readonly seq: unknown; readonly hash: unknown; readonly bytes: unknown }
  const head = headSchema.safeParse({ seq: value.seq, id: '', hash: value.hash })
  return head.success && typeof value.bytes === 'number' ? { head: head.data, bytes: value.bytes } : null
}

/** Without anything to go on from, no more than this is looked through unasked. */
const MOST_UNASKED = 2000

/**
 * Looks through what was added since the last time, in both copies; false when something does not hold. Where nothing
 * was ever looked through, a short journal is looked through whole, a long one not: that is for the user to ask for.
 */
export async function verifyTail(): Promise<boolean> {
  const { register, head } = useRegisterStore.getState()
  const database = openDatabase()
  if (!register || !database) return true
  const { id } = register.heading
  const start = remembered(id)
  if (!start && head.seq > MOST_UNASKED) return true
  const inDatabase = await verifyDatabase(database, start?.head ?? null, () => undefined)
  const file = await request('history.verify', { id, start })
  // What can't be read now will be told when it is asked for.
  if (!file.ok) return true
  const outcome = found(file.value, inDatabase)
  const together = outcome.file.lastSeq === outcome.database.lastSeq
  if (outcome.intact && together) {
    remember(id, file.value)
    return true
  }
  // The file may be another one since (a journal that was set aside): only the whole of it says what is true.
  const whole = await verifyChain(() => undefined)
  return !whole.ok || whole.value.intact
}
