/** What changed since an approval, in words: the part, and from what to what where that is short. */

import { isLevel } from '../../shared/domain/level'
import { byId } from '../../shared/domain/lookup'
import type { Register } from '../../shared/domain/register'
import type { Change, Json } from '../../shared/journal/change'
import type { Text } from '../../shared/text/it'

type Words = Text['workflow']['changed']

/** Each thing that changed, once: «indicatore 3, livello: da M ad A». */
export function changedWords(
  register: Pick<Register, 'indicators' | 'measures'>,
  changes: readonly Change[],
  { workflow }: Text,
): readonly string[] {
  return [...new Set(changes.map((change) => describe(register, change, workflow.changed)))]
}

function describe(register: Pick<Register, 'indicators' | 'measures'>, change: Change, words: Words): string {
  const [part, field = '', ...rest] = change.path
  const { before, after } = change
  switch (part) {
    case 'measures': {
      const code = byId(register.measures).get(field)?.code ?? codeIn(before) ?? field
      if (rest.length > 0) return words.measureChanged(code)
      return before === null ? words.measureAdded(code) : words.measureTaken(code)
    }
    case 'indicators': {
      const number = byId(register.indicators).get(field)?.number ?? numberIn(before)
      return words.indicatorChanged(number === undefined ? field : String(number))
    }
    case 'assessment':
      if (field === 'ratings') return ratingWords(register, rest, before, after, words)
      if (field === 'overall') return withLevels(words.overall[rest[0] === 'level' ? 'level' : 'motivation'], change)
      return words.fields[field] ?? words.assessment
    case 'evaluation':
      return withLevels(words.evaluation[field] ?? words.evaluation.reason ?? '', change)
    default:
      return words.fields[field] ?? (part === 'process' ? words.process : words.risk)
  }
  function withLevels(what: string, { before: from, after: to }: Pick<Change, 'before' | 'after'>): string {
    const [one, other] = [levelWord(from), levelWord(to)]
    return one !== null && other !== null && one !== other ? words.fromTo(what, one, other) : what
  }
}

function ratingWords(
  register: Pick<Register, 'indicators'>,
  [id = '', field]: readonly string[],
  before: Json,
  after: Json,
  words: Words,
): string {
  const number = String(byId(register.indicators).get(id)?.number ?? id)
  if (field === 'motivation') return words.indicatorMotivation(number)
  const level = (value: Json) => (field === 'level' ? value : (memberOf(value, 'level') ?? null))
  return words.fromTo(words.indicatorLevel(number), levelWord(level(before)) ?? '–', levelWord(level(after)) ?? '–')
}

/** A level, or a dash for none; `null` for what is no level. */
function levelWord(value: Json): string | null {
  if (value === null) return '–'
  return isLevel(value) ? value : null
}

function memberOf(value: Json, key: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })[key]
    : undefined
}

function codeIn(value: Json): string | undefined {
  const code = memberOf(value, 'code')
  return typeof code === 'string' ? code : undefined
}

function numberIn(value: Json): number | undefined {
  const number = memberOf(value, 'number')
  return typeof number === 'number' ? number : undefined
}
