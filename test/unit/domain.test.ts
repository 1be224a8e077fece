/** The domain: levels and how they are read, who speaks for a process, order and trees. */
import { describe, expect, it } from 'vitest'
import { triennium } from '../../shared/domain/body'
import { highestExposure } from '../../shared/domain/indicator'
import { compareLevels, exposureOf, highestLevel, isLevel, LEVELS } from '../../shared/domain/level'
import { areasInOrder, byId, processesInOrder, processNumber, risksOf } from '../../shared/domain/lookup'
import { hasTiming, type Step } from '../../shared/domain/measure'
import type { Process } from '../../shared/domain/process'
import { finalLevel, finalMotivation, mostSevereRisk, processLevel } from '../../shared/domain/risk'
import { standsBelowItself, type Unit, unitAndBelow, unitTree } from '../../shared/domain/unit'
import { BASE, plusRows, RISK, rated } from './builders'

const PROCESS = BASE.processes[0] as Process
const UNIT = BASE.units[0] as Unit

describe('levels', () => {
  it('are the three letters, in ascending order', () => {
    expect(LEVELS).toEqual(['B', 'M', 'A'])
    expect(['B', 'M', 'A', 'a', 'A+', '', null, 3].map(isLevel)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ])
    expect(compareLevels('B', 'A')).toBeLessThan(0)
    expect(compareLevels('A', 'M')).toBeGreaterThan(0)
    expect(compareLevels('M', 'M')).toBe(0)
  })

  it('take the highest, and none from nothing', () => {
    expect(highestLevel(['B', null, 'A', 'M'])).toBe('A')
    expect(highestLevel([null])).toBeNull()
    expect(highestLevel([])).toBeNull()
  })

  it('are turned round for inverse indicators', () => {
    expect(LEVELS.map((level) => exposureOf(level, 'direct'))).toEqual(['B', 'M', 'A'])
    expect(LEVELS.map((level) => exposureOf(level, 'inverse'))).toEqual(['A', 'M', 'B'])
  })

  it('show the highest exposure: full collaboration is no risk, none is a high one', () => {
    expect(highestExposure(BASE.indicators, { 'i-5': rated('A', '') })).toBe('B')
    expect(highestExposure(BASE.indicators, { 'i-1': rated('M', ''), 'i-6': rated('B', '') })).toBe('A')
    expect(highestExposure(BASE.indicators, {})).toBeNull()
    expect(highestExposure(BASE.indicators, { constructor: rated('A', '') })).toBeNull()
  })
})

describe('risks and processes', () => {
  const level = (id: string, number: number, value: 'B' | 'M' | 'A' | null) => ({
    ...RISK,
    id,
    number,
    assessment: { ...RISK.assessment, overall: rated(value, `motivo di ${id}`) },
    evaluation: { level: null, reason: '', priority: null, decision: null },
  })

  it('take the RPCT’s level where there is one, with the reason that belongs to it', () => {
    const raised = {
      ...level('r', 1, 'M'),
      evaluation: { level: 'A' as const, reason: 'Prudenza.', priority: null, decision: null },
    }
    expect(finalLevel(raised)).toBe('A')
    expect(finalMotivation(raised)).toBe('Prudenza.')
    const same = { ...raised, evaluation: { ...raised.evaluation, level: 'M' as const } }
    expect(finalMotivation(same)).toBe('motivo di r')
    expect(finalLevel(level('r', 1, null))).toBeNull()
  })

  it('take the highest level of several risks, and its first risk speaks', () => {
    const risks = [level('r-1', 1, 'M'), level('r-2', 2, 'A'), level('r-3', 3, 'A'), level('r-4', 4, null)]
    expect(processLevel(risks)).toBe('A')
    expect(mostSevereRisk(risks)?.id).toBe('r-2')
    expect(processLevel([])).toBeNull()
    expect(mostSevereRisk([])).toBeNull()
  })
})

describe('order', () => {
  const area = BASE.areas[0] as (typeof BASE.areas)[number]
  const register = {
    ...BASE,
    areas: [{ ...area, id: 'a-x', number: 2 }, area],
    processes: [
      { ...PROCESS, id: 'p-4', areaId: 'a-x', number: 1 },
      { ...PROCESS, id: 'p-3', number: 10 },
      { ...PROCESS, id: 'p-2', number: 2 },
    ],
  }

  it('is area first, then number, as numbers and not as text', () => {
    expect(areasInOrder(register).map(({ id }) => id)).toEqual(['a-1', 'a-x'])
    const ordered = processesInOrder(register)
    expect(ordered.map((process) => processNumber(register, process))).toEqual(['1.2', '1.10', '2.1'])
  })

  it('gives the risks of a process by number', () => {
    const risks = [3, 1, 2].map((number) => ({ ...RISK, id: `r-${number}`, number }))
    expect(risksOf({ risks }, 'p-1').map(({ number }) => number)).toEqual([1, 2, 3])
    expect(risksOf({ risks }, 'p-9')).toEqual([])
  })

  it('finds rows by id', () => {
    expect(byId(register.processes).get('p-3')?.number).toBe(10)
    expect(byId(register.processes)).toBe(byId(register.processes))
  })
})

describe('units', () => {
  const units: readonly Unit[] = [
    { ...UNIT, id: 'u-b', number: 2 },
    { ...UNIT, id: 'u-a', number: 1 },
    { ...UNIT, id: 'u-a2', number: 2, parentId: 'u-a' },
    { ...UNIT, id: 'u-a1', number: 1, parentId: 'u-a' },
    { ...UNIT, id: 'u-z', number: 9, parentId: 'gone' },
  ]

  it('stand as a tree, those of a missing parent at the top', () => {
    expect(unitTree(units).map(({ unit, depth }) => `${depth} ${unit.id}`)).toEqual([
      '0 u-a',
      '1 u-a1',
      '1 u-a2',
      '0 u-b',
      '0 u-z',
    ])
    expect([...unitAndBelow(units, 'u-a')].sort()).toEqual(['u-a', 'u-a1', 'u-a2'])
  })

  it('never stand below themselves', () => {
    const round = [
      { ...UNIT, id: 'u-1', parentId: 'u-3' },
      { ...UNIT, id: 'u-2', parentId: 'u-1' },
      { ...UNIT, id: 'u-3', parentId: 'u-2' },
      { ...UNIT, id: 'u-4', parentId: 'u-1' },
    ]
    expect(round.map((unit) => standsBelowItself(unit, byId(round)))).toEqual([true, true, true, false])
    expect(units.some((unit) => standsBelowItself(unit, byId(units)))).toBe(false)
  })
})

describe('small words', () => {
  it('write the triennium and know when a step has timing', () => {
    expect(triennium(BASE.heading.edition)).toBe('2026-2028')
    const step = (timing: Step['timing']) => hasTiming({ timing } as Step)
    expect(step({ kind: 'date', date: '' })).toBe(false)
    expect(step({ kind: 'date', date: '2026-12-31' })).toBe(true)
    expect(step({ kind: 'cadence', cadence: ' ' })).toBe(false)
    expect(plusRows(BASE, 'units', UNIT).units).toHaveLength(3)
  })
})
