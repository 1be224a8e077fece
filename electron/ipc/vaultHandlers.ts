/** What main does about locked registers: opening, locking, unlocking, another passphrase. */
import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { JournalHead } from '../../shared/journal/entry'
import { SHORTEST_PASSPHRASE } from '../../shared/vault/format'
import { Refused } from '../files/failures'
import type { StorageJob } from '../files/jobs'
import { makeKeyFile, readKeyFile, removeKeyFile, writeKeyFile } from '../files/keyFile'
import { finishLocking, type Kept, setForeignAside, setStage } from '../files/locking'
import type { Places } from '../files/places'
import type { RegisterStore } from '../files/registerStore'
import type { Vault } from '../files/vault'
import type { Handlers } from './wire'

interface VaultContext {
  readonly places: Places
  readonly store: RegisterStore
  readonly runJob: (job: StorageJob) => Promise<unknown>
}

/** A locking or unlocking that was prepared and is not decided on yet. */
interface Prepared {
  readonly to: Kept
  readonly vault: Vault
  readonly head: JournalHead
}

type VaultChannel = Extract<keyof Handlers, `vault.${string}`>

export function vaultHandlers({ places: placesOf, store, runJob }: VaultContext): Pick<Handlers, VaultChannel> {
  const folder = placesOf.registers
  const prepared = new Map<string, Prepared>()

  /** The journal of a register that stays open goes on, in the set of files that is the register now. */
  const goOn = async (id: string, head: JournalHead) => {
    const { kind } = await store.open(id, head)
    if (kind !== 'same') throw new Refused({ code: 'journalConflict', detail: kind })
  }
  const giveUp = async (id: string, head: JournalHead) => {
    prepared.delete(id)
    // What can't be taken away now (a full disk) is at the next start: the stage says which set is the register.
    await finishLocking(folder).catch((error: unknown) => console.error('locking', error))
    await goOn(id, head)
  }
  /** The lock to make the other set with; the stage says from now on that it is being made. */
  const begin = async (id: string, to: Kept, passphrase: string): Promise<Vault> => {
    if (to === 'plain') {
      await store.locks.unlock(id, passphrase)
      await setStage(folder, id, 'unlocking')
      return vaultAtHand(id)
    }
    if ((await readKeyFile(folder, id)).kind === 'missing') await setForeignAside(folder, id, new Date())
    const made = await makeKeyFile(id, passphrase, 'locking')
    await writeKeyFile(folder, made.file)
    return made.vault
  }
  const vaultAtHand = async (id: string): Promise<Vault> => {
    const vault = await store.locks.vaultOf(id)
    if (!vault) throw new Refused({ code: 'badRequest', detail: id })
    return vault
  }

  return {
    'vault.unlock': async ({ id, passphrase, keyFile }) => store.locks.unlock(id, passphrase, keyFile),
    'vault.forget': async ({ id }) => {
      store.locks.forget(id)
      return null
    },
    'vault.prepare': async ({ id, head, passphrase, to }) => {
      const locked = (await store.locks.vaultOf(id)) !== null
      const short = to === 'locked' && passphrase.length < SHORTEST_PASSPHRASE
      if (locked === (to === 'locked') || short) throw new Refused({ code: 'badRequest', detail: to })
      // A wrong passphrase is told before anything is begun.
      if (to === 'plain') await store.locks.keyFor(id, passphrase)
      await store.close(id)
      try {
        const vault = await begin(id, to, passphrase)
        await runJob({ kind: 'otherSet', folder, id, key: vault.key, to, head })
        prepared.set(id, { to, vault, head })
        return { key: vault.key, keyFile: await store.locks.keyFileOf(id) }
      } catch (error) {
        await giveUp(id, head)
        throw error
      }
    },
    'vault.commit': async ({ id }) => {
      const done = prepared.get(id)
      if (!done) throw new Refused({ code: 'badRequest', detail: id })
      await setStage(folder, id, done.to === 'locked' ? 'locked' : 'unlocked')
      // From here on it is done, whatever else fails: what could not be taken away is named, and is at the next start.
      prepared.delete(id)
      if (done.to === 'locked') store.locks.keep(done.vault)
      else store.locks.forget(id)
      const cleared = await finishLocking(folder).then(
        () => true,
        (error: unknown) => {
          console.error('locking', error)
          return false
        },
      )
      await goOn(id, done.head).catch((error: unknown) => console.error('locking', error))
      const places = done.to === 'locked' ? await clearPlaces(placesOf, id) : []
      return { clearPlaces: cleared ? places : [folder, ...places] }
    },
    'vault.cancel': async ({ id }) => {
      const done = prepared.get(id)
      if (done) await giveUp(id, done.head)
      return null
    },
    'vault.changePassphrase': async ({ id, passphrase, next }) => ({
      keyFile: await store.locks.changePassphrase(id, passphrase, next),
    }),
    'vault.finish': async ({ id }) => {
      const found = await readKeyFile(folder, id)
      if (found.kind === 'whole' && found.file.stage === 'unlocked') await removeKeyFile(folder, id)
      return null
    },
  }
}

/** Where earlier copies of a register may stand in clear text: taken off the list once, or databases set aside. */
async function clearPlaces(places: Places, id: string): Promise<readonly string[]> {
  const removed = (await readdir(places.removed).catch(() => []))
    .filter((name) => name.startsWith(`${id}-`))
    .map((name) => join(places.removed, name))
  const user = dirname(places.databases)
  const asides = [places.databases, places.oldDatabases].map((folder) => `${basename(folder)}.danneggiato-`)
  const databases = (await readdir(user))
    .filter((name) => asides.some((start) => name.startsWith(start)))
    .map((name) => join(user, name))
  return [...removed, ...databases]
}
