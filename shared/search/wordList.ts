/** All distinct words of what can be searched, and which of them a typed word may mean. */
import { forgiven, typingErrors } from './typingErrors'

/** A word of the list and how well a typed word meets it: 1 at best. */
export interface WordMatch {
  readonly word: number
  readonly weight: number
}

/** What the kinds of match are worth; each typing error takes off {@link ERROR}. */
const WHOLE = 1
const START = 0.86
const INSIDE = 0.55
const ERROR = 0.25
/** A beginning is worth the more, the more of the word is typed. */
const TYPED = 0.1

/** Bits of the letters and digits of a word: what was typed can't be near a word that lacks too many of them. */
function lettersOf(word: string): number {
  let bits = 0
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index)
    bits |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6))
  }
  return bits
}

function countBits(bits: number): number {
  let left = bits
  let count = 0
  while (left !== 0) {
    left &= left - 1
    count += 1
  }
  return count
}

/** Grows only: a word that no row uses any more costs a comparison, nothing else. */
export class WordList {
  readonly #numbers = new Map<string, number>()
  readonly #words: string[] = []
  readonly #letters: number[] = []
  /** Answers of the last typed words: the next key changes one of them. */
  #known = new Map<string, readonly WordMatch[]>()

  get size(): number {
    return this.#words.length
  }

  /** The number of a word, a new one for a word not seen before. */
  numberOf(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.#words.length
    this.#numbers.set(word, number)
    this.#words.push(word)
    this.#letters.push(lettersOf(word))
    this.#known.clear()
    return number
  }

  wordAt(number: number): string {
    return this.#words[number] ?? ''
  }

  /** The words that a typed word may mean, the best first. */
  matches(typed: string): readonly WordMatch[] {
    const known = this.#known.get(typed)
    if (known) return known
    const found: WordMatch[] = []
    const bound = forgiven(typed)
    const letters = lettersOf(typed)
    for (let word = 0; word < this.#words.length; word += 1) {
      if (countBits(letters & ~(this.#letters[word] ?? 0)) > bound) continue
      const weight = weightOf(typed, this.#words[word] ?? '', bound)
      if (weight > 0) found.push({ word, weight })
    }
    found.sort((a, b) => b.weight - a.weight)
    if (this.#known.size > 50) this.#known = new Map()
    this.#known.set(typed, found)
    return found
  }
}

function weightOf(typed: string, word: string, bound: number): number {
  if (word === typed) return WHOLE
  if (word.startsWith(typed)) return START + TYPED * (typed.length / word.length)
  if (typed.length >= 3 && word.includes(typed)) return INSIDE
  if (bound === 0 || word.length < typed.length - bound) return 0
  const { whole, start } = typingErrors(typed, word, bound)
  const asWhole = whole <= bound ? WHOLE - ERROR * whole : 0
  // What is being typed may be the beginning of a word, with an error in it; short beginnings are near everything.
  const asStart = typed.length >= 5 && start <= bound ? START - ERROR * start - 0.1 : 0
  return Math.max(asWhole, asStart)
}
