/** The annexes as HTML to be printed: nothing lost, nothing let in, and the structure that screen readers need. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildAnnex, methodology } from '../../shared/annexes'
import {
  annexHtml,
  documentTitle,
  escapeHtml,
  footerHtml,
  headerHtml,
  methodologyHtml,
} from '../../shared/annexes/html'
import { SHARED_KEYS } from '../../shared/annexes/layout'
import { blocksForPaper, paperStyle } from '../../shared/annexes/paper'
import { partsOf, printedDocuments } from '../../shared/annexes/printed'
import { ANNEX_NUMBERS, type AnnexTable } from '../../shared/annexes/table'
import { syntheticRegister } from '../../shared/synthetic'
import { annexes as text } from '../../shared/text/it/annexes'
import { smallRegister } from './annexesRegister'

const htmlOf = (table: AnnexTable) => [...annexHtml(table)].join('')

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const plain = (html: string) => html.replaceAll(/&([a-z]+|#39);/g, (whole, name: string) => SIGNS[name] ?? whole)

/** The texts of the body cells, row by row, as a browser would give them. */
function cellsOf(html: string): readonly (readonly string[])[] {
  const bodies = [...html.matchAll(/<tbody[^>]*>([\s\S]*?)<\/tbody>/g)].map((match) => match[1] ?? '').join('')
  return [...bodies.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map((row) =>
    [...(row[1] ?? '').matchAll(/<(td|th)[^>]*>([\s\S]*?)<\/\1>/g)].map((cell) =>
      plain((cell[2] ?? '').replaceAll(/<\/?h\d>/g, '')),
    ),
  )
}

const tableOf = (rows: readonly (readonly string[])[], number: 1 | 2 | 3 | 4 = 2): AnnexTable => ({
  ...buildAnnex(smallRegister, number),
  rows,
  spans: [],
})

describe('the document of an annex', () => {
  it('names its language, title and style, and has no script, style or address of its own', () => {
    for (const number of ANNEX_NUMBERS) {
      const table = buildAnnex(smallRegister, number)
      const html = htmlOf(table)
      expect(html.startsWith('<!doctype html>\n<html lang="it">')).toBe(true)
      expect(html).toContain(`<title>${escapeHtml(documentTitle(table))}</title>`)
      expect(html.match(/<h1>/g)).toHaveLength(1)
      expect(html).toContain(`<caption>${text.pdf.caption(table.rows.length)}</caption>`)
      expect(html).not.toMatch(/<script|<style|style="|https?:|javascript:|<img|<iframe/i)
    }
  })

  it('says what every header cell is for: column, group of columns, row', () => {
    const html = htmlOf(buildAnnex(smallRegister, 2))
    expect(html).toContain(`<th scope="colgroup" colspan="6">${text.headers.indicators}</th>`)
    expect(html.match(/<th scope="col"/g)).toHaveLength(11 - 6 + 6)
    expect(html.match(/<th scope="row">/g)).toHaveLength(buildAnnex(smallRegister, 2).rows.length)
    expect(html).not.toMatch(/<th[ >](?!scope=)/)
  })

  it('tints levels by exposure and keeps the letter: an inverse A is green', () => {
    const table = buildAnnex(smallRegister, 2)
    const row = table.columns.map(({ kind }) => (kind === 'level' ? 'A' : 'x'))
    const html = htmlOf({ ...table, rows: [row] })
    expect(html).toContain('<td class="level A">A</td>')
    expect(html).toContain('<td class="level B">A</td>')
    expect(htmlOf({ ...table, rows: [row.map(() => '')] })).toContain('<td class="level"></td>')
  })

  it('every cell of every annex is in the document once, in reading order', () => {
    for (const number of ANNEX_NUMBERS) {
      const table = buildAnnex(syntheticRegister(60), number)
      const html = htmlOf(table)
      const own = table.rows.map((row) => row.filter((_, at) => !SHARED_KEYS.has(table.columns[at]?.key ?? '')))
      // What rows have in common is printed once for several: tested below.
      expect(cellsOf(html.replaceAll(/<td class="shared[^>]*>[\s\S]*?<\/td>/g, ''))).toEqual(own)
    }
  })

  it('loses and lets in nothing, whatever is written in a cell', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '</td></table><h1>',
        '"><img src=x onerror=alert(1)>',
        '&lt;',
        '{{x}}',
        "='a'",
      ),
      fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', 'a', ' ', '\n', ';') }),
    )
    const row = fc.array(hostile, { minLength: 11, maxLength: 11 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const html = htmlOf(tableOf(rows))
        expect(cellsOf(html)).toEqual(rows)
        expect(html.match(/<h1>/g)).toHaveLength(1)
        expect(html).not.toMatch(/<script|<img/i)
      }),
    )
  })

  it('escapes title, subtitle, notice and headers too', () => {
    const table = buildAnnex(smallRegister, 1)
    const bad = '</title><script>x</script>'
    const html = htmlOf({
      ...table,
      title: bad,
      subtitle: bad,
      notice: bad,
      columns: table.columns.map((column) => ({ ...column, header: bad })),
    })
    expect(html).not.toContain('<script>')
    expect(footerHtml({ title: bad, subtitle: bad })).not.toContain('<script>')
    expect(headerHtml({ notice: bad })).not.toContain('<script>')
    expect(headerHtml({ notice: '' })).toBe('<span></span>')
  })
})

describe('what several rows have in common', () => {
  const areas = ['Uno', 'Uno', 'Uno', 'Due']
  const table: AnnexTable = {
    ...buildAnnex(smallRegister, 1),
    rows: areas.map((area, at) => [`${at}`, area, 'p', '', '', '', '', '']),
    spans: [{ column: 1, first: 0, last: 2 }],
  }

  it('is one cell and a heading where it begins', () => {
    const html = htmlOf(table)
    expect(html).toContain('<td class="shared" rowspan="3"><h2>Uno</h2></td>')
    expect(html).toContain('<td class="shared"><h2>Due</h2></td>')
  })

  it('begins anew with each block, without a line and without a second heading', () => {
    const long = 'parola '.repeat(400)
    const html = htmlOf({ ...table, rows: table.rows.map((row) => row.with(4, long)) })
    expect(html).toContain('<td class="shared on"><h2>Uno</h2></td>')
    expect(html).toContain('<td class="shared from on">Uno</td>')
    expect(html).toContain('<td class="shared from">Uno</td>')
    expect(html.match(/<h2>/g)).toHaveLength(2)
  })
})

describe('blocks of rows', () => {
  it('take every row once, in order; only a row that is too high for a page stands alone as long', () => {
    const cell = fc.string({ maxLength: 9000, unit: fc.constantFrom('a', ' ', '\n') })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 11, maxLength: 11 }), { maxLength: 12 }), (rows) => {
        let next = 0
        for (const { first, end, long } of blocksForPaper(tableOf(rows))) {
          expect(first).toBe(next)
          expect(end).toBeGreaterThan(first)
          if (long) expect(end - first).toBe(1)
          next = end
        }
        expect(next).toBe(rows.length)
      }),
      { numRuns: 30 },
    )
  })
})

describe('the documents of an export', () => {
  it('are the methodology and one file an annex, each on the paper of its sheet', () => {
    const tables = ANNEX_NUMBERS.map((number) => buildAnnex(smallRegister, number))
    const documents = printedDocuments(tables, methodology(smallRegister))
    expect(documents.map(({ name, paper }) => [name, paper])).toEqual([
      ['metodologia.pdf', 'A4'],
      ['allegato-1.pdf', 'A3'],
      ['allegato-2.pdf', 'A3'],
      ['allegato-3.pdf', 'A3'],
      ['allegato-4.pdf', 'A3'],
    ])
  })

  it('a long annex is cut into parts of about the same length that lose no row and no merged cell', () => {
    const table = buildAnnex(syntheticRegister(120), 1)
    const signs = (rows: AnnexTable['rows']) => rows.flat().join('').length
    const most = signs(table.rows) / 3.5
    const parts = partsOf(table, most)
    expect(parts).toHaveLength(4)
    expect(parts.flatMap(({ rows }) => rows)).toEqual(table.rows)
    for (const { title, rows, spans } of parts) {
      expect(title).toMatch(/\(parte \d di 4\)$/)
      expect(signs(rows)).toBeLessThan(most * 1.1)
      for (const { column, first, last } of spans) {
        expect(last).toBeLessThan(rows.length)
        expect(new Set(rows.slice(first, last + 1).map((row) => row[column])).size).toBe(1)
      }
    }
    expect(partsOf({ ...table, rows: [], spans: [] }, 10)).toHaveLength(1)
    expect(printedDocuments([table], methodology(smallRegister), most).map(({ name }) => name)).toContain(
      'allegato-1-parte-4.pdf',
    )
  })
})

it('the methodology: every section with its heading, every table with caption and headers of column and row', () => {
  const content = methodology(smallRegister)
  const html = methodologyHtml(content)
  for (const { title, paragraphs, columns, rows } of content.sections) {
    expect(html).toContain(`<h2>${escapeHtml(title)}</h2>`)
    for (const paragraph of paragraphs) expect(html).toContain(`<p>${escapeHtml(paragraph)}</p>`)
    for (const { header } of columns) expect(html).toContain(`<th scope="col">${escapeHtml(header)}</th>`)
    for (const row of rows) for (const value of row) expect(html).toContain(`>${escapeHtml(value)}</t`)
  }
  const tables = content.sections.filter(({ columns }) => columns.length > 0).length
  expect(html.match(/<caption>/g)).toHaveLength(tables)
})

it('the style sheet: paper, fonts, repeated headers, nothing from elsewhere', () => {
  const style = paperStyle('A3', [{ name: 'titillium-web-latin-400-normal-x.woff2', weight: 400 }])
  expect(style).toContain('@page{size:A3 landscape')
  expect(style).toContain('url("assets/titillium-web-latin-400-normal-x.woff2")')
  expect(style).toContain('table-header-group')
  expect(style).not.toMatch(/https?:|@import/)
})
