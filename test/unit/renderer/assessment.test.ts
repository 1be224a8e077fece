import { describe, expect, test } from 'vitest'
import {
  assessmentRows,
  columnOf,
  compareMarks,
  type LevelMark,
  markFor,
  readMark,
  targetOf,
} from '../../../renderer/features/assessment/assessmentRows'
import {
  firstOpenField,
  isBelowHighest,
  nextUnfinished,
  orientationOf,
  progressOf,
} from '../../../renderer/features/assessment/progress'
import { levelCommand, levelPath, motivationCommand } from '../../../renderer/features/assessment/ratingCommands'
import { EMPTY_ASSESSMENT } from '../../../shared/domain/assessment'
import type { Risk } from '../../../shared/domain/risk'
import { applyChanges } from '../../../shared/journal/apply'
import { type Json, valueAt } from '../../../shared/journal/change'
import type { Command } from '../../../shared/journal/command'
import { planCommand } from '../../../shared/journal/plan'
import { it as italian } from '../../../shared/text/it'
import { BASE, RISK, rated } from '../builders'

const { indicators } = BASE
const FRESH: Risk = { ...RISK, assessment: EMPTY_ASSESSMENT }

/** The risk after a command went through the one door. */
function changedBy(risk: Risk, command: Command | null): Risk {
  if (!command) return risk
  const register = { ...BASE, risks: [risk] }
  const planned = planCommand(register, command)
  if (!planned.ok) throw new Error(JSON.stringify(planned.error))
  const [changed] = applyChanges(register, planned.value).risks
  if (!changed) throw new Error('the risk is gone')
  return changed
}

describe('commands of ratings', () => {
  const first = { kind: 'indicator', indicatorId: 'i-1' } as const

  test('the first level brings the rating as a whole, the second sets only the level', () => {
    const once = changedBy(FRESH, levelCommand(FRESH, first, 'B'))
    expect(once.assessment.ratings).toEqual({ 'i-1': { level: 'B', motivation: '' } })
    const second = levelCommand(once, first, 'A')
    expect(second?.path).toEqual(levelPath(first))
    expect(changedBy(once, second).assessment.ratings).toEqual({ 'i-1': { level: 'A', motivation: '' } })
  })

  test('clearing a level keeps its motivation; clearing both takes the rating away', () => {
    const cleared = changedBy(RISK, levelCommand(RISK, first, null))
    expect(cleared.assessment.ratings['i-1']).toEqual({
      level: null,
      motivation: RISK.assessment.ratings['i-1']?.motivation,
    })
    const gone = changedBy(cleared, motivationCommand(cleared, 'i-1', ''))
    expect(Object.keys(gone.assessment.ratings)).not.toContain('i-1')
  })

  test('there is nothing to clear where nothing is', () => {
    expect(levelCommand(FRESH, first, null)).toBeNull()
    expect(motivationCommand(FRESH, 'i-1', '')).toBeNull()
  })

  test('a level of an indicator never touches the overall level nor the evaluation (rule 2)', () => {
    for (const level of ['B', 'M', 'A'] as const) {
      const changed = changedBy(RISK, levelCommand(RISK, first, level))
      expect(changed.assessment.overall).toEqual(RISK.assessment.overall)
      expect(changed.evaluation).toEqual(RISK.evaluation)
    }
  })

  test('overall and evaluation are set where they stand', () => {
    for (const kind of ['overall', 'evaluation'] as const) {
      const changed = changedBy(RISK, levelCommand(RISK, { kind }, 'A'))
      expect(valueAt(changed, levelPath({ kind }))).toBe('A' satisfies Json)
    }
  })
})

describe('progress', () => {
  test('counts indicators with level and motivation', () => {
    expect(progressOf(RISK, indicators)).toEqual({ done: 6, total: 6, overall: true, complete: true })
    expect(progressOf(FRESH, indicators)).toEqual({ done: 0, total: 6, overall: false, complete: false })
    const half: Risk = {
      ...RISK,
      assessment: {
        ...RISK.assessment,
        ratings: { ...RISK.assessment.ratings, 'i-2': rated('B', ' – '), 'i-3': rated(null, 'Perché sì.') },
      },
    }
    expect(progressOf(half, indicators)).toMatchObject({ done: 4, complete: false })
    expect(firstOpenField(half, indicators)).toBe('assessment.ratings.i-2.motivation')
  })

  test('the first open field of a fresh risk is the first level; of a complete one the overall motivation', () => {
    expect(firstOpenField(FRESH, indicators)).toBe('assessment.ratings.i-1.level')
    expect(firstOpenField(RISK, indicators)).toBe('assessment.overall.motivation')
  })

  test('goes on to what is unfinished, round the end, never to itself', () => {
    const rows = [
      { id: 'a', complete: false },
      { id: 'b', complete: true },
      { id: 'c', complete: false },
    ]
    expect(nextUnfinished(rows, 'a', 1)).toBe('c')
    expect(nextUnfinished(rows, 'c', 1)).toBe('a')
    expect(nextUnfinished(rows, 'a', -1)).toBe('c')
    expect(nextUnfinished(rows, 'b', -1)).toBe('a')
    expect(nextUnfinished(rows, null, 1)).toBe('a')
    expect(nextUnfinished(rows, null, -1)).toBe('c')
    expect(nextUnfinished([{ id: 'a', complete: false }], 'a', 1)).toBeNull()
    expect(nextUnfinished([], null, 1)).toBeNull()
  })
})

describe('orientation', () => {
  test('reads inverse indicators the right way round', () => {
    expect(orientationOf(RISK, indicators)).toEqual({ level: 'M', numbers: [1] })
    const poor: Risk = {
      ...RISK,
      assessment: {
        ...RISK.assessment,
        ratings: { ...RISK.assessment.ratings, 'i-5': rated('B', 'Nessun contributo.') },
      },
    }
    expect(orientationOf(poor, indicators)).toEqual({ level: 'A', numbers: [5] })
    expect(isBelowHighest(poor, indicators)).toBe(true)
    expect(isBelowHighest(RISK, indicators)).toBe(false)
  })

  test('says nothing of a risk without levels', () => {
    expect(orientationOf(FRESH, indicators)).toBeNull()
    expect(isBelowHighest(FRESH, indicators)).toBe(false)
  })
})

describe('grid of assessments', () => {
  test('a level without motivation is marked', () => {
    const bare: Risk = { ...RISK, assessment: { ...RISK.assessment, overall: rated('A', '') } }
    expect(markFor(bare, { kind: 'overall' })).toBe('A?')
    expect(markFor(RISK, { kind: 'overall' })).toBe('M')
    expect(markFor(FRESH, { kind: 'indicator', indicatorId: 'i-1' })).toBe('')
    expect(readMark('A?')).toEqual({ level: 'A', bare: true })
    expect(readMark('')).toEqual({ level: null, bare: false })
  })

  test('the level of the RPCT wants a reason only when it differs', () => {
    expect(markFor(RISK, { kind: 'evaluation' })).toBe('M')
    const stricter: Risk = { ...RISK, evaluation: { ...RISK.evaluation, level: 'A' } }
    expect(markFor(stricter, { kind: 'evaluation' })).toBe('A?')
    expect(
      markFor({ ...stricter, evaluation: { ...stricter.evaluation, reason: 'Fatti nuovi.' } }, { kind: 'evaluation' }),
    ).toBe('A')
  })

  test('marks sort by level', () => {
    const marks: LevelMark[] = ['A', '', 'M?', 'B', 'M', 'A?']
    expect(marks.sort(compareMarks)).toEqual(['', 'B', 'M?', 'M', 'A?', 'A'])
  })

  test('columns and targets belong together', () => {
    for (const target of [
      { kind: 'indicator', indicatorId: 'i-3' },
      { kind: 'overall' },
      { kind: 'evaluation' },
    ] as const) {
      expect(targetOf(columnOf(target), indicators)).toEqual(target)
    }
    expect(targetOf('rating:gone', indicators)).toBeNull()
    expect(targetOf('highest', indicators)).toBeNull()
  })

  test('a row changes with its risk', () => {
    expect(assessmentRows(BASE, italian)).toMatchObject([
      { id: 'r-1', areaId: 'a-1', number: '1.1.1', process: 'Concessione di locali', complete: true, highest: 'M' },
    ])
  })
})
