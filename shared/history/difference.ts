/** Where two texts differ, word by word, so that it is easy to see. */

/** A piece of a text: in both, only in the earlier one, only in the later one. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Above so many pairs of words the middle is shown as replaced whole: comparing would take too long. */
const MOST_PAIRS = 1_000_000

/** Words with the white space before them: put together they are the text again. */
const piecesOf = (text: string) => text.match(/\s*\S+|\s+/g) ?? []

/** The pieces of two texts, in order. Those that are `same` or `gone` make the first, `same` or `new` the second. */
export function difference(before: string, after: string): readonly Piece[] {
  const [a, b] = [piecesOf(before), piecesOf(after)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const middle = compare(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const pieces: Piece[] = []
  const add = (kind: Piece['kind'], text: string) => {
    const last = pieces.at(-1)
    if (text === '') return
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text }
    else pieces.push({ kind, text })
  }
  add('same', a.slice(0, start).join(''))
  for (const { kind, text } of middle) add(kind, text)
  add('same', a.slice(a.length - end).join(''))
  return pieces
}

function compare(a: readonly string[], b: readonly string[]): readonly Piece[] {
  if (a.length * b.length > MOST_PAIRS) {
    return [
      { kind: 'gone', text: a.join('') },
      { kind: 'new', text: b.join('') },
    ]
  }
  // lengths[i][j]: how many words the rests of both from i and j on have in common.
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const here = i * width + j
      lengths[here] =
        a[i] === b[j]
          ? (lengths[here + width + 1] ?? 0) + 1
          : Math.max(lengths[here + width] ?? 0, lengths[here + 1] ?? 0)
    }
  }
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const down = i < a.length ? (lengths[(i + 1) * width + j] ?? 0) : -1
    const right = j < b.length ? (lengths[i * width + j + 1] ?? 0) : -1
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ kind: 'same', text: a[i] ?? '' })
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && down >= right)) {
      pieces.push({ kind: 'gone', text: a[i] ?? '' })
      i += 1
    } else {
      pieces.push({ kind: 'new', text: b[j] ?? '' })
      j += 1
    }
  }
  return pieces
}
