/** What «Ponderazione» goes through, the decisions as commands, handing in, and what changed since an approval. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canDecide, decisionCommand } from '../../../renderer/features/evaluation/decide'
import { keepOrder, listCounts, type QueueRow, queueRows, stepIn } from '../../../renderer/features/evaluation/queue'
import { changedWords } from '../../../renderer/fields/changedWords'
import { stepCommand, submitAll, submittable } from '../../../renderer/fields/submitting'
import { EMPTY_ASSESSMENT } from '../../../shared/domain/assessment'
import { EMPTY_EVALUATION } from '../../../shared/domain/evaluation'
import type { Handout } from '../../../shared/domain/handout'
import { LEVELS, type Level } from '../../../shared/domain/level'
import type { Register } from '../../../shared/domain/register'
import type { Risk } from '../../../shared/domain/risk'
import { inTreatmentOrder } from '../../../shared/domain/treatment'
import { applyChanges } from '../../../shared/journal/apply'
import type { Command } from '../../../shared/journal/command'
import { type Author, OFFICE } from '../../../shared/journal/entry'
import { planCommand } from '../../../shared/journal/plan'
import { it as italian } from '../../../shared/text/it'
import { changedSinceApproval } from '../../../shared/workflow/approval'
import { statusOf } from '../../../shared/workflow/transitions'
import { BASE, plusRows, RISK, rated, withRisk, withRow } from '../builders'

const TODAY = '2026-03-01'

function done(register: Register, command: Command, author: Author = OFFICE): Register {
  const planned = planCommand(register, command, author)
  if (!planned.ok) throw new Error(JSON.stringify(planned.error))
  return applyChanges(register, planned.value)
}

const riskOf = (register: Register, id = RISK.id): Risk => {
  const risk = register.risks.find((each) => each.id === id)
  if (!risk) throw new Error(`no risk ${id}`)
  return risk
}

/** A further risk of the process with these overall levels. */
function risk(id: string, number: number, manager: Level | null, rpct: Level | null = null): Risk {
  return {
    ...RISK,
    id,
    number,
    assessment: {
      ...RISK.assessment,
      overall: rated(manager, manager === null ? '' : 'Perché sì, per questi motivi.'),
    },
    evaluation: { ...EMPTY_EVALUATION, level: rpct },
  }
}

const submitted = done(BASE, stepCommand(RISK.id, 'submit'))
const approved = done(submitted, decisionCommand(submitted, riskOf(submitted), 'approve'))
const returned = done(submitted, decisionCommand(submitted, riskOf(submitted), 'return', 'Citare gli atti.'))

const listsIn = (register: Register, id = RISK.id, today = TODAY) =>
  [...(queueRows(register, italian, today).find((row) => row.id === id)?.lists ?? [])].filter((list) => list !== 'all')

describe('the lists', () => {
  test('what was handed in is to be weighed, until it is approved', () => {
    expect(listsIn(BASE)).toEqual([])
    expect(listsIn(submitted)).toEqual(['toWeigh'])
    expect(listsIn(done(submitted, decisionCommand(submitted, riskOf(submitted), 'weigh')))).toEqual(['toWeigh'])
    expect(listsIn(approved)).toEqual(['approved'])
  })

  test('levels differ when the RPCT gave another than the manager', () => {
    expect(listsIn(withRisk({ evaluation: { ...RISK.evaluation, level: 'A' } }))).toEqual(['differs'])
    expect(listsIn(withRisk({ evaluation: EMPTY_EVALUATION }))).toEqual([])
  })

  test('what was sent back has come back when it is handed in again, with the remarks it answers', () => {
    expect(listsIn(returned)).toEqual(['back'])
    const again = done(returned, stepCommand(RISK.id, 'submit'))
    expect(riskOf(again).workflow).toMatchObject({ state: 'submitted', remarks: 'Citare gli atti.' })
    expect(listsIn(again)).toEqual(['toWeigh', 'back'])
    const decided = done(again, decisionCommand(again, riskOf(again), 'approve'))
    expect(riskOf(decided).workflow.remarks).toBe('')
  })

  test('an approval is to be reviewed once something it rests on changes', () => {
    expect(listsIn(withRow(approved, 'measures', 'm-s', { name: 'Altra' }))).toEqual(['toReview'])
  })

  test('late is what was not handed in when the day of its latest hand-out has passed', () => {
    const handout = (id: string, at: string, due: string, unitId = 'u-1'): Handout => ({
      id,
      unitId,
      unitName: '',
      manager: '',
      kind: 'file',
      fileName: `${id}.json`,
      at,
      by: '',
      due,
      fingerprint: 'f'.repeat(64),
      mergedAt: '',
    })
    const due = handout('h-1', '2026-01-10T08:00:00.000Z', '2026-02-28')
    const handed = plusRows(BASE, 'handouts', due)
    expect(listsIn(handed)).toEqual(['late'])
    expect(listsIn(handed, RISK.id, '2026-02-28')).toEqual([])
    expect(listsIn(plusRows(submitted, 'handouts', due))).toEqual(['toWeigh'])
    expect(listsIn(plusRows(returned, 'handouts', due))).toEqual(['late', 'back'])
    const prolonged = plusRows(handed, 'handouts', handout('h-2', '2026-02-20T08:00:00.000Z', '2026-03-31'))
    expect(listsIn(prolonged)).toEqual([])
    expect(listsIn(plusRows(BASE, 'handouts', { ...due, due: '' }))).toEqual([])
    // The unit below names its own manager: the hand-out of the one above is not theirs.
    expect(listsIn(withRow(handed, 'processes', 'p-1', { unitId: 'u-2' }))).toEqual([])
    const unnamed = withRow(withRow(handed, 'processes', 'p-1', { unitId: 'u-2' }), 'units', 'u-2', { manager: '' })
    expect(listsIn(unnamed)).toEqual(['late'])
  })

  test('each is counted, all of them in «tutte»', () => {
    const counts = listCounts(queueRows(plusRows(submitted, 'risks', risk('r-2', 2, 'A', 'B')), italian, TODAY))
    expect(counts).toMatchObject({ toWeigh: 1, differs: 1, all: 2, approved: 0 })
  })
})

describe('the order of treatment', () => {
  const register = plusRows(
    BASE,
    'risks',
    risk('r-2', 2, 'B'),
    risk('r-3', 3, 'A'),
    risk('r-4', 4, null),
    risk('r-5', 5, 'M', 'A'),
    risk('r-6', 6, 'B', 'M'),
  )

  test('the level that counts, highest first; equals as in the annexes; those without a level last', () => {
    expect(queueRows(register, italian, TODAY).map(({ number }) => number)).toEqual([
      '1.1.3',
      '1.1.5',
      '1.1.1',
      '1.1.6',
      '1.1.2',
      '1.1.4',
    ])
  })

  test('of any levels: never a higher one after a lower, equals as they came, nothing lost', () => {
    const level = fc.option(fc.constantFrom(...LEVELS), { nil: null })
    fc.assert(
      fc.property(fc.array(level), (levels) => {
        const rows = levels.map((each, index) => ({ level: each, index }))
        const sorted = inTreatmentOrder(rows, (row) => row.level)
        expect([...sorted].sort((a, b) => a.index - b.index)).toEqual(rows)
        const ranks = sorted.map((row) => (row.level === null ? -1 : LEVELS.indexOf(row.level)))
        for (let at = 1; at < sorted.length; at += 1) {
          expect(ranks[at - 1]).toBeGreaterThanOrEqual(ranks[at] ?? 0)
          if (ranks[at - 1] === ranks[at]) expect(sorted[at - 1]?.index).toBeLessThan(sorted[at]?.index ?? 0)
        }
      }),
    )
  })

  test('while one goes through a list its rows keep their places, though their levels change', () => {
    const before = queueRows(register, italian, TODAY)
    const ids = before.map(({ id }) => id)
    const lowered = queueRows(withRow(register, 'risks', 'r-3', risk('r-3', 3, 'A', 'B')), italian, TODAY)
    expect(lowered.map(({ id }) => id)).not.toEqual(ids)
    expect(keepOrder(ids, lowered).map(({ id }) => id)).toEqual(ids)
    const without = lowered.filter(({ id }) => id !== 'r-5')
    expect(keepOrder(ids, without).map(({ id }) => id)).toEqual(ids.filter((id) => id !== 'r-5'))
    expect(keepOrder([], lowered)).toEqual(lowered)
    expect(keepOrder(['r-1', 'gone'], before.slice(0, 3)).map(({ id }) => id)).toEqual(ids.slice(0, 3))
  })

  test('rows in the same lists share them, so that an edit paints one row', () => {
    const [one, other] = queueRows(plusRows(BASE, 'risks', risk('r-2', 2, 'M', 'M')), italian, TODAY) as [
      QueueRow,
      QueueRow,
    ]
    expect(one.lists).toBe(other.lists)
  })

  test('one steps to the end of the list and not beyond; from outside to its first', () => {
    const ids = ['a', 'b', 'c']
    expect([stepIn(ids, 'a', 1), stepIn(ids, 'c', 1), stepIn(ids, 'b', -1), stepIn(ids, 'a', -1)]).toEqual([
      'b',
      null,
      'a',
      null,
    ])
    expect([stepIn(ids, null, 1), stepIn(ids, 'x', -1), stepIn([], null, 1)]).toEqual(['a', 'a', null])
  })
})

describe('decisions', () => {
  test('approving what was handed in weighs it too, as one step', () => {
    const command = decisionCommand(submitted, riskOf(submitted), 'approve')
    expect(command).toMatchObject({ kind: 'batch', name: 'approve' })
    expect(statusOf(approved, riskOf(approved))).toBe('approved')
    expect(riskOf(approved).workflow.by).toBe(OFFICE.name)
  })

  test('what was weighed or is to be reviewed is approved as it stands', () => {
    const weighed = done(submitted, decisionCommand(submitted, riskOf(submitted), 'weigh'))
    const again = withRow(approved, 'risks', RISK.id, { description: 'Un altro rischio' })
    for (const register of [weighed, again]) {
      const decided = done(register, decisionCommand(register, riskOf(register), 'approve'))
      expect(statusOf(decided, riskOf(decided))).toBe('approved')
    }
  })

  test('which can be taken follows from where the risk stands', () => {
    const can = (register: Register) =>
      (['approve', 'weigh', 'return'] as const).filter((each) => canDecide(register, riskOf(register), each))
    expect(can(BASE)).toEqual([])
    expect(can(submitted)).toEqual(['approve', 'weigh', 'return'])
    expect(can(returned)).toEqual([])
    expect(can(approved)).toEqual(['return'])
  })

  test('without the own level nothing is weighed or approved: neither step is taken', () => {
    const open = withRow(submitted, 'risks', RISK.id, { evaluation: EMPTY_EVALUATION })
    expect(planCommand(open, decisionCommand(open, riskOf(open), 'approve'))).toMatchObject({
      ok: false,
      error: { kind: 'transition', refusal: { kind: 'need', need: 'evaluation' } },
    })
  })
})

describe('handing in', () => {
  const register = plusRows(
    returned,
    'risks',
    risk('r-2', 2, 'A'),
    { ...risk('r-3', 3, 'B'), assessment: EMPTY_ASSESSMENT },
    risk('r-4', 4, 'B'),
  )

  test('divides what is complete, what is not, and what was sent back', () => {
    const { ready, incomplete, returned: back } = submittable(register)
    expect([ready, incomplete, back].map((risks) => risks.map(({ id }) => id))).toEqual([
      ['r-2', 'r-4'],
      ['r-3'],
      ['r-1'],
    ])
  })

  test('all that is complete is one step, and nothing is left after it', () => {
    const after = done(register, submitAll(submittable(register).ready), {
      name: 'Anna',
      role: 'manager',
      unitId: 'u-1',
    })
    expect(submittable(after).ready).toEqual([])
    expect(after.risks.map((each) => statusOf(after, each))).toEqual(['returned', 'submitted', 'toFill', 'submitted'])
  })
})

describe('what changed since an approval, in words', () => {
  const words = (register: Register) =>
    changedWords(register, changedSinceApproval(register, riskOf(register)), italian)
  const { assessment } = RISK

  test.each<[string, Register, readonly string[]]>([
    ['nothing', approved, []],
    ['the process', withRow(approved, 'processes', 'p-1', { output: 'Altro' }), ['output del processo']],
    ['the risk', withRisk({ factorIds: ['f-b'] }, approved), ['fattori abilitanti']],
    [
      'the level of an indicator',
      withRisk({ assessment: { ...assessment, ratings: { ...assessment.ratings, 'i-3': rated('A', 'x') } } }, approved),
      ['livello dell’indicatore 3: da B a A', 'motivazione dell’indicatore 3'],
    ],
    [
      'a rating taken away',
      withRisk(
        { assessment: { ...assessment, ratings: Object.fromEntries(Object.entries(assessment.ratings).slice(1)) } },
        approved,
      ),
      ['livello dell’indicatore 1: da M a –'],
    ],
    [
      'the overall level',
      withRisk({ assessment: { ...assessment, overall: { ...assessment.overall, level: 'A' } } }, approved),
      ['livello complessivo: da M a A'],
    ],
    [
      'the level of the RPCT',
      withRisk({ evaluation: { ...RISK.evaluation, level: 'A', priority: 'high' } }, approved),
      ['livello del RPCT: da M a A', 'priorità'],
    ],
    ['a measure taken away', withRisk({ measureIds: ['m-s'] }, approved), ['misura G01 tolta']],
    [
      'a measure',
      withRow(approved, 'measures', 'm-s', { name: 'Altra', recoveryPlan: true }),
      ['misura S01 modificata'],
    ],
    [
      'an indicator',
      withRow(approved, 'indicators', 'i-2', { direction: 'inverse' }),
      ['definizione dell’indicatore 2'],
    ],
  ])('%s', (_what, register, said) => {
    expect(words(register)).toEqual(said)
  })

  test('a measure that was removed from the register keeps the code it had', () => {
    const gone = withRisk({ measureIds: ['m-g'] }, { ...approved, measures: approved.measures.slice(0, 1) })
    expect(words(gone)).toEqual(['misura S01 tolta'])
  })
})
