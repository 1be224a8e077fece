/** Search everywhere: words in any order, typing errors forgiven, the right thing first. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paletteWords, registerLists } from '../../renderer/app/palette/registerIndex'
import { entryOf, type Findable, search, searchList, WordList, wordsOf } from '../../shared/search'
import { typingErrors } from '../../shared/search/typingErrors'
import { syntheticRegister } from '../../shared/synthetic'
import { BASE, withRow } from './builders'

const item = (id: string, title: string, context = '', code = ''): Findable => ({ id, title, context, code })

function found(items: readonly Findable[], typed: string, limit = 50): readonly string[] {
  const words = new WordList()
  const entries = items.map((each) => entryOf(words, each))
  return search(words, [{ list: searchList(words, entries), bonus: 0 }], typed, limit).map((hit) => hit.item.id)
}

/** The textbook way, without bounds: what the quick one is held against. */
function slowErrors(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  )
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      let cost = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, at(row - 2, column - 2) + 1)
      const line = rows[row]
      if (line) line[column] = cost
    }
  }
  return at(a.length, b.length)
}

describe('words', () => {
  test('case, accents and apostrophes do not count; printed numbers and codes stay in one piece', () => {
    expect(wordsOf('Perché l’ATTIVITÀ 3.12.1 della S03-09?')).toEqual([
      'perche',
      'l',
      'attivita',
      '3.12.1',
      'della',
      's03-09',
    ])
  })
})

describe('typing errors', () => {
  test('a letter too many, one missing, a wrong one, two swapped count one each', () => {
    for (const typed of ['affidammento', 'affidmento', 'affidanento', 'affidamneto'])
      expect(typingErrors(typed, 'affidamento', 2).whole).toBe(1)
    expect(typingErrors('afidam', 'affidamento', 1).start).toBe(1)
  })

  test('within the bound the quick way says what the textbook says; above, only that it is above', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 0, maxLength: 9 })
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (a, b, bound) => {
        const { whole, start } = typingErrors(a, b, bound)
        expect(whole).toBe(Math.min(slowErrors(a, b), bound + 1))
        const starts = Array.from({ length: b.length + 1 }, (_, end) => slowErrors(a, b.slice(0, end)))
        expect(start).toBe(Math.min(...starts, bound + 1))
      }),
    )
  })
})

describe('search', () => {
  const items = [
    item('p1', 'Affidamento diretto di forniture', 'Settore Risorse', '2.1'),
    item('p2', 'Affidamento di servizi di pulizia', 'Ufficio Economato', '2.12'),
    item('p3', 'Rilascio di concessioni stradali', 'Viabilità', '3.1'),
    item('p4', 'Forniture', '', '9.1'),
  ]

  test('words in any order, beginnings of words, words of the context', () => {
    expect(found(items, 'forniture diretto')).toEqual(['p1'])
    expect(found(items, 'conc strad')).toEqual(['p3'])
    expect(found(items, 'viabilita rilascio')).toEqual(['p3'])
  })

  test('every word must be met', () => {
    expect(found(items, 'forniture viabilità')).toEqual([])
    expect(found(items, 'xyzzy')).toEqual([])
    expect(found(items, '  ')).toEqual([])
  })

  test('the code typed in full comes first; a number forgives nothing', () => {
    expect(found(items, '2.1')).toEqual(['p1', 'p2'])
    expect(found(items, '2.13')).toEqual([])
  })

  test('what says it in its title comes before what says it elsewhere; what says nothing else, first', () => {
    expect(found([item('a', 'Altro', 'forniture'), ...items], 'forniture')).toEqual(['p4', 'p1', 'a'])
  })

  test('an exact word comes before a word that is only near', () => {
    expect(found([item('near', 'Concezione'), item('exact', 'La grande concessione di beni')], 'concessione')[0]).toBe(
      'exact',
    )
  })

  test('no more than the limit, and those are the best', () => {
    const many = Array.from({ length: 200 }, (_, index) => item(`i${index}`, `Controllo ${'x'.repeat(index % 7)} atti`))
    const all = found(many, 'controllo', 500)
    expect(found(many, 'controllo', 20)).toEqual(all.slice(0, 20))
  })

  const word = fc.string({ unit: fc.constantFrom(...'aàbcdeèfgilmnoprstuvz'), minLength: 1, maxLength: 12 })
  const titles = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 15 })

  test('property: its own words in any order, one of them with a typing error, find a row', () => {
    fc.assert(
      fc.property(
        titles,
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('drop', 'add', 'change', 'swap'),
        (rows, which, where, turn, error) => {
          const own = rows[which % rows.length] ?? []
          const turned = [...own.slice(turn % own.length), ...own.slice(0, turn % own.length)]
          const long = turned.findIndex((each) => each.length >= 4)
          const typed = turned.map((each, index) =>
            index === long ? mistyped(each, where, error) : each.toUpperCase(),
          )
          const ids = found(
            rows.map((words, index) => item(String(index), words.join(' '))),
            typed.join(' '),
          )
          expect(ids).toContain(String(which % rows.length))
        },
      ),
      { numRuns: 500 },
    )
  })
})

function mistyped(word: string, where: number, error: 'drop' | 'add' | 'change' | 'swap'): string {
  const at = where % (word.length - 1)
  const [before, letter, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)]
  switch (error) {
    case 'drop':
      return before + after
    case 'add':
      return `${before}q${letter}${after}`
    case 'change':
      return `${before}q${after}`
    case 'swap':
      return before + after.slice(0, 1) + letter + after.slice(1)
  }
}

describe('the lists of a register', () => {
  const ids = (register: typeof BASE, typed: string) =>
    search(
      paletteWords,
      Object.values(registerLists(register)).map((list) => ({ list, bonus: 0 })),
      typed,
      20,
    ).map(({ item: { kind, id } }) => `${kind}/${id}`)

  test('rows of every kind are found', () => {
    expect(ids(BASE, 'alterazione domande')).toContain('risks/r-1')
    for (const [kind, rows] of [
      ['processes', BASE.processes],
      ['measures', BASE.measures],
      ['units', BASE.units],
      ['areas', BASE.areas],
      ['obligations', BASE.obligations],
    ] as const) {
      const [first] = rows
      if (first) expect(ids(BASE, first.name), kind).toContain(`${kind}/${first.id}`)
    }
  })

  test('lists stay the same until their rows change; a changed row is found by its new words', () => {
    const before = registerLists(BASE)
    expect(registerLists(BASE).processes).toBe(before.processes)
    const after = withRow(BASE, 'processes', 'p-1', { name: 'Zirconio lucente' })
    const lists = registerLists(after)
    expect(lists.units).toBe(before.units)
    expect(ids(after, 'zirconio')).toContain('processes/p-1')
    expect(ids(BASE, 'zirconio')).toEqual([])
  })

  test('a risk moves with the number of its process', () => {
    const after = withRow(BASE, 'processes', 'p-1', { number: 77 })
    expect(ids(after, '1.77.1')).toContain('risks/r-1')
  })

  test('every row of a synthetic register is found by its own words', () => {
    const register = syntheticRegister(40)
    for (const process of register.processes.slice(0, 20)) {
      const typed = wordsOf(process.name).toReversed().join(' ')
      const lists = registerLists(register)
      const hits = search(paletteWords, [{ list: lists.processes, bonus: 0 }], typed, 40)
      expect(hits.map((hit) => hit.item.id)).toContain(process.id)
    }
  })
})
