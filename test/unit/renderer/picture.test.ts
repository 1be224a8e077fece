/** The picture of a process, and its phases in another order. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { droppedAt, moved } from '../../../renderer/features/processMap/phases'
import { pictureOf } from '../../../renderer/features/processMap/picture'
import type { Process } from '../../../shared/domain/process'
import { BASE } from '../builders'

const [first] = BASE.processes
const process: Process = {
  ...(first as Process),
  unitId: 'u-1',
  phases: [
    { description: 'Ricezione', unitId: null },
    { description: 'Istruttoria', unitId: 'u-2' },
    { description: 'Parere', unitId: 'u-2' },
    { description: 'Decisione', unitId: 'u-1' },
  ],
}

describe('the picture', () => {
  test('each phase with its unit, the responsible one where it has none; a change of hands is marked', () => {
    const { phases } = pictureOf(BASE, process)
    expect(phases.map(({ unit, handover }) => [unit, handover])).toEqual([
      ['Settore Risorse', false],
      ['Ufficio Patrimonio', true],
      ['Ufficio Patrimonio', false],
      ['Settore Risorse', true],
    ])
  })

  test('naming the responsible unit or leaving it out is no change of hands', () => {
    const phases = [
      { description: 'a', unitId: null },
      { description: 'b', unitId: 'u-1' },
    ]
    expect(pictureOf(BASE, { ...process, phases }).phases.some(({ handover }) => handover)).toBe(false)
  })

  test('what is long is printed smaller', () => {
    const long = (count: number) =>
      pictureOf(BASE, {
        ...process,
        phases: Array.from({ length: count }, () => ({ description: 'x'.repeat(100), unitId: null })),
      }).size
    expect([long(3), long(10), long(20)]).toEqual(['normal', 'small', 'smaller'])
  })
})

describe('moving', () => {
  test('one place up or down', () => {
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  })

  test('nothing is lost or doubled, the moved one stands where it was sent', () => {
    const items = fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(items, fc.nat(8), fc.integer({ min: -3, max: 12 }), (list, from, to) => {
        const after = moved(list, from, to)
        expect([...after].sort()).toEqual([...list].sort())
        if (from < list.length) expect(after[Math.min(Math.max(to, 0), list.length - 1)]).toBe(list[from])
        else expect(after).toBe(list)
      }),
    )
  })

  test('let go on the upper half of another it comes before it, on the lower half after it', () => {
    expect(moved(['a', 'b', 'c'], 0, droppedAt(0, 2, 'upper'))).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 0, droppedAt(0, 2, 'lower'))).toEqual(['b', 'c', 'a'])
    expect(moved(['a', 'b', 'c'], 2, droppedAt(2, 0, 'upper'))).toEqual(['c', 'a', 'b'])
    expect(droppedAt(1, 1, 'lower')).toBe(1)
  })
})
