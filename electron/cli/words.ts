/** Reading the words after a command. Every wrong word is refused by name; none is passed over. */
import { parseArgs } from 'node:util'
import { cli as text } from '../../shared/text/it/cli'
import { WrongUsage } from './io'

/** Options of a command: those with a value, and those that stand alone. */
export interface Options {
  readonly values?: readonly string[]
  readonly flags?: readonly string[]
}

export interface Words {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string>>
  readonly flags: ReadonlySet<string>
}

/** A quoted word is shown up to this length. */
const SHOWN = 80

/** A wrong word as it is shown back. */
export function shown(word: string): string {
  return word.length > SHOWN ? `${word.slice(0, SHOWN)}…` : word
}

/** @throws {WrongUsage} on an unknown or repeated option, a missing value, or more words than `most`. */
export function readWords(command: string, argv: readonly string[], options: Options, most: number): Words {
  const { values: valued = [], flags: alone = [] } = options
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: {
      ...Object.fromEntries(valued.map((name) => [name, { type: 'string' } as const])),
      ...Object.fromEntries(alone.map((name) => [name, { type: 'boolean' } as const])),
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values: Record<string, string> = {}
  const flags = new Set<string>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    const known = valued.includes(name) || alone.includes(name)
    if (!known || !rawName.startsWith('--')) {
      const all = [...valued, ...alone].map((option) => `--${option}`)
      throw new WrongUsage(text.unknownOption(shown(rawName), command, all))
    }
    if (name in values || flags.has(name)) throw new WrongUsage(text.repeatedOption(rawName))
    if (alone.includes(name)) {
      if (value !== undefined) throw new WrongUsage(text.unwantedValue(rawName))
      flags.add(name)
    } else if (value === undefined || value === '') {
      throw new WrongUsage(text.missingValue(rawName))
    } else {
      values[name] = value
    }
  }
  if (positionals.length > most) throw new WrongUsage(text.tooManyWords(positionals.slice(most).map(shown)))
  return { positionals, values, flags }
}

/** The value of an option that must be there. */
export function required({ values }: Words, option: string, what: string): string {
  const value = values[option]
  if (value === undefined) throw new WrongUsage(text.missingOption(`--${option}`, what))
  return value
}

/** One of the words allowed, without the white space around it. */
export function oneOf<T extends string>(option: string, word: string, known: readonly T[]): T {
  const found = known.find((one) => one === word.trim())
  if (found === undefined) throw new WrongUsage(text.wrongWord(option, shown(word.trim()), known))
  return found
}

/** A list with commas between the words, each allowed and none twice; in the order written. */
export function listOf<T extends string>(option: string, list: string, known: readonly T[]): readonly T[] {
  const found: T[] = []
  for (const word of list.split(',')) {
    const one = oneOf(option, word, known)
    if (found.includes(one)) throw new WrongUsage(text.repeatedWord(option, one))
    found.push(one)
  }
  return found
}
