/** Texts as the search compares them: no case, no accents, cut into words. */

/** Text without case and accents. */
export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** A word: letters and digits; printed numbers («3.12.1») and codes («S03-09») stay in one piece. */
const WORD = /[0-9]+(?:[.][0-9]+)+|[\p{L}\p{N}]+(?:-[0-9]+)*/gu

/** The words of a text, folded, in order. */
export function wordsOf(text: string): readonly string[] {
  return folded(text).match(WORD) ?? []
}

/** A text in pieces, words and what stands between them; put together they are the text. */
export function piecesOf(text: string): readonly { readonly text: string; readonly word: string | null }[] {
  const composed = text.normalize('NFC')
  const pieces: { text: string; word: string | null }[] = []
  let end = 0
  for (const match of composed.matchAll(WORD)) {
    if (match.index > end) pieces.push({ text: composed.slice(end, match.index), word: null })
    pieces.push({ text: match[0], word: folded(match[0]) })
    end = match.index + match[0].length
  }
  if (end < composed.length) pieces.push({ text: composed.slice(end), word: null })
  return pieces
}
