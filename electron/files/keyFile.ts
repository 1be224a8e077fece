/**
 * `<id>.chiave.json`: the key of a locked register, sealed with its passphrase. The register's pieces are sealed with
 * a random key of their own, so that changing the passphrase writes this one small file anew.
 *
 * The file also says how far locking and unlocking have come: each change of `stage` is one rename, and decides which
 * of two sets of files, sealed and plain, is the register (see `locking.ts`).
 */
import { randomBytes } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { KEY_BYTES } from '../../shared/vault/format'
import { writeWhole } from './atomic'
import { keyBehind, newLock, type PassphraseLock, passphraseLockSchema, SCRYPT_N, sumOf } from './passphrase'
import { openBytes, sealBytes, Vault } from './vault'

/**
 * - `locking`: the plain files are the register, sealed ones are being made;
 * - `locked`: the sealed files are the register, plain ones are to be taken away;
 * - `unlocking`: the sealed files are the register, plain ones are being made;
 * - `unlocked`: the plain files are the register, the sealed ones and the key are to be taken away.
 */
export type Stage = 'locking' | 'locked' | 'unlocking' | 'unlocked'

/** The content of a key file. */
export interface KeyFile {
  readonly format: 'registro-rischi/chiave'
  readonly version: 1
  readonly registerId: string
  readonly stage: Stage
  readonly lock: PassphraseLock
  /** Base64: the register's key, sealed. */
  readonly key: string
}

const keyFileSchema: z.ZodType<KeyFile & { readonly sum: string }> = z.strictObject({
  format: z.literal('registro-rischi/chiave'),
  version: z.literal(1),
  registerId: z.string(),
  stage: z.enum(['locking', 'locked', 'unlocking', 'unlocked']),
  lock: passphraseLockSchema,
  key: z.base64(),
  sum: z.string(),
})

/** The name of a register's key file. */
export function keyFileName(id: string): string {
  return `${id}.chiave.json`
}

/** What a register's key file was found to be. */
export type FoundKey =
  | { readonly kind: 'whole'; readonly file: KeyFile }
  | { readonly kind: 'missing' | 'damaged' | 'fromTheFuture' }

/** Reads the text of a key file; `id` is whose it must be. */
export function decodeKeyFile(text: string, id: string): FoundKey {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'damaged' }
    throw error
  }
  if (Number((value as Partial<KeyFile> | null)?.version) > 1) return { kind: 'fromTheFuture' }
  const decoded = keyFileSchema.safeParse(value)
  if (!decoded.success) return { kind: 'damaged' }
  const { sum, ...file } = decoded.data
  return file.registerId === id && sumOf(file) === sum ? { kind: 'whole', file } : { kind: 'damaged' }
}

/** The text of a key file. */
export function encodeKeyFile(file: KeyFile): string {
  return `${JSON.stringify({ ...file, sum: sumOf(file) }, null, 2)}\n`
}

/** Reads a register's key file. */
export async function readKeyFile(folder: string, id: string): Promise<FoundKey> {
  try {
    return decodeKeyFile(await readFile(join(folder, keyFileName(id)), 'utf8'), id)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { kind: 'missing' }
    throw error
  }
}

/** Writes a register's key file, whole or not at all. */
export async function writeKeyFile(folder: string, file: KeyFile): Promise<void> {
  await writeWhole(join(folder, keyFileName(file.registerId)), encodeKeyFile(file))
}

/** Takes the key file away: only when nothing sealed is left. */
export async function removeKeyFile(folder: string, id: string): Promise<void> {
  await rm(join(folder, keyFileName(id)), { force: true })
}

function boundOf(registerId: string, lock: PassphraseLock): string {
  return `registro-rischi/chiave/1\n${registerId}\n${sumOf(lock)}`
}

/** A key file for a register with a passphrase: with a new key, or around the one of `vault`. */
export async function makeKeyFile(
  registerId: string,
  passphrase: string,
  stage: Stage,
  vault = new Vault(registerId, randomBytes(KEY_BYTES)),
  N = SCRYPT_N,
): Promise<{ readonly file: KeyFile; readonly vault: Vault }> {
  const { lock, key } = await newLock(passphrase, N)
  const sealed = sealBytes(key, boundOf(registerId, lock), vault.key).toString('base64')
  return { file: { format: 'registro-rischi/chiave', version: 1, registerId, stage, lock, key: sealed }, vault }
}

/** Opens a key file with its passphrase; `damaged` when the passphrase is right and the key does not open. */
export async function openKeyFile(
  { registerId, lock, key }: KeyFile,
  passphrase: string,
): Promise<Vault | 'wrongPassphrase' | 'damaged'> {
  const behind = await keyBehind(lock, passphrase)
  if (!behind) return 'wrongPassphrase'
  const opened = openBytes(behind, boundOf(registerId, lock), Buffer.from(key, 'base64'))
  return opened ? new Vault(registerId, opened) : 'damaged'
}
