/** Locking the open register with a passphrase, unlocking it for good, and opening one that is locked. */
import type { Failure, LockLeftover } from '../../shared/ipc/contract'
import type { JournalHead } from '../../shared/journal/entry'
import { encodeRegister } from '../../shared/register/file'
import { failure, type Result, success } from '../../shared/register/result'
import { request } from '../bridge'
import { deleteBucket, type Kept } from '../data/buckets'
import { RegisterDatabase } from '../data/database'
import type { DatabasePlace } from '../data/databasePlace'
import { WindowVault } from '../data/windowVault'
import { sayLocked, useRegisterStore, whileSavingIsHeld } from './registerStore'

export type { WindowVault }

/** Opens the lock of a register: what {@link openInWindow} needs. A wrong passphrase changes nothing. */
export async function unlock(id: string, passphrase: string): Promise<Result<WindowVault, Failure>> {
  const keyFile = await RegisterDatabase.keptKeyFile(id)
  const answer = await request('vault.unlock', { id, passphrase, keyFile })
  return answer.ok ? success(await WindowVault.from(id, answer.value)) : answer
}

/** The places where earlier copies in clear text were found. */
export type Relocked = Result<readonly string[], Failure>

/**
 * Keeps the open register sealed with a passphrase, or in clear text again (`passphrase` is then the present one). All
 * copies are made anew and read back before the old ones are taken away; a stop at any moment leaves either of the two.
 */
export function keepAs(to: Kept, passphrase: string): Promise<Relocked> {
  return whileSavingIsHeld((place, head) => move(place, head, to, passphrase))
}

async function move(place: DatabasePlace, head: JournalHead, to: Kept, passphrase: string): Promise<Relocked> {
  const id = openId()
  const from: Kept = to === 'locked' ? 'plain' : 'locked'
  const prepared = await request('vault.prepare', { id, head, passphrase, to })
  if (!prepared.ok) {
    await finishLockings([{ id, lock: from }])
    return prepared
  }
  const vault = to === 'locked' ? await WindowVault.from(id, prepared.value) : null
  // An earlier try that was cut short may have left one.
  await deleteBucket(id, to)
  const made = await copyDatabase(place.open, id, vault)
  const committed = made.ok ? await request('vault.commit', { id }) : made
  if (!made.ok || !committed.ok) {
    if (made.ok) made.value.close()
    await request('vault.cancel', { id })
    await finishLockings([{ id, lock: from }])
    return made.ok ? (committed as { ok: false; error: Failure }) : made
  }
  place.moveTo(made.value, vault)
  await finishLockings([{ id, lock: to }])
  sayLocked(to === 'locked')
  return success(committed.value.clearPlaces)
}

/** A copy of a database, sealed with `vault` or in clear text, read back and compared. */
async function copyDatabase(
  database: RegisterDatabase,
  id: string,
  vault: WindowVault | null,
): Promise<Result<RegisterDatabase, Failure>> {
  let made: RegisterDatabase | null = null
  try {
    const stored = await database.load()
    made = await RegisterDatabase.create(id, stored, vault)
    const back = await made.load()
    const same =
      back.head.id === stored.head.id &&
      back.entries.length === stored.entries.length &&
      encodeRegister(back.register) === encodeRegister(stored.register)
    if (same) return success(made)
    made.close()
    return failure({ code: 'databaseStuck', detail: made.name })
  } catch (error) {
    made?.close()
    return failure({ code: 'databaseStuck', detail: String(error) })
  }
}

/** Seals the key of the open register with another passphrase. */
export function changePassphrase(passphrase: string, next: string): Promise<Result<null, Failure>> {
  return whileSavingIsHeld(async (place) => {
    const answer = await request('vault.changePassphrase', { id: openId(), passphrase, next })
    if (!answer.ok) return answer
    // The second copy of the key file: should it fail now, the next opening of the register brings it up to date.
    await place.open.keepKeyFile(answer.value.keyFile).catch((error: unknown) => console.error('key file', error))
    return success(null)
  })
}

/** Takes away the databases that are left of a locking or an unlocking, also of one that was cut short. */
export async function finishLockings(leftovers: readonly LockLeftover[]): Promise<void> {
  for (const { id, lock } of leftovers) {
    await deleteBucket(id, lock === 'locked' ? 'plain' : 'locked')
    if (lock === 'plain') await request('vault.finish', { id })
  }
}

function openId(): string {
  const { register } = useRegisterStore.getState()
  if (!register) throw new Error('no register is open')
  return register.heading.id
}
