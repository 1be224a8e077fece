/** How texts become values: what a cell accepts, by the kind of its column. Pure. */
import { isLevel, type Level } from '../../../shared/domain/level'
import type { TableName } from '../../../shared/domain/register'
import type { Json } from '../../../shared/journal/change'
import type { SetCommand } from '../../../shared/journal/command'
import { searchable } from '../../ui/matchWords'
import type { Misfit, Written } from './plan'

/** A value read from a text, or why it can't be. */
export type Read<V> = { readonly ok: true; readonly value: V } | { readonly ok: false; readonly why: Misfit }

/** Sets one field of a row. */
export function setField(table: TableName, id: string, path: readonly string[], value: Json): Written {
  const command: SetCommand = { kind: 'set', table, id, path, value }
  return { ok: true, commands: [command] }
}

/** Sets one field to what was read, or passes on why it can't be. */
export function setRead(table: TableName, id: string, path: readonly string[], read: Read<Json>): Written {
  return read.ok ? setField(table, id, path, read.value) : read
}

/** A level from its letter or its word, in any case; empty or a dash for none. */
export function readLevel(text: string, words: Readonly<Record<Level, string>>): Read<Level | null> {
  const typed = searchable(text).trim()
  if (typed === '' || typed === '–' || typed === '-') return { ok: true, value: null }
  const letter = typed.toUpperCase()
  if (isLevel(letter)) return { ok: true, value: letter }
  const named = (['B', 'M', 'A'] as const).find((level) => searchable(words[level]) === typed)
  return named ? { ok: true, value: named } : { ok: false, why: 'notLevel' }
}

/** The id of the one that is called so (case and accents do not count); empty for none where that is allowed. */
export function readName(
  text: string,
  named: readonly { readonly id: string; readonly name: string }[],
  { none }: { readonly none: boolean },
): Read<string | null> {
  const typed = plain(text)
  if (typed === '') return none ? { ok: true, value: null } : { ok: false, why: 'unknownName' }
  const found = named.filter(({ name }) => plain(name) === typed)
  const [only] = found
  return found.length === 1 && only ? { ok: true, value: only.id } : { ok: false, why: 'unknownName' }
}

/** Ids from letters such as «a, d)»; each must be known. */
export function readLetters(
  text: string,
  known: readonly { readonly id: string; readonly letter: string }[],
): Read<readonly string[]> {
  const ids: string[] = []
  for (const each of text.split(/[\s,;)]+/).filter((part) => part !== '')) {
    const found = known.find(({ letter }) => letter.toLowerCase() === each.toLowerCase())
    if (!found) return { ok: false, why: 'unknownName' }
    if (!ids.includes(found.id)) ids.push(found.id)
  }
  return { ok: true, value: ids }
}

/** Yes or no: «sì», «x», «yes» or nothing, «no». */
export function readYesNo(text: string): Read<boolean> {
  const typed = plain(text)
  if (['si', 'yes', 'x', '1', 'vero', 'true'].includes(typed)) return { ok: true, value: true }
  if (['', 'no', '0', 'falso', 'false', '–', '-'].includes(typed)) return { ok: true, value: false }
  return { ok: false, why: 'notYesNo' }
}

function plain(text: string): string {
  return searchable(text).replaceAll(/\s+/g, ' ').trim()
}
