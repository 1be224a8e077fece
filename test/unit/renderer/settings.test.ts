import { describe, expect, test } from 'vitest'
import { placeText, settingsPlace } from '../../../renderer/features/settings/sections'
import {
  areaRows,
  factorRows,
  indicatorRows,
  newArea,
  newFactor,
  newIndicator,
  newUnit,
  nextLetter,
  nextNumber,
  unitRows,
  unitUse,
} from '../../../renderer/features/settings/settingsRows'
import { planCommand } from '../../../shared/journal/plan'
import { BASE, plusRows, withRow } from '../builders'

describe('the place in the settings', () => {
  test('is written and read back', () => {
    expect(settingsPlace(placeText('units', 'u-1'))).toEqual({ section: 'units', rowId: 'u-1' })
    expect(settingsPlace(placeText('work', null))).toEqual({ section: 'work', rowId: null })
  })

  test('is the cover where none is named', () => {
    expect(settingsPlace(undefined)).toEqual({ section: 'heading', rowId: null })
    expect(settingsPlace('constructor/x')).toEqual({ section: 'heading', rowId: 'x' })
  })
})

describe('rows and how much they are used', () => {
  test('units in the order of the tree', () => {
    const register = plusRows(BASE, 'units', newUnit(BASE.units, 'u-0', 'u-1'))
    expect(unitRows(register).map(({ id, depth, processes }) => [id, depth, processes])).toEqual([
      ['u-1', 0, 1],
      ['u-2', 1, 0],
      ['u-0', 1, 0],
    ])
  })

  test('all that forbids to delete a unit is counted', () => {
    expect(unitUse(BASE, 'u-1')).toEqual({ responsible: 1, involved: 0, measures: 2, obligations: 1, below: 1 })
    expect(unitUse(BASE, 'u-2')).toEqual({ responsible: 0, involved: 1, measures: 0, obligations: 0, below: 0 })
    expect(planCommand(BASE, { kind: 'remove', table: 'units', id: 'u-2' }).ok).toBe(false)
  })

  test('areas, factors and indicators', () => {
    expect(areaRows(BASE).map(({ processes }) => processes)).toEqual([1])
    expect(factorRows(BASE).map(({ letter, risks, measures }) => [letter, risks, measures])).toEqual([
      ['a', 1, 1],
      ['b', 0, 1],
      ['c', 0, 0],
    ])
    expect(indicatorRows(BASE).map(({ risks }) => risks)).toEqual([1, 1, 1, 1, 1, 1])
  })

  test('factors with two letters come after those with one', () => {
    const register = withRow(BASE, 'factors', 'f-a', { letter: 'aa' })
    expect(factorRows(register).map(({ letter }) => letter)).toEqual(['b', 'c', 'aa'])
  })
})

describe('new rows', () => {
  test('take the next number or the first free letter', () => {
    expect(nextNumber([])).toBe(1)
    expect(nextNumber([{ number: 4 }, { number: 2 }])).toBe(5)
    expect(nextLetter(BASE.factors)).toBe('d')
    expect(nextLetter([...'abcdefghijklmnopqrstuvwxyz'].map((letter) => ({ letter })))).toBe('aa')
  })

  test('a unit below another is an office, the last there', () => {
    expect(newUnit(BASE.units, 'u-9', 'u-1')).toMatchObject({ number: 2, kind: 'office', parentId: 'u-1' })
    expect(newUnit([], 'u-9', null)).toMatchObject({ number: 1, kind: 'sector', parentId: null })
  })

  test('are accepted by the register', () => {
    const commands = [
      { kind: 'insert', table: 'units', row: newUnit(BASE.units, 'u-9', 'u-1') },
      { kind: 'insert', table: 'areas', row: newArea(BASE.areas, 'a-9') },
      { kind: 'insert', table: 'factors', row: newFactor(BASE.factors, 'f-9') },
      { kind: 'insert', table: 'indicators', row: newIndicator(BASE.indicators, 'i-9') },
    ] as const
    for (const command of commands) expect(planCommand(BASE, command).ok).toBe(true)
  })
})
