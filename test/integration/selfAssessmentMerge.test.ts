/** Self-assessment workbooks back in, by command: with Excel's own means, and through LibreOffice. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Register } from '../../shared/domain/register'
import { fingerprintOf } from '../../shared/register/attached'
import { decodeRegisterText, encodeRegister } from '../../shared/register/file'
import { hasLibreOffice, saveAs } from '../e2e/pages/workbook'
import { withRating, withRow } from '../unit/builders'
import { PART } from '../unit/selfAssessmentBook'
import { run } from './commandLine'
import { edit, handOut, merge, OFFICE, REGISTER, ratingOf, read, SECTOR, sheetFile, write } from './selfAssessmentDesk'
import { at } from './testFolder'

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

describe.skipIf(!hasLibreOffice)('through LibreOffice', () => {
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
    const returned = saveAs(saveAs(back, 'ods', at('libreoffice')), 'xlsx', at('libreoffice'))
    const { files, register } = await merge(file, returned)
    expect(files[0]).toMatchObject({ applied: 2, unchanged: 62 * 15 - 3, conflicts: [] })
    expect(files[0]?.rejected.map(({ cell, value }) => [cell, value])).toEqual([['F4', 'X']])
    expect(ratingOf(register, 'r-2', 'i-1')).toEqual({
      level: 'A',
      motivation: 'Prima riga.\nSeconda riga, con «virgolette» e un trattino – così.',
    })
  })
})
