/**
 * A file that is sealed with a passphrase and needs nothing else to be opened: copies of a register, hand-outs. It is
 * one JSON value, so that it travels by e-mail and keeps the ending of what is inside:
 * `{"format":"registro-rischi/cifrato","version":1,"lock":{…},"sum":"…","content":"…"}`; the content is compressed,
 * then sealed with AES-256-GCM bound to the header, then base64.
 */
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import { failure, type Result, success } from '../../shared/register/result'
import { SEALED_FORMAT } from '../../shared/vault/format'
import { keyBehind, newLock, type PassphraseLock, passphraseLockSchema, SCRYPT_N, sumOf } from './passphrase'
import { openBytes, sealBytes } from './vault'

const VERSION = 1
/** What is inside is never larger: no register of a real body comes near, and no text could be (512 MiB). */
const LARGEST = 2 ** 29

const compress = promisify(gzip)
const expand = promisify(gunzip)

interface SealedHeader {
  readonly format: typeof SEALED_FORMAT
  readonly version: number
  readonly lock: PassphraseLock
}

const sealedSchema = z.strictObject({
  format: z.literal(SEALED_FORMAT),
  version: z.literal(VERSION),
  lock: passphraseLockSchema,
  sum: z.string(),
  content: z.base64(),
})

/** Why a sealed file does not open. */
export type NotOpened = 'wrongPassphrase' | 'damaged' | 'fromTheFuture'

/** Seals a text or bytes: gives the text of a file. */
export type Seal = (content: string | Uint8Array) => Promise<string>

/**
 * What seals any number of files with one passphrase; its key is derived once, so that sixty files do not take half a
 * minute. `N` is lower in tests only.
 */
export async function sealerFor(passphrase: string, N = SCRYPT_N): Promise<Seal> {
  const { lock, key } = await newLock(passphrase, N)
  const header: SealedHeader = { format: SEALED_FORMAT, version: VERSION, lock }
  const sum = sumOf(header)
  return async (content) => {
    const sealed = sealBytes(key, sum, await compress(content))
    return `${JSON.stringify({ ...header, sum, content: sealed.toString('base64') })}\n`
  }
}

/** Seals one text or bytes with a passphrase: the text of a file. `N` is lower in tests only. */
export async function sealWithPassphrase(
  content: string | Uint8Array,
  passphrase: string,
  N = SCRYPT_N,
): Promise<string> {
  return (await sealerFor(passphrase, N))(content)
}

/** True when a text says that it is a sealed file, whole or not. */
export function isSealed(text: string): boolean {
  return text.slice(0, 200).includes(`"${SEALED_FORMAT}"`)
}

/** Opens the text of a sealed file. */
export type Unseal = (text: string) => Promise<Result<Buffer, NotOpened>>

/** What opens any number of files with one passphrase; files that were sealed together take one derivation. */
export function openerFor(passphrase: string): Unseal {
  const keys = new Map<string, Promise<Buffer | null>>()
  return (text) =>
    open(text, (lock) => {
      const name = sumOf(lock)
      const known = keys.get(name) ?? keyBehind(lock, passphrase)
      keys.set(name, known)
      return known
    })
}

/** Opens what {@link sealWithPassphrase} gave. */
export async function openWithPassphrase(text: string, passphrase: string): Promise<Result<Buffer, NotOpened>> {
  return openerFor(passphrase)(text)
}

async function open(
  text: string,
  keyOf: (lock: PassphraseLock) => Promise<Buffer | null>,
): Promise<Result<Buffer, NotOpened>> {
  const value = jsonOrNull(text)
  if (Number((value as Partial<SealedHeader> | null)?.version) > VERSION) return failure('fromTheFuture')
  const decoded = sealedSchema.safeParse(value)
  if (!decoded.success) return failure('damaged')
  const { format, version, lock, sum, content } = decoded.data
  if (sumOf({ format, version, lock }) !== sum) return failure('damaged')
  const key = await keyOf(lock)
  if (!key) return failure('wrongPassphrase')
  const packed = openBytes(key, sum, Buffer.from(content, 'base64'))
  if (!packed) return failure('damaged')
  return expand(packed, { maxOutputLength: LARGEST }).then(
    (content) => success(content),
    // Sealed by hand by somebody who knows the passphrase: no gzip, or one that swells.
    () => failure('damaged' as const),
  )
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
