import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutRow } from '../../electron/sheets/rowLayout'
import { countLines, lineWidth, mostLines, splitByLines } from '../../electron/sheets/textMeasure'

const WIDTH = lineWidth(30)

const prose = fc.string({
  unit: fc.constantFrom('a', 'i', 'W', 'à', '%', ' ', ' ', '\n', '-', '😀', '–', '\t'),
  maxLength: 600,
})

describe('counting lines', () => {
  it('one for nothing, one per line end more', () => {
    expect(countLines('', WIDTH)).toBe(1)
    expect(countLines('uno', WIDTH)).toBe(1)
    expect(countLines('uno\ndue\n', WIDTH)).toBe(3)
  })

  it('wraps at spaces and breaks a word that is longer than a line', () => {
    expect(countLines('parola '.repeat(40), WIDTH)).toBeGreaterThan(6)
    expect(countLines('x'.repeat(400), WIDTH)).toBeGreaterThan(6)
  })

  it('an empty emoji half and control characters are noticed', () => {
    expect(countLines('a\ud83d', WIDTH)).toBe(0)
    expect(countLines('\ude00a', WIDTH)).toBe(0)
    expect(countLines('a\u0007b', WIDTH)).toBe(0)
    expect(countLines('\uffff', WIDTH)).toBe(0)
    expect(countLines('😀 \t\n', WIDTH)).toBe(2)
  })

  it('a narrower line never takes fewer lines', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 8, max: 40 }), (text, characters) => {
        expect(countLines(text, lineWidth(characters))).toBeGreaterThanOrEqual(
          countLines(text, lineWidth(characters + 30)),
        )
      }),
    )
  })

  it('the quick bound is never below the count', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const line = text.replaceAll('\n', ' ')
        expect(mostLines(line, WIDTH)).toBeGreaterThanOrEqual(countLines(line, WIDTH))
      }),
    )
  })
})

describe('splitting', () => {
  it('loses no character, and each piece has room', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 1, max: 9 }), (text, limit) => {
        const pieces = splitByLines(text, WIDTH, limit)
        expect(pieces.join('')).toBe(text)
        // A line end at the cut belongs to the piece before it, where it makes no line of its own on paper.
        for (const piece of pieces) expect(countLines(piece.replace(/\n$/, ''), WIDTH)).toBeLessThanOrEqual(limit)
      }),
      { numRuns: 500 },
    )
  })

  it('100,000 characters without a space', () => {
    const text = 'à'.repeat(100_000)
    const pieces = splitByLines(text, WIDTH, 38)
    expect(pieces.join('')).toBe(text)
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(32_767)
  })
})

describe('rows of a record', () => {
  const widths = [lineWidth(10), lineWidth(60)]

  it('one row where it fits', () => {
    const rows = layoutRow(['1.1', 'breve'], widths)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.heights).toHaveLength(1)
  })

  it('two rows to be merged for a text higher than the highest row: the text stays whole', () => {
    const text = Array.from({ length: 60 }, (_, index) => `riga ${index}`).join('\n')
    const rows = layoutRow(['1.1', text], widths)
    expect(rows.map((row) => row.texts)).toEqual([['1.1', text]])
    expect(rows[0]?.heights).toHaveLength(2)
    for (const height of rows[0]?.heights ?? []) expect(height).toBeLessThanOrEqual(409)
  })

  it('a further record for what is longer than a page; never beyond the limits of a cell', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 20, max: 120 }), (text, times) => {
        const long = text.repeat(times)
        const rows = layoutRow([long, '1.1'], [lineWidth(60), lineWidth(10)])
        expect(rows.map((row) => row.texts[0]).join('')).toBe(long)
        for (const { texts, heights } of rows) {
          expect(texts[0]?.length).toBeLessThanOrEqual(32_767)
          expect(texts[0]?.split('\n').length).toBeLessThanOrEqual(253)
          expect(Math.max(...heights)).toBeLessThanOrEqual(409)
          expect(Math.min(...heights)).toBeGreaterThan(0)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('what a workbook cannot hold is taken out, what Excel would read as an escape is kept as it is', () => {
    expect(layoutRow(['a\u0007b\r\nc'], [WIDTH])[0]?.texts).toEqual(['ab\nc'])
    expect(layoutRow(['vedi _x0041_ e _x'], [WIDTH])[0]?.texts).toEqual(['vedi _x005F_x0041_ e _x'])
  })
})
