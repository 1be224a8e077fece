import { describe, expect, it } from 'vitest'
import { buildAnnex, methodology } from '../../shared/annexes'
import { letterAt } from '../../shared/annexes/letters'
import { risk, smallRegister } from './annexesRegister'

const headers = (number: 1 | 2 | 3 | 4) => buildAnnex(smallRegister, number).columns.map(({ header }) => header)
const column = (number: 1 | 2 | 3 | 4, letter: string, per: 'process' | 'risk' = 'process') => {
  const table = buildAnnex(smallRegister, number, { per })
  const index = table.columns.findIndex((one) => one.letter === letter)
  return table.rows.map((row) => row[index])
}

describe('columns, to the letter of the source document', () => {
  it('annex 1', () => {
    expect(headers(1)).toEqual([
      'N.',
      'Area di rischio',
      'Processo',
      'Input',
      'Attività',
      'Output',
      'Unità organizzativa responsabile',
      'Catalogo dei rischi principali',
    ])
  })

  it('annex 2: six indicators under one heading, overall in J, motivation last in K', () => {
    const { columns } = buildAnnex(smallRegister, 2)
    expect(columns.map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJK')
    expect(columns.filter(({ group }) => group !== null).map(({ letter }) => letter)).toEqual([
      'D',
      'E',
      'F',
      'G',
      'H',
      'I',
    ])
    expect(new Set(columns.map(({ group }) => group))).toEqual(
      new Set([null, 'Indicatori di stima del livello di rischio']),
    )
    expect(columns[3]?.header).toBe('1. Interesse esterno')
    expect(columns[8]).toMatchObject({
      header: '6. Attuazione delle misure (inverso: A = meno rischio)',
      kind: 'level',
      direction: 'inverse',
    })
    expect(columns.slice(9).map(({ header }) => header)).toEqual(['Valutazione complessiva', 'Motivazione'])
  })

  it('annex 3: measures in E, schedule in F', () => {
    expect(headers(3)).toEqual([
      'N.',
      'Processo',
      'Catalogo dei rischi principali',
      'Valutazione complessiva',
      'Misure di prevenzione',
      'Programmazione delle misure',
    ])
  })

  it('annex 4', () => {
    expect(headers(4)).toEqual([
      'Sotto-sezione livello 1',
      'Sotto-sezione livello 2',
      'Riferimento normativo',
      'Denominazione del singolo obbligo',
      "Contenuti dell'obbligo",
      'Aggiornamento',
      'Ufficio responsabile',
    ])
  })

  it('title, and body, triennium and edition below it', () => {
    const table = buildAnnex(smallRegister, 2)
    expect(table.title).toBe("Allegato 2 – Analisi dei rischi principali e valutazione dell'impatto")
    expect(table.subtitle).toBe(
      'Provincia di Prova – Triennio 2024-2026 – edizione adottata con Decreto del Presidente n. 24 del 26/02/2024',
    )
    expect(table.notice).toBe('Dati dimostrativi')
  })
})

describe('rows', () => {
  it('per process: by area, then number', () => {
    expect(column(1, 'A')).toEqual(['1.1', '1.2', '2.12'])
  })

  it('per risk: each risk its row, a process without risks keeps its own', () => {
    expect(column(1, 'A', 'risk')).toEqual(['1.1.1', '1.2', '2.12.1', '2.12.2'])
    expect(column(2, 'C', 'risk')).toEqual(['Rischio r3', '', 'Rischio r1', 'Rischio r2 (rischio di riciclaggio)'])
  })

  it('the area cells of one area are one span', () => {
    expect(buildAnnex(smallRegister, 1).spans).toEqual([{ column: 1, first: 0, last: 1 }])
    expect(buildAnnex(smallRegister, 4).spans).toEqual([{ column: 0, first: 0, last: 1 }])
  })

  it('annex 1: activities with the unit where it is another, all risks, why no laundering risk', () => {
    expect(column(1, 'E')).toEqual(['Istruttoria', '', '1) Programmazione\n2) Verifica (Settore Risorse)\n3) Stipula'])
    expect(column(1, 'G')).toEqual(['Settore Contratti', '', 'Settore Contratti'])
    expect(column(1, 'H')[2]).toBe(
      '1) Rischio r1\n2) Rischio r2 (rischio di riciclaggio)\nRischio di riciclaggio non ravvisato: importi modesti',
    )
  })

  it('annex 2: the most severe risk speaks, the catalogue shows the level of each', () => {
    expect(column(2, 'C')[2]).toBe('1) Rischio r1 (M)\n2) Rischio r2 (rischio di riciclaggio) (A)')
    expect(column(2, 'J')).toEqual(['M', '', 'A'])
    expect(column(2, 'D')).toEqual(['B', '', 'A'])
    expect(column(2, 'K')[2]?.split('\n')).toEqual([
      'Motivo complessivo di r2',
      '1. Interesse esterno (A): Motivo 1 di r2',
      '2. Discrezionalità (A): Motivo 2 di r2',
      '3. Eventi passati (A): Motivo 3 di r2',
      '4. Opacità (A): Motivo 4 di r2',
      '5. Collaborazione (A): Motivo 5 di r2',
      '6. Attuazione delle misure (A): Motivo 6 di r2',
    ])
  })

  it('annex 2: the RPCT’s level is printed with its reason, and the unit’s own after it', () => {
    const motivation = column(2, 'K')[0]?.split('\n') ?? []
    expect(motivation[0]).toBe('Il RPCT vede più rischio')
    expect(motivation.at(-1)).toBe('Autovalutazione della struttura (B): Motivo complessivo di r3')
  })

  it('annex 2: every other reason is printed too', () => {
    const given = risk('r9', 'p2', 1, 'M')
    const register = {
      ...smallRegister,
      risks: [
        {
          ...given,
          assessment: { ...given.assessment, belowHighestReason: 'controlli già attivi' },
          evaluation: { level: 'M', reason: 'confermo', priority: null, decision: null } as const,
        },
      ],
    }
    const motivation = buildAnnex(register, 2).rows[1]?.at(-1)
    expect(motivation).toContain(
      'Motivo del livello inferiore all’esposizione più alta tra gli indicatori: controlli già attivi',
    )
    expect(motivation).toContain('Ponderazione del RPCT: confermo')
  })

  it('annex 3: the same letters in E and F, general measures first, each once', () => {
    const lettersOf = (cell = '') => [...cell.matchAll(/^([a-z]+)\) /gm)].map(([, letter]) => letter)
    const [, , measures] = column(3, 'E')
    const [, , schedule] = column(3, 'F')
    expect(measures?.split('\n')).toEqual([
      'a) Misura G2 (misura generale): Descrizione di G2',
      'b) Misura G10 (misura generale): Descrizione di G10',
      'c) Misura S01 (misura specifica): Descrizione di S01',
      'd) Misura S02 (misura specifica, PNRR/PNC): Descrizione di S02',
    ])
    expect(schedule?.split('\n')).toEqual([
      'a) Fase di G2. Tempi: ogni semestre; responsabile: Settore Risorse; indicatore: atti controllati; valore atteso: 100 %',
      'b) 1. Prima fase. Tempi: entro il 31/12/2025; responsabile: Settore Risorse; indicatore: atti controllati; valore atteso: 100 %',
      '2. Seconda fase. Tempi: ogni semestre; valore atteso: 100 %',
      'c) –',
      'd) Fase di S02. Tempi: ogni semestre; responsabile: Settore Risorse; indicatore: atti controllati; valore atteso: 100 %',
    ])
    expect(lettersOf(schedule)).toEqual(lettersOf(measures))
    expect(column(3, 'D')).toEqual(['M', '', 'A'])
  })

  it('annex 3: why an A has no specific measure', () => {
    const register = {
      ...smallRegister,
      risks: [risk('r9', 'p2', 1, 'A', { measureIds: ['m-g2'], noSpecificMeasureReason: 'bastano le generali' })],
    }
    expect(buildAnnex(register, 3).rows[1]?.[4]).toBe(
      'a) Misura G2 (misura generale): Descrizione di G2\nMisure specifiche non previste: bastano le generali',
    )
  })

  it('annex 4: in the order of the numbers, missing office empty', () => {
    expect(buildAnnex(smallRegister, 4).rows).toEqual([
      ['Organizzazione', 'Organi', 'Art. 14', 'Organi di indirizzo', 'Atto di nomina', 'Annuale', 'Settore Risorse'],
      ['Organizzazione', 'Uffici', 'Art. 13', 'Articolazione', 'Uffici e competenze', 'Tempestivo', ''],
    ])
  })

  it('an empty register gives empty tables, not errors', () => {
    const empty = { ...smallRegister, areas: [], processes: [], risks: [], measures: [], obligations: [], units: [] }
    for (const number of [1, 2, 3, 4] as const) expect(buildAnnex(empty, number).rows).toEqual([])
  })

  it('fewer indicators than six: the letters after D follow', () => {
    const register = { ...smallRegister, indicators: smallRegister.indicators.slice(1, 4) }
    const { columns, rows } = buildAnnex(register, 2)
    expect(columns.map(({ letter }) => letter).join('')).toBe('ABCDEFGH')
    for (const row of rows) expect(row).toHaveLength(8)
  })
})

describe('letters', () => {
  it('go on after z', () => {
    expect([0, 25, 26, 27, 51, 52, 701, 702].map(letterAt)).toEqual(['a', 'z', 'aa', 'ab', 'az', 'ba', 'zz', 'aaa'])
  })
})

describe('methodology', () => {
  it('has every section, the RPCT, the act and the inverse indicators', () => {
    const { sections, body, triennium } = methodology(smallRegister)
    expect({ body, triennium }).toEqual({ body: 'Provincia di Prova', triennium: '2024-2026' })
    expect(sections.map(({ title }) => title)).toEqual([
      'Ente ed edizione',
      'Scala dei livelli di rischio',
      'Indicatori di stima del livello di rischio',
      'Fattori abilitanti',
      'Regole della valutazione',
      'Ordine di trattamento',
      'Aree di rischio',
      'Come si leggono gli allegati',
    ])
    expect(sections[0]?.rows).toContainEqual(['Atto di adozione', 'Decreto del Presidente n. 24 del 26/02/2024'])
    expect(sections[0]?.rows.at(-1)?.[1]).toBe('Dott.ssa Rossi')
    expect(sections[2]?.rows.map((row) => row[0])).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(sections[2]?.rows[5]?.[2]).toBe('Inverso: A = meno rischio')
    expect(sections[3]?.rows.map((row) => row[0])).toEqual(['a)', 'b)'])
  })

  it('tables fill the page and every row has a text per column', () => {
    for (const { columns, rows } of methodology(smallRegister).sections) {
      if (columns.length === 0) continue
      expect(columns.reduce((sum, { span }) => sum + span, 0)).toBe(6)
      for (const row of rows) expect(row).toHaveLength(columns.length)
    }
  })

  it('says what a row stands for', () => {
    const legend = (per: 'process' | 'risk') => methodology(smallRegister, { per }).sections.at(-1)?.paragraphs[0]
    expect(legend('process')).toContain('Ogni riga è un processo')
    expect(legend('risk')).toContain('Ogni riga è un rischio')
  })
})
