import { describe, expect, test } from 'vitest'
import {
  belongsTo,
  commandToAdd,
  commandToAssign,
  obligationRows,
  rowsToAssign,
  sectionCounts,
} from '../../../renderer/features/transparency/obligationRows'
import { obligationsInOrder } from '../../../shared/annexes/transparencyAnnex'
import type { Obligation } from '../../../shared/domain/obligation'
import type { Register } from '../../../shared/domain/register'
import { applyChanges } from '../../../shared/journal/apply'
import { invertChanges } from '../../../shared/journal/change'
import type { Command } from '../../../shared/journal/command'
import { planCommand } from '../../../shared/journal/plan'
import { BASE } from '../builders'

const [ROW] = BASE.obligations
if (!ROW) throw new Error('the base register has changed')

function row(number: number, section1: string, change: Partial<Obligation> = {}): Obligation {
  return { ...(ROW as Obligation), id: `o-${number}`, number, section1, ...change }
}

const REGISTER: Register = {
  ...BASE,
  obligations: [
    row(4, 'Bilanci', { unitId: null }),
    row(1, 'Organizzazione'),
    row(3, 'Bilanci', { unitId: null, verification: 'D' }),
    row(2, 'Organizzazione', { unitId: 'u-2', verification: 'C' }),
    row(9, 'Altri contenuti', { verification: 'own' }),
  ],
}

function planned(register: Register, command: Command) {
  const outcome = planCommand(register, command)
  if (!outcome.ok) throw new Error('refused')
  return outcome.value
}

function numbersAfter(register: Register): readonly (readonly [string, number])[] {
  return obligationsInOrder(register).map(({ id, number }) => [id, number])
}

describe('rows of obligations', () => {
  test('in printed order, with the name of their office', () => {
    expect(obligationRows(REGISTER).map(({ number, unit }) => [number, unit])).toEqual([
      [1, 'Settore Risorse'],
      [2, 'Ufficio Patrimonio'],
      [3, ''],
      [4, ''],
      [9, 'Settore Risorse'],
    ])
  })

  test('sections come in printed order with their counts', () => {
    expect(sectionCounts(obligationRows(REGISTER))).toEqual([
      { section: 'Organizzazione', count: 2 },
      { section: 'Bilanci', count: 2 },
      { section: 'Altri contenuti', count: 1 },
    ])
  })

  test('what is without an office, what is to be verified', () => {
    const shown = (show: 'all' | 'noUnit' | 'unverified') =>
      obligationRows(REGISTER)
        .filter((each) => belongsTo(show, each))
        .map(({ number }) => number)
    expect(shown('all')).toEqual([1, 2, 3, 4, 9])
    expect(shown('noUnit')).toEqual([3, 4])
    expect(shown('unverified')).toEqual([2, 3])
  })
})

describe('adding an obligation', () => {
  const { number: _, ...NEW } = row(0, 'Organizzazione', { id: 'o-new' })

  test('it is the last of its section; rows after it move on, up to the next gap', () => {
    const after = applyChanges(REGISTER, planned(REGISTER, commandToAdd(REGISTER.obligations, NEW)))
    expect(numbersAfter(after)).toEqual([
      ['o-1', 1],
      ['o-2', 2],
      ['o-new', 3],
      ['o-3', 4],
      ['o-4', 5],
      ['o-9', 9],
    ])
  })

  test('of an unknown section it comes last; in an empty list it is the first', () => {
    const other = { ...NEW, section1: 'Nuova' }
    expect(
      numbersAfter(applyChanges(REGISTER, planned(REGISTER, commandToAdd(REGISTER.obligations, other)))).at(-1),
    ).toEqual(['o-new', 10])
    const empty = { ...REGISTER, obligations: [] }
    expect(numbersAfter(applyChanges(empty, planned(empty, commandToAdd([], NEW))))).toEqual([['o-new', 1]])
  })

  test('it is one step, and undone as one', () => {
    const changes = planned(REGISTER, commandToAdd(REGISTER.obligations, NEW))
    const back = applyChanges(applyChanges(REGISTER, changes), invertChanges(changes))
    expect(numbersAfter(back)).toEqual(numbersAfter(REGISTER))
  })
})

describe('an office for many rows', () => {
  const rows = obligationRows(REGISTER)

  test('only those without one, unless all are wanted', () => {
    expect(rowsToAssign(rows, 'u-2', false).map(({ number }) => number)).toEqual([3, 4])
    expect(rowsToAssign(rows, 'u-2', true).map(({ number }) => number)).toEqual([1, 3, 4, 9])
    expect(rowsToAssign(rows, null, true).map(({ number }) => number)).toEqual([1, 2, 9])
  })

  test('is one bulk command', () => {
    const command = commandToAssign(rows, 'u-2', false)
    expect(command).toMatchObject({ kind: 'batch', name: 'bulk' })
    const after = applyChanges(REGISTER, planned(REGISTER, command))
    expect(obligationRows(after).map(({ unitId }) => unitId)).toEqual(['u-1', 'u-2', 'u-2', 'u-2', 'u-1'])
  })
})
