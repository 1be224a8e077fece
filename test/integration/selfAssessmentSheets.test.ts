/** Self-assessment workbooks out, by command and on disk: what each manager is given. */
import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { withRating } from '../unit/builders'
import { run } from './commandLine'
import { handOut, OFFICE, REGISTER, SECTOR, sheetFile, write } from './selfAssessmentDesk'
import { partsOf, workbookAt } from './sheetsReading'
import { at } from './testFolder'

describe('sheets', () => {
  test('one workbook a manager, with their risks only', async () => {
    await handOut()
    expect(readdirSync(at('fogli')).sort()).toEqual([SECTOR, OFFICE])
    const codes = async (name: string) => {
      const sheet = (await workbookAt(sheetFile(name))).getWorksheet('Valutazioni')
      return sheet?.getColumn(sheet.columnCount).values.slice(2)
    }
    expect(await codes(SECTOR)).toEqual(['r-1', 'r-2'])
    expect(await codes(OFFICE)).toEqual(['r-3'])
    expect(partsOf(sheetFile(OFFICE)).get('xl/worksheets/sheet2.xml')).not.toContain('Uso privato')
  })

  test('three sheets, the last out of sight; what is filled in is unlocked, all else is locked, without a password', async () => {
    await handOut()
    const book = await workbookAt(sheetFile(SECTOR))
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Istruzioni', 'visible'],
      ['Valutazioni', 'visible'],
      ['_registro', 'veryHidden'],
    ])
    const sheet = book.getWorksheet('Valutazioni')
    const open = (address: string) => sheet?.getCell(address).protection?.locked === false
    expect(['A2', 'B2', 'C2', 'D2', 'E2', 'P2', 'Q2', 'R2', 'S2', 'T2', 'U2'].map(open)).toEqual([
      ...[false, false, false],
      ...[true, true, true, true, true],
      ...[false, false, false],
    ])
    const xml = partsOf(sheetFile(SECTOR)).get('xl/worksheets/sheet2.xml') ?? ''
    const protection = /<sheetProtection [^>]*>/.exec(xml)?.[0] ?? ''
    expect(protection).toBe('<sheetProtection sheet="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>')
    // Excel takes a sheet for damaged whose parts are not in this order (ECMA-376 part 1, § 18.3.1.99).
    const order = [
      '</sheetData>',
      '<sheetProtection ',
      '<autoFilter ',
      '<conditionalFormatting ',
      '<dataValidations ',
      '<pageMargins ',
      '<legacyDrawing ',
    ]
    expect(order.map((tag) => xml.indexOf(tag)).every((place, index, all) => place > (all[index - 1] ?? 0))).toBe(true)
    expect(sheet?.getColumn('U').hidden).toBe(true)
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 1 })
    expect(sheet?.autoFilter).toBe('A1:U3')
    expect(partsOf(sheetFile(SECTOR)).get('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'Valutazioni'!$A$1:$U$3</definedName>`,
    )
  })

  test('levels have a list of B, M and A; their colour follows the exposure; no cell is a formula', async () => {
    await handOut()
    const book = await workbookAt(sheetFile(SECTOR))
    const sheet = book.getWorksheet('Valutazioni')
    expect(sheet?.getCell('D3').dataValidation).toMatchObject({ type: 'list', formulae: ['"B,M,A"'], allowBlank: true })
    expect(sheet?.getCell('E3').dataValidation).toBeUndefined()
    const parts = partsOf(sheetFile(SECTOR))
    const xml = parts.get('xl/worksheets/sheet2.xml') ?? ''
    const colours = [...(parts.get('xl/styles.xml') ?? '').matchAll(/<dxf>.*?<bgColor rgb="(\w+)"/g)].map(
      ([, rgb]) => rgb,
    )
    const colourOf = (column: string, letter: string) => {
      const rules = new RegExp(`sqref="${column}2:${column}3">(.*?)</conditionalFormatting>`).exec(xml)?.[1] ?? ''
      return colours[Number(new RegExp(`dxfId="(\\d+)"[^>]*><formula>&quot;${letter}&quot;`).exec(rules)?.[1])]
    }
    const [green, red] = ['FFD4EDDF', 'FFF9D3D3']
    expect(['D', 'L'].map((column) => [colourOf(column, 'A'), colourOf(column, 'B')])).toEqual([
      [red, green],
      [green, red],
    ])
    expect(xml).not.toMatch(/<f[ >]/)
    expect(sheet?.getCell('L1').note).toMatchObject({ texts: [{ text: expect.stringContaining('verso inverso') }] })
    expect(sheet?.getCell('D2').note).toMatchObject({
      texts: [{ text: 'Edizione 2025-2027: A – Molte imprese vi puntavano.' }],
    })
  })

  test('the instructions say whose it is, until when, to whom, and what the letters mean', async () => {
    await handOut()
    const texts: string[] = []
    ;(await workbookAt(sheetFile(SECTOR))).getWorksheet('Istruzioni')?.eachRow((row) => {
      row.eachCell(({ value, isMerged, master, address }) => {
        if (!isMerged || master.address === address) texts.push(String(value))
      })
    })
    for (const text of [
      'Settore Risorse',
      '15/12/2026',
      '2 rischi in 1 processo',
      '6. attuazione (inverso: A = meno rischio)',
    ]) {
      expect(texts).toContain(text)
    }
    expect(texts.join('\n')).toContain('Segretario generale, Responsabile della prevenzione')
  })

  test('a motivation of 40,000 characters: said before writing, with its place; not even the folder is made', async () => {
    const long = withRating('i-2', { level: 'A', motivation: 'x'.repeat(40_000) }, REGISTER)
    const told = await run('sheets', write(long), '--out', at('fogli'))
    expect(told).toMatchObject({ code: 1, out: '' })
    expect(told.err).toContain('Processo 1.1 «Concessione di locali»')
    expect(told.err).toContain('Motivazione: discrezionalità: 40000 caratteri, Excel ne tiene 32767')
    expect(existsSync(at('fogli'))).toBe(false)
  })

  test('wrong words end with 2', async () => {
    expect(await run('sheets', 'sample', '--out', at('x'), '--due', '2026-02-30')).toMatchObject({ code: 2 })
    expect(await run('sheets', 'sample')).toMatchObject({ code: 2 })
    expect(await run('merge', 'sample', '--out', at('x'))).toMatchObject({ code: 2 })
  })
})
