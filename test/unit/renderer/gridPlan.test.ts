/** Blocks of cells: text and back, what a paste would change, what fits where. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CellWriter,
  cellsOf,
  clearTexts,
  fillTexts,
  pasteTexts,
  planCells,
} from '../../../renderer/fields/grid/plan'
import { readLetters, readLevel, readName, readYesNo } from '../../../renderer/fields/grid/writers'
import { type Block, contains, edgesOf, reach, sizeOf } from '../../../renderer/ui/grid/block'
import { writeHtmlTable } from '../../../renderer/ui/grid/htmlTable'
import { type Cells, readTsv, writeTsv } from '../../../renderer/ui/grid/tsv'
import type { GridView } from '../../../renderer/ui/grid/view'

const cellText = fc.string({
  unit: fc.constantFrom('a', 'B', 'à', ' ', '"', '\t', '\n', '\r', '’', '=', ','),
  maxLength: 6,
})
const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([high, wide]) =>
    fc.array(fc.array(cellText, { minLength: wide, maxLength: wide }), { minLength: high, maxLength: high }),
  )

describe('text of cells', () => {
  test('copied and pasted, the cells are the same', () => {
    fc.assert(
      fc.property(table, (cells) => {
        expect(readTsv(writeTsv(cells))).toEqual(cells)
      }),
    )
  })

  test('any text is read as a table whose rows have one length', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r') }), (text) => {
        const cells = readTsv(text)
        expect(new Set(cells.map((row) => row.length)).size).toBeLessThanOrEqual(1)
      }),
    )
  })

  test.each<[string, Cells]>([
    ['', []],
    ['a', [['a']]],
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\r\nc\r\n',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['"due\nrighe"\t"detto ""sì"""', [['due\nrighe', 'detto "sì"']]],
    ['"Piano" triennale\tx', [['"Piano" triennale', 'x']]],
    ['a\t', [['a', '']]],
  ])('reads %j', (text, cells) => expect(readTsv(text)).toEqual(cells))
})

interface Row {
  readonly id: string
  readonly name: string
  readonly level: string
  readonly count: string
}
const COLUMNS = ['name', 'level', 'count'] as const

function viewOf(rows: readonly Row[]): GridView<Row> {
  return {
    rowCount: rows.length,
    columns: COLUMNS.map((id) => ({ id, title: id.toUpperCase(), editable: id !== 'count' })),
    rowAt: (row) => rows[row],
    textAt: (row, column) => rows[row]?.[COLUMNS[column] ?? 'name'] ?? '',
  }
}
const write: CellWriter<Row> = (row, column, text) => {
  if (column === 'count') return { ok: false, why: 'notEditable' }
  const read = column === 'level' ? readLevel(text, { B: 'Basso', M: 'Moderato', A: 'Alto' }) : null
  if (read && !read.ok) return read
  return {
    ok: true,
    commands: [{ kind: 'set', table: 'risks', id: row.id, path: [column], value: read ? read.value : text }],
  }
}
const ROWS: readonly Row[] = [
  { id: 'r1', name: 'uno', level: 'B', count: '1' },
  { id: 'r2', name: 'due', level: 'M', count: '2' },
  { id: 'r3', name: 'tre', level: '', count: '3' },
]
const all = { top: 0, left: 0, bottom: 2, right: 2 }

describe('planning', () => {
  test('a block pasted where it was copied changes nothing, also where it can not be edited', () => {
    const plan = planCells(viewOf(ROWS), pasteTexts(cellsOf(viewOf(ROWS), all), all), write)
    expect(plan).toEqual({ cells: [], refused: 0, commands: [], columns: [] })
  })

  test('each changed cell says what it was and what it would be', () => {
    const plan = planCells(viewOf(ROWS), pasteTexts([['UNO', 'a']], { top: 0, left: 0, bottom: 0, right: 0 }), write)
    expect(plan.cells.map(({ before, after, why }) => [before, after, why])).toEqual([
      ['uno', 'UNO', null],
      ['B', 'a', null],
    ])
    expect(plan.commands).toEqual([
      { kind: 'set', table: 'risks', id: 'r1', path: ['name'], value: 'UNO' },
      { kind: 'set', table: 'risks', id: 'r1', path: ['level'], value: 'A' },
    ])
  })

  test('one cell that does not fit leaves no command at all', () => {
    const pasted: Cells = [
      ['UNO', 'X', '1'],
      ['DUE', 'A', '9'],
      ['TRE', 'A', '3'],
      ['QUATTRO', 'A', '4'],
    ]
    const plan = planCells(viewOf(ROWS), pasteTexts(pasted, { ...all, bottom: 0, right: 0 }), write)
    expect(plan.commands).toEqual([])
    expect(plan.cells.flatMap(({ why }) => (why ? [why] : []))).toEqual([
      'notLevel',
      'notEditable',
      'beyondRows',
      'beyondRows',
      'beyondRows',
    ])
    expect(plan.refused).toBe(5)
  })

  test('all or nothing, and never a command without its cell', () => {
    fc.assert(
      fc.property(table, fc.nat(2), fc.nat(2), (cells, top, left) => {
        const plan = planCells(viewOf(ROWS), pasteTexts(cells, { top, left, bottom: top, right: left }), write)
        expect(plan.refused).toBe(plan.cells.filter((cell) => cell.why !== null).length)
        expect(plan.commands.length).toBe(plan.refused > 0 ? 0 : plan.cells.length)
      }),
    )
  })

  test('one text fills the block, a row repeats in it', () => {
    const block = { top: 0, left: 0, bottom: 2, right: 1 }
    expect([...pasteTexts([['x']], block)]).toHaveLength(6)
    expect([...pasteTexts([['x', 'B']], block)].map(({ text }) => text)).toEqual(['x', 'B', 'x', 'B', 'x', 'B'])
    expect([...pasteTexts([['x'], ['y']], { ...block, right: 0 })]).toHaveLength(2)
    expect([...pasteTexts([], block)]).toEqual([])
  })

  test('fill down takes the top row, or the one above a block of one row', () => {
    const plan = planCells(viewOf(ROWS), fillTexts(viewOf(ROWS), { top: 0, left: 0, bottom: 2, right: 1 }), write)
    expect(plan.cells.map(({ rowId, after }) => [rowId, after])).toEqual([
      ['r2', 'uno'],
      ['r3', 'uno'],
      ['r2', 'B'],
      ['r3', 'B'],
    ])
    expect([...fillTexts(viewOf(ROWS), { top: 2, left: 0, bottom: 2, right: 0 })]).toEqual([
      { row: 2, column: 0, text: 'due' },
    ])
    expect([...fillTexts(viewOf(ROWS), { top: 0, left: 0, bottom: 0, right: 0 })]).toEqual([])
  })

  test('clearing leaves out columns that are not written', () => {
    const texts = [...clearTexts(viewOf(ROWS), all, (column) => column !== 'count')]
    expect(texts).toHaveLength(6)
    expect(texts.every(({ text, column }) => text === '' && column < 2)).toBe(true)
  })
})

describe('what a cell accepts', () => {
  const words = { B: 'Basso', M: 'Moderato', A: 'Alto' }
  test('levels by letter or word', () => {
    expect(readLevel(' a ', words)).toEqual({ ok: true, value: 'A' })
    expect(readLevel('moderato', words)).toEqual({ ok: true, value: 'M' })
    expect(readLevel('–', words)).toEqual({ ok: true, value: null })
    for (const wrong of ['A+', '3', 'N', 'Altissimo']) expect(readLevel(wrong, words).ok).toBe(false)
  })

  test('names whatever their case; none, unknown or twice the same is no name', () => {
    const units = [
      { id: 'u1', name: 'Settore Viabilità' },
      { id: 'u2', name: 'Ufficio' },
      { id: 'u3', name: 'ufficio' },
    ]
    expect(readName(' settore  VIABILITA ', units, { none: true })).toEqual({ ok: true, value: 'u1' })
    expect(readName('', units, { none: true })).toEqual({ ok: true, value: null })
    expect(readName('', units, { none: false }).ok).toBe(false)
    expect(readName('Ufficio', units, { none: true }).ok).toBe(false)
  })

  test('factors by letters, yes and no', () => {
    const factors = [
      { id: 'f1', letter: 'a' },
      { id: 'f2', letter: 'd' },
    ]
    expect(readLetters('d), A', factors)).toEqual({ ok: true, value: ['f2', 'f1'] })
    expect(readLetters('', factors)).toEqual({ ok: true, value: [] })
    expect(readLetters('a, z', factors).ok).toBe(false)
    expect(readYesNo('Sì')).toEqual({ ok: true, value: true })
    expect(readYesNo('no')).toEqual({ ok: true, value: false })
    expect(readYesNo('forse').ok).toBe(false)
  })
})

describe('blocks', () => {
  const place = fc.record({ row: fc.nat(9), column: fc.nat(9) })
  const block: fc.Arbitrary<Block> = fc.record({ anchor: place, head: place })
  test('a block holds both its ends and stays within the grid', () => {
    fc.assert(
      fc.property(block, place, (one, by) => {
        expect(contains(edgesOf(one), one.anchor) && contains(edgesOf(one), one.head)).toBe(true)
        const next = reach(one, { row: by.row - 5, column: 1_000_000 }, { rows: 10, columns: 10 })
        expect(next.anchor).toEqual(one.anchor)
        expect(next.head.column).toBe(9)
        expect(next.head.row).toBeGreaterThanOrEqual(0)
        const { rows, columns } = sizeOf(next)
        expect(rows * columns).toBeGreaterThan(0)
      }),
    )
  })
})

test('copied for Excel and LibreOffice, a number such as 1.10 stays text and a text of two lines stays in one cell', () => {
  const html = writeHtmlTable([['1.10', 'uno\ndue <a>']])
  expect(html).toContain(`<td sdnum="1040;0;@" style="mso-number-format:'\\@'">1.10</td>`)
  expect(html).toContain('uno<br style="mso-data-placement:same-cell">due &lt;a&gt;</td>')
  expect(html.match(/<tr>/g)).toHaveLength(1)
})
