/** What a hand-back may not do, whoever wrote it and however often it comes: the merge is a door like any other. */
import { describe, expect, it } from 'vitest'
import type { Register } from '../../shared/domain/register'
import { blankRisk, type Risk } from '../../shared/domain/risk'
import { changesOf, type Decision, type HandBack, keyOf, mergeHandBack } from '../../shared/handout/merge'
import { applyChanges } from '../../shared/journal/apply'
import type { Author } from '../../shared/journal/entry'
import { planCommand } from '../../shared/journal/plan'
import { BASE, RISK, rated, withRating, withRisk } from './builders'

const MANAGER: Author = { name: 'Anna', role: 'manager', unitId: 'u-1' }
const AT = '2026-03-01T10:00:00.000Z'

function back(base: Register, theirs: Register, submitted: readonly string[] = []): HandBack {
  return { base, theirs, author: MANAGER, at: AT, submitted: new Set(submitted) }
}

function merged(register: Register, from: HandBack, decision: Decision = 'mine'): Register {
  const outcome = mergeHandBack(register, from)
  const decisions = new Map(outcome.conflicts.map((conflict) => [keyOf(conflict), decision]))
  const planned = planCommand(register, {
    kind: 'changes',
    name: 'merge',
    changes: changesOf(register, outcome, from, decisions),
  })
  if (!planned.ok) throw new Error(JSON.stringify(planned.error))
  return applyChanges(register, planned.value)
}

/** The register after the office handed the risk in. */
function submitted(register: Register): Register {
  const command = { kind: 'transition', transition: 'submit', riskId: 'r-1', remarks: '', at: AT } as const
  const planned = planCommand(register, command)
  if (!planned.ok) throw new Error(JSON.stringify(planned.error))
  return applyChanges(register, planned.value)
}

function riskIn(register: Register, id = 'r-1'): Risk {
  const risk = register.risks.find((one) => one.id === id)
  if (!risk) throw new Error(`no risk ${id}`)
  return risk
}

describe('what is the RPCT’s', () => {
  it('stays so in a risk that was handed in meanwhile', () => {
    const theirs = withRisk({ evaluation: { ...RISK.evaluation, level: 'B', reason: 'Lo dico io.' }, number: 9 })
    const outcome = mergeHandBack(submitted(BASE), back(BASE, theirs))
    expect(outcome.applied).toEqual([])
    expect(outcome.rejected.map(({ path, reason }) => [path.join('.'), reason])).toEqual([
      ['number', 'rpctOnly'],
      ['evaluation.level', 'rpctOnly'],
      ['evaluation.reason', 'rpctOnly'],
    ])
  })

  it('is not removed with a risk that was handed in meanwhile', () => {
    const mine = submitted(BASE)
    const outcome = mergeHandBack(mine, back(mine, { ...mine, risks: [] }))
    expect(outcome.applied).toEqual([])
    expect(outcome.rejected).toMatchObject([{ id: 'r-1', reason: 'rpctOnly' }])
  })
})

describe('a risk that the manager added', () => {
  const added: Risk = { ...RISK, id: 'r-new', number: 2, evaluation: blankRisk('', '', 1).evaluation }
  const theirs: Register = { ...BASE, risks: [...BASE.risks, added] }

  it('comes in although it was handed in already in the manager’s copy', () => {
    const workflow = { ...RISK.workflow, state: 'submitted', by: 'Anna', at: AT } as const
    const there = { ...BASE, risks: [...BASE.risks, { ...added, workflow }] }
    const after = merged(BASE, back(BASE, there, ['r-new']))
    expect(riskIn(after, 'r-new')).toMatchObject({ description: added.description, workflow: { state: 'submitted' } })
  })

  it('is no conflict when the same file comes again, and loses nothing of what the RPCT did since', () => {
    const from = back(BASE, theirs, ['r-new'])
    const once = merged(BASE, from)
    expect(mergeHandBack(once, from)).toMatchObject({ applied: [], rejected: [], conflicts: [] })
    const evaluation = { level: 'A', reason: 'Per prudenza.', priority: 'high', decision: 'treat' } as const
    const weighed = { ...once, risks: once.risks.map((risk) => (risk.id === 'r-new' ? { ...risk, evaluation } : risk)) }
    expect(merged(weighed, from, 'theirs')).toEqual(weighed)
  })

  it('brings what was written in it after the first time', () => {
    const once = merged(BASE, back(BASE, theirs))
    const more = { ...added, description: 'Altra descrizione del rischio' }
    const outcome = mergeHandBack(once, back(BASE, { ...BASE, risks: [...BASE.risks, more] }))
    expect(outcome.conflicts).toMatchObject([{ path: ['description'], theirs: more.description }])
  })
})

describe('a risk that was sent back', () => {
  const returned = (() => {
    const at = '2026-03-10T10:00:00.000Z'
    const command = { kind: 'transition', transition: 'return', riskId: 'r-1', remarks: 'Quali atti?', at } as const
    const planned = planCommand(submitted(BASE), command)
    if (!planned.ok) throw new Error(JSON.stringify(planned.error))
    return applyChanges(submitted(BASE), planned.value)
  })()
  const handedOut = (at: string): Register => {
    const origin = { id: 'h-1', registerId: 'prova', unitId: 'u-1', at, by: '', due: '', fingerprint: 'a'.repeat(64) }
    return { ...BASE, heading: { ...BASE.heading, id: 'h-1', handout: origin } }
  }
  const state = (out: string) => {
    const copy = handedOut(out)
    const from = { ...back(copy, copy, ['r-1']), at: '2026-03-20T10:00:00.000Z' }
    return riskIn(merged(returned, from)).workflow.state
  }

  it('is handed in as it was only by who had the remarks: not from a copy handed out before', () => {
    expect(state('2026-02-01T10:00:00.000Z')).toBe('returned')
    expect(state('2026-03-11T10:00:00.000Z')).toBe('submitted')
  })
})

describe('a rating that is gone here', () => {
  const { 'i-1': _gone, ...ratings } = RISK.assessment.ratings
  const mine = withRisk({ assessment: { ...RISK.assessment, ratings } })

  it('comes back whole, or not at all', () => {
    const base = withRating('i-1', rated(null, 'Motivo di prima.'))
    const from = back(base, withRating('i-1', rated('A', 'Motivo di prima.')))
    const outcome = mergeHandBack(mine, from)
    expect(outcome.applied).toEqual([])
    expect(outcome.conflicts).toMatchObject([{ path: ['assessment', 'ratings', 'i-1'], mine: null }])
    expect(merged(mine, from)).toEqual(mine)
    expect(riskIn(merged(mine, from, 'theirs')).assessment.ratings['i-1']).toEqual(rated('A', 'Motivo di prima.'))
  })

  it('is one conflict when both its level and its motivation were changed', () => {
    const from = back(BASE, withRating('i-1', rated('A', 'Motivo nuovo.')))
    expect(mergeHandBack(mine, from).conflicts).toHaveLength(1)
    expect(riskIn(merged(mine, from, 'theirs')).assessment.ratings['i-1']).toEqual(rated('A', 'Motivo nuovo.'))
  })
})

describe('a whole row', () => {
  it('is not a way for a manager around the fields that are the RPCT’s', () => {
    const after = { ...RISK, evaluation: { level: 'B', reason: 'Mio.', priority: null, decision: null } }
    const open = withRisk({ evaluation: blankRisk('', '', 1).evaluation })
    const before = riskIn(open)
    const change = { table: 'risks', id: 'r-1', path: [], before: before as never, after: after as never } as const
    expect(planCommand(open, { kind: 'changes', name: 'merge', changes: [change] }, MANAGER)).toMatchObject({
      error: { kind: 'forbidden', reason: 'rpctOnly' },
    })
  })

  it('of a manager brings no evaluation with it, not even without a level', () => {
    const row: Risk = { ...blankRisk('r-2', 'p-1', 2), evaluation: { ...RISK.evaluation, level: null } }
    const planned = planCommand(BASE, { kind: 'insert', table: 'risks', row }, MANAGER)
    expect(planned).toMatchObject({ error: { kind: 'forbidden', reason: 'rpctOnly' } })
    expect(planCommand(BASE, { kind: 'insert', table: 'risks', row: blankRisk('r-2', 'p-1', 2) }, MANAGER).ok).toBe(
      true,
    )
  })
})
