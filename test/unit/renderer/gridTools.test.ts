/** Filters, memory, find and replace, bulk edits of grids. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bulkCommands, bulkKinds, levelsThere } from '../../../renderer/fields/grid/bulk'
import { movedBy } from '../../../renderer/fields/grid/ColumnsDialog'
import { asOneStep } from '../../../renderer/fields/grid/checkPlan'
import { patternOf, replaceIn } from '../../../renderer/fields/grid/replace'
import { decodeMemory, EMPTY_MEMORY, type SavedView, withView } from '../../../renderer/store/gridMemory'
import { countValues, filterOf, pickValue, withWords } from '../../../renderer/ui/grid/filterModel'
import { applyChanges } from '../../../shared/journal/apply'
import { planCommand } from '../../../shared/journal/plan'
import { syntheticRegister } from '../../../shared/synthetic'

describe('filters', () => {
  test('words and picked values both count; nothing chosen lets all through', () => {
    expect(filterOf(null)).toBeNull()
    expect(filterOf({ words: '  ', values: null })).toBeNull()
    const both = filterOf({ words: 'citta', values: ['Città', 'Borgo'] })
    expect([both?.('Città'), both?.('Borgo'), both?.('città')]).toEqual([true, false, false])
    expect(filterOf({ words: '', values: [''] })?.('')).toBe(true)
  })

  test('a value picked and left again is as it was', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (value, others) => {
        const before = others.reduce((model, each) => pickValue(model, each, true), withWords(null, ''))
        if (others.includes(value)) return
        const after = pickValue(pickValue(before, value, true), value, false)
        expect(filterOf(after)?.('x')).toBe(filterOf(before)?.('x'))
        expect(after?.values ?? null).toEqual(before?.values ?? null)
      }),
    )
  })

  test('each value once, with its count, numbers in order', () => {
    expect(countValues(['S10', 'S2', '', 'S2'])).toEqual([
      { value: '', count: 1 },
      { value: 'S2', count: 2 },
      { value: 'S10', count: 1 },
    ])
    expect(
      countValues(['A', 'M', 'B'], (a, b) => 'BMA'.indexOf(a) - 'BMA'.indexOf(b)).map(({ value }) => value),
    ).toEqual(['B', 'M', 'A'])
  })
})

describe('memory', () => {
  const view: SavedView = {
    name: 'Solo alto',
    columns: [{ colId: 'level', hide: false, width: 90, flex: null, sort: 'desc', sortIndex: 0 }],
    filters: { level: { words: '', values: ['A'] } },
    words: 'viabilità',
    areaId: 'a-3',
  }

  test('what was written is read again', () => {
    const memory = { columns: view.columns, wholeTexts: true, views: [view] }
    expect(decodeMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory)
  })

  test('anything else is read without failing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(decodeMemory(value).views).toBeDefined()
        expect(decodeMemory({ columns: [value], views: [value, view] }).views).toContainEqual(view)
      }),
    )
    expect(decodeMemory(null)).toEqual(EMPTY_MEMORY)
  })

  test('a view takes the place of the one of its name', () => {
    expect(withView([view], { ...view, words: '' })).toEqual([{ ...view, words: '' }])
    expect(withView([view], { ...view, name: 'Altra' }).map(({ name }) => name)).toEqual(['Altra', 'Solo alto'])
  })

  test('columns move by one place and not beyond the ends', () => {
    expect(movedBy(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
    expect(movedBy(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  })
})

describe('find and replace', () => {
  const replaced = (text: string, find: string, to: string, matchCase = false, wholeWords = false) => {
    const pattern = patternOf({ find, replaceWith: to, matchCase, wholeWords })
    return pattern ? replaceIn(text, pattern, to) : text
  }

  test('case and whole words, accents being letters', () => {
    expect(replaced('Gara e gare', 'gar', 'x')).toBe('xa e xe')
    expect(replaced('Gara e gara', 'gara', 'x', true)).toBe('Gara e x')
    expect(replaced('città cittadina', 'citt', 'x', false, true)).toBe('città cittadina')
    expect(replaced('la città, le città', 'città', 'x', false, true)).toBe('la x, le x')
  })

  test('what is typed is text, never a pattern', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'a.*+?^$(){}[]|\\/-$&1 ') })
    fc.assert(
      fc.property(signs, signs, (find, to) => {
        const text = `prima ${find} dopo`
        expect(replaced(text, find, to, true)).toBe(find === '' ? text : text.replaceAll(find, () => to))
      }),
    )
  })
})

describe('bulk edits', () => {
  const register = syntheticRegister(40)
  const run = (commands: ReturnType<typeof bulkCommands>) => {
    const planned = planCommand(register, asOneStep(commands))
    if (!planned.ok) throw new Error(planned.error.kind)
    return applyChanges(register, planned.value)
  }
  const some = register.processes.slice(0, 12).map(({ id }) => id)
  const risks = register.risks.slice(0, 12).map(({ id }) => id)

  test('a unit for all; a second time there is nothing to do', () => {
    const unitId = register.units[0]?.id ?? null
    const after = run(bulkCommands(register, 'processes', some, { kind: 'unit', unitId }))
    expect(after.processes.filter(({ id }) => some.includes(id)).every((row) => row.unitId === unitId)).toBe(true)
    expect(bulkCommands(after, 'processes', some, { kind: 'unit', unitId })).toEqual([])
  })

  test('moved to an area, no two processes bear the same number', () => {
    for (const { id: areaId } of register.areas) {
      const after = run(bulkCommands(register, 'processes', some, { kind: 'area', areaId }))
      const numbers = after.processes.filter((row) => row.areaId === areaId).map((row) => row.number)
      expect(new Set(numbers).size).toBe(numbers.length)
    }
  })

  test('added and taken away again, a factor leaves the lists as they were', () => {
    const id = register.factors[0]?.id ?? ''
    const without = register.risks.filter((risk) => !risk.factorIds.includes(id)).map((risk) => risk.id)
    const after = run(bulkCommands(register, 'risks', without, { kind: 'add', list: 'factorIds', id }))
    expect(after.risks.every((risk) => risk.factorIds.includes(id))).toBe(true)
    const commands = bulkCommands(after, 'risks', without, { kind: 'remove', list: 'factorIds', id })
    const planned = planCommand(after, asOneStep(commands))
    expect(planned.ok && applyChanges(after, planned.value).risks).toEqual(register.risks)
  })

  test('a level comes with its motivation, wherever it stands', () => {
    const indicatorId = register.indicators[0]?.id ?? ''
    const level = { level: 'M', motivation: 'Casi uguali.' } as const
    const after = run(bulkCommands(register, 'risks', risks, { kind: 'level', target: { indicatorId }, ...level }))
    const chosen = after.risks.filter(({ id }) => risks.includes(id))
    expect(chosen.every((risk) => risk.assessment.ratings[indicatorId]?.motivation === 'Casi uguali.')).toBe(true)
    expect(levelsThere(after, risks, { indicatorId })).toBe(risks.length)
    const weighed = run(bulkCommands(register, 'risks', risks, { kind: 'level', target: 'evaluation', ...level }))
    expect(weighed.risks.find(({ id }) => id === risks[0])?.evaluation).toMatchObject({
      level: 'M',
      reason: 'Casi uguali.',
    })
  })

  test('only what a collection has', () => {
    expect(bulkKinds('units')).toEqual([])
    expect(bulkCommands(register, 'measures', risks, { kind: 'add', list: 'measureIds', id: 'x' })).toEqual([])
    expect(bulkCommands(register, 'risks', risks, { kind: 'unit', unitId: null })).toEqual([])
  })
})
