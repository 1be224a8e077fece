/** Rules 7 to 10, the cover and the obligations: a case that breaks each and one that does not. */
import { describe, expect, it } from 'vitest'
import { isBodyTaxCode, isIpaCode } from '../../shared/checks/heading'
import { normalised, readText, saysSomething } from '../../shared/checks/words'
import type { Process } from '../../shared/domain/process'
import type { Register } from '../../shared/domain/register'
import { BASE, findingsOf, plusRows, RISK, rated, rulesOf, withRating, withRisk, withRow } from './builders'

const PROCESS = BASE.processes[0] as Process

/** The register with so many processes more, each with one risk that says the same about indicator 1. */
function copies(count: number, motivation: string): Register {
  const ids = Array.from({ length: count }, (_, index) => String(index + 2))
  const own = (id: string, part: string) => `Motivazione propria del processo ${id}, per ${part}.`
  const more = plusRows(
    BASE,
    'processes',
    ...ids.map((id) => ({ ...PROCESS, id: `p-${id}`, number: Number(id), name: `Processo ${id}` })),
  )
  const ratings = (id: string) =>
    Object.fromEntries(
      Object.entries(RISK.assessment.ratings).map(([key, rating]) => [
        key,
        { ...rating, motivation: key === 'i-1' ? motivation : own(id, key) },
      ]),
    )
  return plusRows(
    more,
    'risks',
    ...ids.map((id) => ({
      ...RISK,
      id: `r-${id}`,
      processId: `p-${id}`,
      assessment: { ...RISK.assessment, ratings: ratings(id), overall: rated('M', own(id, 'il complesso')) },
    })),
  )
}

describe('rule 7: risks, enabling factors, measures that meet them', () => {
  it('blocks a process without risks', () => {
    expect(findingsOf({ ...BASE, risks: [] })[0]).toMatchObject({
      rule: 'R07-no-risk',
      severity: 'blocking',
      subject: { kind: 'processes', id: 'p-1', label: 'Processo 1.1 «Concessione di locali»' },
    })
  })

  it('blocks a risk without factors', () => {
    expect(findingsOf(withRisk({ factorIds: [] }))).toMatchObject([{ rule: 'R07-no-factor', severity: 'blocking' }])
  })

  it('blocks a factor that none of the risk’s measures meets, and names it', () => {
    const [finding, ...others] = findingsOf(withRisk({ factorIds: ['f-a', 'f-c'] }))
    expect(others).toEqual([])
    expect(finding).toMatchObject({ rule: 'R07-factor-unmet', severity: 'blocking' })
    expect(finding?.message).toContain('il fattore abilitante c) non è contrastato')
    expect(rulesOf(withRisk({ factorIds: ['f-a', 'f-b'] }))).toEqual([])
  })
})

describe('rule 8: units and areas', () => {
  const alone = { ...(BASE.units[0] as Register['units'][number]), id: 'u-9', number: 9, name: 'Ufficio Eventi' }
  const area = { ...(BASE.areas[0] as Register['areas'][number]), id: 'a-2', number: 2, name: 'Incarichi e nomine' }

  it('blocks a process without a responsible unit', () => {
    expect(findingsOf(withRow(BASE, 'processes', 'p-1', { unitId: null }))).toMatchObject([
      { rule: 'R08-process-without-unit', severity: 'blocking', field: ['unitId'] },
    ])
  })

  it('warns of an area without processes, unless it says why', () => {
    expect(findingsOf(plusRows(BASE, 'areas', area))).toMatchObject([
      { rule: 'R08-area-without-process', severity: 'warning', subject: { label: 'Area 2 «Incarichi e nomine»' } },
    ])
    expect(rulesOf(plusRows(BASE, 'areas', { ...area, noProcessReason: 'Nessun incarico esterno.' }))).toEqual([])
  })

  it('warns of a unit that takes part in nothing, unless it says why', () => {
    expect(rulesOf(plusRows(BASE, 'units', alone))).toEqual(['R08-unit-without-process'])
    expect(rulesOf(plusRows(BASE, 'units', { ...alone, noProcessReason: 'In via di soppressione.' }))).toEqual([])
  })

  it('counts a unit as covered when it is involved, has a phase, or a unit below it is responsible', () => {
    const below = plusRows(BASE, 'units', alone, { ...alone, id: 'u-10', parentId: 'u-9' })
    expect(rulesOf(withRow(below, 'processes', 'p-1', { involvedUnitIds: ['u-10'] }))).toEqual([])
    const phases = [...PROCESS.phases, { description: 'Firma', unitId: 'u-10' }]
    expect(rulesOf(withRow(below, 'processes', 'p-1', { phases }))).toEqual([])
    // The unit above is covered by the one below, not the other way round.
    expect(findingsOf(withRow(below, 'processes', 'p-1', { involvedUnitIds: ['u-9'] }))).toMatchObject([
      { rule: 'R08-unit-without-process', subject: { id: 'u-10' } },
    ])
  })
})

describe('rule 9: money laundering', () => {
  const area = withRow(BASE, 'areas', 'a-1', { moneyLaundering: true, anomalyIndicators: 'Offerta fuori mercato' })

  it('blocks a process of such an area that states nothing', () => {
    expect(findingsOf(area)).toMatchObject([{ rule: 'R09-no-statement', severity: 'blocking' }])
  })

  it('is content with a laundering risk, or with the reason why there is none', () => {
    expect(rulesOf(withRisk({ moneyLaundering: true }, area))).toEqual([])
    expect(rulesOf(withRow(area, 'processes', 'p-1', { noLaunderingReason: 'Nessun pagamento.' }))).toEqual([])
  })

  it('warns when both are there', () => {
    const both = withRow(withRisk({ moneyLaundering: true }, area), 'processes', 'p-1', {
      noLaunderingReason: 'Nessuno.',
    })
    expect(rulesOf(both)).toEqual(['R09-contradiction'])
  })

  it('wants indicators of anomaly and an officer where such an area exists', () => {
    const body = { ...BASE.heading.body, launderingOfficer: '' }
    const bare = withRow(withRisk({ moneyLaundering: true }, area), 'areas', 'a-1', { anomalyIndicators: '' })
    expect(rulesOf({ ...bare, heading: { ...BASE.heading, body } })).toEqual([
      'R09-no-officer',
      'R09-no-anomaly-indicators',
    ])
    expect(rulesOf({ ...BASE, heading: { ...BASE.heading, body } })).toEqual([])
  })
})

describe('rule 10: quality of what was written', () => {
  it('warns once of a motivation copied over many processes, however it is punctuated', () => {
    const original = RISK.assessment.ratings['i-1']?.motivation ?? ''
    const findings = findingsOf(copies(3, `  ${original.toUpperCase().replace('.', ' !')}`))
    expect(findings).toMatchObject([
      {
        rule: 'R10-same-motivation',
        severity: 'warning',
        subject: { id: 'r-1' },
        field: ['assessment', 'ratings', 'i-1', 'motivation'],
      },
    ])
    expect(findings[0]?.message).toContain('è la stessa per 4 livelli in 4 processi')
    expect(findingsOf(copies(1, original))).toMatchObject([{ rule: 'R10-same-motivation', severity: 'info' }])
    expect(rulesOf(copies(1, 'Un’altra motivazione, che parla di questo processo.'))).toEqual([])
  })

  it('warns of a motivation of a few words', () => {
    const [finding] = findingsOf(withRating('i-3', rated('B', 'Nessun evento noto.')))
    expect(finding).toMatchObject({ rule: 'R10-short-motivation', severity: 'warning' })
    expect(finding?.message).toContain('indicatore 3')
  })

  it('warns of a specific measure that no risk uses; general ones are named together', () => {
    expect(findingsOf(withRisk({ measureIds: ['m-s'] }))).toMatchObject([
      { rule: 'R10-unused-general', severity: 'info' },
    ])
    const unused = withRisk({ measureIds: ['m-g'], factorIds: ['f-b'] })
    expect(findingsOf(unused)).toMatchObject([{ rule: 'R10-unused-measure', severity: 'warning' }])
    const plan = withRow(unused, 'measures', 'm-s', { recoveryPlan: true })
    expect(findingsOf(plan)).toMatchObject([{ rule: 'R10-unused-measure', severity: 'info' }])
  })

  it('warns of a measure written twice', () => {
    const [, measure] = BASE.measures
    if (!measure) throw new Error('missing')
    const twice = plusRows(BASE, 'measures', { ...measure, id: 'm-t', code: 'S02' })
    const both = withRisk({ measureIds: ['m-g', 'm-s', 'm-t'] }, twice)
    expect(findingsOf(both)).toMatchObject([{ rule: 'R10-same-measure', subject: { id: 'm-s' } }])
    expect(findingsOf(both)[0]?.message).toContain('S02')
  })

  it('warns of two processes with one name, or one number in an area', () => {
    const base = copies(1, 'Un’altra motivazione, che parla di questo processo.')
    expect(rulesOf(withRow(base, 'processes', 'p-2', { name: 'CONCESSIONE di  locali' }))).toEqual([
      'R10-same-process-name',
    ])
    expect(rulesOf(withRow(base, 'processes', 'p-2', { number: 1 }))).toEqual(['R10-same-process-number'])
  })

  it('warns of risks with one number, and of rows without a name', () => {
    const twin = { ...RISK, id: 'r-2', assessment: { ...RISK.assessment } }
    expect(rulesOf(plusRows(BASE, 'risks', twin))).toContain('R10-same-risk-number')
    expect(rulesOf(withRow(BASE, 'processes', 'p-1', { name: ' ' }))).toEqual(['R10-name-missing'])
    expect(rulesOf(withRisk({ description: '' }))).toEqual(['R10-name-missing'])
    expect(rulesOf(withRow(BASE, 'units', 'u-2', { name: '' }))).toEqual(['R10-name-missing'])
  })

  it('mentions a process without input, activities or output', () => {
    const [finding] = findingsOf(
      withRow(BASE, 'processes', 'p-1', { input: '', phases: [{ description: '', unitId: 'u-2' }], output: '' }),
    )
    expect(finding).toMatchObject({ rule: 'R10-process-incomplete', severity: 'info' })
    expect(finding?.message).toContain('senza l’input, le attività e l’output')
  })

  it('warns of a step past its date, not of one due today', () => {
    const due = (date: string) => {
      const [measure] = BASE.measures
      const steps = measure?.steps.map((step) => ({ ...step, timing: { kind: 'date' as const, date } })) ?? []
      return withRow(BASE, 'measures', 'm-g', { steps })
    }
    expect(findingsOf(due('2026-02-28'))).toMatchObject([{ rule: 'R10-step-overdue', severity: 'warning' }])
    expect(findingsOf(due('2026-02-28'))[0]?.message).toContain('scadeva il 28.02.2026')
    expect(rulesOf(due('2026-03-01'))).toEqual([])
  })
})

describe('the cover', () => {
  const cover = (
    body: Partial<Register['heading']['body']>,
    edition: Partial<Register['heading']['edition']> = {},
  ) => ({
    ...BASE,
    heading: {
      ...BASE.heading,
      body: { ...BASE.heading.body, ...body },
      edition: { ...BASE.heading.edition, ...edition },
    },
  })

  it('blocks a register without name or RPCT', () => {
    expect(findingsOf(cover({ name: '', rpct: ' ' }))).toMatchObject([
      { rule: 'H01-name-missing', severity: 'blocking', subject: { kind: 'heading', id: 'prova' } },
      { rule: 'H02-rpct-missing', severity: 'blocking', field: ['body', 'rpct'] },
    ])
  })

  it('warns of wrong or missing codes', () => {
    expect(rulesOf(cover({ taxCode: '80001210468', ipaCode: 'p lu' }))).toEqual(['H03-tax-code', 'H04-ipa-code'])
    expect(findingsOf(cover({ taxCode: '' }))).toMatchObject([{ rule: 'H03-tax-code', severity: 'warning' }])
  })

  it('warns of a period that is not three years, and of an adoption without its act', () => {
    expect(rulesOf(cover({}, { lastYear: 2026 }))).toEqual(['H05-edition-years'])
    expect(rulesOf(cover({}, { status: 'adopted' }))).toEqual(['H06-adoption-act'])
    const act = { kind: 'Decreto del Presidente', number: '24', date: '2026-01-30' }
    expect(rulesOf(cover({}, { status: 'adopted', act }))).toEqual([])
  })

  it('tells right tax codes and IPA codes from wrong ones', () => {
    for (const code of ['80001210469', '01293590467', '00000000000', '80185690585'])
      expect(isBodyTaxCode(code)).toBe(true)
    for (const code of ['80001210460', '8000121046', 'RSSMRA80A01H501U', '']) expect(isBodyTaxCode(code)).toBe(false)
    for (const code of ['p_lu', 'c_e715', 'm_pi', 'agid']) expect(isIpaCode(code)).toBe(true)
    for (const code of ['', 'p', 'p lu', '=cmd', 'x'.repeat(31)]) expect(isIpaCode(code)).toBe(false)
  })
})

describe('publication obligations', () => {
  it('are mentioned together when they have no office or were never verified', () => {
    const [row] = BASE.obligations
    if (!row) throw new Error('missing')
    const more = plusRows(
      BASE,
      'obligations',
      { ...row, id: 'o-002', number: 2, unitId: null, verification: 'D' },
      { ...row, id: 'o-003', number: 3, unitId: null, verification: 'C' },
    )
    const findings = findingsOf(more)
    expect(findings).toMatchObject([
      { rule: 'O01-no-office', severity: 'info', subject: { kind: 'obligations', id: 'o-002' } },
      { rule: 'O02-unverified', severity: 'info' },
    ])
    expect(findings[0]?.message).toContain('2 obblighi di pubblicazione su 3')
    expect(findings[1]?.message).toContain('n. 2 e 3')
  })
})

describe('reading motivations', () => {
  it('counts words and gives one fingerprint to texts that say the same', () => {
    expect(readText('L’ufficio, però, non c’è.').words).toBe(6)
    expect(readText(' – … ')).toEqual({ words: 0, fingerprint: readText('').fingerprint })
    expect(readText('È già così!').fingerprint).toBe(readText('«è GIÀ  così»').fingerprint)
    expect(readText('ab c').fingerprint).not.toBe(readText('a bc').fingerprint)
    expect(normalised(' «È già» – COSÌ! ')).toBe('è già così')
    expect(saysSomething('-/…')).toBe(false)
    expect(saysSomething('- 1')).toBe(true)
  })
})
