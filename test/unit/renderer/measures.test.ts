import { describe, expect, test } from 'vitest'
import { assignableRisks, assignToMany, leftBare } from '../../../renderer/features/measures/assignable'
import { compareCodes, measureRows } from '../../../renderer/features/measures/measureRows'
import { stepGaps, withStep, withStepMoved } from '../../../renderer/features/measures/steps'
import { riskRows } from '../../../renderer/features/riskCatalogue/riskRows'
import { emptyMeasure, emptyRisk, emptyStep, nextCode } from '../../../renderer/fields/newRows'
import { factorLetters, unmetFactors } from '../../../renderer/fields/riskPlaces'
import { lacksSpecific, suggestMeasures } from '../../../renderer/fields/suggestMeasures'
import { searchable, wordMatcher } from '../../../renderer/ui/matchWords'
import { neighbourOf } from '../../../renderer/ui/neighbour'
import type { Measure, Step } from '../../../shared/domain/measure'
import type { Register } from '../../../shared/domain/register'
import type { Risk } from '../../../shared/domain/risk'
import { applyChanges } from '../../../shared/journal/apply'
import { planCommand } from '../../../shared/journal/plan'
import { it as italian } from '../../../shared/text/it'
import { BASE, RISK } from '../builders'

function measure(code: string, kind: Measure['kind'], factorIds: readonly string[]): Measure {
  return { ...emptyMeasure([], kind, `m-${code.toLowerCase()}`), code, factorIds }
}

function register(risks: readonly Risk[], measures: readonly Measure[] = BASE.measures): Register {
  return { ...BASE, risks, measures }
}

describe('suggestions', () => {
  const library = [
    measure('G01', 'general', ['f-a']),
    measure('G02', 'general', ['f-c']),
    measure('S01', 'specific', ['f-b', 'f-c']),
    measure('S02', 'specific', ['f-b']),
    measure('S03', 'specific', []),
  ]
  const risk: Risk = { ...RISK, factorIds: ['f-a', 'f-b', 'f-c'], measureIds: ['m-g01'] }

  test('those that meet most factors nothing meets come first, with the letters; assigned ones are left out', () => {
    const found = suggestMeasures(register([risk], library), risk)
    expect(found.map((each) => [each.measure.code, each.unmet, each.met])).toEqual([
      ['S01', 'b, c', ''],
      ['G02', 'c', ''],
      ['S02', 'b', ''],
      ['S03', '', ''],
    ])
  })

  test('at A without a specific measure, specific ones go before general ones that fill as much', () => {
    const high: Risk = { ...risk, evaluation: { ...risk.evaluation, level: 'A' } }
    expect(lacksSpecific(register([high], library), high)).toBe(true)
    const found = suggestMeasures(register([high], library), high)
    expect(found.map((each) => each.measure.code)).toEqual(['S01', 'S02', 'G02', 'S03'])
    expect(found[0]?.specificForHigh).toBe(true)
  })

  test('what is used nearby is said and counts', () => {
    const sibling: Risk = { ...RISK, id: 'r-2', number: 2, measureIds: ['m-s03'] }
    const found = suggestMeasures(register([risk, sibling], library), risk)
    expect(found.at(-1)).toMatchObject({ measure: { code: 'S03' }, sameProcess: true, sameArea: 1 })
  })

  test('unmet factors are those of the risk that no measure meets', () => {
    expect(unmetFactors(register([risk], library), risk).map((factor) => factor.letter)).toEqual(['b', 'c'])
    expect(factorLetters(BASE, ['f-c', 'f-a'])).toBe('a, c')
  })
})

describe('assigning to many risks', () => {
  const second: Risk = { ...RISK, id: 'r-2', number: 2, factorIds: ['f-b'], measureIds: [] }
  const third: Risk = {
    ...RISK,
    id: 'r-3',
    number: 3,
    measureIds: ['m-g'],
    evaluation: { ...RISK.evaluation, level: 'A' },
  }
  const state = register([RISK, second, third])

  test('says who has it, what it would meet, and who lacks what', () => {
    const [specific] = BASE.measures.filter(({ id }) => id === 'm-s')
    if (!specific) throw new Error('no such measure')
    expect(assignableRisks(state, specific)).toMatchObject([
      { number: '1.1.1', has: true, unmet: '', withoutMeasures: false, withoutSpecific: false },
      { number: '1.1.2', has: false, unmet: '', withoutMeasures: true, withoutSpecific: false },
      { number: '1.1.3', has: false, unmet: 'a', withoutMeasures: false, withoutSpecific: true },
    ])
  })

  test('is one step, and leaves alone those that have it', () => {
    const command = assignToMany(state, 'm-s', new Set(['r-1', 'r-2', 'r-3']))
    expect(command.name).toBe('assignMeasures')
    const planned = planCommand(state, command)
    if (!planned.ok) throw new Error('refused')
    expect(planned.value).toHaveLength(2)
    expect(applyChanges(state, planned.value).risks.map((risk) => risk.measureIds)).toEqual([
      ['m-g', 'm-s'],
      ['m-s'],
      ['m-g', 'm-s'],
    ])
  })

  test('knows whom a deletion leaves without any measure', () => {
    expect(leftBare(state, 'm-g')).toBe(1)
    expect(leftBare(state, 'm-s')).toBe(0)
  })
})

describe('steps', () => {
  const steps: readonly Step[] = ['a', 'b', 'c'].map((id) => emptyStep(id, null))
  const order = (list: readonly Step[]) => list.map(({ id }) => id).join('')

  test('move within the list and stay at its ends', () => {
    expect(order(withStepMoved(steps, 'b', -1))).toBe('bac')
    expect(order(withStepMoved(steps, 'b', 1))).toBe('acb')
    expect(withStepMoved(steps, 'a', -1)).toBe(steps)
    expect(withStepMoved(steps, 'c', 1)).toBe(steps)
    expect(withStepMoved(steps, 'x', 1)).toBe(steps)
  })

  test('say what they still want', () => {
    const [first] = steps
    if (!first) throw new Error('no step')
    expect(stepGaps(first)).toEqual(['description', 'timing', 'unit', 'indicator', 'target'])
    const [done] = withStep(steps, 'a', {
      description: 'Verifica',
      timing: { kind: 'date', date: '2026-12-31' },
      unitId: 'u-1',
      indicator: 'atti verificati',
      target: '100%',
    })
    expect(done && stepGaps(done)).toEqual([])
  })
})

describe('rows and new rows', () => {
  test('risks as the grid shows them', () => {
    expect(riskRows(BASE, italian)).toEqual([
      {
        id: 'r-1',
        areaId: 'a-1',
        number: '1.1.1',
        process: 'Concessione di locali',
        description: RISK.description,
        factors: 'a',
        laundering: '',
        measures: 2,
        level: 'M',
      },
    ])
  })

  test('measures as the grid shows them: general ones first, codes as people count', () => {
    const rows = measureRows(register([RISK], [...BASE.measures].reverse()), italian)
    expect(rows.map((row) => [row.code, row.used, row.steps])).toEqual([
      ['G01', 1, 1],
      ['S01', 1, 1],
    ])
    expect(['S10', 'S2', 'S02-01'].sort(compareCodes)).toEqual(['S2', 'S02-01', 'S10'])
  })

  test('the next risk of a process and the next free code', () => {
    expect(emptyRisk(BASE, 'p-1', 'r-9')).toMatchObject({ number: 2, processId: 'p-1', description: '' })
    expect(nextCode(BASE.measures, 'general')).toBe('G02')
    expect(nextCode([measure('S07', 'specific', []), measure('S03-12', 'specific', [])], 'specific')).toBe('S08')
    expect(nextCode([], 'specific')).toBe('S01')
    expect(nextCode([], 'specific', 3)).toBe('S01')
    expect(nextCode([measure('S03-08', 'specific', [])], 'specific', 3)).toBe('S03-09')
    expect(nextCode([measure('S03-08', 'specific', [])], 'specific', 4)).toBe('S04-01')
    expect(nextCode([measure('S03-08', 'specific', [])], 'specific')).toBe('S04')
  })

  test('after a deletion one goes on with the neighbour', () => {
    const rows = [{ id: 'a' }, { id: 'b' }]
    expect(neighbourOf(rows, 'a')).toBe('b')
    expect(neighbourOf(rows, 'b')).toBe('a')
    expect(neighbourOf([{ id: 'a' }], 'a')).toBeNull()
  })
})

describe('search by words', () => {
  test('in any order, without case or accents', () => {
    const text = searchable('Affidamento diretto sotto soglia – Urgenza dell’opera, è così')
    expect(wordMatcher('SOGLIA affid')(text)).toBe(true)
    expect(wordMatcher("dell'opera cosi")(text)).toBe(true)
    expect(wordMatcher('gara')(text)).toBe(false)
    expect(wordMatcher('  ')(text)).toBe(true)
  })
})
