/** What the grid of the history shows: a row for each change; a step of many changes is one row that opens to them. */
import { type Known, keyOf, rowName } from '../../../shared/history/names'
import { changeWords, stepName, whoName } from '../../../shared/history/words'
import type { CommandName } from '../../../shared/journal/command'
import type { Text } from '../../../shared/text/it'
import type { Found } from '../../store/historyReader'

export interface HistoryRow {
  readonly id: string
  readonly kind: 'change' | 'step' | 'rest'
  readonly seq: number
  /** Position of the change in its entry; -1 for a step. */
  readonly index: number
  readonly when: string
  readonly who: string
  readonly step: string
  readonly row: string
  readonly field: string
  readonly before: string
  readonly after: string
  /** Whether a step is open; null for what can't be opened. */
  readonly open: boolean | null
}

/** A step of so many changes is still shown change by change. */
const FEW = 6
/** More rows of one step than this nobody scrolls through: the filters find the one that is looked for. */
const MOST_OF_STEP = 500
/** A cell shows the start of a long text; whole it stands beside the grid. */
const SHOWN = 200

/** Two long texts that begin alike are shown from shortly before where they differ. */
const ALIKE = 40
const SHORTLY = 20

/** The part of a text that a cell shows, from `start` on. */
function short(words: string, start = 0): string {
  const end = start + SHOWN
  const part = `${start > 0 ? '…' : ''}${words.slice(start, end)}${words.length > end ? '…' : ''}`
  return part.replaceAll('\n', '; ')
}

/** Where two texts begin to differ, as far as it matters: at the start of a word shortly before. */
export function startOfDifference(before: string, after: string): number {
  let at = 0
  while (at < before.length && at < after.length && before[at] === after[at]) at += 1
  if (at < ALIKE) return 0
  return before.lastIndexOf(' ', at - SHORTLY) + 1
}

/** True for an entry that is shown as one row that opens. */
export function isStep({ indexes }: Found): boolean {
  return indexes.length > FEW
}

interface RowWords {
  readonly text: Text
  readonly known: Known
  readonly names: ReadonlyMap<number, CommandName>
  readonly whenOf: (at: string) => string
}

/** The rows of what was found, newest first; `open` are the steps that show their changes. */
export function historyRows(
  found: readonly Found[],
  open: ReadonlySet<number>,
  words: RowWords,
): readonly HistoryRow[] {
  return found.flatMap((one) => {
    const { indexes } = one
    if (!isStep(one)) return indexes.map((index) => changeRow(one, index, words))
    const isOpen = open.has(one.entry.seq)
    if (!isOpen) return [stepRow(one, false, words)]
    const rest = indexes.length - MOST_OF_STEP
    return [
      stepRow(one, true, words),
      ...indexes.slice(0, MOST_OF_STEP).map((index) => changeRow(one, index, words)),
      ...(rest > 0 ? [restRow(one, rest, words)] : []),
    ]
  })
}

function shared({ entry }: Found, { text, names, whenOf }: RowWords) {
  const step = stepName(text, entry, entry.target === null ? undefined : names.get(entry.target))
  return {
    seq: entry.seq,
    when: whenOf(entry.at),
    who: whoName(text, entry.by),
    step: entry.origin === '' ? step : `${step}, ${text.history.origin(entry.origin)}`,
  }
}

function stepRow(one: Found, open: boolean, words: RowWords): HistoryRow {
  const { changes } = one.entry
  const rows = new Set(
    one.indexes.map((index) => {
      const change = changes[index]
      return change ? keyOf(change.table, change.id) : ''
    }),
  )
  return {
    ...shared(one, words),
    id: String(one.entry.seq),
    kind: 'step',
    index: -1,
    row: words.text.history.many(one.indexes.length, rows.size),
    field: '',
    before: '',
    after: '',
    open,
  }
}

function restRow(one: Found, count: number, words: RowWords): HistoryRow {
  return {
    ...shared(one, words),
    id: `${one.entry.seq}/rest`,
    kind: 'rest',
    index: -1,
    row: words.text.history.moreRows(count),
    field: '',
    before: '',
    after: '',
    open: null,
  }
}

function changeRow(one: Found, index: number, words: RowWords): HistoryRow {
  const { text, known } = words
  const base = { ...shared(one, words), id: `${one.entry.seq}/${index}`, kind: 'change', index, open: null } as const
  const change = one.entry.changes[index]
  if (!change) return { ...base, row: '', field: '', before: '', after: '' }
  const { field, before, after } = changeWords(text, known, change)
  const added = change.path.length === 0 && change.before === null
  const removed = change.path.length === 0 && change.after === null
  const start = startOfDifference(before, after)
  return {
    ...base,
    row: rowName(text, known, change.table, change.id),
    field,
    before: added ? text.history.empty : removed ? short(before) : short(before, start) || text.history.empty,
    after: added ? text.history.added : removed ? text.history.removed : short(after, start) || text.history.empty,
  }
}
