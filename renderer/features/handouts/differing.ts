/** What differs between two texts, for the eye: the same beginning, the part in the middle, the same end. */

/** A text in three parts; the middle one is what differs. */
export interface Parts {
  readonly start: string
  readonly middle: string
  readonly end: string
}

/** The words of a text, each with the white space after it. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|\s+/g) ?? []

/** The parts of `text` that are and are not in `base`, word by word from both ends; all in `start` when nothing is shared. */
export function differing(base: string, text: string): Parts {
  const [before, after] = [wordsOf(base), wordsOf(text)]
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  // Where nothing is shared there is nothing to point out.
  if (start + end === 0) return { start: text, middle: '', end: '' }
  return {
    start: after.slice(0, start).join(''),
    middle: after.slice(start, after.length - end).join(''),
    end: after.slice(after.length - end).join(''),
  }
}
