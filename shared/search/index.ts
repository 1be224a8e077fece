/** Search by words in any order, with typing errors forgiven: every word typed must be met by a word of the row. */
import type { Entry, Findable, SearchList } from './searchList'
import type { WordList, WordMatch } from './wordList'
import { folded, wordsOf } from './words'

export { type Entry, entryOf, type Findable, type SearchList, searchList } from './searchList'
export { WordList } from './wordList'
export { folded, piecesOf, wordsOf } from './words'

/** A row that was found. */
export interface Hit<T extends Findable> {
  readonly item: T
  readonly score: number
  /** The words of the row, folded, by which it was found. */
  readonly matched: ReadonlySet<string>
}

/** Words of the context are worth this part of what the same words in the title are. */
const CONTEXT = 0.6
/** For the code typed in full, and for a title that begins with what was typed. */
const CODE = 1.5
const BEGINNING = 0.3
/** Of two rows that match alike the shorter comes first. */
const LENGTH = 0.0004

/** A list with what its rows are worth beside others: 0 at least. */
export interface Source<T extends Findable> {
  readonly list: SearchList<T>
  readonly bonus: number
}

/** The best rows of all sources, best first; none when nothing was typed. */
export function search<T extends Findable>(
  words: WordList,
  sources: readonly Source<T>[],
  typed: string,
  limit: number,
): readonly Hit<T>[] {
  const asked = [...new Set(wordsOf(typed))]
  if (asked.length === 0) return []
  const matches = asked.map((word) => words.matches(word))
  if (matches.some((each) => each.length === 0)) return []
  const whole = folded(typed.trim())
  const best: { readonly entry: Entry<T>; readonly score: number }[] = []
  let least = -1
  for (const { list, bonus } of sources) {
    const scores = scoresOf(list, matches)
    list.entries.forEach((entry, position) => {
      const sum = scores[position] ?? 0
      if (sum <= 0) return
      const score =
        sum / asked.length +
        bonus +
        (entry.code === whole ? CODE : 0) +
        (entry.title.startsWith(whole) ? BEGINNING : 0) -
        Math.min(entry.title.length, 400) * LENGTH
      if (best.length >= limit && score <= least) return
      const at = best.findIndex((each) => each.score < score)
      best.splice(at < 0 ? best.length : at, 0, { entry, score })
      if (best.length > limit) best.pop()
      least = best.at(-1)?.score ?? 0
    })
  }
  const meant = new Set(matches.flatMap((each) => each.map(({ word }) => word)))
  return best.map(({ score, entry }) => ({
    item: entry.item,
    score,
    matched: new Set([...entry.words].filter((word) => meant.has(word >> 1)).map((word) => words.wordAt(word >> 1))),
  }))
}

/** For each row the sum over the typed words of its best match; 0 where a typed word is not met. */
function scoresOf<T extends Findable>(list: SearchList<T>, matches: readonly (readonly WordMatch[])[]): Float32Array {
  const { starts, rows, entries } = list
  const scores = new Float32Array(entries.length)
  const best = new Float32Array(entries.length)
  matches.forEach((found, index) => {
    best.fill(0)
    for (const { word, weight } of found) {
      const end = starts[word + 1] ?? 0
      for (let at = starts[word] ?? 0; at < end; at += 1) {
        const row = rows[at] ?? 0
        const worth = (row & 1) === 1 ? weight * CONTEXT : weight
        if (worth > (best[row >> 1] ?? 0)) best[row >> 1] = worth
      }
    }
    for (let position = 0; position < scores.length; position += 1) {
      const worth = best[position] ?? 0
      const before = scores[position] ?? 0
      scores[position] = worth === 0 || (index > 0 && before === 0) ? 0 : before + worth
    }
  })
  return scores
}
