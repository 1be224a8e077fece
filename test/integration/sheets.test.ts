import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { exportFiles } from '../../electron/sheets/exportFiles'
import { annexCsv, annexJob, buildAnnex } from '../../shared/annexes'
import type { Register } from '../../shared/domain/register'
import { syntheticRegister } from '../../shared/synthetic'
import { smallRegister } from '../unit/annexesRegister'
import { partsOf, textsOf, workbookAt } from './sheetsReading'

const root = mkdtempSync(path.join(tmpdir(), 'allegati-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const ALL = { annexes: [1, 2, 3, 4], per: 'process', formats: ['xlsx'] } as const
let count = 0

async function written(register: Register, options: Partial<Parameters<typeof annexJob>[1]> = {}): Promise<string> {
  count += 1
  const folder = path.join(root, String(count))
  await exportFiles(folder, annexJob(register, { ...ALL, ...options }), { makeFolder: true })
  return path.join(folder, 'allegati-piao.xlsx')
}

const withBody = (name: string): Register => ({
  ...smallRegister,
  heading: { ...smallRegister.heading, body: { ...smallRegister.heading.body, name } },
})

describe('the workbook', () => {
  it('has exactly the sheets of the contract, in order', async () => {
    const workbook = await workbookAt(await written(smallRegister))
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Metodologia',
      '1 Processi e rischi',
      '2 Analisi dei rischi',
      '3 Programmazione misure',
      '4 Trasparenza',
    ])
  })

  it('has only the annexes asked for, and always the methodology', async () => {
    const workbook = await workbookAt(await written(smallRegister, { annexes: [3] }))
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Metodologia', '3 Programmazione misure'])
  })

  it('shows title, body and triennium, notice, header, then the rows of the table', async () => {
    const workbook = await workbookAt(await written(smallRegister))
    const rows = textsOf(workbook.getWorksheet('3 Programmazione misure'))
    const table = buildAnnex(smallRegister, 3)
    expect(rows.slice(0, 3).map(([first]) => first)).toEqual([table.title, table.subtitle, table.notice])
    expect(rows[3]).toEqual(table.columns.map(({ header }) => header))
    expect(rows.slice(4)).toEqual(table.rows)
  })

  it('annex 2: the indicators under their common heading, the other headers beside both rows', async () => {
    const sheet = (await workbookAt(await written(smallRegister))).getWorksheet('2 Analisi dei rischi')
    expect(sheet?.getCell('D4').value).toBe('Indicatori di stima del livello di rischio')
    expect(sheet?.getCell('I4').master.address).toBe('D4')
    expect(sheet?.getCell('D5').value).toBe('1. Interesse esterno')
    for (const letter of ['A', 'B', 'C', 'J', 'K'])
      expect(sheet?.getCell(`${letter}5`).master.address).toBe(`${letter}4`)
  })

  it('merges the cells of an area, and shows its name once', async () => {
    const sheet = (await workbookAt(await written(smallRegister))).getWorksheet('1 Processi e rischi')
    expect(sheet?.getCell('B5').value).toBe('Personale')
    expect(sheet?.getCell('B6').master.address).toBe('B5')
    expect(sheet?.getCell('B7').value).toBe('Contratti pubblici')
    expect(sheet?.getCell('B7').isMerged).toBe(false)
  })

  it('shows the name of a long area again on each page, and nowhere loses a row', async () => {
    const register = syntheticRegister(200)
    const sheet = (await workbookAt(await written(register))).getWorksheet('1 Processi e rischi')
    if (!sheet) throw new Error('no sheet')
    const table = buildAnnex(register, 1)
    const filled = textsOf(sheet).slice(4)
    let area = ''
    const areas: string[] = []
    let shown = 0
    for (const row of filled) {
      if (row[1] !== '') {
        area = row[1] ?? ''
        shown += 1
      }
      if (row[0] !== '') areas.push(area)
    }
    expect(areas).toEqual(table.rows.map((row) => row[1]))
    expect(shown).toBeGreaterThan(11)
    expect(shown).toBeLessThan(120)
  })

  it('tints levels by exposure: the same letter of an inverse indicator has the opposite tint', async () => {
    const sheet = (await workbookAt(await written(smallRegister))).getWorksheet('2 Analisi dei rischi')
    const tint = (address: string) => JSON.stringify(sheet?.getCell(address).fill)
    // Row 8 is process 2.12: A everywhere; D is direct, I inverse.
    expect(sheet?.getCell('D8').value).toBe('A')
    expect(sheet?.getCell('I8').value).toBe('A')
    expect(tint('D8')).toBe(tint('J8'))
    expect(tint('I8')).not.toBe(tint('D8'))
    expect(tint('I8')).toBe(tint('D6'))
    expect(sheet?.getCell('D8').font.bold).toBe(true)
    // Row 7 is a process without risks.
    expect(sheet?.getCell('J7').value).toBe(null)
  })

  it('is set up for printing: landscape, one page wide, header repeated, page numbers', async () => {
    const parts = partsOf(await written(withBody('Comune di A & B')))
    const sheet = parts.get('xl/worksheets/sheet3.xml') ?? ''
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/)
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(sheet).toContain('Pagina &amp;P di &amp;N')
    expect(sheet).toContain('Comune di A &amp;&amp; B – Triennio 2024-2026')
    expect(sheet).toMatch(/<pane ySplit="5" topLeftCell="A6" activePane="bottomLeft" state="frozen"\/>/)
    expect(parts.get('xl/workbook.xml')).toContain('2 Analisi dei rischi&apos;!$4:$5')
  })

  it('says who made it, in which language', async () => {
    const parts = partsOf(await written(withBody('Ente <uno> & "due"')))
    const core = parts.get('docProps/core.xml') ?? ''
    expect(core).toContain('<dc:language>it-IT</dc:language>')
    expect(core).toContain('<dc:creator>Ente &lt;uno&gt; &amp; &quot;due&quot;</dc:creator>')
    expect(core).toMatch(/<dc:title>Allegati al PIAO.*Triennio 2024-2026<\/dc:title>/)
    expect(core).toContain('<dc:subject>')
    expect(parts.get('docProps/app.xml')).toContain('<Company>Ente &lt;uno&gt; &amp; "due"</Company>')
  })

  it('has all columns as wide as they are meant to be', async () => {
    const parts = partsOf(await written(smallRegister))
    for (const [number, sheet] of [1, 2, 3, 4].map((one) => [one, `xl/worksheets/sheet${one + 1}.xml`] as const)) {
      const xml = parts.get(sheet) ?? ''
      const widths: number[] = []
      for (const [, min, max, width] of xml.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g)) {
        for (let column = Number(min); column <= Number(max); column += 1) widths.push(Number(width))
      }
      expect(widths).toEqual(buildAnnex(smallRegister, number as 1 | 2 | 3 | 4).columns.map(({ width }) => width))
    }
  })

  it('merged ranges never overlap', async () => {
    const parts = partsOf(await written(syntheticRegister(120), { per: 'risk' }))
    for (const [name, xml] of parts) {
      if (!name.startsWith('xl/worksheets/')) continue
      const seen = new Set<string>()
      for (const [, left, top, right, bottom] of xml.matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)) {
        const from = (left ?? '').charCodeAt(0)
        const to = (right ?? '').charCodeAt(0)
        for (let column = from; column <= to; column += 1) {
          for (let row = Number(top); row <= Number(bottom); row += 1) {
            const cell = `${column}:${row}`
            expect(seen.has(cell), `${name} ${cell}`).toBe(false)
            seen.add(cell)
          }
        }
      }
    }
  })
})

describe('no cell is a formula', () => {
  it('not even for a body or a text that looks like one', async () => {
    const evil = "=cmd|'/c calc'!A1"
    const register: Register = {
      ...withBody(evil),
      processes: smallRegister.processes.map((process) => ({
        ...process,
        name: evil,
        input: '+1',
        output: '@SUM(A1)',
      })),
      risks: smallRegister.risks.map((risk) => ({ ...risk, description: '-2+3' })),
    }
    const file = await written(register)
    for (const [name, xml] of partsOf(file)) {
      if (!name.startsWith('xl/worksheets/')) continue
      expect(xml).not.toMatch(/<f[\s>/]/)
      expect(xml).not.toContain('<hyperlink')
      // Every cell with a value is a text.
      for (const [, attributes] of xml.matchAll(/<c ([^>]*)><v>/g)) expect(attributes).toContain('t="str"')
    }
    const sheet = (await workbookAt(file)).getWorksheet('1 Processi e rischi')
    expect(sheet?.getCell('C5').value).toBe(evil)
    expect(sheet?.getCell('C5').formula).toBeUndefined()
    expect(String(sheet?.getCell('A2').value)).toContain(evil)
  })
})

describe('texts of any kind', () => {
  const word = fc.string({
    unit: fc.oneof(
      fc.constantFrom(' ', '\n', '<', '&', '"', "'", '=', '_x0041_', '😀', 'à', '–', '\t'),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
    maxLength: 60,
  })

  it('come back whole, however long', async () => {
    const { cleanText } = await import('../../shared/register/text')
    await fc.assert(
      fc.asyncProperty(word, fc.integer({ min: 1, max: 900 }), async (text, times) => {
        const long = cleanText(text.repeat(times))
        const [first] = smallRegister.obligations
        if (!first) throw new Error('no obligation')
        const register = { ...smallRegister, obligations: [{ ...first, contents: long }] }
        const sheet = (await workbookAt(await written(register, { annexes: [4] }))).getWorksheet('4 Trasparenza')
        const back = textsOf(sheet)
          .slice(4)
          .map((row) => row[4])
          .join('')
        // exceljs does not undo Excel's escape of an underscore.
        expect(back.replaceAll('_x005F_', '_')).toBe(long)
      }),
      { numRuns: 25 },
    )
  })

  it('100,000 characters continue in rows marked as such', async () => {
    const long = 'Motivazione lunghissima con parole vere. '.repeat(2500).trim()
    const [first] = smallRegister.processes
    const register = {
      ...smallRegister,
      processes: smallRegister.processes.map((process) =>
        process === first ? { ...process, input: long, phases: [{ description: long, unitId: null }] } : process,
      ),
    }
    const rows = textsOf((await workbookAt(await written(register))).getWorksheet('1 Processi e rischi')).slice(4)
    const of = rows.filter(([number]) => number?.startsWith('2.12'))
    expect(of.map((row) => row[3]).join('')).toBe(long)
    expect(of.map((row) => row[4]).join('')).toBe(long)
    expect(of.slice(1).every(([number]) => number === '2.12 (segue)')).toBe(true)
    for (const row of rows) for (const cell of row) expect(cell.length).toBeLessThanOrEqual(32_767)
  })

  it('a body, an area and an indicator of 100,000 characters', async () => {
    const long = 'Nome lungo '.repeat(9091).trim()
    const register: Register = {
      ...withBody(long),
      areas: smallRegister.areas.map((area) => ({ ...area, name: long })),
      indicators: smallRegister.indicators.map((indicator) => ({ ...indicator, name: long })),
    }
    const file = await written(register)
    const rows = textsOf((await workbookAt(file)).getWorksheet('1 Processi e rischi'))
    const subtitle = buildAnnex(register, 1).subtitle
    expect(rows.map(([first]) => first).join('')).toContain(subtitle)
    expect(
      rows
        .filter((row) => row[1] !== '' && row[1] !== 'Area di rischio')
        .map((row) => row[1])
        .join(''),
    ).toBe(long.repeat(3))
    for (const [name, xml] of partsOf(file)) {
      if (!name.startsWith('xl/worksheets/')) continue
      for (const [, height] of xml.matchAll(/ ht="([\d.]+)"/g)) expect(Number(height)).toBeLessThanOrEqual(409)
      const footer = /<oddFooter>(.*)<\/oddFooter>/.exec(xml)?.[1]?.replaceAll('&amp;', '&') ?? ''
      expect(footer.length).toBeLessThanOrEqual(255)
    }
  })
})

describe('beside it', () => {
  it('the same tables as CSV and JSON, all or only those asked for', async () => {
    const folder = path.dirname(await written(smallRegister, { formats: ['xlsx', 'csv', 'json'], annexes: [2, 4] }))
    expect(readdirSync(folder).sort()).toEqual([
      'allegati-piao.xlsx',
      'allegati.json',
      'allegato-2.csv',
      'allegato-4.csv',
    ])
    expect(readFileSync(path.join(folder, 'allegato-2.csv'), 'utf8')).toBe(annexCsv(buildAnnex(smallRegister, 2)))
    expect(JSON.parse(readFileSync(path.join(folder, 'allegati.json'), 'utf8')).annexes).toHaveLength(2)
  })
})
