import { describe, expect, test } from 'vitest'
import {
  areaLevels,
  frequentRules,
  isScheduled,
  levelTotals,
  measureCounts,
  type NextStep,
  nextSteps,
  type StepKind,
  unitProgress,
  unitsOnPaper,
} from '../../../renderer/features/dashboard/counts'
import { EMPTY_ASSESSMENT } from '../../../shared/domain/assessment'
import { EMPTY_EVALUATION } from '../../../shared/domain/evaluation'
import type { Register } from '../../../shared/domain/register'
import type { Risk } from '../../../shared/domain/risk'
import { syntheticRegister } from '../../../shared/synthetic'
import { isAssessed } from '../../../shared/workflow/completeness'
import { BASE, plusRows, RISK, rated, withRating, withRisk, withRow } from '../builders'

const [AREA] = BASE.areas
const [PROCESS] = BASE.processes
const [GENERAL, SPECIFIC] = BASE.measures
if (!AREA || !PROCESS || !GENERAL || !SPECIFIC) throw new Error('the base register has changed')

const OPEN: Risk = {
  ...RISK,
  id: 'r-2',
  number: 2,
  assessment: EMPTY_ASSESSMENT,
  evaluation: EMPTY_EVALUATION,
  measureIds: [],
}
const EMPTY: Register = { ...BASE, units: [], processes: [], risks: [], obligations: [] }

function stepsOf(register: Register, blocking: number | null): Readonly<Record<StepKind, NextStep>> {
  return Object.fromEntries(nextSteps(register, blocking).map((step) => [step.kind, step])) as Record<
    StepKind,
    NextStep
  >
}

describe('what counts as done', () => {
  test('a risk is assessed when every level and motivation is there', () => {
    expect(isAssessed(RISK, BASE.indicators)).toBe(true)
    expect(isAssessed(OPEN, BASE.indicators)).toBe(false)
  })

  test.each([
    ['an indicator without its level', withRating('i-3', rated(null, 'Perché sì'))],
    ['an indicator whose motivation says nothing', withRating('i-3', rated('B', ' – '))],
    ['the overall level missing', withRating('overall', rated(null, 'Perché sì'))],
    ['the overall motivation missing', withRating('overall', rated('M', ''))],
  ])('not with %s', (_, { risks, indicators }) => {
    expect(risks.map((risk) => isAssessed(risk, indicators))).toEqual([false])
  })

  test('an indicator added later opens every risk again', () => {
    const [first] = BASE.indicators
    if (!first) throw new Error('no indicator')
    expect(isAssessed(RISK, [...BASE.indicators, { ...first, id: 'i-7' }])).toBe(false)
  })

  test('a measure is scheduled when it has steps and each is complete', () => {
    const [step] = GENERAL.steps
    if (!step) throw new Error('no step')
    expect(isScheduled(GENERAL)).toBe(true)
    expect(isScheduled({ ...GENERAL, steps: [] })).toBe(false)
    expect(isScheduled({ ...GENERAL, steps: [step, { ...step, id: 'x', target: '' }] })).toBe(false)
    expect(isScheduled({ ...GENERAL, steps: [{ ...step, unitId: null }] })).toBe(false)
    expect(isScheduled({ ...GENERAL, steps: [{ ...step, timing: { kind: 'date', date: '' } }] })).toBe(false)
  })
})

describe('what to do next', () => {
  test('in an empty register: units and processes, the rest later', () => {
    const steps = stepsOf(EMPTY, 2)
    expect(steps.units.state).toBe('open')
    expect(steps.processes.state).toBe('open')
    const rest: readonly StepKind[] = [
      'risks',
      'assessments',
      'measures',
      'schedules',
      'weighing',
      'findings',
      'export',
    ]
    expect(rest.map((kind) => steps[kind].state)).toEqual(rest.map(() => 'later'))
  })

  test('in a complete register: exporting; weighing is named, though nothing was handed in', () => {
    const steps = nextSteps(BASE, 0)
    expect(steps.filter(({ state }) => state === 'open').map(({ kind }) => kind)).toEqual(['export'])
    expect(steps.map(({ count }) => count)).toEqual([1, 2, 1, 1, 1, 1, 2, 0, 0, 0])
    expect(steps.find(({ kind }) => kind === 'weighing')?.state).toBe('later')
  })

  test('open rows are counted and the first is named, in annex order', () => {
    const later = { ...PROCESS, id: 'p-0', number: 2 }
    const steps = stepsOf(plusRows(plusRows(BASE, 'risks', OPEN), 'processes', later), 3)
    expect(steps.risks).toMatchObject({ state: 'open', count: 1, first: 'p-0' })
    expect(steps.assessments).toMatchObject({ state: 'open', count: 1, first: 'r-2' })
    expect(steps.measures).toMatchObject({ state: 'open', count: 1, first: 'r-2' })
    expect(steps.findings).toMatchObject({ state: 'open', count: 3 })
    expect(steps.export.state).toBe('later')
  })

  test('measures are to be scheduled only when some risk uses them', () => {
    const unplanned = withRow(BASE, 'measures', 'm-s', { steps: [] })
    expect(stepsOf(unplanned, 1).schedules).toMatchObject({ state: 'open', count: 1, first: 'm-s' })
    expect(stepsOf(withRisk({ measureIds: ['m-g'] }, unplanned), 0).schedules).toMatchObject({
      state: 'done',
      count: 1,
    })
  })

  test('a manager hands in; from a copy it goes back as a file', () => {
    const last = (register: Register) => nextSteps(register, 0, 'manager').at(-1)
    expect(last(BASE)).toMatchObject({ kind: 'submit', state: 'open', count: 1 })
    const handout = { id: 'h-1', registerId: 'reg-1', unitId: 'u-1', due: '', at: '', by: 'Anna Neri', fingerprint: '' }
    const copy = { ...BASE, heading: { ...BASE.heading, handout } }
    expect(last(copy)).toMatchObject({ kind: 'handBack', state: 'open', count: 1 })
  })

  test('while the checks are at work nothing is promised', () => {
    const steps = stepsOf(BASE, null)
    expect(steps.findings.state).toBe('later')
    expect(steps.export.state).toBe('later')
  })
})

describe('areas by levels', () => {
  const second = { ...AREA, id: 'a-2', number: 2, name: 'Altri servizi' }
  const register = plusRows(plusRows(BASE, 'risks', OPEN), 'areas', second)

  test('every area has its row, also without processes', () => {
    expect(areaLevels(register)).toMatchObject([
      { areaId: 'a-1', processes: 1, risks: 2, levels: { A: 0, M: 1, B: 0, none: 1 } },
      { areaId: 'a-2', processes: 0, risks: 0, levels: { A: 0, M: 0, B: 0, none: 0 } },
    ])
  })

  test('each number names the first row it counts', () => {
    expect(areaLevels(register)[0]?.first).toEqual({ A: null, M: 'r-1', B: null, none: 'r-2' })
  })

  test('the level that counts is that of the RPCT where there is one', () => {
    const weighed = withRisk({ evaluation: { ...RISK.evaluation, level: 'A', reason: 'Fatti nuovi' } })
    expect(areaLevels(weighed)[0]?.levels).toEqual({ A: 1, M: 0, B: 0, none: 0 })
  })

  test('the total is the sum, and is that of all rows', () => {
    const total = levelTotals(areaLevels(register))
    expect(total).toMatchObject({ areaId: null, processes: 1, risks: 2, levels: { M: 1, none: 1 } })
    expect(total.first.none).toBe('r-2')
  })
})

describe('progress by unit', () => {
  test('offices count in the unit above them, from the second level on', () => {
    const deeper = plusRows(BASE, 'units', { ...(BASE.units[1] ?? never()), id: 'u-3', parentId: 'u-2' })
    const moved = withRow(plusRows(deeper, 'risks', OPEN), 'processes', 'p-1', { unitId: 'u-3' })
    expect(unitProgress(moved)).toEqual([
      { unitId: 'u-2', name: 'Ufficio Patrimonio', risks: 2, assessed: 1, submitted: 0, evaluated: 1, approved: 0 },
    ])
  })

  test('processes without a unit come last; units without risks are left out', () => {
    const orphan = { ...PROCESS, id: 'p-2', number: 2, unitId: null }
    const register = plusRows(plusRows(BASE, 'processes', orphan), 'risks', { ...OPEN, processId: 'p-2' })
    expect(unitProgress(register).map(({ unitId, risks }) => [unitId, risks])).toEqual([
      ['u-1', 1],
      [null, 1],
    ])
    expect(unitProgress(EMPTY)).toEqual([])
  })
})

describe('units on one page of paper', () => {
  const register = syntheticRegister(400)
  const units = unitProgress(register)
  const sums = (rows: readonly { readonly risks: number; readonly assessed: number; readonly evaluated: number }[]) =>
    (['risks', 'assessed', 'evaluated'] as const).map((key) => rows.reduce((sum, row) => sum + row[key], 0))

  test('all where they fit; else the highest of the tree; the sums stay the same', () => {
    expect(unitsOnPaper(register, units, units.length)).toEqual({ rows: units, others: null })
    const highest = unitsOnPaper(register, units, units.length - 1)
    expect(highest.rows.length).toBeLessThan(units.length)
    expect(sums(highest.rows)).toEqual(sums(units))
  })

  test('else those that are furthest behind, in the order of the tree, and one row for all others', () => {
    const first = register.risks[0]
    if (!first) throw new Error('no risk')
    const behind = withRow(register, 'risks', first.id, { assessment: EMPTY_ASSESSMENT })
    const all = unitProgress(behind)
    const { rows, others } = unitsOnPaper(behind, all, 3)
    expect(rows).toHaveLength(2)
    expect(rows.some((row) => row.assessed < row.risks)).toBe(true)
    expect(others?.units).toBe(unitProgress(behind, 0).length - 2)
    expect(sums([...rows, ...(others ? [others] : [])])).toEqual(sums(all))
  })
})

describe('measures and findings', () => {
  test('by type, in the order of the PNA, with the total last', () => {
    const unused = { ...SPECIFIC, id: 'm-x', code: 'S02', steps: [] }
    expect(measureCounts(plusRows(BASE, 'measures', unused))).toEqual([
      { type: 'control', general: 0, specific: 2, unused: 1, open: 0 },
      { type: 'ethics', general: 1, specific: 0, unused: 0, open: 0 },
      { type: null, general: 1, specific: 2, unused: 1, open: 0 },
    ])
  })

  test('a general measure is in the plan even when no risk uses it', () => {
    const register = withRow(withRisk({ measureIds: ['m-s'] }), 'measures', 'm-g', { steps: [] })
    expect(measureCounts(register).at(-1)).toMatchObject({ unused: 1, open: 1 })
  })

  test('the most frequent rules first, equal ones in the order of the rules', () => {
    const findings = (['R05-no-measure', 'R07-no-factor', 'R01-level-missing', 'R07-no-factor'] as const).map(
      (rule) => ({ rule }),
    )
    expect(frequentRules(findings, 2)).toEqual([
      { rule: 'R07-no-factor', count: 2 },
      { rule: 'R01-level-missing', count: 1 },
    ])
  })
})

function never(): never {
  throw new Error('the base register has changed')
}
