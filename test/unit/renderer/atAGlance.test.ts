/** A process at a glance: each unit once with what it does, risks by level, measures once. */
import { describe, expect, it } from 'vitest'
import { levelCounts, measuresUsed, unitParts } from '../../../renderer/features/processMap/atAGlance'
import { bulkCommands, bulkKinds } from '../../../renderer/fields/grid/bulk'
import { EMPTY_ASSESSMENT } from '../../../shared/domain/assessment'
import { EMPTY_EVALUATION } from '../../../shared/domain/evaluation'
import type { Process } from '../../../shared/domain/process'
import { applyChanges } from '../../../shared/journal/apply'
import { planCommand } from '../../../shared/journal/plan'
import { BASE, plusRows, RISK, withRow } from '../builders'

const PROCESS = BASE.processes[0] as Process

describe('a process at a glance', () => {
  it('names each unit once: the responsible first, with the phases that are its own', () => {
    const phases = [
      { description: 'Istruttoria', unitId: 'u-2' },
      { description: 'Decisione', unitId: null },
      { description: 'Firma', unitId: 'u-1' },
      { description: 'Pubblicazione', unitId: 'u-2' },
    ]
    const parts = unitParts(BASE, { ...PROCESS, phases, involvedUnitIds: ['u-2'] })
    expect(parts.map(({ unit, responsible, phases: own }) => [unit.id, responsible, own])).toEqual([
      ['u-1', true, [3]],
      ['u-2', false, [1, 4]],
    ])
    expect(unitParts(BASE, { ...PROCESS, unitId: null, phases: [] })).toEqual([])
  })

  it('counts risks by the level that counts, highest first, and those without', () => {
    const open = { ...RISK, id: 'r-2', number: 2, assessment: EMPTY_ASSESSMENT, evaluation: EMPTY_EVALUATION }
    const high = { ...RISK, id: 'r-3', number: 3, evaluation: { ...EMPTY_EVALUATION, level: 'A' } as const }
    expect(levelCounts(plusRows(BASE, 'risks', open, high), PROCESS)).toEqual({
      levels: [
        { level: 'A', count: 1 },
        { level: 'M', count: 1 },
      ],
      open: 1,
    })
  })

  it('names each measure once, by code', () => {
    const register = plusRows(BASE, 'risks', { ...RISK, id: 'r-2', number: 2, measureIds: ['m-s'] })
    expect(measuresUsed(register, PROCESS).map(({ code }) => code)).toEqual(['G01', 'S01'])
  })
})

describe('units of steps, many measures at once', () => {
  it('fills only the steps that have none, as one step to undo', () => {
    expect(bulkKinds('measures')).toContain('stepUnit')
    const [first] = BASE.measures
    const step = first?.steps[0]
    if (!step) throw new Error('no step')
    const steps = [
      { ...step, unitId: null },
      { ...step, id: 's-2', unitId: 'u-1' },
    ]
    const register = withRow(BASE, 'measures', 'm-g', { steps })
    const commands = bulkCommands(register, 'measures', ['m-g', 'm-s', 'm-x'], { kind: 'stepUnit', unitId: 'u-2' })
    expect(commands.map(({ id }) => id)).toEqual(['m-g'])
    const planned = planCommand(register, { kind: 'batch', name: 'bulk', commands })
    if (!planned.ok) throw new Error('refused')
    const after = applyChanges(register, planned.value)
    expect(after.measures[0]?.steps.map(({ unitId }) => unitId)).toEqual(['u-2', 'u-1'])
    expect(bulkCommands(register, 'risks', ['r-1'], { kind: 'stepUnit', unitId: 'u-2' })).toEqual([])
  })
})
