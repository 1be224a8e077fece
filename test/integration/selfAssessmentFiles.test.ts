/** Self-assessment workbooks out and back in, on disk and by command: with Excel's own means, and through LibreOffice. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type ExcelJS from 'exceljs'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Rating } from '../../shared/domain/indicator'
import type { Register } from '../../shared/domain/register'
import { fingerprintOf } from '../../shared/register/attached'
import { decodeRegisterText, encodeRegister } from '../../shared/register/file'
import { withRating, withRow } from '../unit/builders'
import { PART } from '../unit/selfAssessmentBook'
import { run } from './commandLine'
import { partsOf, workbookAt } from './sheetsReading'

const root = mkdtempSync(path.join(tmpdir(), 'autovalutazione-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let folder = ''
let count = 0
beforeEach(() => {
  count += 1
  folder = path.join(root, String(count))
  mkdirSync(folder)
})

const at = (name: string) => path.join(folder, name)

/** Two managers: «Settore Risorse» has `r-1` and `r-2`, «Ufficio Patrimonio» has `r-3`. */
const REGISTER: Register = withRow(PART, 'processes', 'p-2', { unitId: 'u-2' })
const SECTOR = 'autovalutazione-settore-risorse.xlsx'
const OFFICE = 'autovalutazione-ufficio-patrimonio.xlsx'

function write(register: Register, name = 'prova.registro.json'): string {
  writeFileSync(at(name), encodeRegister(register))
  return at(name)
}

function read(file: string): Register {
  const decoded = decodeRegisterText(readFileSync(file, 'utf8'))
  if (!decoded.ok) throw new Error(decoded.error.message)
  return decoded.value.register
}

async function handOut(register: Register = REGISTER): Promise<string> {
  const file = write(register)
  expect(await run('sheets', file, '--out', at('fogli'), '--due', '2026-12-15')).toMatchObject({ code: 0, err: '' })
  return file
}

const sheetFile = (name: string) => path.join(at('fogli'), name)

/** Opens a workbook as Excel would, lets `change` write in it, and saves it under another name. */
async function edit(
  name: string,
  change: (cell: (row: number, header: string) => ExcelJS.Cell) => void,
): Promise<string> {
  const book = await workbookAt(sheetFile(name))
  const sheet = book.getWorksheet('Valutazioni')
  if (!sheet) throw new Error('no sheet')
  const headers = (sheet.getRow(1).values as readonly unknown[]).map(String)
  change((row, header) => sheet.getCell(row, headers.indexOf(header)))
  await book.xlsx.writeFile(at(`tornato ${name}`))
  return at(`tornato ${name}`)
}

interface Told {
  readonly files: readonly {
    readonly file: string
    readonly applied: number
    readonly unchanged: number
    readonly rejected: readonly { sheet: string; cell: string; value: string; reason: string }[]
    readonly conflicts: readonly {
      subject: { label: string }
      field: string
      base: unknown
      mine: unknown
      theirs: unknown
    }[]
  }[]
}

async function merge(register: string, ...files: readonly string[]) {
  const told = await run('merge', register, ...files, '--out', at('riunito.registro.json'), '--json')
  expect(told.code, told.err).toBe(0)
  return { files: (JSON.parse(told.out) as Told).files, register: read(at('riunito.registro.json')) }
}

const ratingOf = (register: Register, riskId: string, indicatorId: string): Rating | undefined =>
  register.risks.find(({ id }) => id === riskId)?.assessment.ratings[indicatorId]

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

describe('merge', () => {
  test('workbooks that nobody worked in change nothing, whatever their names', async () => {
    const file = await handOut()
    const merged = await merge(file, sheetFile(SECTOR), sheetFile(OFFICE))
    expect(merged.files.map(({ applied, unchanged, rejected }) => [applied, unchanged, rejected])).toEqual([
      [0, 30, []],
      [0, 15, []],
    ])
    expect(readFileSync(at('riunito.registro.json'), 'utf8')).toBe(encodeRegister(REGISTER))
  })

  test('what was written is applied; what cannot be is rejected with its cell and its reason', async () => {
    const file = await handOut()
    const back = await edit(SECTOR, (cell) => {
      cell(2, 'Motivazione: interesse esterno').value = 'Le domande sono raddoppiate.'
      cell(3, 'interesse esterno').value = ' m '
      cell(3, 'Motivazione: interesse esterno').value = {
        richText: [{ text: 'Due ' }, { text: 'imprese.', font: { bold: true } }],
      }
      cell(3, 'discrezionalità').value = 'X'
      cell(3, 'eventi passati').value = 'A'
      cell(3, 'Valutazione complessiva').value = { formula: 'D3', result: 'M' }
      cell(3, 'Motivazione').value = 'Nel complesso è moderato.'
    })
    const { files, register } = await merge(file, back)
    expect(files[0]).toMatchObject({ file: back, applied: 4, unchanged: 23, conflicts: [] })
    expect(files[0]?.rejected.map(({ sheet, cell, value }) => [sheet, cell, value])).toEqual([
      ['Valutazioni', 'F3', 'X'],
      ['Valutazioni', 'H3', 'A'],
      ['Valutazioni', 'P3', '=D3'],
    ])
    expect(ratingOf(register, 'r-2', 'i-1')).toEqual({ level: 'M', motivation: 'Due imprese.' })
    expect(ratingOf(register, 'r-1', 'i-1')).toEqual({ level: 'M', motivation: 'Le domande sono raddoppiate.' })
    expect(register.risks.find(({ id }) => id === 'r-1')?.workflow).toMatchObject({
      state: 'submitted',
      by: 'Dirigente',
    })
    expect(register.risks.find(({ id }) => id === 'r-2')?.workflow.state).toBe('open')
  })

  test('hands the attached files of the register on', async () => {
    const bytes = Buffer.from('contenuto')
    const file = { sha256: fingerprintOf(bytes), name: 'atto.pdf', bytes: bytes.length }
    const evidence = [{ id: 'ev-1', indicatorId: null, kind: 'file', text: '', file }] as const
    const [risk] = REGISTER.risks
    if (!risk) throw new Error('no risk')
    const register = withRow(REGISTER, 'risks', risk.id, { assessment: { ...risk.assessment, evidence } })
    const path = await handOut(register)
    writeFileSync(path, encodeRegister(register, new Map([[file.sha256, bytes]])))
    const out = at('riunito.registro.json')
    expect(await run('merge', path, sheetFile(SECTOR), '--out', out)).toMatchObject({ code: 0 })
    const decoded = decodeRegisterText(readFileSync(out, 'utf8'))
    if (!decoded.ok) throw new Error(decoded.error.message)
    expect(Buffer.from(decoded.value.files.get(file.sha256) ?? []).toString()).toBe('contenuto')
  })

  test('merging the same workbook again changes nothing; two managers in either order give the same register', async () => {
    const file = await handOut()
    const one = await edit(SECTOR, (cell) => {
      cell(3, 'attuazione').value = 'B'
      cell(3, 'Motivazione: attuazione').value = 'Nessuna misura in atto.'
    })
    const two = await edit(OFFICE, (cell) => {
      cell(2, 'Valutazione complessiva').value = 'alto'
      cell(2, 'Motivazione').value = 'Valori di mercato incerti.'
    })
    const text = async (...files: readonly string[]) => encodeRegister((await merge(file, ...files)).register)
    const merged = await text(one, two)
    expect(await text(two, one)).toBe(merged)
    expect(await text(one, two, one)).toBe(merged)
    expect(merged).not.toBe(encodeRegister(REGISTER))
    const again = await merge(write(read(at('riunito.registro.json')), 'secondo.registro.json'), one)
    expect(again.files[0]).toMatchObject({ applied: 0, unchanged: 30 })
  })

  test('what both changed stays as it is in the register, and all three values are told', async () => {
    await handOut()
    const back = await edit(SECTOR, (cell) => {
      cell(2, 'interesse esterno').value = 'A'
      cell(3, 'interesse esterno').value = 'B'
      cell(3, 'Motivazione: interesse esterno').value = 'Un solo richiedente.'
    })
    const meanwhile = withRating(
      'i-1',
      { level: 'B', motivation: PART.risks[0]?.assessment.ratings['i-1']?.motivation ?? '' },
      REGISTER,
    )
    const { files, register } = await merge(write(meanwhile, 'oggi.registro.json'), back)
    expect(files[0]).toMatchObject({
      applied: 2,
      rejected: [],
      conflicts: [
        {
          subject: { kind: 'risks', id: 'r-1', label: 'Processo 1.1 «Concessione di locali», rischio 1' },
          field: 'interesse esterno',
          base: 'M',
          mine: 'B',
          theirs: 'A',
        },
      ],
    })
    expect(ratingOf(register, 'r-1', 'i-1')?.level).toBe('B')
  })

  test('a risk that is gone, and a process that went to another unit, are told cell by cell', async () => {
    await handOut()
    const back = await edit(SECTOR, (cell) => {
      cell(2, 'Motivazione').value = 'Adesso pesa di più.'
      cell(3, 'Perché è più bassa dell’esposizione più alta').value = 'Prudenza.'
    })
    const without = { ...REGISTER, risks: REGISTER.risks.filter(({ id }) => id !== 'r-2') }
    const moved = withRow(without, 'processes', 'p-1', { unitId: null })
    const { files } = await merge(write(moved, 'oggi.registro.json'), back)
    expect(files[0]?.rejected).toEqual([
      {
        sheet: 'Valutazioni',
        cell: 'Q2',
        value: 'Adesso pesa di più.',
        reason: expect.stringContaining('altra struttura'),
      },
      { sheet: 'Valutazioni', cell: 'R3', value: 'Prudenza.', reason: 'la riga non è più nel registro' },
    ])
  })

  test('one file that is refused, and nothing is written: not one of another register, nor of another edition', async () => {
    const file = await handOut()
    const out = at('riunito.registro.json')
    const refused = async (register: string, words: string) => {
      const told = await run('merge', register, sheetFile(OFFICE), sheetFile(SECTOR), '--out', out)
      expect(told).toMatchObject({ code: 1, out: '' })
      expect(told.err).toContain(words)
      expect(told.err).toContain('Nulla è cambiato.')
      expect(existsSync(out)).toBe(false)
    }
    const { heading } = REGISTER
    await refused(
      write({ ...REGISTER, heading: { ...heading, id: 'altro' } }, 'a.registro.json'),
      'da un altro registro',
    )
    const edition = { ...heading.edition, firstYear: 2027, lastYear: 2029 }
    await refused(write({ ...REGISTER, heading: { ...heading, edition } }, 'b.registro.json'), 'altra edizione')
    writeFileSync(sheetFile(SECTOR), readFileSync(sheetFile(SECTOR)).subarray(0, 5000))
    await refused(file, 'è danneggiato')
    writeFileSync(sheetFile(SECTOR), 'N.;Processo')
    await refused(file, 'non è un file di Excel')
  })

  test('in words: counts, each rejection with its cell, and what was written', async () => {
    const file = await handOut()
    const back = await edit(SECTOR, (cell) => {
      cell(3, 'opacità').value = 'boh'
    })
    const { out } = await run('merge', file, back, '--out', at('riunito.registro.json'))
    expect(out).toBe(
      [
        `${back}: 0 valori presi, 29 invariati, 1 rifiutato, 0 in conflitto`,
        '  Valutazioni J3 «boh»: non è un livello: si scrive B (basso), M (moderato) o A (alto)',
        `Scritto ${at('riunito.registro.json')}`,
        '',
      ].join('\n'),
    )
  })
})

const soffice = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)

describe.skipIf(soffice === undefined)('through LibreOffice', () => {
  /** Opens a file and saves it in another format, as «Salva con nome» does. */
  function saveAs(file: string, format: string, ending: string): string {
    const target = at(`lo-${ending}`)
    const profile = `-env:UserInstallation=file://${path.join(root, 'profilo')}`
    execFileSync(soffice ?? '', [profile, '--headless', '--convert-to', format, '--outdir', target, file], {
      stdio: 'ignore',
    })
    return path.join(target, `${path.parse(file).name}.${ending}`)
  }

  test('filled in, saved as .ods and back as .xlsx: every value comes back, and nothing that was not written', {
    timeout: 120_000,
  }, async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...(REGISTER.risks[0] ?? PART.risks[0]),
      id: `r-${index + 10}`,
      number: index + 10,
      description: `Rischio ${index + 10}: «perché» non è già così? _x0041_ <e> & ’ = +1`,
    })) as Register['risks']
    const file = await handOut({ ...REGISTER, risks: [...REGISTER.risks, ...many] })
    const back = await edit(SECTOR, (cell) => {
      cell(3, 'interesse esterno').value = 'A'
      cell(3, 'Motivazione: interesse esterno').value =
        'Prima riga.\nSeconda riga, con «virgolette» e un trattino – così.'
      cell(4, 'discrezionalità').value = 'X'
    })
    const returned = saveAs(saveAs(back, 'ods', 'ods'), 'xlsx:Calc MS Excel 2007 XML', 'xlsx')
    const { files, register } = await merge(file, returned)
    expect(files[0]).toMatchObject({ applied: 2, unchanged: 62 * 15 - 3, conflicts: [] })
    expect(files[0]?.rejected.map(({ cell, value }) => [cell, value])).toEqual([['F4', 'X']])
    expect(ratingOf(register, 'r-2', 'i-1')).toEqual({
      level: 'A',
      motivation: 'Prima riga.\nSeconda riga, con «virgolette» e un trattino – così.',
    })
  })
})
