/** Workbooks come from other people's mail: what is in them is read as it stands, and what is no workbook is refused. */
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { readWorkbook, readWorkbookBytes } from '../../electron/sheets/readWorkbook'
import { cellAddress, type GridSheet } from '../../shared/grid/grid'
import type { WorkbookRefusal } from '../../shared/grid/refusal'
import { workbook as words } from '../../shared/text/it/workbook'
import { workbookOf, workbookParts, type ZipPart, zipOf } from './zipMaking'

const folder = mkdtempSync(path.join(tmpdir(), 'registro-lettura-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function sheetOf(bytes: Buffer): Promise<GridSheet> {
  const read = await readWorkbookBytes(bytes)
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.error)}`)
  const [sheet] = read.value.sheets
  if (!sheet) throw new Error('no sheet')
  return sheet
}

async function refusalOf(bytes: Buffer): Promise<WorkbookRefusal> {
  const read = await readWorkbookBytes(bytes)
  if (read.ok) throw new Error('not refused')
  return read.error
}

const cellsOf = (sheet: GridSheet) =>
  sheet.rows.flatMap(({ cells }) => cells.map((cell) => [cellAddress(cell), cell.kind, cell.text, cell.formula]))

describe('what cells hold', () => {
  test('texts shared, rich, inline and escaped; numbers, dates, booleans, errors', async () => {
    const sheet = await sheetOf(
      workbookOf(`<sheetData>
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
          <c r="C1" t="inlineStr"><is><t>riga_x000A_sotto e _x005F_x0041_</t></is></c></row>
        <row r="3" hidden="1"><c r="A3"><v>0.10000000000000001</v></c><c r="B3" s="1"><v>46053</v></c>
          <c r="C3" s="2"><v>46053.5</v></c><c r="D3" s="3"><v>12</v></c><c r="E3" s="1"/></row>
        <row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1&amp;"x"</f><v>interox</v></c><c><f>B9</f></c></row>
      </sheetData>`),
    )
    expect(cellsOf(sheet)).toEqual([
      ['A1', 'text', 'intero', null],
      ['B1', 'text', 'un po’ in grassetto', null],
      ['C1', 'text', 'riga\nsotto e _x0041_', null],
      ['A3', 'number', '0.1', null],
      ['B3', 'date', '2026-01-31', null],
      ['C3', 'date', '2026-01-31T12:00:00', null],
      ['D3', 'number', '12', null],
      ['A4', 'boolean', 'VERO', null],
      ['B4', 'error', '#N/A', null],
      ['C4', 'text', 'interox', 'A1&"x"'],
      ['D4', 'empty', '', 'B9'],
    ])
  })

  test('merged ranges are told; validations of whole columns cost nothing', async () => {
    const sheet = await sheetOf(
      workbookOf(
        `<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>
         <mergeCells><mergeCell ref="B2:C1048576"/></mergeCells>
         <dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"B,M,A"</formula1></dataValidation></dataValidations>`,
      ),
    )
    expect(sheet.merged).toEqual([{ top: 2, left: 2, bottom: 1_048_576, right: 3 }])
  })

  test('a workbook of another program: prefixes, other part names, hidden sheets, charts, dates from 1904', async () => {
    const bytes = zipOf([
      {
        name: '_rels/.rels',
        content:
          '<Relationships><Relationship Id="x" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/Book/Main.xml"/></Relationships>',
      },
      {
        name: 'Book/main.xml',
        content: `<x:workbook xmlns:x="m" xmlns:q="n"><x:workbookPr date1904="true"/><x:sheets>
          <x:sheet name="Grafico" sheetId="1" q:id="c"/><x:sheet name="Dati" sheetId="2" q:id="a"/>
          <x:sheet name="_nascosto" state="veryHidden" sheetId="3" q:id="b"/></x:sheets></x:workbook>`,
      },
      {
        name: 'Book/_rels/main.xml.rels',
        content: `<Relationships><Relationship Id="a" Type="t/worksheet" Target="uno.xml"/><Relationship Id="b" Type="t/worksheet" Target="../xl/due.xml"/>
          <Relationship Id="c" Type="t/chartsheet" Target="grafico.xml"/><Relationship Id="s" Type="t/styles" Target="stili.xml"/></Relationships>`,
      },
      {
        name: 'book/uno.xml',
        content:
          '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c s="0"><x:v>44591</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
      { name: 'xl/due.xml', content: '<worksheet><sheetData/></worksheet>' },
      { name: 'book/stili.xml', content: '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>' },
    ])
    const read = await readWorkbookBytes(bytes)
    expect(read).toMatchObject({
      ok: true,
      value: {
        sheets: [
          { name: 'Dati', visibility: 'visible', rows: [{ number: 1, cells: [{ kind: 'date', text: '2026-01-31' }] }] },
          { name: '_nascosto', visibility: 'veryHidden', rows: [] },
        ],
        remarks: [],
      },
    })
  })

  test('what exceljs writes is read back as it was', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('Città').addRows([
      ['perché', 3.5, new Date(Date.UTC(2026, 0, 31)), true, { formula: 'B1*2', result: 7 }],
      [{ text: 'sito', hyperlink: 'https://www.anticorruzione.it' }, ' spazi ', 'a\nb', '=1+1'],
    ])
    const sheet = await sheetOf(Buffer.from(await book.xlsx.writeBuffer()))
    expect(sheet.name).toBe('Città')
    expect(cellsOf(sheet)).toEqual([
      ['A1', 'text', 'perché', null],
      ['B1', 'number', '3.5', null],
      ['C1', 'date', '2026-01-31', null],
      ['D1', 'boolean', 'VERO', null],
      ['E1', 'number', '7', 'B1*2'],
      ['A2', 'text', 'sito', null],
      ['B2', 'text', ' spazi ', null],
      ['C2', 'text', 'a\nb', null],
      ['D2', 'text', '=1+1', null],
    ])
  })

  test('macros and links to other files are left aside and said', async () => {
    const read = await readWorkbookBytes(
      workbookOf('<sheetData/>', [
        { name: 'xl/vbaProject.bin', content: 'Attribute VB_Name' },
        { name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' },
      ]),
    )
    expect(read).toMatchObject({ ok: true, value: { remarks: ['macros', 'externalLinks'] } })
  })
})

describe('what is refused', () => {
  const compound = (name: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(name, 'utf16le')])
  const without = (name: string) => zipOf(workbookParts('<sheetData/>').filter((part) => part.name !== name))
  const withPart = (part: ZipPart) =>
    zipOf(workbookParts('<sheetData/>').map((one) => (one.name === part.name ? part : one)))

  test.each<[string, Buffer, Partial<WorkbookRefusal>]>([
    ['an empty file', Buffer.alloc(0), { code: 'empty' }],
    ['a text', Buffer.from('N.;Processo\n1;Concorsi'), { code: 'notWorkbook' }],
    ['a workbook with a password', compound('EncryptedPackage'), { code: 'password' }],
    ['one that LibreOffice has encrypted', readFileSync('test/fixtures/con-password.xlsx'), { code: 'password' }],
    ['an encrypted archive', zipOf([{ name: 'a', content: 'x', flags: 1 }]), { code: 'password' }],
    ['the old Excel', compound('Workbook'), { code: 'oldExcel' }],
    ['an old Word document', compound('WordDocument'), { code: 'notWorkbook' }],
    ['the binary Excel', zipOf([{ name: 'xl/workbook.bin', content: 'x' }]), { code: 'binaryExcel' }],
    ['an archive of other files', zipOf([{ name: 'autovalutazione.xlsx', content: 'x' }]), { code: 'otherArchive' }],
    [
      'LibreOffice’s own format',
      zipOf([
        { name: 'content.xml', content: '<x/>' },
        { name: 'META-INF/manifest.xml', content: '<x/>' },
      ]),
      { code: 'openDocument' },
    ],
    [
      'a Word document',
      zipOf([
        {
          name: '_rels/.rels',
          content:
            '<Relationships><Relationship Id="1" Type="t/officeDocument" Target="word/document.xml"/></Relationships>',
        },
        { name: 'word/document.xml', content: '<x/>' },
      ]),
      { code: 'notWorkbook' },
    ],
    ['no list of parts', without('_rels/.rels'), { code: 'missingPart', place: '_rels/.rels' }],
    ['no workbook part', without('xl/workbook.xml'), { code: 'missingPart', place: 'xl/workbook.xml' }],
    ['no sheet part', without('xl/worksheets/sheet1.xml'), { code: 'missingPart', place: 'xl/worksheets/sheet1.xml' }],
    ['no texts', without('xl/sharedStrings.xml'), { code: 'missingPart', place: 'xl/sharedStrings.xml' }],
    [
      'a text that is not there',
      workbookOf('<sheetData><row><c t="s"><v>9</v></c></row></sheetData>'),
      { code: 'damaged' },
    ],
    ['XML that does not end', workbookOf('<sheetData><row>'), { code: 'damaged', place: 'xl/worksheets/sheet1.xml' }],
    ['rows out of order', workbookOf('<sheetData><row r="2"/><row r="2"/></sheetData>'), { code: 'damaged' }],
    ['a row beyond Excel’s', workbookOf('<sheetData><row r="9999999999"/></sheetData>'), { code: 'damaged' }],
    ['a cell of another row', workbookOf('<sheetData><row r="2"><c r="A3"/></row></sheetData>'), { code: 'damaged' }],
    [
      'bytes that are no text',
      withPart({ name: 'xl/sharedStrings.xml', content: Buffer.from('<sst>\xff\xfe</sst>', 'latin1') }),
      { code: 'damaged' },
    ],
    [
      'texts that grow without end',
      withPart({
        name: 'xl/sharedStrings.xml',
        content: '<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
      }),
      { code: 'damaged', place: 'xl/sharedStrings.xml' },
    ],
    [
      'two parts of one name',
      zipOf([...workbookParts('<sheetData/>'), { name: 'XL/Workbook.xml', content: '<x/>' }]),
      { code: 'damaged' },
    ],
    [
      'a name that leads out',
      workbookOf('<sheetData/>', [{ name: '../../etc/passwd', content: 'x' }]),
      { code: 'damaged' },
    ],
    [
      'thousands of parts',
      zipOf(Array.from({ length: 6000 }, (_, index) => ({ name: `xl/${index}`, content: '' }))),
      { code: 'bomb' },
    ],
  ])('%s', async (_, bytes, expected) => {
    const refusal = await refusalOf(bytes)
    expect(refusal).toMatchObject(expected)
    expect(words.refusals[refusal.code](refusal.place)).toMatch(/^[a-zè].+\.$/)
  })

  test('more cells than any office fills', async () => {
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
    const row = (number: number) =>
      `<row>${letters.flatMap((a) => letters.map((b) => `<c r="${a}${b}${number}"/>`)).join('')}</row>`
    const rows = Array.from({ length: 600 }, (_, index) => row(index + 1))
    expect(await refusalOf(workbookOf(`<sheetData>${rows.join('')}</sheetData>`))).toEqual({
      code: 'tooManyCells',
      place: 'Foglio',
    })
  })

  const bomb = `<sheetData>${' '.repeat(32 * 1024 * 1024)}</sheetData>`
  const bombParts = workbookParts(bomb)

  test('a bomb that says how large it is, before a byte of it is unpacked', async () => {
    expect(await refusalOf(zipOf(bombParts))).toEqual({ code: 'bomb', place: 'xl/worksheets/sheet1.xml' })
  })

  test('a bomb that says it is small: given up as soon as it is larger than it said', async () => {
    const lying = bombParts.map((part) => (part.name.includes('sheet1') ? { ...part, declaredSize: 4000 } : part))
    expect(await refusalOf(zipOf(lying))).toEqual({ code: 'damaged', place: 'xl/worksheets/sheet1.xml' })
  })

  test('many parts that are large together, though none is by itself', async () => {
    const heavy = Array.from({ length: 600 }, (_, index) => ({
      name: `xl/media/${index}`,
      content: '',
      declaredSize: 1.9 * 1024 * 1024,
    }))
    expect(await refusalOf(workbookOf('<sheetData/>', heavy))).toEqual({ code: 'bomb', place: '' })
  })

  test('a file that is not there, a folder, one too large to be looked at', async () => {
    const large = path.join(folder, 'grande.xlsx')
    writeFileSync(large, 'PK')
    truncateSync(large, 51 * 1024 * 1024)
    expect(await readWorkbook(path.join(folder, 'manca.xlsx'))).toMatchObject({ error: { code: 'missing' } })
    expect(await readWorkbook(folder)).toMatchObject({ error: { code: 'folder' } })
    expect(await readWorkbook(large)).toMatchObject({ error: { code: 'tooLarge', place: '50 MB' } })
  })
})

describe('damage of any kind', () => {
  const whole = workbookOf(
    `<sheetData>${Array.from({ length: 40 }, (_, index) => `<row><c t="s"><v>${index % 2}</v></c><c><v>${index}</v></c></row>`).join('')}</sheetData>`,
  )

  test('a file cut anywhere is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        expect(await readWorkbookBytes(whole.subarray(0, length))).toMatchObject({ ok: false })
      }),
      { numRuns: 300 },
    )
  })

  test('a file with bytes changed anywhere is read or refused, never more', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const bytes = Buffer.from(whole)
          for (const [at, value] of changes) bytes[at] = value
          expect(typeof (await readWorkbookBytes(bytes)).ok).toBe('boolean')
        },
      ),
      { numRuns: 500 },
    )
  })
})
