/** The next edition starts as a copy, with what counted put beside and everything to be judged anew. */
import { describe, expect, it } from 'vitest'
import { nextEdition, stepsDueBefore } from '../../shared/catalogue'
import { EMPTY_ASSESSMENT } from '../../shared/domain/assessment'
import { EMPTY_EVALUATION } from '../../shared/domain/evaluation'
import type { Register } from '../../shared/domain/register'
import { EMPTY_WORKFLOW } from '../../shared/domain/workflow'
import { decodeRegisterText, encodeRegister } from '../../shared/register/file'
import { syntheticRegister } from '../../shared/synthetic'
import { BASE, RISK, rated, withRisk, withRow } from './builders'

const NEXT = { id: 'reg-2027', firstYear: 2027 }

function previousIn(register: Register) {
  return nextEdition(register, NEXT).risks[0]?.previous
}

describe('the next edition', () => {
  it('is a draft of the same length, with an id of its own, no act and no origin', () => {
    const adopted = withHeading({ status: 'adopted', act: { kind: 'Decreto', number: '1', date: '2026-01-31' } })
    const { heading } = nextEdition(adopted, NEXT)
    expect(heading.id).toBe('reg-2027')
    expect(heading.edition).toEqual({
      firstYear: 2027,
      lastYear: 2029,
      status: 'draft',
      act: { kind: '', number: '', date: '' },
    })
    expect(heading.body).toEqual(BASE.heading.body)
    expect(heading.handout).toBeNull()
  })

  it('keeps every row under its id, and empties what was judged', () => {
    const register = syntheticRegister(12)
    const next = nextEdition(register, NEXT)
    for (const table of ['units', 'areas', 'factors', 'indicators', 'processes', 'measures', 'obligations'] as const) {
      expect(next[table]).toBe(register[table])
    }
    expect(next.risks.map(({ id }) => id)).toEqual(register.risks.map(({ id }) => id))
    for (const risk of next.risks) {
      expect(risk).toMatchObject({
        assessment: EMPTY_ASSESSMENT,
        evaluation: EMPTY_EVALUATION,
        workflow: EMPTY_WORKFLOW,
      })
    }
    expect(next.handouts).toEqual([])
    expect(decodeRegisterText(encodeRegister(next)).ok).toBe(true)
  })

  it('puts the ratings and the level that counted beside: the manager’s where the RPCT agreed', () => {
    expect(previousIn(BASE)).toEqual({
      edition: '2026-2028',
      ratings: RISK.assessment.ratings,
      overall: RISK.assessment.overall,
    })
  })

  it('the RPCT’s, with the reason, where the RPCT set another level', () => {
    const reason = 'Il controllo esterno ha trovato irregolarità.'
    const register = withRisk({ evaluation: { ...EMPTY_EVALUATION, level: 'A', reason } })
    expect(previousIn(register)?.overall).toEqual(rated('A', reason))
  })

  it('nothing for a risk that was never judged, but what it knew of an older edition', () => {
    expect(previousIn(withRisk({ assessment: EMPTY_ASSESSMENT, evaluation: EMPTY_EVALUATION }))).toBeNull()
    const older = { edition: '2025-2027', ratings: {}, overall: rated('B', 'Poco esposto.') }
    const register = withRisk({ assessment: EMPTY_ASSESSMENT, evaluation: EMPTY_EVALUATION, previous: older })
    expect(previousIn(register)).toEqual(older)
  })

  it('takes no evidence along, and leaves the register it starts from as it was', () => {
    const evidence = [{ id: 'ev-1', indicatorId: null, kind: 'text', text: 'Verbale', file: null }] as const
    const register = withRisk({ assessment: { ...RISK.assessment, evidence } })
    const before = JSON.stringify(register)
    expect(nextEdition(register, NEXT).risks[0]?.assessment.evidence).toEqual([])
    expect(JSON.stringify(register)).toBe(before)
  })

  it('leaves the days of steps as they are: those that will be past are counted', () => {
    const step = { ...(BASE.measures[0]?.steps[0] as Register['measures'][number]['steps'][number]) }
    const dated = (date: string) => ({ ...step, id: `s-${date}`, timing: { kind: 'date', date } as const })
    const steps = [step, dated(''), dated('2026-12-31'), dated('2027-01-01')]
    const register = withRow(BASE, 'measures', 'm-g', { steps })
    expect(stepsDueBefore(register, '2027-01-01')).toBe(1)
    expect(nextEdition(register, NEXT).measures).toBe(register.measures)
  })
})

function withHeading(edition: Partial<Register['heading']['edition']>): Register {
  const { heading } = BASE
  return { ...BASE, heading: { ...heading, edition: { ...heading.edition, ...edition } } }
}
