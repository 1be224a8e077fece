/** What a column's filter lets through: words that a cell contains, and the values picked. Pure. */
import { searchable, wordMatcher } from '../matchWords'

/** The filter of one column; `values` is `null` while none is picked: then all pass. */
export interface ColumnFilterModel {
  readonly words: string
  readonly values: readonly string[] | null
}

/** A value and in how many rows it stands. */
export interface ValueCount {
  readonly value: string
  readonly count: number
}

/** The test for texts of cells; `null` when everything passes. */
export function filterOf(model: ColumnFilterModel | null): ((text: string) => boolean) | null {
  if (!model || (model.words.trim() === '' && model.values === null)) return null
  const matches = wordMatcher(model.words)
  const values = model.values === null ? null : new Set(model.values)
  const empty = model.words.trim() === ''
  return (text) => (values === null || values.has(text)) && (empty || matches(searchable(text)))
}

const inOrder = new Intl.Collator('it', { numeric: true })

/** The values of a column with how often each stands there, in the column's own order, else with numbers as numbers. */
export function countValues(
  texts: Iterable<string>,
  compare: (a: string, b: string) => number = inOrder.compare,
): readonly ValueCount[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => compare(a.value, b.value) || (a.value < b.value ? -1 : 1))
}

/** The model with one value picked or left; `null` when nothing is filtered any more. */
export function pickValue(model: ColumnFilterModel | null, value: string, on: boolean): ColumnFilterModel | null {
  const now = new Set(model?.values ?? [])
  if (on) now.add(value)
  else now.delete(value)
  return normal({ words: model?.words ?? '', values: now.size === 0 ? null : [...now] })
}

/** The model with other words; `null` when nothing is filtered any more. */
export function withWords(model: ColumnFilterModel | null, words: string): ColumnFilterModel | null {
  return normal({ words, values: model?.values ?? null })
}

function normal(model: ColumnFilterModel): ColumnFilterModel | null {
  return model.words === '' && model.values === null ? null : model
}
