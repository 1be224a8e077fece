/** Identities for new rows and entries: made by chance, so that two offices never make the same. */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'
/** 15 characters of 36 signs: about 77 bits. */
const LENGTH = 15

/** A new id, `prefix-` and 15 letters or digits. */
export function newId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
  return `${prefix}-${Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('')}`
}
