/** The index of a list's rows: as a plain table would answer, also when it shares its places with an older list. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byId } from '../../shared/domain/lookup'

interface Row {
  readonly id: string
  readonly value: number
}

const rows = fc.array(fc.record({ id: fc.constantFrom(...'abcdefgh'), value: fc.nat(9) }), { maxLength: 10 })

function expectAsTable(list: readonly Row[]): void {
  const index = byId(list)
  const table = new Map(list.map((row) => [row.id, row]))
  expect([...index]).toEqual([...table])
  expect([...index.keys()]).toEqual([...table.keys()])
  expect([...index.values()]).toEqual([...table.values()])
  expect(index.size).toBe(table.size)
  for (const id of 'abcdefghi') {
    expect(index.get(id)).toBe(table.get(id))
    expect(index.has(id)).toBe(table.has(id))
  }
  const seen: string[] = []
  index.forEach((_row, id) => {
    seen.push(id)
  })
  expect(seen).toEqual([...table.keys()])
}

describe('rows by id', () => {
  test('any list answers as a table of its rows; of two rows with one id the last counts', () => {
    fc.assert(fc.property(rows, expectAsTable))
  })

  test('after edits both the new list and the old one answer for themselves', () => {
    fc.assert(
      fc.property(rows, fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 4 }), (before, edits) => {
        expectAsTable(before)
        const after = [...before]
        for (const [at, value] of edits) {
          const row = after[at]
          if (row) after[at] = { ...row, value }
        }
        expectAsTable(after)
        expectAsTable(before)
        expectAsTable([...after].reverse())
      }),
    )
  })
})
