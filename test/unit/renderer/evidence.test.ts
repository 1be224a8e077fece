/** Evidence and the edition before, in the assessment form: each step one command, each undone whole. */
import { describe, expect, test } from 'vitest'
import {
  isTooMuch,
  keepEvidence,
  removeEvidence,
  webAddressOf,
} from '../../../renderer/features/assessment/evidenceCommands'
import { compareRatings, confirmCommand, previousRating } from '../../../renderer/features/assessment/previous'
import { EMPTY_ASSESSMENT } from '../../../shared/domain/assessment'
import { type Evidence, evidenceFor, MOST_BYTES_TOGETHER } from '../../../shared/domain/evidence'
import type { Risk } from '../../../shared/domain/risk'
import { applyChanges } from '../../../shared/journal/apply'
import { invertChanges } from '../../../shared/journal/change'
import { type Command, nameOf } from '../../../shared/journal/command'
import { planCommand } from '../../../shared/journal/plan'
import { BASE, RISK, rated } from '../builders'

const NOTE: Evidence = { id: 'ev-1', indicatorId: 'i-1', kind: 'text', text: 'Verbale del 3 marzo', file: null }
const ACT: Evidence = { id: 'ev-2', indicatorId: null, kind: 'act', text: 'Determinazione n. 12', file: null }
const before = { edition: '2025-2027', ratings: { 'i-1': rated('A', 'Molte imprese.') }, overall: rated('A', 'Alto.') }

/** The risk after a command, and after the command was undone. */
function through(risk: Risk, command: Command | null): { readonly done: Risk; readonly undone: Risk } {
  if (!command) throw new Error('no command')
  const register = { ...BASE, risks: [risk] }
  const planned = planCommand(register, command)
  if (!planned.ok) throw new Error(JSON.stringify(planned.error))
  const after = applyChanges(register, planned.value)
  const back = applyChanges(after, invertChanges(planned.value))
  return { done: after.risks[0] as Risk, undone: back.risks[0] as Risk }
}

function having(...evidence: readonly Evidence[]): Risk {
  return { ...RISK, assessment: { ...RISK.assessment, evidence } }
}

describe('evidence', () => {
  test('is added at the end, changed in its place and taken away, one step each', () => {
    const added = keepEvidence(having(NOTE), ACT)
    expect(nameOf(added)).toBe('addEvidence')
    const { done, undone } = through(having(NOTE), added)
    expect(done.assessment.evidence).toEqual([NOTE, ACT])
    expect(undone).toEqual(having(NOTE))

    const changed = keepEvidence(having(NOTE, ACT), { ...NOTE, text: 'Altro' })
    expect(nameOf(changed)).toBe('changeEvidence')
    expect(through(having(NOTE, ACT), changed).done.assessment.evidence).toEqual([{ ...NOTE, text: 'Altro' }, ACT])

    const removed = removeEvidence(having(NOTE, ACT), 'ev-1')
    expect(nameOf(removed)).toBe('removeEvidence')
    expect(through(having(NOTE, ACT), removed).done.assessment.evidence).toEqual([ACT])
    expect(through(having(NOTE, ACT), removed).undone.assessment.evidence).toEqual([NOTE, ACT])
  })

  test('stands with its indicator, or with the overall level', () => {
    expect(evidenceFor([NOTE, ACT], 'i-1')).toEqual([NOTE])
    expect(evidenceFor([NOTE, ACT], null)).toEqual([ACT])
  })

  test('files together must fit in one register file; the same content counts once', () => {
    const file = { sha256: 'a'.repeat(64), name: 'a.pdf', bytes: MOST_BYTES_TOGETHER - 10 }
    const register = { risks: [having({ ...NOTE, kind: 'file', file })] }
    expect(isTooMuch(register, { sha256: 'b'.repeat(64), bytes: 11 })).toBe(true)
    expect(isTooMuch(register, { sha256: 'b'.repeat(64), bytes: 10 })).toBe(false)
    expect(isTooMuch(register, file)).toBe(false)
  })

  test('an address is a web address, or none', () => {
    expect(webAddressOf(' https://www.anticorruzione.it/x ')).toBe('https://www.anticorruzione.it/x')
    expect(webAddressOf('www.anticorruzione.it')).toBe('https://www.anticorruzione.it')
    for (const typed of [
      '',
      'anac',
      'file:///c:/x',
      'javascript:alert(1)',
      'https://a b',
      'https://www.anac.it@evil.it',
    ])
      expect(webAddressOf(typed), typed).toBeNull()
  })
})

describe('the edition before', () => {
  const fresh: Risk = { ...RISK, assessment: EMPTY_ASSESSMENT, previous: before }
  const indicator = { kind: 'indicator', indicatorId: 'i-1' } as const

  test('is confirmed with level and motivation in one step that undo takes back whole', () => {
    const command = confirmCommand(fresh, indicator)
    const { done, undone } = through(fresh, command)
    expect(done.assessment.ratings).toEqual({ 'i-1': rated('A', 'Molte imprese.') })
    expect(undone).toEqual(fresh)
    const overall = through(fresh, confirmCommand(fresh, { kind: 'overall' }))
    expect(overall.done.assessment.overall).toEqual(rated('A', 'Alto.'))
    expect(overall.undone).toEqual(fresh)
  })

  test('takes the place of what was written, which undo gives back', () => {
    const written: Risk = { ...RISK, previous: before }
    const { done, undone } = through(written, confirmCommand(written, indicator))
    expect(done.assessment.ratings['i-1']).toEqual(rated('A', 'Molte imprese.'))
    expect(undone).toEqual(written)
  })

  test('has nothing to confirm where it had no level, or where all is the same', () => {
    expect(confirmCommand(fresh, { kind: 'indicator', indicatorId: 'i-2' })).toBeNull()
    expect(confirmCommand({ ...fresh, previous: null }, indicator)).toBeNull()
    const same: Risk = { ...fresh, assessment: { ...EMPTY_ASSESSMENT, overall: before.overall } }
    expect(confirmCommand(same, { kind: 'overall' })).toBeNull()
    expect(
      previousRating({ ...fresh, previous: { ...before, overall: rated(null, 'x') } }, { kind: 'overall' }),
    ).toBeNull()
  })

  test('is compared by exposure: for an inverse indicator A is less', () => {
    const was = rated('M', 'Ieri.')
    expect(compareRatings(was, rated('M', 'Ieri. '), 'direct')).toBe('confirmed')
    expect(compareRatings(was, rated('M', 'Oggi.'), 'direct')).toBe('sameLevel')
    expect(compareRatings(was, rated('A', 'Oggi.'), 'direct')).toBe('higher')
    expect(compareRatings(was, rated('A', 'Oggi.'), 'inverse')).toBe('lower')
    expect(compareRatings(was, rated(null, ''), 'direct')).toBe('open')
  })
})
