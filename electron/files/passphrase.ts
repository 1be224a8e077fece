/**
 * From a passphrase to a key: scrypt, which takes 128 MiB of memory for each guess. What is derived has two halves:
 * one is the key, the other is kept as a check, so that a wrong passphrase is told apart from a damaged file. The
 * check says nothing of the key: both are parts of one output of a pseudo-random function.
 */
import { createHash, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '../../shared/journal/chain'
import { KEY_BYTES } from '../../shared/vault/format'

/** Memory is `128 × N × r` bytes. OWASP asks for at least 2^17 with r = 8. */
export const SCRYPT_N = 2 ** 17
const BLOCK = 8
const SALT_BYTES = 16

/** The most that a file may ask for: one from a stranger must not fill the memory. */
const LARGEST_MEMORY = 2 ** 30
const LARGEST_PARALLEL = 4

/** How a key comes from a passphrase, and how to know that it is the right one. Nothing here is secret. */
export interface PassphraseLock {
  readonly kdf: 'scrypt'
  readonly N: number
  readonly r: number
  readonly p: number
  /** Base64. */
  readonly salt: string
  /** Base64: the second half of what is derived. */
  readonly check: string
}

export const passphraseLockSchema: z.ZodType<PassphraseLock> = z
  .strictObject({
    kdf: z.literal('scrypt'),
    N: z
      .int()
      .min(2)
      .refine((n) => Number.isInteger(Math.log2(n))),
    r: z.int().min(1),
    p: z.int().min(1).max(LARGEST_PARALLEL),
    salt: z.base64().min(1).max(200),
    check: z.base64().length(44),
  })
  .refine(({ N, r }) => 128 * N * r <= LARGEST_MEMORY)

/**
 * The same letter can be typed as one sign or as two (è on a Mac and on Windows): one form counts.
 */
function bytesOf(passphrase: string): Buffer {
  return Buffer.from(passphrase.normalize('NFC'), 'utf8')
}

function derive(passphrase: string, { N, r, p, salt }: Omit<PassphraseLock, 'check'>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const maxmem = 128 * N * r * 2
    scrypt(bytesOf(passphrase), Buffer.from(salt, 'base64'), 2 * KEY_BYTES, { N, r, p, maxmem }, (error, derived) =>
      error ? reject(error) : resolve(derived),
    )
  })
}

/** A new lock for a passphrase, with the key behind it. `N` is lower in tests only. */
export async function newLock(
  passphrase: string,
  N = SCRYPT_N,
): Promise<{ readonly lock: PassphraseLock; readonly key: Buffer }> {
  const how = { kdf: 'scrypt', N, r: BLOCK, p: 1, salt: randomBytes(SALT_BYTES).toString('base64') } as const
  const derived = await derive(passphrase, how)
  const check = derived.subarray(KEY_BYTES).toString('base64')
  return { lock: { ...how, check }, key: derived.subarray(0, KEY_BYTES) }
}

/** The key behind a lock; null when the passphrase is another one. */
export async function keyBehind(lock: PassphraseLock, passphrase: string): Promise<Buffer | null> {
  const derived = await derive(passphrase, lock)
  return derived.subarray(KEY_BYTES).equals(Buffer.from(lock.check, 'base64')) ? derived.subarray(0, KEY_BYTES) : null
}

/** A sum over a header, so that a damaged one is not taken for a wrong passphrase. It protects from nobody's will. */
export function sumOf(header: unknown): string {
  return createHash('sha256').update(canonicalJson(header)).digest('hex')
}
