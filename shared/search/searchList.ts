/** Lists that can be searched: rows with their words, turned round so that a word leads to its rows. */
import type { WordList } from './wordList'
import { folded, wordsOf } from './words'

/** Something that can be found. */
export interface Findable {
  readonly id: string
  /** Number or code, printed before the title; may be empty. */
  readonly code: string
  readonly title: string
  /** Where it stands: second line, searched too but worth less. */
  readonly context: string
}

/** A row with the numbers of its words: twice the number of the word, plus 1 for words of the context. */
export interface Entry<T extends Findable> {
  readonly item: T
  readonly words: Int32Array
  /** Code and title without case and accents. */
  readonly code: string
  readonly title: string
}

/** An entry of a row. */
export function entryOf<T extends Findable>(words: WordList, item: T): Entry<T> {
  const own = new Set(wordsOf(`${item.code} ${item.title}`).map((word) => words.numberOf(word)))
  const numbers = [...own].map((number) => number * 2)
  for (const number of new Set(wordsOf(item.context).map((word) => words.numberOf(word)))) {
    if (!own.has(number)) numbers.push(number * 2 + 1)
  }
  return { item, words: Int32Array.from(numbers), code: folded(item.code), title: folded(item.title) }
}

/** For each word of the word list the rows that have it. */
export interface SearchList<T extends Findable> {
  readonly entries: readonly Entry<T>[]
  /** Where the rows of a word begin in {@link rows}; one more than there were words when the list was made. */
  readonly starts: Int32Array
  /** Positions of rows: twice the position, plus 1 where the word stands in the context. */
  readonly rows: Int32Array
}

/** A list of entries, ready to be searched. */
export function searchList<T extends Findable>(words: WordList, entries: readonly Entry<T>[]): SearchList<T> {
  const starts = new Int32Array(words.size + 1)
  for (const entry of entries) {
    for (const word of entry.words) starts[(word >> 1) + 1] = (starts[(word >> 1) + 1] ?? 0) + 1
  }
  for (let word = 1; word < starts.length; word += 1) starts[word] = (starts[word] ?? 0) + (starts[word - 1] ?? 0)
  const next = starts.slice()
  const rows = new Int32Array(starts.at(-1) ?? 0)
  entries.forEach((entry, position) => {
    for (const word of entry.words) {
      const at = next[word >> 1] ?? 0
      rows[at] = position * 2 + (word & 1)
      next[word >> 1] = at + 1
    }
  })
  return { entries, starts, rows }
}
