/** The chain of the journal: what was altered, taken out or put in is found, and its place named. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BreakKind, ChainCheck, type ChainReport, chained } from '../../shared/journal/chain'
import { EMPTY_HEAD, headAfter, type JournalEntry, type JournalHead, OFFICE } from '../../shared/journal/entry'
import { CURRENT_VERSION } from '../../shared/register/upgrades'

const LENGTH = 12

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
        by: { ...OFFICE, name: 'Ada' },
        name: 'set',
        changes: [change],
        target: null,
        origin: '',
      }),
    )
  }
  return entries
}

function checkChain(entries: readonly unknown[], before: JournalHead | null = null): ChainReport {
  const check = new ChainCheck(before)
  for (const entry of entries) check.add(entry)
  return check.report()
}

const places = ({ breaks }: ChainReport): readonly (readonly [BreakKind, number])[] =>
  breaks.map(({ kind, seq }) => [kind, seq])

const JOURNAL = journal(LENGTH)
const at = fc.integer({ min: 1, max: LENGTH })

/** Every value within an entry, as a path. */
function leaves(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]))
}

function withLeaf(value: unknown, [key, ...rest]: readonly string[], leaf: unknown): unknown {
  if (key === undefined) return leaf
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>
  copy[key] = withLeaf(copy[key], rest, leaf)
  return copy
}

describe('the chain of the journal', () => {
  it('holds for a journal as it was written, read back through JSON with its keys in any order', () => {
    const read = JOURNAL.map((entry) => Object.fromEntries(Object.entries(entry).reverse()))
    expect(checkChain(JSON.parse(JSON.stringify(read)))).toEqual({
      entries: LENGTH,
      firstSeq: 1,
      firstAt: '2026-03-01T10:00:00.000Z',
      lastSeq: LENGTH,
      lastHash: JOURNAL.at(-1)?.hash,
      unchained: 0,
      breaks: [],
      breakCount: 0,
    })
  })

  it('names the entry, and no other, of which any value was altered', () => {
    const other = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
    fc.assert(
      fc.property(at, fc.nat(), other, (seq, which, value) => {
        const entry = JOURNAL[seq - 1]
        const paths = leaves(entry)
        const path = paths[which % paths.length] ?? []
        const altered = withLeaf(entry, path, value)
        fc.pre(JSON.stringify(altered) !== JSON.stringify(entry))
        const entries = JOURNAL.map((each) => (each.seq === seq ? altered : each))
        expect(places(checkChain(entries)), path.join('.')).toEqual([['altered', seq]])
      }),
      { numRuns: 500 },
    )
  })

  it('names an entry that is no JSON any more, and goes on after it', () => {
    fc.assert(
      fc.property(at, (seq) => {
        const entries = JOURNAL.map((entry) => (entry.seq === seq ? null : entry))
        expect(places(checkChain(entries))).toEqual([['altered', seq]])
      }),
    )
  })

  it('names the entries that are missing, first and last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: LENGTH - 1 }), fc.integer({ min: 0, max: 4 }), (seq, more) => {
        const until = Math.min(seq + more, LENGTH - 1)
        const entries = JOURNAL.filter((entry) => entry.seq < seq || entry.seq > until)
        expect(checkChain(entries).breaks).toMatchObject([{ kind: 'missing', seq, until }])
      }),
    )
  })

  it('names an entry that was put in a second time', () => {
    const entries = [...JOURNAL.slice(0, 5), JOURNAL[2], ...JOURNAL.slice(5)]
    expect(places(checkChain(entries))).toEqual([['extra', 3]])
  })

  it('says who and when, as the broken entry tells it', () => {
    const entries = JOURNAL.map((entry) => (entry.seq === 4 ? { ...entry, origin: 'altro' } : entry))
    expect(checkChain(entries).breaks).toMatchObject([{ who: 'Ada', at: '2026-03-01T10:00:00.000Z' }])
  })

  it('finds an entry that was altered together with its own hash: the next one does not follow', () => {
    const entries = [...journal(5)]
    const { hash: _hash, ...third } = entries[2] as JournalEntry
    entries[2] = chained(headAfter(entries.slice(0, 2)), { ...third, origin: 'altro' })
    expect(places(checkChain(entries))).toEqual([['altered', 4]])
  })

  it('goes on from where a journal begins, or from the entry that it is known to follow', () => {
    const later = JOURNAL.slice(4)
    expect(checkChain(later)).toMatchObject({ firstSeq: 5, breakCount: 0 })
    expect(checkChain(later, headAfter(JOURNAL.slice(0, 4)))).toMatchObject({ firstSeq: 5, breakCount: 0 })
    expect(places(checkChain(later, { seq: 4, id: 'e-4', hash: 'f'.repeat(64) }))).toEqual([['altered', 5]])
    expect(checkChain(later, headAfter(JOURNAL.slice(0, 2))).breaks).toMatchObject([
      { kind: 'missing', seq: 3, until: 4 },
    ])
  })

  it('tells entries of an older version apart, which bear no hash; one that lost its hash is not among them', () => {
    const { hash: _hash, format: _format, ...old } = JOURNAL[0] as JournalEntry
    const { hash: _other, ...second } = JOURNAL[1] as JournalEntry
    const next = chained(EMPTY_HEAD, second)
    expect(checkChain([old, next])).toMatchObject({ unchained: 1, breakCount: 0 })
    expect(places(checkChain([...JOURNAL.slice(0, 1), { ...second, hash: '' }]))).toEqual([['altered', 2]])
    expect(places(checkChain([JOURNAL[0], old]))).toEqual([['extra', 1]])
  })
})
