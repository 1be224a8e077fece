/** Merging what came back: unchanged, applied, rejected with a reason, or in conflict; nothing overwritten in silence. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rating } from '../../shared/domain/indicator'
import { LEVELS } from '../../shared/domain/level'
import type { Register } from '../../shared/domain/register'
import type { Risk } from '../../shared/domain/risk'
import { changesOf, type Decision, type HandBack, keyOf, mergeHandBack } from '../../shared/handout/merge'
import { partialRegister } from '../../shared/handout/partial'
import { type Party, partiesOf } from '../../shared/handout/parties'
import { applyChanges } from '../../shared/journal/apply'
import { planCommand } from '../../shared/journal/plan'
import { canonical } from '../../shared/register/file'
import { syntheticRegister } from '../../shared/synthetic'
import { authorOf } from './builders'

const START = syntheticRegister(30)
const { parties } = partiesOf(START)
const AT = '2026-03-01T10:00:00.000Z'

function party(index: number): Party {
  const found = parties[index % parties.length]
  if (!found) throw new Error('no party')
  return found
}

/** What a manager hands back after changing some risks of theirs. */
function handBack(of: Party, change: (risk: Risk, index: number) => Risk, more: Partial<HandBack> = {}): HandBack {
  const base = partialRegister(START, of, START.heading)
  const theirs: Register = { ...base, risks: base.risks.map(change) }
  return { base, theirs, author: authorOf(of), at: AT, submitted: new Set(base.risks.map(({ id }) => id)), ...more }
}

function merged(register: Register, back: HandBack, decisions?: ReadonlyMap<string, Decision>): Register {
  const changes = changesOf(register, mergeHandBack(register, back), back, decisions)
  const planned = planCommand(register, { kind: 'changes', name: 'merge', changes })
  if (!planned.ok) throw new Error(JSON.stringify(planned.error))
  return applyChanges(register, planned.value)
}

const rewrite = (motivation: string) => (risk: Risk) => ({
  ...risk,
  assessment: { ...risk.assessment, overall: { ...risk.assessment.overall, motivation } },
})

/** Any rating a manager may leave, whole or empty. */
const rating: fc.Arbitrary<Rating | null> = fc.option(
  fc.record({
    level: fc.constantFrom(...LEVELS),
    motivation: fc.constantFrom('Perché sì.', 'Atti di marzo.', 'Altro motivo'),
  }),
)
const work = fc.array(fc.record({ risk: fc.nat(40), indicator: fc.nat(5), rating }), { maxLength: 8 })

/** The risks after somebody worked on them. */
function worked(edits: readonly { risk: number; indicator: number; rating: Rating | null }[]) {
  return (risk: Risk, index: number): Risk => {
    const ratings = { ...risk.assessment.ratings }
    for (const edit of edits) {
      const id = START.indicators[edit.indicator]?.id ?? ''
      if (edit.risk % 7 !== index % 7) continue
      if (edit.rating === null) delete ratings[id]
      else ratings[id] = edit.rating
    }
    return { ...risk, assessment: { ...risk.assessment, ratings } }
  }
}

describe('the managers of a register', () => {
  it('share out every process, none twice', () => {
    const { parties: all, unassigned } = partiesOf(START)
    const ids = [...all.flatMap(({ processes }) => processes), ...unassigned].map(({ id }) => id)
    expect([...ids].sort()).toEqual(START.processes.map(({ id }) => id).sort())
    expect(all.length).toBeGreaterThan(1)
  })

  it('get their own rows and nothing of others', () => {
    const partial = partialRegister(START, party(0), START.heading)
    const own = new Set(party(0).processes.map(({ id }) => id))
    expect(partial.processes.every(({ id }) => own.has(id))).toBe(true)
    expect(partial.risks.every(({ processId }) => own.has(processId))).toBe(true)
    expect(partial.units.length).toBeLessThan(START.units.length)
  })
})

describe('merging', () => {
  it('applies what only they changed', () => {
    const back = handBack(party(0), rewrite('Nuovo motivo, scritto dal dirigente.'))
    const after = merged(START, back)
    const ids = new Set(back.base.risks.map(({ id }) => id))
    for (const risk of after.risks) {
      const changed = risk.assessment.overall.motivation === 'Nuovo motivo, scritto dal dirigente.'
      expect(changed).toBe(ids.has(risk.id))
    }
  })

  it('the same file twice changes nothing', () => {
    fc.assert(
      fc.property(work, fc.nat(), (edits, index) => {
        const back = handBack(party(index), worked(edits))
        const once = merged(START, back)
        expect(changesOf(once, mergeHandBack(once, back), back)).toEqual([])
        expect(merged(once, back)).toEqual(once)
      }),
      { numRuns: 60 },
    )
  })

  it('two managers’ files in either order give the same register', () => {
    fc.assert(
      fc.property(work, work, fc.nat(), (first, second, index) => {
        const [a, b] = [handBack(party(index), worked(first)), handBack(party(index + 1), worked(second))]
        expect(canonical(merged(merged(START, a), b))).toEqual(canonical(merged(merged(START, b), a)))
      }),
      { numRuns: 40 },
    )
  })

  it('every field they changed is applied, unchanged, rejected or in conflict, and mine is never lost unasked', () => {
    fc.assert(
      fc.property(work, work, fc.nat(), (theirs, mine, index) => {
        const back = handBack(party(index), worked(theirs))
        const change = worked(mine)
        const own = new Map(back.base.risks.map((risk, place) => [risk.id, change(risk, place)]))
        const register = { ...START, risks: START.risks.map((risk) => own.get(risk.id) ?? risk) }
        const outcome = mergeHandBack(register, back)
        const after = merged(register, back)
        for (const conflict of outcome.conflicts) {
          expect(conflict.mine).not.toEqual(conflict.base)
          expect(conflict.theirs).not.toEqual(conflict.base)
        }
        const conflicted = new Set(outcome.conflicts.map(({ id }) => id))
        for (const risk of register.risks) {
          if (conflicted.has(risk.id)) continue
          const base = back.base.risks.find(({ id }) => id === risk.id)
          const wanted = back.theirs.risks.find(({ id }) => id === risk.id)
          const got = after.risks.find(({ id }) => id === risk.id)
          // Where only one side changed a risk, that side stands.
          if (base && JSON.stringify(wanted) === JSON.stringify(base)) expect(got?.assessment).toEqual(risk.assessment)
          if (base && JSON.stringify(risk) === JSON.stringify(base)) expect(got?.assessment).toEqual(wanted?.assessment)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('a conflict stays mine until it is decided, one by one', () => {
    const back = handBack(party(0), rewrite('Il loro motivo.'))
    const ids = new Set(back.base.risks.map(({ id }) => id))
    const register = {
      ...START,
      risks: START.risks.map((risk) => (ids.has(risk.id) ? rewrite('Il mio motivo.')(risk) : risk)),
    }
    const { conflicts, applied } = mergeHandBack(register, back)
    expect(applied).toEqual([])
    expect(conflicts).toHaveLength(ids.size)
    const [first] = conflicts
    if (!first) throw new Error('no conflict')
    expect(first).toMatchObject({
      path: ['assessment', 'overall', 'motivation'],
      mine: 'Il mio motivo.',
      theirs: 'Il loro motivo.',
    })
    const after = merged(register, back, new Map([[keyOf(first), 'theirs']]))
    const motivations = after.risks.filter(({ id }) => ids.has(id)).map((risk) => risk.assessment.overall.motivation)
    expect(motivations.filter((text) => text === 'Il loro motivo.')).toHaveLength(1)
  })

  it('rejects a level without motivation, a row that is gone, and what is not theirs to change', () => {
    const bare = handBack(party(0), (risk, index) =>
      index === 0 ? { ...risk, assessment: { ...risk.assessment, overall: { level: 'A', motivation: ' ' } } } : risk,
    )
    expect(mergeHandBack(START, bare).rejected.map(({ reason }) => reason)).toContain('motivationMissing')
    const back = handBack(party(0), (risk, index) =>
      index === 0
        ? { ...risk, evaluation: { ...risk.evaluation, reason: 'Deciso da me.' } }
        : rewrite('Nuovo motivo.')(risk),
    )
    expect(mergeHandBack(START, back).rejected).toMatchObject([{ reason: 'rpctOnly', path: ['evaluation', 'reason'] }])
    const second = back.base.risks[1]
    const without = { ...START, risks: START.risks.filter(({ id }) => id !== second?.id) }
    expect(mergeHandBack(without, back).rejected.map(({ reason }) => reason)).toContain('rowUnknown')
    const other = { ...back, author: authorOf(party(1)) }
    expect(mergeHandBack(START, other).rejected.every(({ reason }) => reason === 'otherUnit')).toBe(true)
  })

  it('hands in the risks that are whole; one sent back since is handed in again only by something new', () => {
    const back = handBack(party(0), rewrite('Nuovo motivo, scritto dal dirigente.'))
    const after = merged(START, back)
    const states = (register: Register) =>
      register.risks.filter(({ id }) => back.submitted.has(id)).map(({ workflow }) => workflow.state)
    expect(states(after)).toContain('submitted')
    const submitted = after.risks.filter(({ workflow }) => workflow.state === 'submitted')
    const returned = planCommand(after, {
      kind: 'batch',
      name: 'return',
      commands: submitted.map(({ id }) => ({
        kind: 'transition',
        transition: 'return',
        riskId: id,
        remarks: 'Da precisare.',
        at: '2026-03-05T10:00:00.000Z',
      })),
    })
    if (!returned.ok) throw new Error('not returned')
    const sentBack = applyChanges(after, returned.value)
    expect(merged(sentBack, back)).toEqual(sentBack)
    const again = handBack(party(0), rewrite('Motivo precisato con gli atti.'))
    const conflicts = mergeHandBack(sentBack, again).conflicts
    const decided = merged(sentBack, again, new Map(conflicts.map((conflict) => [keyOf(conflict), 'theirs'])))
    expect(states(decided)).not.toContain('returned')
  })
})
