/**
 * How a sealed piece of a register looks, for both sides that seal: main (`electron/files/vault.ts`, Node) and the
 * window (`renderer/data/windowVault.ts`, WebCrypto). AES-256-GCM: a random initialisation vector of 96 bits, the
 * ciphertext, the tag of 128 bits, one after the other.
 */

export const KEY_BYTES = 32
export const IV_BYTES = 12
export const TAG_BYTES = 16

/** What is sealed. A piece of one kind never opens as another. */
export type SealedKind = 'row' | 'meta' | 'entry' | 'snapshot' | 'file'

/**
 * What a sealed piece is bound to besides the key: its register, its kind and its place (a row's table and id, an
 * entry's number). A piece that was put in the place of another does not open.
 */
export function boundTo(registerId: string, kind: SealedKind, place: string): string {
  return `registro-rischi/1\n${registerId}\n${kind}\n${place}`
}

/** The place of a journal entry. */
export function entryPlace({ seq, id }: { readonly seq: number; readonly id: string }): string {
  return `${seq}/${id}`
}

/** Whether a register is kept sealed; `keyMissing`: it is, but the file of its key is gone. */
export type LockState = 'plain' | 'locked' | 'keyMissing'

/** The fewest signs of a passphrase. Length is what makes one hard to guess: nothing else is asked of it. */
export const SHORTEST_PASSPHRASE = 12

/** What the first key of a file says that is sealed with a passphrase (`electron/files/sealedFile.ts`). */
export const SEALED_FORMAT = 'registro-rischi/cifrato'
