import { describe, expect, test } from 'vitest'
import { neighbourOf } from '../../../renderer/ui/neighbour'
import { rowChanges } from '../../../renderer/ui/rowChanges'

const row = (id: string) => ({ id })
const [A, B, C, D] = ['a', 'b', 'c', 'd'].map(row) as [{ id: string }, { id: string }, { id: string }, { id: string }]

describe('what changed between two lists of rows', () => {
  test('rows that stay the same objects are left alone', () => {
    const newB = row('b')
    expect(rowChanges([A, B, C], [A, newB, C])).toEqual({ add: [], update: [newB], remove: [], moved: false })
  })

  test('rows added at the end and rows taken out keep the others where they are', () => {
    expect(rowChanges([A, B, C], [A, C, D])).toEqual({ add: [D], update: [], remove: [B], moved: false })
    expect(rowChanges([], [A, B]).moved).toBe(false)
    expect(rowChanges([A, B], []).moved).toBe(false)
  })

  test('a row put between others, or one that moved, sets all anew', () => {
    expect(rowChanges([A, C], [A, B, C]).moved).toBe(true)
    expect(rowChanges([A, B, C], [C, A, B]).moved).toBe(true)
    expect(rowChanges([A, B], [B, A]).moved).toBe(true)
  })
})

test('the row chosen when one goes away is the next, else the one before', () => {
  expect(neighbourOf([A, B, C], 'b')).toBe('c')
  expect(neighbourOf([A, B, C], 'c')).toBe('b')
  expect(neighbourOf([A], 'a')).toBe(null)
  expect(neighbourOf([A], 'x')).toBe(null)
})
