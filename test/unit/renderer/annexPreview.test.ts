import { describe, expect, test } from 'vitest'
import {
  BLOCK_ROWS,
  blocksOf,
  guessHeight,
  headerRows,
  rowSpansIn,
} from '../../../renderer/features/annexes/previewLayout'
import { buildAnnex } from '../../../shared/annexes'
import { textColumn } from '../../../shared/annexes/table'
import { syntheticRegister } from '../../../shared/synthetic'
import { BASE } from '../builders'

describe('the header', () => {
  test('one row where no columns share a heading', () => {
    const rows = headerRows(buildAnnex(BASE, 1).columns)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toHaveLength(8)
  })

  test('two where some do: the others stand beside both', () => {
    const [top, bottom] = headerRows(buildAnnex(BASE, 2).columns)
    expect(top?.map(({ columnSpan, rowSpan }) => [columnSpan, rowSpan])).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
      [6, 1],
      [1, 2],
      [1, 2],
    ])
    expect(bottom).toHaveLength(6)
  })
})

describe('blocks of rows', () => {
  test('hold every row once', () => {
    const blocks = blocksOf(2 * BLOCK_ROWS + 3)
    expect(blocks.map(({ first, end }) => end - first)).toEqual([BLOCK_ROWS, BLOCK_ROWS, 3])
    expect(blocksOf(0)).toEqual([])
  })

  test('cells that print as one do not reach over their ends, and cover each row once', () => {
    const table = buildAnnex(syntheticRegister(130), 1)
    const area = 1
    for (const block of blocksOf(table.rows.length)) {
      const spanOf = rowSpansIn(table.spans, block)
      let covered = 0
      for (let row = block.first; row < block.end; row += 1) {
        expect(spanOf(row, 0)).toBe(1)
        covered += spanOf(row, area)
      }
      expect(covered).toBe(block.end - block.first)
      expect(spanOf(block.first, area)).toBeGreaterThan(0)
    }
  })

  test('a longer text makes a higher block', () => {
    const columns = [textColumn('A', 'a', 'A', 10)]
    const block = { first: 0, end: 1 }
    const low = guessHeight({ columns, rows: [['uno']] }, block)
    expect(guessHeight({ columns, rows: [['uno due tre quattro cinque']] }, block)).toBeGreaterThan(low)
    expect(guessHeight({ columns, rows: [['uno\ndue\ntre']] }, block)).toBeGreaterThan(low)
  })
})
