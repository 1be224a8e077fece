/** The chain of the journal: what was altered, taken out or put in is found, and its place named. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chained, checkChain } from '../../shared/journal/chain'
import { EMPTY_HEAD, headAfter, type JournalEntry, OFFICE } from '../../shared/journal/entry'
import { CURRENT_VERSION } from '../../shared/register/upgrades'

function journal(count: number): readonly JournalEntry[] {
  const entries: JournalEntry[] = []
  for (let seq = 1; seq <= count; seq += 1) {
    const [change] = [{ table: 'risks', id: 'r-1', path: ['number'], before: seq, after: seq + 1 }] as const
    entries.push(
      chained(headAfter(entries, EMPTY_HEAD), {
        format: CURRENT_VERSION,
        seq,
        id: `e-${seq}`,
        at: '2026-03-01T10:00:00.000Z',
        by: OFFICE,
        name: 'set',
        changes: [change],
        target: null,
        origin: '',
      }),
    )
  }
  return entries
}

const at = fc.integer({ min: 1, max: 12 })

describe('the chain of the journal', () => {
  it('holds for a journal as it was written, read back through JSON with its keys in any order', () => {
    const read = journal(12).map(
      (entry) => Object.fromEntries(Object.entries(entry).reverse()) as unknown as JournalEntry,
    )
    expect(checkChain(JSON.parse(JSON.stringify(read)))).toEqual({ entries: 12, firstSeq: 1, unchained: 0, breaks: [] })
  })

  it('names the entry that was altered, whatever was altered in it', () => {
    const alter: readonly ((entry: JournalEntry) => JournalEntry)[] = [
      (entry) => ({ ...entry, by: { ...entry.by, name: 'altri' } }),
      (entry) => ({ ...entry, at: '2026-03-02T10:00:00.000Z' }),
      (entry) => ({ ...entry, changes: [] }),
      (entry) => ({ ...entry, origin: 'file' }),
      (entry) => ({ ...entry, target: 1 }),
    ]
    fc.assert(
      fc.property(at, fc.constantFrom(...alter), (seq, change) => {
        const entries = journal(12).map((entry) => (entry.seq === seq ? change(entry) : entry))
        expect(checkChain(entries).breaks).toEqual([{ kind: 'altered', seq }])
      }),
    )
  })

  it('names the first entry that is missing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 11 }), (seq) => {
        const entries = journal(12).filter((entry) => entry.seq !== seq)
        expect(checkChain(entries).breaks).toEqual([{ kind: 'missing', seq }])
      }),
    )
  })

  it('finds an entry that was altered together with its own hash: the next one does not follow', () => {
    const entries = [...journal(5)]
    const { hash: _hash, ...third } = entries[2] as JournalEntry
    entries[2] = chained(headAfter(entries.slice(0, 2)), { ...third, origin: 'altro' })
    expect(checkChain(entries).breaks).toEqual([{ kind: 'altered', seq: 4 }])
  })

  it('goes on from where a journal begins, and tells entries of an older version apart', () => {
    expect(checkChain(journal(12).slice(4))).toMatchObject({ firstSeq: 5, breaks: [] })
    const { hash: _hash, ...first } = journal(1)[0] as JournalEntry
    const old = { ...first, hash: '' }
    const next = chained(headAfter([old]), { ...first, seq: 2, id: 'e-2' })
    expect(checkChain([old, next])).toMatchObject({ unchained: 1, breaks: [] })
  })
})
