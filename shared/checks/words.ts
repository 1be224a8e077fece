/** Reading motivations: how many words, and whether two say the same. One pass over the text, no copies. */

/** Of a text: how many words, and a number that is the same for texts which differ only in case and punctuation. */
export interface TextFacts {
  readonly words: number
  readonly fingerprint: number
}

/** True for letters and digits; everything from À on counts as a letter but the punctuation of typographers. */
function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  return code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x206f) && code !== 0x3000 && code !== 0xfeff
}

/** By code unit: 0 for what is no part of a word, else the unit in lower case. A table, since millions are looked up. */
const LOWER = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  if (!isWordCode(code)) return 0
  const capital = (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde)
  return capital ? code + 32 : code
})

/** Reads a text once. The fingerprint is FNV-1a over its words in lower case: equal ones still want a comparison. */
export function readText(text: string): TextFacts {
  let fingerprint = 0x811c9dc5
  let words = 0
  let inWord = false
  for (let position = 0; position < text.length; position += 1) {
    const code = LOWER[text.charCodeAt(position)] ?? 0
    if (code === 0) {
      inWord = false
      continue
    }
    if (!inWord) {
      words += 1
      inWord = true
      fingerprint = Math.imul(fingerprint ^ 32, 0x01000193)
    }
    fingerprint = Math.imul(fingerprint ^ code, 0x01000193)
  }
  // 30 bits: a number that engines keep without a box.
  return { words, fingerprint: (fingerprint ^ (fingerprint >>> 30)) & 0x3fffffff }
}

/** True when the text holds at least a letter or digit: «-» and «…» say nothing. */
export function saysSomething(text: string): boolean {
  for (let position = 0; position < text.length; position += 1) {
    if (LOWER[text.charCodeAt(position)] !== 0) return true
  }
  return false
}

/** The words of a text in lower case with one space between: what the fingerprint stands for. */
export function normalised(text: string): string {
  let result = ''
  let start = -1
  for (let position = 0; position <= text.length; position += 1) {
    const inside = position < text.length && LOWER[text.charCodeAt(position)] !== 0
    if (inside && start < 0) start = position
    if (!inside && start >= 0) {
      result += `${result === '' ? '' : ' '}${text.slice(start, position).toLowerCase()}`
      start = -1
    }
  }
  return result
}
