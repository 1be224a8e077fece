/** Self-assessment workbooks: what is handed out, and what of it comes back whatever was done to the sheet meanwhile. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Register } from '../../shared/domain/register'
import { describeTooLong, workbookPlan } from '../../shared/handout/workbookPlan'
import { type ReturnedWorkbook, readReturnedWorkbook } from '../../shared/handout/workbookReturn'
import { returned as words } from '../../shared/text/it/returned'
import { isAssessed } from '../../shared/workflow/completeness'
import { findingsOf, RISK, rated, withRating, withRow } from './builders'
import { Book, ORIGIN, PART, planOf } from './selfAssessmentBook'

const LEVEL = 'interesse esterno'
const MOTIVATION = 'Motivazione: interesse esterno'
const LAST = 'Codice della riga'

function back(book: Book): ReturnedWorkbook {
  const read = readReturnedWorkbook(book.grid())
  if (!read.ok) throw new Error(read.error)
  return read.value
}

/** Why the workbook of a part is not written. */
function planFailure(part: Register): readonly string[] {
  const plan = workbookPlan(part, ORIGIN)
  return plan.ok ? [] : plan.error.map(describeTooLong)
}

/** What has another value than the one handed out, as `risk path = value`. */
const changesOf = ({ fields }: ReturnedWorkbook) =>
  fields
    .filter(({ base, value }) => base !== value)
    .map(({ riskId, path, value }) => `${riskId} ${path.slice(1).join('.')} = ${value}`)

const rejectedOf = ({ rejected }: ReturnedWorkbook) =>
  rejected.map(({ sheet, cell, value, reason }) => `${sheet}!${cell} «${value}» ${reason}`)

describe('what is handed out', () => {
  test('one row a risk, in the order of the annexes; each indicator with its motivation; the code last', () => {
    const plan = planOf()
    expect(plan.columns.map(({ header }) => header)).toEqual([
      'N.',
      'Processo',
      'Rischio',
      'interesse esterno',
      'Motivazione: interesse esterno',
      'discrezionalità',
      'Motivazione: discrezionalità',
      'eventi passati',
      'Motivazione: eventi passati',
      'opacità',
      'Motivazione: opacità',
      'collaborazione',
      'Motivazione: collaborazione',
      'attuazione',
      'Motivazione: attuazione',
      'Valutazione complessiva',
      'Motivazione',
      'Perché è più bassa dell’esposizione più alta',
      'Anno prima: valutazione complessiva',
      'Anno prima: motivazione',
      LAST,
    ])
    expect(plan.rows.map((row) => [row[0], row[1], row[2], row.at(-1)])).toEqual([
      ['1.1', 'Concessione di locali', PART.risks[0]?.description, 'r-1'],
      ['1.1', 'Concessione di locali', 'Uso privato dei locali', 'r-2'],
      ['1.2', 'Vendita di beni', 'Prezzo troppo basso', 'r-3'],
    ])
  })

  test('help says what the letters mean and which way round; last year stands in notes and in columns of its own', () => {
    const plan = planOf()
    const note = (header: string) => plan.columns.find((column) => column.header === header)?.note
    expect(note(LEVEL)).toBe('A vuol dire più rischio.\nB – basso\nM – moderato\nA – alto')
    expect(note('attuazione')).toMatch(/^Attenzione, verso inverso: A vuol dire MENO rischio\./)
    expect(plan.notes[0]?.[3]).toBe('Edizione 2025-2027: A – Molte imprese vi puntavano.')
    expect(plan.notes[1]?.join('')).toBe('')
    expect(plan.rows[0]?.slice(-3, -1)).toEqual(['A', 'Il regolamento mancava.'])
  })

  test('a first register has no columns of last year', () => {
    const first = withRow(PART, 'risks', 'r-1', { previous: null })
    expect(planOf(first).columns.some(({ header }) => header.startsWith('Anno prima'))).toBe(false)
  })

  test('an indicator called like another column gets a name of its own, and comes back', () => {
    const book = new Book(withRow(PART, 'indicators', 'i-1', { name: ' Motivazione ' }))
    book.write(2, 'Motivazione (indicatore 1)', 'A').write(2, 'Motivazione: Motivazione', 'Perché sì')
    expect(changesOf(back(book))).toEqual(['r-2 ratings.i-1.level = A', 'r-2 ratings.i-1.motivation = Perché sì'])
  })

  test('a motivation longer than an Excel cell is refused before writing, with process, risk and field', () => {
    expect(planFailure(withRating('i-2', { level: 'A', motivation: 'x'.repeat(40_000) }, PART))).toEqual([
      'Processo 1.1 «Concessione di locali», rischio «Alterazione dell’ordine delle domande per favorire un richiedente», Motivazione: discrezionalità: 40000 caratteri, Excel ne tiene 32767. Accorciare il testo nel registro, oppure usare il file per il programma.',
    ])
    const longest = withRating('i-2', { level: 'A', motivation: 'x'.repeat(32_767) }, PART)
    expect(workbookPlan(longest, ORIGIN).ok).toBe(true)
  })

  test('so is a header, and a note on it or on a cell', () => {
    const named = planFailure(withRow(PART, 'indicators', 'i-1', { name: 'n'.repeat(33_000) }))
    expect(named).toHaveLength(2)
    expect(named[0]).toMatch(/^Impostazioni › Indicatori, «n+…», nome dell’indicatore: 33000 caratteri/)
    const meanings = { B: 'b'.repeat(20_000), M: 'm'.repeat(20_000), A: 'a' }
    expect(planFailure(withRow(PART, 'indicators', 'i-2', { meanings }))).toEqual([
      expect.stringMatching(/«discrezionalità», che cosa vogliono dire le lettere: 40\d+ caratteri/),
    ])
    const previous = {
      ...RISK.previous,
      edition: 'e'.repeat(33_000),
      ratings: { 'i-1': rated('A', 'm') },
      overall: rated('A', 'm'),
    }
    expect(planFailure(withRow(PART, 'risks', 'r-1', { previous })).join()).toContain('nota sull’edizione precedente')
  })
})

describe('an indicator called as what every object has', () => {
  test('is without a rating like any other, also in the edition before', () => {
    const [indicator, ...others] = PART.indicators
    if (!indicator) throw new Error('no indicator')
    const odd = { ...PART, indicators: [...others, indicator, { ...indicator, id: 'constructor', number: 7 }] }
    expect(findingsOf(odd, 'R01-level-missing').length).toBeGreaterThan(0)
    const { rows } = planOf(odd)
    expect(rows.flat().every((value) => typeof value === 'string')).toBe(true)
    expect(isAssessed(RISK, odd.indicators)).toBe(false)
  })
})

describe('what comes back', () => {
  test('a workbook that nobody wrote in changes nothing', () => {
    const read = back(new Book())
    expect(read.fields).toHaveLength(3 * 15)
    expect(changesOf(read)).toEqual([])
    expect(read.rejected).toEqual([])
    expect(read.absent).toEqual([])
    expect(read.base.origin).toEqual({ ...ORIGIN, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  test.each<[string, string]>([
    ['b', 'B'],
    [' A ', 'A'],
    ['à', 'A'],
    ['Á', 'A'],
    ['m\u00a0', 'M'],
    ['basso', 'B'],
    ['MODERATO', 'M'],
    ['Medio', 'M'],
    ['alta', 'A'],
    ['Ａ', 'A'],
  ])('«%s» is read as %s', (written, level) => {
    const book = new Book().write(2, LEVEL, written).write(2, MOTIVATION, 'Poche imprese.')
    expect(changesOf(back(book))).toEqual([
      `r-2 ratings.i-1.level = ${level}`,
      'r-2 ratings.i-1.motivation = Poche imprese.',
    ])
  })

  test.each<[string, Parameters<Book['write']>[2]]>([
    ['X', 'X'],
    ['B/M', 'B/M'],
    ['3', { kind: 'number', text: '3' }],
    ['VERO', { kind: 'boolean', text: 'VERO' }],
  ])('«%s» is no level; the motivation beside it is kept, since no other level stands there', (value, written) => {
    const read = back(new Book().write(2, LEVEL, written).write(2, MOTIVATION, 'Poche imprese.'))
    expect(rejectedOf(read)).toEqual([`Valutazioni!D3 «${value}» notLevel`])
    expect(changesOf(read)).toEqual(['r-2 ratings.i-1.motivation = Poche imprese.'])
  })

  test('a motivation written for a level that is refused does not end up beside the former level', () => {
    const read = back(new Book().write(1, LEVEL, 'X').write(1, MOTIVATION, 'Adesso è diverso.'))
    expect(rejectedOf(read)).toEqual([
      'Valutazioni!D2 «X» notLevel',
      'Valutazioni!E2 «Adesso è diverso.» motivationOfRefusedLevel',
    ])
    expect(changesOf(read)).toEqual([])
  })

  test('a formula is refused wherever a value is wanted, whatever its result', () => {
    const read = back(
      new Book()
        .write(1, LEVEL, { text: 'A', formula: 'D3' })
        .write(1, 'Motivazione', { text: 'Come sopra', formula: 'CONCATENATE(E2,"")' }),
    )
    expect(rejectedOf(read)).toEqual(['Valutazioni!D2 «=D3» formula', 'Valutazioni!Q2 «=CONCATENATE(E2,"")» formula'])
  })

  test('a level without a motivation is refused; one that was handed out that way is not complained of', () => {
    const bare = withRating('i-1', { level: 'B', motivation: '' }, PART)
    const read = back(new Book(bare).write(2, 'Valutazione complessiva', 'A'))
    expect(rejectedOf(read)).toEqual(['Valutazioni!P3 «A» levelWithoutMotivation'])
  })

  test('a motivation may not be taken from a level that stays; both may go together', () => {
    expect(rejectedOf(back(new Book().write(1, MOTIVATION, ' ')))).toEqual(['Valutazioni!E2 « » motivationRemoved'])
    const both = back(new Book().write(1, LEVEL, '').write(1, MOTIVATION, ''))
    expect(both.rejected).toEqual([])
    expect(changesOf(both)).toEqual(['r-1 ratings.i-1.level = null', 'r-1 ratings.i-1.motivation = '])
  })

  test('numbers and dates are texts in a motivation; an error of the spreadsheet is none', () => {
    const book = new Book().write(1, MOTIVATION, { kind: 'number', text: '12' })
    expect(changesOf(back(book))).toEqual(['r-1 ratings.i-1.motivation = 12'])
    book.write(1, MOTIVATION, { kind: 'error', text: '#N/A' })
    expect(rejectedOf(back(book))).toEqual(['Valutazioni!E2 «#N/A» errorValue'])
  })

  test('white space at the ends and other line ends are no change', () => {
    const text = PART.risks[0]?.assessment.ratings['i-1']?.motivation ?? ''
    expect(changesOf(back(new Book().write(1, MOTIVATION, `  ${text}\r\n`)))).toEqual([])
    // LibreOffice takes a space without width off the start of a text.
    const pasted = withRating('i-1', rated('M', '\u200bIncollato dal sito.'), PART)
    expect(changesOf(back(new Book(pasted).write(1, MOTIVATION, 'Incollato dal sito.')))).toEqual([])
  })
})

describe('rows and columns that were moved about', () => {
  const filled = () => new Book().write(3, LEVEL, 'M').write(3, MOTIVATION, 'Prezzi di listino.')
  const expected = ['r-3 ratings.i-1.level = M', 'r-3 ratings.i-1.motivation = Prezzi di listino.']

  test('sorting, empty rows put in, a title put above, columns moved and put in: the same comes back', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([1, 2, 3], { minLength: 3 }),
        fc.shuffledSubarray(
          Array.from({ length: 21 }, (_, index) => index),
          { minLength: 21 },
        ),
        fc.nat(3),
        fc.nat(20),
        (rowOrder, columnOrder, titles, emptyColumn) => {
          const book = filled()
          const [header = [], ...rows] = book.rows
          const sorted = [header, ...rowOrder.map((row) => rows[row - 1] ?? [])].map((row) => {
            const moved = columnOrder.map((column) => row[column] ?? '')
            return moved.toSpliced(emptyColumn, 0, '')
          })
          book.rows = [
            ...Array.from({ length: titles }, () => ['Scadenza: 15 dicembre']),
            ...sorted.flatMap((row) => [row, []]),
          ]
          const read = back(book)
          expect(changesOf(read)).toEqual(expected)
          expect(read.rejected).toEqual([])
        },
      ),
    )
  })

  test('a row that was deleted changes nothing and is named', () => {
    const book = filled()
    book.rows.splice(1, 1)
    const read = back(book)
    expect(changesOf(read)).toEqual(expected)
    expect(read.absent).toEqual(['r-1'])
  })

  test('a copy of a row is no harm while it says the same; where the two differ neither is taken', () => {
    const book = filled()
    book.rows.push([...(book.rows[3] ?? [])])
    expect(changesOf(back(book))).toEqual(expected)
    book.write(4, LEVEL, 'A')
    const read = back(book)
    expect(rejectedOf(read)).toEqual(['Valutazioni!D4 «M» copiesDiffer', 'Valutazioni!D5 «A» copiesDiffer'])
    expect(read.rejected.map(({ other }) => other)).toEqual(['D5', 'D4'])
    expect(changesOf(read)).toEqual(['r-3 ratings.i-1.motivation = Prezzi di listino.'])
  })

  test('a row that was added, and one whose code is of no risk handed out, are told', () => {
    const book = filled()
    book.rows.push(['', 'Processo nuovo', 'Rischio nuovo', 'A'])
    book.rows.push([...(book.rows[1] ?? [])])
    book.write(5, LAST, 'r-999')
    expect(rejectedOf(back(book))).toEqual([
      'Valutazioni!B5 «Processo nuovo» rowWithoutCode',
      'Valutazioni!A6 «1.1» unknownRow',
    ])
  })

  test('rows sorted without their hidden column: nothing in them is taken', () => {
    const book = filled()
    const [, first = [], , third = []] = book.rows
    const code = first.length - 1
    ;[first[code], third[code]] = [third[code] ?? '', first[code] ?? '']
    const read = back(book)
    expect(read.rejected.map(({ cell, reason }) => `${cell} ${reason}`)).toEqual(['A4 mixedRow', 'A2 mixedRow'])
    expect(changesOf(read)).toEqual([])
  })

  test('a locked text that was written over is told, and the row counts all the same', () => {
    const read = back(filled().write(3, 'Rischio', 'Prezzo troppo alto'))
    expect(rejectedOf(read)).toEqual(['Valutazioni!C4 «Prezzo troppo alto» lockedCell'])
    expect(changesOf(read)).toEqual(expected)
  })

  test('a column that is gone is told, one that is there twice too', () => {
    const book = filled()
    const at = book.rows[0]?.indexOf('opacità') ?? 0
    for (const row of book.rows) row[at] = row[at] === 'opacità' ? LEVEL.toUpperCase() : 'B'
    expect(rejectedOf(back(book))).toEqual([
      'Valutazioni!J1 «INTERESSE ESTERNO» columnTwice',
      'Valutazioni! «opacità» columnMissing',
    ])
  })

  test('a value in merged cells is refused: it would count for one row only', () => {
    const book = filled()
    book.merged = [{ top: 3, left: 4, bottom: 4, right: 4 }]
    expect(rejectedOf(back(book))).toContain('Valutazioni!D4 «M» mergedCell')
  })

  test('a copy of the whole sheet that says the same is no harm', () => {
    const grid = filled().grid()
    const copy = grid.sheets[1]
    const read = readReturnedWorkbook({
      ...grid,
      sheets: [...grid.sheets, ...(copy ? [{ ...copy, name: 'Valutazioni (2)' }] : [])],
    })
    expect(read.ok && changesOf(read.value)).toEqual(expected)
  })
})

describe('workbooks that are not taken back', () => {
  const refusal = (book: Book) => {
    const read = readReturnedWorkbook(book.grid())
    return read.ok ? null : read.error
  }

  test('without the hidden sheet; with the hidden sheet changed by hand; without the column of codes', () => {
    const without = new Book()
    without.base = []
    expect(refusal(without)).toBe('noBase')
    const altered = new Book()
    altered.base = altered.base.map((line) => line.replace('moderato', 'basso').replace('"M"', '"B"'))
    expect(refusal(altered)).toBe('alteredBase')
    expect(refusal(new Book().write(0, LAST, 'Note'))).toBe('noRows')
  })

  test('any single character changed in the hidden sheet is noticed', () => {
    const { base } = new Book()
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: base.length - 1 }),
        fc.nat(),
        fc.constantFrom('x', '0', '"'),
        (line, at, letter) => {
          const book = new Book()
          const text = book.base[line] ?? ''
          const place = at % text.length
          fc.pre(text[place] !== letter)
          book.base[line] = `${text.slice(0, place)}${letter}${text.slice(place + 1)}`
          expect(refusal(book)).toBe('alteredBase')
        },
      ),
    )
  })

  test('texts of any kind pass through the hidden sheet unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (description) => {
        const part = withRow(PART, 'risks', 'r-2', { description: `${description}_x0041_\n` })
        expect(back(new Book(part)).base.rows[1]?.values[2]).toBe(`${description}_x0041_\n`)
      }),
    )
  })

  test('every refusal and reason has words', () => {
    for (const text of Object.values(words.refusals)) expect(text).toMatch(/\.$/)
    for (const say of Object.values(words.reasons)) expect(say('F12')).toMatch(/^\p{Ll}/u)
  })
})
