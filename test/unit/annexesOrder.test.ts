/** Annex 3 in the order of treatment, in every form it is given out. */
import { describe, expect, it } from 'vitest'
import { annexDocument, annexJob, buildAnnex } from '../../shared/annexes'
import { compareLevels, type Level } from '../../shared/domain/level'
import { syntheticRegister } from '../../shared/synthetic'
import { smallRegister } from './annexesRegister'

const register = syntheticRegister(120)
const ALL = [1, 2, 3] as const

const levels = (rows: readonly (readonly string[])[]) => rows.map((row) => row[3] ?? '')

describe('annex 3 in the order of treatment', () => {
  it.each(['process', 'risk'] as const)(
    'per %s: highest level first, equals by area; no row is lost or changed',
    (per) => {
      const byArea = buildAnnex(register, 3, { per }).rows
      const byLevel = buildAnnex(register, 3, { per, order: 'level' }).rows
      expect(byLevel).not.toEqual(byArea)
      const printed = levels(byLevel)
      const firstWithout = printed.indexOf('')
      const given = (firstWithout < 0 ? printed : printed.slice(0, firstWithout)) as Level[]
      expect(given).toEqual([...given].sort((a, b) => compareLevels(b, a)))
      expect(printed.slice(given.length).every((level) => level === '')).toBe(true)
      for (const level of new Set(printed)) {
        expect(byLevel.filter((row) => row[3] === level)).toEqual(byArea.filter((row) => row[3] === level))
      }
    },
  )

  it('by area unless asked for, and the other annexes always', () => {
    expect(buildAnnex(register, 3)).toEqual(buildAnnex(register, 3, { per: 'process', order: 'area' }))
    for (const number of [1, 2] as const) {
      expect(buildAnnex(register, number, { per: 'risk', order: 'level' })).toEqual(
        buildAnnex(register, number, { per: 'risk' }),
      )
    }
  })

  it('the JSON document has the same rows in the same order as the table', () => {
    for (const order of ['area', 'level'] as const) {
      const { annexes } = annexDocument(register, { per: 'risk', order, annexes: ALL })
      for (const { number, rows } of annexes) {
        expect(rows.map((row) => 'number' in row && row.number)).toEqual(
          buildAnnex(register, number, { per: 'risk', order }).rows.map(([printed]) => printed),
        )
      }
    }
  })

  it('the job for export carries the order into table and document', () => {
    const job = annexJob(smallRegister, { annexes: [3], per: 'process', order: 'level', formats: ['json'] })
    expect(job.tables).toEqual([buildAnnex(smallRegister, 3, { per: 'process', order: 'level' })])
    expect(JSON.parse(job.json)).toEqual(annexDocument(smallRegister, { per: 'process', order: 'level', annexes: [3] }))
  })
})
