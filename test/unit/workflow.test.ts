/** The states of an assessment: the whole table of transitions, what an approval rests on, who may change what. */
import { describe, expect, it } from 'vitest'
import { EMPTY_ASSESSMENT } from '../../shared/domain/assessment'
import type { Register } from '../../shared/domain/register'
import type { Risk } from '../../shared/domain/risk'
import { applyChanges } from '../../shared/journal/apply'
import { sha256Of } from '../../shared/journal/chain'
import { type Author, OFFICE, ROLES } from '../../shared/journal/entry'
import { planCommand } from '../../shared/journal/plan'
import { isGenuine } from '../../shared/register/approvals'
import { decodeRegisterText, encodeRegister } from '../../shared/register/file'
import { changedSinceApproval } from '../../shared/workflow/approval'
import { STATUSES, type Status, statusOf, TRANSITIONS, takeTransition } from '../../shared/workflow/transitions'
import { BASE, RISK, withRisk, withRow } from './builders'

const MANAGER: Author = { name: 'Anna', role: 'manager', unitId: 'u-1' }
const AT = '2026-03-01T10:00:00.000Z'
const remarks = 'Manca il riferimento agli atti.'

function riskIn(register: Register): Risk {
  const [risk] = register.risks
  if (!risk) throw new Error('no risk')
  return risk
}

/** The register after steps of the RPCT's office. */
function after(register: Register, ...names: readonly ('submit' | 'return' | 'weigh' | 'approve')[]): Register {
  return names.reduce((state, transition) => {
    const planned = planCommand(state, { kind: 'transition', transition, riskId: RISK.id, remarks, at: AT }, OFFICE)
    if (!planned.ok) throw new Error(JSON.stringify(planned.error))
    return applyChanges(state, planned.value)
  }, register)
}

const IN: Readonly<Record<Status, () => Register>> = {
  toFill: () => withRisk({ assessment: EMPTY_ASSESSMENT }),
  inProgress: () => BASE,
  submitted: () => after(BASE, 'submit'),
  returned: () => after(BASE, 'submit', 'return'),
  weighed: () => after(BASE, 'submit', 'weigh'),
  approved: () => after(BASE, 'submit', 'weigh', 'approve'),
  toReview: () => {
    const approved = after(BASE, 'submit', 'weigh', 'approve')
    return withRow(approved, 'risks', RISK.id, { description: 'Un altro rischio' })
  },
}

describe('the status of an assessment', () => {
  it.each(STATUSES)('%s follows from what was done and what is written', (status) => {
    const register = IN[status]()
    expect(statusOf(register, riskIn(register))).toBe(status)
  })

  it('goes back to «approvata» when the change is taken back', () => {
    const changed = IN.toReview()
    const back = withRow(changed, 'risks', RISK.id, { description: RISK.description })
    expect(statusOf(back, riskIn(back))).toBe('approved')
  })
})

describe('the table of transitions', () => {
  const cases = STATUSES.flatMap((status) =>
    TRANSITIONS.flatMap((transition) => ROLES.map((role) => ({ status, transition, role }))),
  )

  it.each(cases)('$status · $transition.name · $role', ({ status, transition, role }) => {
    const register = IN[status]()
    const actor: Author = { name: 'Anna', role, unitId: role === 'manager' ? 'u-1' : null }
    const taken = takeTransition(register, riskIn(register), transition.name, actor, { at: AT, remarks })
    if (!transition.roles.includes(role)) {
      expect(taken).toEqual({ ok: false, error: { kind: 'role', roles: transition.roles } })
    } else if (!transition.from.includes(status)) {
      expect(taken).toEqual({ ok: false, error: { kind: 'status', status } })
    } else {
      expect(taken).toMatchObject({ ok: true, value: { state: transition.to, by: 'Anna', at: AT } })
    }
  })

  it('takes nobody to the state of another by chance: each role and status has its own row', () => {
    expect(TRANSITIONS.map(({ name, roles, needs }) => [name, roles, needs])).toEqual([
      ['submit', ['manager', 'rpct'], ['assessment']],
      ['return', ['rpct'], ['remarks']],
      ['weigh', ['rpct'], ['assessment', 'evaluation']],
      ['approve', ['rpct'], ['assessment', 'evaluation']],
    ])
  })

  it('no submission without every motivation', () => {
    const ratings = { ...RISK.assessment.ratings, 'i-3': { level: 'B' as const, motivation: '' } }
    const register = withRisk({ assessment: { ...RISK.assessment, ratings } })
    const taken = takeTransition(register, riskIn(register), 'submit', MANAGER, { at: AT, remarks: '' })
    expect(taken).toEqual({ ok: false, error: { kind: 'need', need: 'assessment' } })
  })

  it('no approval without evaluation, nor with one that differs or lies below the highest exposure without reason', () => {
    const evaluations = [
      { level: null, reason: '', priority: null, decision: null },
      { level: 'A', reason: '', priority: null, decision: null },
      { level: 'B', reason: ' ', priority: null, decision: null },
    ] as const
    for (const evaluation of evaluations) {
      const register = withRow(IN.weighed(), 'risks', RISK.id, { evaluation })
      const taken = takeTransition(register, riskIn(register), 'approve', OFFICE, { at: AT, remarks: '' })
      expect(taken).toEqual({ ok: false, error: { kind: 'need', need: 'evaluation' } })
    }
    const explained = withRow(IN.weighed(), 'risks', RISK.id, {
      evaluation: { level: 'A', reason: 'Per prudenza.', priority: null, decision: null },
    })
    expect(takeTransition(explained, riskIn(explained), 'approve', OFFICE, { at: AT, remarks: '' }).ok).toBe(true)
  })

  it('returning wants remarks and keeps them', () => {
    const register = IN.submitted()
    const without = takeTransition(register, riskIn(register), 'return', OFFICE, { at: AT, remarks: ' \n' })
    expect(without).toEqual({ ok: false, error: { kind: 'need', need: 'remarks' } })
    expect(riskIn(IN.returned()).workflow).toMatchObject({ state: 'returned', remarks })
  })
})

describe('an approval', () => {
  const approved = IN.approved()

  it.each([
    ['the process', withRow(approved, 'processes', 'p-1', { output: 'Altro' }), ['process', 'output']],
    ['a measure it uses', withRow(approved, 'measures', 'm-s', { name: 'Altra' }), ['measures', 'm-s', 'name']],
    [
      'an indicator',
      withRow(approved, 'indicators', 'i-1', { direction: 'inverse' }),
      ['indicators', 'i-1', 'direction'],
    ],
    [
      'the evaluation',
      withRow(approved, 'risks', RISK.id, { evaluation: { ...RISK.evaluation, level: 'A' } }),
      ['evaluation', 'level'],
    ],
    ['the measures', withRow(approved, 'risks', RISK.id, { measureIds: ['m-s'] }), ['measures', 'm-g']],
  ])('lapses with %s and says what changed', (_what, register, path) => {
    expect(statusOf(register, riskIn(register))).toBe('toReview')
    expect(changedSinceApproval(register, riskIn(register)).map((change) => change.path)).toEqual([path])
  })

  it('does not lapse with what it does not rest on', () => {
    const renumbered = withRow(approved, 'indicators', 'i-1', { number: 9 })
    const other = withRow(withRow(renumbered, 'units', 'u-2', { functions: 'Altre' }), 'processes', 'p-1', {
      number: 7,
    })
    expect(statusOf(other, riskIn(other))).toBe('approved')
    expect(changedSinceApproval(other, riskIn(other))).toEqual([])
  })

  it('bears the fingerprint of its content', () => {
    const { approval } = riskIn(approved).workflow
    if (!approval) throw new Error('no approval')
    expect(isGenuine(approval)).toBe(true)
    expect(isGenuine({ ...approval, content: approval.content.replace('Altera', 'altera') })).toBe(false)
  })

  it('comes back from a file; one altered by hand is refused there', () => {
    const read = (register: Register) => decodeRegisterText(encodeRegister(register))
    expect(read(approved).ok).toBe(true)
    const { workflow } = riskIn(approved)
    const { approval } = workflow
    if (!approval) throw new Error('no approval')
    const nothing = 'null'
    for (const forged of [
      { ...workflow, approval: { ...approval, content: approval.content.replace('Altera', 'altera') } },
      { ...workflow, approval: { fingerprint: sha256Of(nothing), content: nothing } },
    ]) {
      const decoded = read(withRow(approved, 'risks', RISK.id, { workflow: forged }))
      expect(decoded).toMatchObject({ ok: false, error: { kind: 'invalid' } })
      expect(!decoded.ok && decoded.error.problems[0]?.place).toBe('rischi[0].iter.approvazione')
    }
  })
})

describe('who may change what', () => {
  const set = (
    register: Register,
    author: Author,
    table: 'risks' | 'processes' | 'measures',
    id: string,
    path: string[],
  ) => {
    const outcome = planCommand(register, { kind: 'set', table, id, path, value: 'Altro testo' }, author)
    if (outcome.ok) return 'done'
    return outcome.error.kind === 'forbidden' ? outcome.error.reason : outcome.error.kind
  }
  const other: Author = { name: 'Ugo', role: 'manager', unitId: 'u-2' }

  it('a reader changes nothing', () => {
    expect(set(BASE, { name: 'x', role: 'reader', unitId: null }, 'risks', 'r-1', ['description'])).toBe('reader')
  })

  it('a manager changes the processes and risks of their own units and of those below, nothing else', () => {
    expect(set(BASE, MANAGER, 'risks', 'r-1', ['description'])).toBe('done')
    expect(set(BASE, MANAGER, 'risks', 'r-1', ['assessment', 'overall', 'motivation'])).toBe('done')
    expect(set(BASE, MANAGER, 'risks', 'r-1', ['evaluation', 'reason'])).toBe('rpctOnly')
    expect(set(BASE, MANAGER, 'processes', 'p-1', ['output'])).toBe('done')
    expect(set(BASE, MANAGER, 'measures', 'm-s', ['name'])).toBe('rpctOnly')
    expect(set(BASE, other, 'risks', 'r-1', ['description'])).toBe('otherUnit')
    expect(set(BASE, other, 'processes', 'p-1', ['output'])).toBe('otherUnit')
  })

  it('what was handed in is the RPCT’s until it is sent back', () => {
    const written = (status: Status) =>
      set(IN[status](), MANAGER, 'risks', 'r-1', ['assessment', 'overall', 'motivation'])
    expect(STATUSES.filter((status) => written(status) === 'handedIn')).toEqual(['submitted', 'weighed', 'approved'])
    expect(set(IN.approved(), OFFICE, 'risks', 'r-1', ['assessment', 'overall', 'motivation'])).toBe('done')
  })

  it('the state changes only by its steps, and a manager steps only in their own units', () => {
    const workflow = planCommand(BASE, {
      kind: 'set',
      table: 'risks',
      id: 'r-1',
      path: ['workflow', 'state'],
      value: 'approved',
    })
    expect(workflow.ok).toBe(false)
    const step = { kind: 'transition', transition: 'submit', riskId: 'r-1', remarks: '', at: AT } as const
    expect(planCommand(BASE, step, MANAGER).ok).toBe(true)
    expect(planCommand(BASE, step, other)).toMatchObject({
      ok: false,
      error: { kind: 'forbidden', reason: 'otherUnit' },
    })
  })
})
