/** The rows of the screen «Storico», and the comparison of the two copies of the journal. */
import { describe, expect, it } from 'vitest'
import { firstDifference } from '../../../renderer/data/journalReader'
import { historyRows, startOfDifference } from '../../../renderer/features/history/historyRows'
import { ChainCheck, chained } from '../../../shared/journal/chain'
import type { Change } from '../../../shared/journal/change'
import { EMPTY_HEAD, headAfter, type JournalEntry, OFFICE } from '../../../shared/journal/entry'
import { CURRENT_VERSION } from '../../../shared/register/upgrades'
import { it as text } from '../../../shared/text/it'
import { BASE } from '../builders'

const change: Change = { table: 'risks', id: 'r-1', path: ['evaluation', 'level'], before: 'M', after: 'A' }

function entryAfter(entries: readonly JournalEntry[], changes: number, more: Partial<JournalEntry> = {}): JournalEntry {
  const seq = entries.length + 1
  return chained(headAfter(entries, EMPTY_HEAD), {
    format: CURRENT_VERSION,
    seq,
    id: `e-${seq}`,
    at: '2026-03-01T10:00:00.000Z',
    by: OFFICE,
    name: 'bulk',
    changes: Array.from({ length: changes }, () => change),
    target: null,
    origin: '',
    ...more,
  })
}

const words = { text, known: { register: BASE, gone: new Map() }, names: new Map(), whenOf: (at: string) => at }
const foundOf = (entry: JournalEntry) => ({ entry, indexes: entry.changes.map((_, index) => index) })

describe('the rows of the history', () => {
  it('show few changes one by one, many as a step that opens', () => {
    const [few, many] = [foundOf(entryAfter([], 2)), foundOf(entryAfter([], 20))]
    expect(historyRows([few], new Set(), words).map(({ kind }) => kind)).toEqual(['change', 'change'])
    const [step, ...none] = historyRows([many], new Set(), words)
    expect(step).toMatchObject({ kind: 'step', open: false, row: '20 cambiamenti in una riga' })
    expect(none).toEqual([])
    expect(historyRows([many], new Set([1]), words)).toHaveLength(21)
  })

  it('of a step with thousands of changes show the first, and say how many there are more', () => {
    const rows = historyRows([foundOf(entryAfter([], 1800))], new Set([1]), words)
    expect(rows).toHaveLength(502)
    expect(rows.at(-1)).toMatchObject({ kind: 'rest', row: expect.stringContaining('1300') })
  })

  it('say where a merge comes from', () => {
    const [row] = historyRows(
      [foundOf(entryAfter([], 1, { name: 'merge', origin: 'scheda.xlsx, M. Bini' }))],
      new Set(),
      words,
    )
    expect(row).toMatchObject({
      step: 'Riunione delle schede, da scheda.xlsx, M. Bini',
      before: 'M – Moderato',
      after: 'A – Alto',
    })
  })

  it('of long texts that begin alike show the part that differs', () => {
    const same = 'Le verifiche svolte nel corso dell’anno non hanno dato rilievi di sorta'
    const start = startOfDifference(`${same} nuovi.`, `${same} gravi.`)
    expect(`${same} nuovi.`.slice(start)).toBe('dato rilievi di sorta nuovi.')
    expect(startOfDifference('Uno', 'Due')).toBe(0)
  })
})

describe('the two copies of a journal', () => {
  const entries: JournalEntry[] = []
  for (let seq = 1; seq <= 6; seq += 1) entries.push(entryAfter(entries, 1))
  const chainOf = (stored: readonly JournalEntry[]) => {
    const check = new ChainCheck()
    for (const entry of stored) check.add(entry)
    return { report: check.report(), marks: stored.map(({ hash }) => hash.slice(0, 8)).join('') }
  }

  it('agree when they say the same, also where one begins later', () => {
    expect(firstDifference(chainOf(entries), chainOf(entries))).toBeNull()
    expect(firstDifference(chainOf(entries.slice(3)), chainOf(entries))).toBeNull()
    expect(firstDifference(chainOf(entries.slice(0, 4)), chainOf(entries))).toBeNull()
  })

  it('that were both made anew differ from the first entry that was', () => {
    const others = entries.slice(0, 4)
    for (let seq = 5; seq <= 6; seq += 1) others.push(entryAfter(others, 1, { origin: 'altro' }))
    expect(chainOf(others).report.breakCount).toBe(0)
    expect(firstDifference(chainOf(entries), chainOf(others))).toBe(5)
    expect(firstDifference(chainOf(entries.slice(2)), chainOf(others))).toBe(5)
  })
})
