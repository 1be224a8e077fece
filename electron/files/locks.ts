/** Which registers are locked, and the keys of those that were opened in this run. */
import { readdir } from 'node:fs/promises'
import type { LockLeftover, RegisterKey } from '../../shared/ipc/contract'
import type { LockState } from '../../shared/vault/format'
import { Refused } from './failures'
import {
  decodeKeyFile,
  encodeKeyFile,
  type FoundKey,
  type KeyFile,
  keyFileName,
  makeKeyFile,
  openKeyFile,
  readKeyFile,
  writeKeyFile,
} from './keyFile'
import { SCRYPT_N } from './passphrase'
import { listSnapshots } from './snapshots'
import type { Vault } from './vault'

/** How a register is kept. A register whose key file is gone is never taken for an empty one. */
export async function lockStateOf(folder: string, id: string): Promise<LockState> {
  const found = await readKeyFile(folder, id)
  if (found.kind === 'whole') {
    const { stage } = found.file
    return stage === 'locked' || stage === 'unlocking' ? 'locked' : 'plain'
  }
  const sealed = (await listSnapshots(folder, id, true)).length > 0
  if (!sealed) return 'plain'
  if (found.kind !== 'missing') return 'locked'
  return (await listSnapshots(folder, id)).length > 0 ? 'plain' : 'keyMissing'
}

/** The ids of the registers that have a key file. */
export async function keyOwners(folder: string): Promise<readonly string[]> {
  const ending = keyFileName('')
  const names = await readdir(folder)
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length))
}

/** What the window has to take away of its databases. */
export async function lockLeftovers(folder: string): Promise<readonly LockLeftover[]> {
  const found: LockLeftover[] = []
  for (const id of await keyOwners(folder)) {
    const key = await readKeyFile(folder, id)
    if (key.kind !== 'whole') continue
    if (key.file.stage === 'locked') found.push({ id, lock: 'locked' })
    if (key.file.stage === 'unlocked') found.push({ id, lock: 'plain' })
  }
  return found
}

/** The file of a key as it is kept elsewhere: what is kept there is always that of a locked register. */
function toKeep(file: KeyFile): string {
  return encodeKeyFile({ ...file, stage: 'locked' })
}

/** The keys at hand. */
export class Locks {
  private readonly vaults = new Map<string, Vault>()

  constructor(private readonly folder: string) {}

  /**
   * The open lock of a register; null when it is not locked.
   * @throws {Refused} when it is locked and was not opened
   */
  async vaultOf(id: string): Promise<Vault | null> {
    const open = this.vaults.get(id)
    if (open) return open
    const state = await lockStateOf(this.folder, id)
    if (state === 'plain') return null
    throw new Refused({ code: state, detail: keyFileName(id) })
  }

  /** The keys at hand, by register. */
  get keys(): ReadonlyMap<string, Uint8Array> {
    return new Map([...this.vaults].map(([id, { key }]) => [id, key]))
  }

  /** Takes a lock as open. */
  keep(vault: Vault): void {
    this.vaults.set(vault.registerId, vault)
  }

  /** Forgets a key. */
  forget(id: string): void {
    this.vaults.delete(id)
  }

  /**
   * Opens the lock of a register. `keptKeyFile` takes the place of a key file that is gone or damaged, which is then
   * written anew.
   * @throws {Refused} with what is wrong; nothing is changed then
   */
  async unlock(id: string, passphrase: string, keptKeyFile: string | null = null): Promise<RegisterKey> {
    const { file, fromDisk } = await this.wholeKey(id, keptKeyFile)
    const vault = await openOrRefuse(file, passphrase)
    if (!fromDisk) await writeKeyFile(this.folder, { ...file, stage: 'locked' })
    this.keep(vault)
    return { key: vault.key, keyFile: toKeep(file) }
  }

  /** The text of a register's key file, to be kept a second time. @throws {Refused} when there is no whole one */
  async keyFileOf(id: string): Promise<string> {
    return toKeep((await this.wholeKey(id, null)).file)
  }

  /**
   * The key of a locked register, for something done while it is not open: it is not kept.
   * @throws {Refused}
   */
  async keyFor(id: string, passphrase: string): Promise<Uint8Array> {
    const { file } = await this.wholeKey(id, null)
    return (await openOrRefuse(file, passphrase)).key
  }

  /**
   * Seals the key of a register with another passphrase. Gives the text of the new key file.
   * @throws {Refused} when the present passphrase is another one
   */
  async changePassphrase(id: string, passphrase: string, next: string, N = SCRYPT_N): Promise<string> {
    const { file } = await this.wholeKey(id, null)
    const vault = await openOrRefuse(file, passphrase)
    const made = await makeKeyFile(id, next, file.stage, vault, N)
    await writeKeyFile(this.folder, made.file)
    return toKeep(made.file)
  }

  private async wholeKey(
    id: string,
    keptKeyFile: string | null,
  ): Promise<{ readonly file: KeyFile; readonly fromDisk: boolean }> {
    const found = await readKeyFile(this.folder, id)
    if (found.kind === 'whole') return { file: found.file, fromDisk: true }
    const kept: FoundKey = keptKeyFile === null ? { kind: 'missing' } : decodeKeyFile(keptKeyFile, id)
    if (kept.kind === 'whole' && found.kind !== 'fromTheFuture') return { file: kept.file, fromDisk: false }
    const code = { missing: 'keyMissing', damaged: 'keyDamaged', fromTheFuture: 'fromNewer' } as const
    throw new Refused({ code: code[found.kind], detail: keyFileName(id) })
  }
}

/** @throws {Refused} */
export async function openOrRefuse(file: KeyFile, passphrase: string): Promise<Vault> {
  const opened = await openKeyFile(file, passphrase)
  if (opened === 'wrongPassphrase') throw new Refused({ code: 'wrongPassphrase', detail: '' })
  if (opened === 'damaged') throw new Refused({ code: 'keyDamaged', detail: keyFileName(file.registerId) })
  return opened
}
