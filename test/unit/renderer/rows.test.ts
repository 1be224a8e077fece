import { describe, expect, test } from 'vitest'
import { processRows } from '../../../renderer/features/processMap/processRows'
import { riskRows } from '../../../renderer/features/riskCatalogue/riskRows'
import { keepSame } from '../../../renderer/fields/stableRows'
import type { Process } from '../../../shared/domain/process'
import type { Register } from '../../../shared/domain/register'
import type { Risk } from '../../../shared/domain/risk'
import { en } from '../../../shared/text/en'
import { it as italian } from '../../../shared/text/it'
import { BASE, RISK } from '../builders'

const SECOND: Risk = { ...RISK, id: 'r-2', number: 2 }
const STATE: Register = { ...BASE, risks: [RISK, SECOND] }

describe('rows of risks', () => {
  test('an edit makes one row anew, the others stay the same objects', () => {
    const before = riskRows(STATE, italian)
    const after = riskRows({ ...STATE, risks: [RISK, { ...SECOND, description: 'altro' }] }, italian)
    expect(after[0]).toBe(before[0])
    expect(after[1]).toMatchObject({ id: 'r-2', description: 'altro' })
  })

  test('rows are made anew when what they show beside the risk changes', () => {
    const before = riskRows(STATE, italian)
    const renamed = { ...STATE, processes: STATE.processes.map((process) => ({ ...process, name: 'Nuovo nome' })) }
    expect(riskRows(renamed, italian)[0]).toMatchObject({ process: 'Nuovo nome' })
    const renumbered = { ...STATE, areas: STATE.areas.map((area) => ({ ...area, number: 7 })) }
    expect(riskRows(renumbered, italian).map((row) => row.number)).toEqual(['7.1.1', '7.1.2'])
    const lettered = { ...STATE, factors: STATE.factors.map((factor) => ({ ...factor, letter: `${factor.letter}x` })) }
    expect(riskRows(lettered, italian)[0]).toMatchObject({ factors: 'ax' })
    expect(riskRows(STATE, en)[0]).not.toBe(before[0])
  })
})

describe('rows of processes', () => {
  const [one] = STATE.processes
  const other = (id: string, number: number) => ({ ...one, id, number }) as Process
  const state: Register = { ...STATE, processes: [...STATE.processes, other('p-8', 8), other('p-9', 9)] }

  test('an edit makes one row anew; an edit that no row shows leaves the list as it is', () => {
    const before = processRows(state, italian)
    const renamed = state.processes.map((row) => (row.id === 'p-8' ? { ...row, name: 'Nuovo nome' } : row))
    const after = processRows({ ...state, processes: renamed }, italian)
    expect(after[0]).toBe(before[0])
    expect(after[1]).toMatchObject({ id: 'p-8', name: 'Nuovo nome' })
    expect(after[2]).toBe(before[2])
    const noted = {
      ...state,
      processes: renamed,
      risks: state.risks.map((risk) => ({ ...risk, description: 'altro' })),
    }
    expect(processRows(noted, italian)).toBe(after)
  })

  test('rows that come, go and move leave the others the same objects', () => {
    const before = processRows(state, italian)
    const [first, ...rest] = state.processes
    expect(processRows({ ...state, processes: rest }, italian)).toEqual(before.slice(1))
    expect(processRows({ ...state, processes: rest }, italian)[0]).toBe(before[1])
    expect(processRows(state, italian)).toEqual(before)
    const moved = { ...state, processes: [{ ...first, number: 20 } as Process, ...rest] }
    expect(processRows(moved, italian).map(({ id }) => id)).toEqual(['p-8', 'p-9', first?.id])
  })

  test('a risk that comes is counted', () => {
    expect(processRows(state, italian)[0]?.risks).toBe(2)
    const more = { ...state, risks: [...state.risks, { ...SECOND, id: 'r-3', number: 3 }] }
    expect(processRows(more, italian)[0]?.risks).toBe(3)
  })
})

describe('stable rows', () => {
  const a = { id: 'a', value: 1 }
  const b = { id: 'b', value: 2 }

  test('equal rows stay the same objects, and an equal list the same list', () => {
    const before = [a, b]
    expect(keepSame(before, [{ ...a }, { ...b }])).toBe(before)
    const changed = keepSame(before, [{ ...a }, { id: 'b', value: 3 }])
    expect(changed[0]).toBe(a)
    expect(changed[1]).toEqual({ id: 'b', value: 3 })
  })

  test('rows that moved, came or went are found by id', () => {
    const moved = keepSame([a, b], [{ ...b }, { id: 'c', value: 3 }, { ...a }])
    expect(moved[0]).toBe(b)
    expect(moved[2]).toBe(a)
    expect(keepSame([a, b], [{ ...b }])).toEqual([b])
    expect(keepSame([a], [])).toEqual([])
  })
})
