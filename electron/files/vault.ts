/** Sealing on this side: AES-256-GCM with Node's own cryptography. See `shared/vault/format.ts` for the layout. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { boundTo, IV_BYTES, type SealedKind, TAG_BYTES } from '../../shared/vault/format'

const CIPHER = 'aes-256-gcm'

/** Seals `content` with a key, bound to `bound`. */
export function sealBytes(key: Uint8Array, bound: string, content: Uint8Array): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(bound))
  return Buffer.concat([iv, cipher.update(content), cipher.final(), cipher.getAuthTag()])
}

/** What {@link sealBytes} sealed; null when key, binding or a single bit of it is another. */
export function openBytes(key: Uint8Array, bound: string, sealed: Uint8Array): Buffer | null {
  if (sealed.length < IV_BYTES + TAG_BYTES) return null
  const end = sealed.length - TAG_BYTES
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(bound))
    .setAuthTag(sealed.subarray(end))
  const content = decipher.update(sealed.subarray(IV_BYTES, end))
  try {
    return Buffer.concat([content, decipher.final()])
  } catch {
    // The only error here: the tag says that it is not what was sealed.
    return null
  }
}

/** The open lock of one register: seals and opens its pieces. */
export class Vault {
  constructor(
    readonly registerId: string,
    readonly key: Uint8Array,
  ) {}

  seal(kind: SealedKind, place: string, content: Uint8Array | string): Buffer {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    return sealBytes(this.key, boundTo(this.registerId, kind, place), bytes)
  }

  /** Null when it is not what was sealed for this place. */
  open(kind: SealedKind, place: string, sealed: Uint8Array): Buffer | null {
    return openBytes(this.key, boundTo(this.registerId, kind, place), sealed)
  }
}
