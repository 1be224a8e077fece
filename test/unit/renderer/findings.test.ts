import { describe, expect, test } from 'vitest'
import { findingRows, ruleCounts, withoutPlace } from '../../../renderer/features/checks/findingRows'
import { settingsPlace } from '../../../renderer/features/settings/sections'
import { placeOf } from '../../../renderer/fields/findingPlace'
import { checkOn, localDate } from '../../../renderer/fields/useFindings'
import { type Finding, runChecks, type Subject } from '../../../shared/checks'
import { it as italian } from '../../../shared/text/it'
import { findingsOf, withRating, withRisk, withRow } from '../builders'

function place(kind: Subject['kind'], field: readonly string[] = []) {
  return placeOf({ subject: { kind, id: 'x-1', label: '' }, field })
}

describe('rows of findings', () => {
  test('the place is not said twice', () => {
    expect(withoutPlace('Struttura «A»: manca il nome.', 'Struttura «A»')).toBe('Manca il nome.')
    expect(withoutPlace('Rischio 1, indicatore 2: è breve.', 'Rischio 1')).toBe('Indicatore 2: è breve.')
    expect(withoutPlace('Trasparenza: due obblighi.', 'Obbligo 3')).toBe('Trasparenza: due obblighi.')
    expect(withoutPlace('Processo 1bis: no.', 'Processo 1')).toBe('Processo 1bis: no.')
  })

  test('each finding has an id of its own, the same when others are put right', () => {
    const [first, ...others] = findingsOf(
      withRow(withRisk({ measureIds: [], factorIds: [] }), 'processes', 'p-1', { unitId: null }),
    )
    if (!first) throw new Error('no finding')
    const rows = findingRows([first, first, ...others], italian.checks)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    const [alone] = findingRows([first], italian.checks)
    expect(alone?.id).toBe(rows[0]?.id)
  })

  test('rules are counted in their order', () => {
    expect(ruleCounts([{ rule: 'R07-no-risk' }, { rule: 'R01-level-missing' }, { rule: 'R07-no-risk' }])).toEqual([
      { rule: 'R01-level-missing', count: 1 },
      { rule: 'R07-no-risk', count: 2 },
    ])
  })
})

describe('where a finding is put right', () => {
  test('rows of the register have their screens', () => {
    expect(place('processes', ['unitId'])).toEqual({ screen: 'processes', row: 'x-1', field: 'unitId' })
    expect(place('measures', ['steps'])).toEqual({ screen: 'measures', row: 'x-1', field: 'steps' })
    expect(place('obligations')).toEqual({ screen: 'transparency', row: 'x-1', field: null })
  })

  test('a risk is put right where it is assessed, or where it is described', () => {
    expect(place('risks', ['assessment', 'overall', 'level'])).toEqual({
      screen: 'assessments',
      row: 'x-1',
      field: 'assessment.overall.level',
    })
    expect(place('risks', ['evaluation', 'reason']).screen).toBe('weighing')
    expect(place('risks', ['measureIds']).screen).toBe('risks')
  })

  test('all else is in the settings, in its section', () => {
    expect(place('heading', ['body', 'rpct'])).toEqual({ screen: 'settings', row: 'heading', field: 'body.rpct' })
    expect(place('heading', ['edition', 'act']).field).toBe('edition.act.kind')
    for (const kind of ['units', 'areas', 'factors', 'indicators'] as const) {
      const { screen, row } = place(kind)
      expect(screen).toBe('settings')
      expect(settingsPlace(row)).toEqual({ section: kind, rowId: 'x-1' })
    }
    expect(settingsPlace(place('heading').row)).toEqual({ section: 'heading', rowId: null })
  })

  test('every finding of a broken register names a row that is there', () => {
    let register = withRating('i-2', { level: null, motivation: '' }, withRisk({ measureIds: [], factorIds: [] }))
    register = withRow(register, 'processes', 'p-1', { unitId: null, input: '' })
    register = withRow(register, 'obligations', 'o-001', { unitId: null, verification: 'D' })
    register = { ...register, heading: { ...register.heading, body: { ...register.heading.body, rpct: '' } } }
    const findings: readonly Finding[] = findingsOf(register)
    expect(new Set(findings.map(({ subject }) => subject.kind)).size).toBeGreaterThan(3)
    for (const finding of findings) {
      const { row } = placeOf(finding)
      expect(row === 'heading' || row.endsWith(finding.subject.id)).toBe(true)
    }
  })
})

test('today is the date of the office, not of Greenwich', () => {
  expect(localDate(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05')
  expect(localDate(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31')
})

test('findings worked out piece by piece are those of one go', () => {
  const register = withRisk({ measureIds: [], factorIds: [] })
  const options = { today: '2026-01-01', text: italian.checks }
  let pauses = 0
  let findings = checkOn(register, options, () => true)
  while (findings === null) {
    pauses += 1
    findings = checkOn(register, options, () => true)
  }
  expect(pauses).toBeGreaterThan(5)
  expect(findings).toEqual(runChecks(register, options))
})
