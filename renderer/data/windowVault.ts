/** Sealing on this side: AES-256-GCM with WebCrypto. See `shared/vault/format.ts` for the layout. */
import type { RegisterKey } from '../../shared/ipc/contract'
import { boundTo, IV_BYTES, type SealedKind, TAG_BYTES } from '../../shared/vault/format'

const CIPHER = 'AES-GCM'
const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The open lock of one register: seals and opens texts. The key can't be read out of it again. */
export class WindowVault {
  private constructor(
    readonly registerId: string,
    /** The text of the key file, which is kept beside what the key opens. */
    readonly keyFile: string,
    private readonly key: CryptoKey,
  ) {}

  static async from(registerId: string, { key, keyFile }: RegisterKey): Promise<WindowVault> {
    const bytes = new Uint8Array(key)
    const imported = await crypto.subtle.importKey('raw', bytes, CIPHER, false, ['encrypt', 'decrypt'])
    bytes.fill(0)
    return new WindowVault(registerId, keyFile, imported)
  }

  /** The same lock with another text of its key file. */
  withKeyFile(keyFile: string): WindowVault {
    return new WindowVault(this.registerId, keyFile, this.key)
  }

  async seal(kind: SealedKind, place: string, text: string): Promise<Uint8Array> {
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
    const sealed = await crypto.subtle.encrypt(this.how(kind, place, iv), this.key, encoder.encode(text))
    const whole = new Uint8Array(IV_BYTES + sealed.byteLength)
    whole.set(iv)
    whole.set(new Uint8Array(sealed), IV_BYTES)
    return whole
  }

  /** Null when it is not what was sealed for this place. */
  async open(kind: SealedKind, place: string, sealed: unknown): Promise<string | null> {
    if (!(sealed instanceof Uint8Array) || sealed.length < IV_BYTES + TAG_BYTES) return null
    const bytes = new Uint8Array(sealed)
    try {
      const how = this.how(kind, place, bytes.subarray(0, IV_BYTES))
      return decoder.decode(await crypto.subtle.decrypt(how, this.key, bytes.subarray(IV_BYTES)))
    } catch (error) {
      // The tag says that it is not what was sealed.
      if (error instanceof DOMException && error.name === 'OperationError') return null
      throw error
    }
  }

  private how(kind: SealedKind, place: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
    const additionalData = encoder.encode(boundTo(this.registerId, kind, place))
    return { name: CIPHER, iv, additionalData, tagLength: TAG_BYTES * 8 }
  }
}
