import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annexCsv, annexDocument, buildAnnex, documentParts, harmless } from '../../shared/annexes'
import type { AnnexTable } from '../../shared/annexes/table'
import { smallRegister } from './annexesRegister'

/** Reads RFC 4180 with semicolons: what any machine on the other side does. */
function parseCsv(file: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let index = 1; index < file.length; index += 1) {
    const sign = file[index]
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (file[index + 1] === '"') {
        cell += '"'
        index += 1
      } else quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === ';' || (sign === '\r' && file[index + 1] === '\n')) {
      row.push(cell)
      cell = ''
      if (sign === '\r') {
        rows.push(row)
        row = []
        index += 1
      }
    } else cell += sign
  }
  return rows
}

const tableOf = (rows: readonly (readonly string[])[]): AnnexTable => ({
  ...buildAnnex(smallRegister, 4),
  rows,
})

describe('comma-separated values', () => {
  it('start with a byte order mark and a header row, and end each row with CRLF', () => {
    const file = annexCsv(buildAnnex(smallRegister, 1))
    expect(file.startsWith('\ufeffN.;Area di rischio;Processo;')).toBe(true)
    expect(file.endsWith('\r\n')).toBe(true)
  })

  it('repeat the area on each row', () => {
    const rows = parseCsv(annexCsv(buildAnnex(smallRegister, 1)))
    expect(rows.map((row) => row[1])).toEqual(['Area di rischio', 'Personale', 'Personale', 'Contratti pubblici'])
  })

  it.each(['=1+1', '+39', '-5', '@SUM', '\t=1', ' =1', '\n=1', '\r@a', '＝1', "=cmd|'/c calc'!A1"])(
    'make %j harmless',
    (value) => {
      expect(harmless(value)).toBe(`'${value}`)
    },
  )

  it.each(['', 'a=b', '3.12', "l'ente", '2024-2026', '– trattino lungo'])('leave %j as it is', (value) => {
    expect(harmless(value)).toBe(value)
  })

  it('parse back to the same cells, whatever is in them', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', ';', '\n', '\r', '=', ' ', 'à', "'", 'x') }),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { maxLength: 8 }), (rows) => {
        const [, ...parsed] = parseCsv(annexCsv(tableOf(rows)))
        expect(parsed).toEqual(rows.map((row) => row.map(harmless)))
      }),
    )
  })

  it('no cell of any file begins like a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ' ', '\t', 'a', '\n') }), (value) => {
        expect(harmless(value)).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/)
      }),
    )
  })
})

describe('the JSON document', () => {
  const options = { per: 'process', annexes: [1, 2, 3, 4] } as const

  it('is the same, written in pieces or as a value', () => {
    expect(JSON.parse([...documentParts(smallRegister, options)].join(''))).toEqual(
      JSON.parse(JSON.stringify(annexDocument(smallRegister, options))),
    )
  })

  it('is valid for every choice of annexes and for an empty register', () => {
    const empty = { ...smallRegister, processes: [], risks: [], obligations: [] }
    for (const register of [smallRegister, empty]) {
      for (const annexes of [[1], [4, 2], []] as const) {
        const parsed = JSON.parse([...documentParts(register, { per: 'risk', annexes })].join(''))
        expect(parsed.annexes.map(({ number }: { number: number }) => number)).toEqual(annexes)
      }
    }
  })

  it('names body, edition, notice and columns as printed', () => {
    const document = annexDocument(smallRegister, options)
    expect(document).toMatchObject({
      format: 'registro-rischi-allegati',
      version: 1,
      body: { name: 'Provincia di Prova', rpct: 'Dott.ssa Rossi' },
      edition: { triennium: '2024-2026', status: 'adopted' },
      notice: 'Dati dimostrativi',
      per: 'process',
    })
    for (const annex of document.annexes) {
      const table = buildAnnex(smallRegister, annex.number)
      expect(annex.columns.map(({ header }) => header)).toEqual(table.columns.map(({ header }) => header))
      expect(annex.rows).toHaveLength(table.rows.length)
      for (const { key } of annex.columns) {
        expect(Object.keys(annex.rows[0] ?? {})).toContain(key.split('.')[0])
      }
    }
  })

  it('keeps levels as letters with their motivations, and measures with their steps', () => {
    const [, analysis, measures] = annexDocument(smallRegister, options).annexes
    expect(analysis?.rows[2]).toMatchObject({
      number: '2.12',
      speakingRisk: 2,
      overall: 'A',
      motivation: 'Motivo complessivo di r2',
      indicators: expect.arrayContaining([
        {
          number: 6,
          name: 'Attuazione delle misure',
          direction: 'inverse',
          level: 'A',
          motivation: 'Motivo 6 di r2',
        },
      ]),
    })
    expect(analysis?.rows[0]).toMatchObject({
      overall: 'M',
      motivation: 'Il RPCT vede più rischio',
      selfAssessment: { level: 'B', motivation: 'Motivo complessivo di r3' },
    })
    expect(analysis?.rows[1]).toMatchObject({ overall: null, speakingRisk: null })
    expect(measures?.rows[2]).toMatchObject({
      measures: [
        { letter: 'a', code: 'G2', steps: [{ unit: 'Settore Risorse', target: '100 %' }] },
        { letter: 'b', code: 'G10', steps: [{ timing: { kind: 'date', date: '2025-12-31' } }, { unit: '' }] },
        { letter: 'c', code: 'S01', steps: [] },
        { letter: 'd', code: 'S02', recoveryPlan: true },
      ],
    })
  })
})
