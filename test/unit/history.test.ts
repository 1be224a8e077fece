/** The history in words: fields, values, rows that are gone, filters, differences. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Handout } from '../../shared/domain/handout'
import { difference } from '../../shared/history/difference'
import { filterWords, type HistoryFilter, isFiltering, matcherOf, NO_FILTER, PLACES } from '../../shared/history/filter'
import { GoneRows, type Known, rowName } from '../../shared/history/names'
import { changeWords, fieldName, stepName, valueWords, whoName } from '../../shared/history/words'
import { applyChanges } from '../../shared/journal/apply'
import type { Change, ChangePlace, Json } from '../../shared/journal/change'
import type { Command } from '../../shared/journal/command'
import { type JournalEntry, OFFICE } from '../../shared/journal/entry'
import { planCommand } from '../../shared/journal/plan'
import { CURRENT_VERSION } from '../../shared/register/upgrades'
import { en } from '../../shared/text/en'
import { it as text } from '../../shared/text/it'
import { BASE, RISK } from './builders'

const known: Known = { register: BASE, gone: new Map() }

function entryOf(seq: number, command: Command, register = BASE, more: Partial<JournalEntry> = {}): JournalEntry {
  const planned = planCommand(register, command)
  if (!planned.ok) throw new Error(JSON.stringify(planned.error))
  return {
    format: CURRENT_VERSION,
    seq,
    id: `e-${seq}`,
    at: '2026-03-01T23:30:00.000Z',
    by: { ...OFFICE, name: 'Ada Rossi' },
    name: 'set',
    changes: planned.value,
    target: null,
    origin: '',
    hash: '',
    ...more,
  }
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly type?: string
}

/** Every path at which a field of a row can change, as its schema says; objects that may be null change whole too. */
function pathsOf(schema: Schema, at: readonly string[] = []): readonly (readonly string[])[] {
  if (schema.anyOf) {
    const whole = schema.anyOf.some(({ properties }) => properties) ? [at] : []
    return [...whole, ...schema.anyOf.flatMap((one) => (one.type === 'null' ? [] : pathsOf(one, at)))]
  }
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([key, one]) =>
      at.length === 0 && key === 'id' ? [] : pathsOf(one, [...at, key]),
    )
  }
  if (typeof schema.additionalProperties === 'object') {
    const entry = [...at, 'i-1']
    return [entry, ...pathsOf(schema.additionalProperties, entry)]
  }
  return [at]
}

const file = path.resolve(import.meta.dirname, '../../shared/register/register.schema.json')
const schema = JSON.parse(readFileSync(file, 'utf8')) as Schema

function rowSchema(table: ChangePlace): Schema {
  const found = schema.properties?.[table]
  const row = table === 'heading' ? found : found?.items
  if (!row) throw new Error(`no schema of ${table}`)
  return row
}

describe('the words of fields', () => {
  it.each(PLACES)('every field of %s has a name, in both languages', (table) => {
    const paths = pathsOf(rowSchema(table)).filter((each) => !(table === 'heading' && each[0] === 'handout' && each[1]))
    expect(paths.length).toBeGreaterThan(2)
    for (const words of [text, en]) {
      // A field without words would be shown as its path.
      const bare = paths.filter((each) => fieldName(words, known, table, each) === each.join('.'))
      expect(bare).toEqual([])
    }
  })

  it('a rating is named with its indicator, as the register calls it', () => {
    const name = fieldName(text, known, 'risks', ['assessment', 'ratings', 'i-2', 'level'])
    expect(name).toBe('Livello, indicatore 2 «discrezionalità»')
  })
})

describe('the words of values', () => {
  const words = (table: ChangePlace, at: readonly string[], value: unknown) =>
    valueWords(text, known, table, at, value as Json)

  it('levels have letter and word, references their names, lists an item a line', () => {
    expect(words('risks', ['assessment', 'overall', 'level'], 'A')).toBe('A – Alto')
    expect(words('processes', ['unitId'], 'u-1')).toBe('Settore Risorse')
    expect(words('risks', ['measureIds'], ['m-g', 'm-s'])).toBe('G01 Codice di comportamento\nS01 Controllo a campione')
    expect(words('risks', ['factorIds'], ['f-a', 'f-gone'])).toBe('a) Fattore a\nnon più nel registro')
    expect(words('processes', ['phases'], [{ description: 'Istruttoria', unitId: 'u-2' }])).toBe(
      '1. Istruttoria – Ufficio Patrimonio',
    )
    expect(words('measures', ['steps'], BASE.measures[0]?.steps)).toBe(
      '1. Estrazione e controllo degli atti – semestrale – Settore Risorse – atti controllati sul totale – 10%',
    )
  })

  it('choices, yes and no, days and moments are said as on the screen; nothing is empty', () => {
    expect(words('risks', ['evaluation', 'priority'], 'high')).toBe('Alta')
    expect(words('risks', ['workflow', 'state'], 'returned')).toBe('Restituita')
    expect(words('risks', ['moneyLaundering'], true)).toBe('Sì')
    expect(words('heading', ['edition', 'act', 'date'], '2026-02-03')).toBe('03/02/2026')
    expect(words('risks', ['workflow', 'at'], '2026-02-03T04:05:06.000Z')).toBe('03/02/2026 04:05 UTC')
    expect(words('risks', ['evaluation', 'level'], null)).toBe('')
  })

  it('a whole row is told field by field, what is empty left out', () => {
    const { after, before, field } = changeWords(text, known, {
      table: 'risks',
      id: 'r-9',
      path: [],
      before: null,
      after: RISK as unknown as Json,
    })
    expect(field).toBe('Tutta la riga')
    expect(before).toBe('')
    expect(after.split('\n')).toContain('Processo: 1.1 Concessione di locali')
    expect(after.split('\n')).toContain('Livello, indicatore 1 «interesse esterno»: M – Moderato')
    expect(after).not.toContain('edizione precedente')
  })
})

describe('the words of rows and steps', () => {
  it('a row is named with its number; one that is gone as it last was, its process gone too', () => {
    expect(rowName(text, known, 'risks', 'r-1')).toBe(`Rischio 1.1.1 ${RISK.description}`)
    const entry = entryOf(1, { kind: 'remove', table: 'processes', id: 'p-1' })
    const gone = new GoneRows()
    gone.addOlder(entry)
    const after = { register: applyChanges(BASE, entry.changes), gone: gone.rows }
    expect(rowName(text, after, 'risks', 'r-1')).toBe(`Rischio 1.1.1 ${RISK.description} (non c’è più)`)
    expect(rowName(text, after, 'processes', 'p-1')).toBe('Processo 1.1 Concessione di locali (non c’è più)')
    expect(rowName(text, after, 'risks', 'never')).toBe('Rischio non più nel registro (non c’è più)')
  })

  it('the newest word about a row that is gone counts, whichever way the journal is read', () => {
    const row = (name: string) => ({ ...BASE.units[1], name }) as unknown as Json
    const removal = (name: string): Pick<JournalEntry, 'changes'> => ({
      changes: [{ table: 'units', id: 'u-9', path: [], before: row(name), after: null }],
    })
    const [older, newer] = [new GoneRows(), new GoneRows()]
    for (const name of ['nuovo', 'vecchio']) older.addOlder(removal(name))
    for (const name of ['vecchio', 'nuovo']) newer.addNewer(removal(name))
    for (const { rows } of [older, newer]) expect(rows.get('units/u-9')).toMatchObject({ name: 'nuovo' })
  })

  it('an undo says what it undid; an author has name and role', () => {
    const undo = entryOf(4, { kind: 'remove', table: 'risks', id: 'r-1' }, BASE, { name: 'undo', target: 3 })
    expect(stepName(text, undo, 'bulk')).toBe('Annullamento di: modifica di più righe (n. 3)')
    expect(stepName(text, undo, undefined)).toBe('Annullamento della modifica n. 3')
    expect(whoName(text, { ...OFFICE, name: 'Ada' })).toBe('Ada · RPCT')
    expect(whoName(text, { name: '', role: 'manager', unitId: 'u-1' })).toBe('Responsabile')
  })
})

describe('filters', () => {
  const set = (at: readonly string[], value: Json): Command =>
    ({ kind: 'set', table: 'risks', id: 'r-1', path: at, value }) as Command
  const level = entryOf(1, set(['assessment', 'ratings', 'i-1', 'level'], 'A'))
  const rename = entryOf(2, { kind: 'set', table: 'processes', id: 'p-1', path: ['name'], value: 'Più locali' })
  const entries = [level, rename]
  const through = (filter: Partial<HistoryFilter>) => {
    const matches = matcherOf(text, { ...NO_FILTER, ...filter })
    return entries.filter((entry) => matches(entry, known).length > 0).map(({ seq }) => seq)
  }

  it('let through what is asked for: person, step, table, row, field, words without accents', () => {
    expect(through({})).toEqual([1, 2])
    expect(through({ who: 'rossi' })).toEqual([1, 2])
    expect(through({ who: 'ada rpct' })).toEqual([1, 2])
    expect(through({ who: 'bianchi' })).toEqual([])
    expect(through({ step: 'undo' })).toEqual([])
    expect(through({ table: 'risks' })).toEqual([1])
    expect(through({ row: { table: 'processes', id: 'p-1' } })).toEqual([2])
    expect(through({ text: 'piu locali denominazione' })).toEqual([2])
    expect(through({ text: 'interesse moderato alto' })).toEqual([1])
  })

  it('a field counts with its parts, and not with its neighbours', () => {
    const row = { table: 'risks', id: 'r-1' } as const
    expect(through({ row, field: 'assessment.ratings.i-1' })).toEqual([1])
    expect(through({ row, field: 'assessment.ratings.i-1.level' })).toEqual([1])
    expect(through({ row, field: 'assessment.ratings.i-2' })).toEqual([])
    expect(through({ row, field: 'assessment.ratings.i-1.motivation' })).toEqual([])
  })

  it('days are those of the clock on the wall: half past eleven in UTC is tomorrow in Italy', () => {
    expect(through({ from: '2026-03-02', offset: 0 })).toEqual([])
    expect(through({ from: '2026-03-02', offset: -60 })).toEqual([1, 2])
    expect(through({ to: '2026-03-01', offset: -60 })).toEqual([])
  })

  it('a manager sees the processes and risks of their units', () => {
    expect(through({ units: ['u-1'] })).toEqual([1, 2])
    expect(through({ units: ['u-2'] })).toEqual([])
    const row: Handout = {
      id: 'h-2',
      unitId: 'u-2',
      unitName: 'Ufficio Patrimonio',
      manager: '',
      kind: 'file',
      fileName: 'ufficio-patrimonio.consegna.json',
      at: '2026-03-01T08:00:00.000Z',
      by: 'RPCT',
      due: '',
      fingerprint: 'a'.repeat(64),
      mergedAt: '',
    }
    const handedOut = entryOf(3, { kind: 'insert', table: 'handouts', row })
    const seen = (units: readonly string[] | null) =>
      matcherOf(text, { ...NO_FILTER, units })(handedOut, { ...known, register: { ...BASE, handouts: [row] } })
    expect([seen(['u-1']), seen(['u-2']), seen(null)]).toEqual([[], [0], [0]])
  })

  it('are told in words, and only when something is asked for', () => {
    expect(isFiltering(NO_FILTER)).toBe(false)
    expect(isFiltering({ ...NO_FILTER, offset: -60 })).toBe(false)
    expect(filterWords(text, known, NO_FILTER)).toBe('')
    const filter: HistoryFilter = { ...NO_FILTER, who: 'ada', row: { table: 'risks', id: 'r-1' }, field: 'description' }
    expect(isFiltering(filter)).toBe(true)
    expect(filterWords(text, known, filter)).toBe(
      `Storia di: Rischio 1.1.1 ${RISK.description} · Campo: Descrizione del rischio · Chi: ada`,
    )
  })
})

describe('differences', () => {
  const join = (pieces: ReturnType<typeof difference>, kind: 'gone' | 'new') =>
    pieces.flatMap((piece) => (piece.kind === 'same' || piece.kind === kind ? [piece.text] : [])).join('')

  it('put together they are the two texts, whatever these are', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', ' ', '\n', 'già', '  '), { maxLength: 30 })
      .map((each) => each.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = difference(before, after)
        expect(join(pieces, 'gone')).toBe(before)
        expect(join(pieces, 'new')).toBe(after)
      }),
    )
  })

  it('a sentence that was added is all that is new', () => {
    expect(difference('Pochi casi. Nessun ricorso.', 'Pochi casi. Uno solo. Nessun ricorso.')).toEqual([
      { kind: 'same', text: 'Pochi casi.' },
      { kind: 'new', text: ' Uno solo.' },
      { kind: 'same', text: ' Nessun ricorso.' },
    ])
  })

  it('very long texts that have nothing in common are told as replaced, in no time', () => {
    const long = (word: string) => Array.from({ length: 5000 }, (_, index) => `${word}${index}`).join(' ')
    expect(difference(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['gone', 'new'])
  })
})

describe('a change', () => {
  it('of any kind has words for every part of it', () => {
    const changes: readonly Change[] = entryOf(1, {
      kind: 'batch',
      name: 'bulk',
      commands: [
        { kind: 'set', table: 'risks', id: 'r-1', path: ['measureIds'], value: [] },
        { kind: 'remove', table: 'measures', id: 'm-s' },
      ],
    }).changes
    expect(changes.map((change) => changeWords(text, known, change).field)).toEqual([
      'Misure assegnate',
      'Tutta la riga',
    ])
  })
})
