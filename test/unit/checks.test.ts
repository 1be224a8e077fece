/** Rules 1 to 6, each in its own words: a case that breaks it and one that does not. */
import { describe, expect, it } from 'vitest'
import { countBySeverity, RULE_IDS, RULES, runChecks } from '../../shared/checks'
import { en } from '../../shared/text/en'
import { it as italian } from '../../shared/text/it'
import { BASE, findingsOf, OPTIONS, plusRows, RISK, rated, rulesOf, withRating, withRisk, withRow } from './builders'

const [only] = BASE.processes
if (!only) throw new Error('the base register has a process')

describe('the checks as a whole', () => {
  it('say nothing about a register in order', () => {
    expect(findingsOf(BASE)).toEqual([])
  })

  it('give every rule a severity, a legal basis and a title in both languages', () => {
    for (const rule of RULE_IDS) {
      expect(rule).toMatch(/^(R(0[1-9]|10)|H0\d|O0\d)-[a-z-]+$/)
      expect(RULES[rule].basis).toMatch(/PNA|L\. |D\.Lgs|D\.L\.|D\.P\.R|D\.M\./)
      expect(italian.checks.titles[rule].length).toBeGreaterThan(5)
      expect(en.checks.titles[rule].length).toBeGreaterThan(5)
    }
    for (const number of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10']) {
      expect(RULE_IDS.some((rule) => rule.startsWith(`R${number}-`))).toBe(true)
    }
  })

  it('put blocking findings first and count each severity', () => {
    const register = withRow(withRisk({ measureIds: [] }), 'obligations', 'o-001', { unitId: null })
    const findings = findingsOf(register)
    expect(findings.map((finding) => finding.severity)).toEqual(['blocking', 'warning', 'info', 'info'])
    expect(countBySeverity(findings)).toEqual({ blocking: 1, warning: 1, info: 2 })
  })

  it('never change the register and never fill in the overall level', () => {
    const register = withRating('overall', rated(null, ''))
    const before = JSON.stringify(register)
    expect(rulesOf(register)).toContain('R01-level-missing')
    expect(JSON.stringify(register)).toBe(before)
  })

  it('speak English with the same rules', () => {
    const register = withRisk({ factorIds: [], measureIds: [] })
    const english = runChecks(register, { ...OPTIONS, text: en.checks })
    expect(english.map((finding) => finding.rule)).toEqual(findingsOf(register).map((finding) => finding.rule))
    expect(english[0]?.message).toContain('Process 1.1 “Concessione di locali”, risk 1')
  })

  it('cut names of any length in messages', () => {
    const [finding] = findingsOf(
      withRow(withRisk({ measureIds: [] }), 'processes', 'p-1', { name: 'è'.repeat(100_000) }),
    )
    expect(finding?.message.length).toBeLessThan(400)
  })
})

describe('rule 1: every level has a motivation', () => {
  it('says which motivations are missing, and leads to the first', () => {
    const register = withRating('i-4', rated('B', ' – … '), withRating('i-2', rated('B', '')))
    const [finding, ...others] = findingsOf(register)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      rule: 'R01-motivation-missing',
      severity: 'blocking',
      subject: { kind: 'risks', id: 'r-1', label: 'Processo 1.1 «Concessione di locali», rischio 1' },
      field: ['assessment', 'ratings', 'i-2', 'motivation'],
    })
    expect(finding?.message).toContain('Processo 1.1 «Concessione di locali», rischio 1')
    expect(finding?.message).toContain('indicatore 2 e indicatore 4')
    expect(finding?.basis).toContain('PNA 2019')
  })

  it('counts a motivation without a level as incomplete', () => {
    const [finding] = findingsOf(withRating('overall', rated(null, 'Una motivazione che non sta con nessun livello.')))
    expect(finding).toMatchObject({ rule: 'R01-level-missing', field: ['assessment', 'overall', 'level'] })
  })

  it('sees a rating that is not there at all', () => {
    const { 'i-6': _gone, ...ratings } = RISK.assessment.ratings
    const [finding] = findingsOf(withRisk({ assessment: { ...RISK.assessment, ratings } }))
    expect(finding).toMatchObject({ rule: 'R01-level-missing', field: ['assessment', 'ratings', 'i-6', 'level'] })
  })

  it('says once that a risk is not assessed at all', () => {
    const assessment = { ratings: {}, overall: rated(null, ''), belowHighestReason: '', evidence: [] }
    const evaluation = { level: null, reason: '', priority: null, decision: null }
    expect(rulesOf(withRisk({ assessment, evaluation }))).toEqual(['R01-not-assessed'])
  })
})

describe('rule 2: the overall level is a judgement, never arithmetic', () => {
  it.each([
    'Il livello deriva dalla media degli indicatori espressi nelle schede.',
    'È il prodotto dei valori dati agli indicatori.',
    'Si è moltiplicato il valore: il punteggio complessivo ottenuto è 12.',
    'Sommando i valori dei sei criteri si ottiene un rischio moderato.',
  ])('warns of «%s»', (motivation) => {
    expect(rulesOf(withRating('overall', rated('M', motivation)))).toEqual(['R02-arithmetic'])
  })

  it.each([
    'Il giudizio non è la media degli indicatori: pesa soprattutto l’interesse esterno.',
    'L’importo medio degli affidamenti è modesto e la somma impegnata è pubblica.',
    'La durata media dei procedimenti supera i valori attesi dal regolamento.',
  ])('lets «%s» pass', (motivation) => {
    expect(rulesOf(withRating('overall', rated('M', motivation)))).toEqual([])
  })
})

describe('rule 3: a process takes the highest level of its risks', () => {
  const blank = { ratings: {}, overall: rated(null, ''), belowHighestReason: '', evidence: [] }
  const evaluation = { level: null, reason: '', priority: null, decision: null }
  const second = { ...RISK, id: 'r-2', number: 2, assessment: blank, evaluation }

  it('says that the level is provisional while a risk has none', () => {
    const [finding] = findingsOf(plusRows(BASE, 'risks', second), 'R03-provisional-level')
    expect(finding?.message).toContain('il livello M è provvisorio, perché 1 rischio su 2')
  })

  it('is content when nothing can be higher', () => {
    const high = withRisk({
      evaluation: { level: 'A', reason: 'Ragioni di prudenza.', priority: 'high', decision: 'treat' },
    })
    expect(findingsOf(plusRows(high, 'risks', second), 'R03-provisional-level')).toEqual([])
  })
})

describe('rule 4: an overall level below the highest, or a differing evaluation, wants a reason', () => {
  const lower = withRating('overall', rated('B', 'Regole certe e atti pubblici tengono basso il rischio.'))
  const evaluation = { level: null, reason: '', priority: null, decision: null }

  it('warns when the overall level is below the highest exposure', () => {
    const [finding] = findingsOf(withRisk({ evaluation }, lower))
    expect(finding).toMatchObject({
      rule: 'R04-below-highest',
      severity: 'warning',
      field: ['assessment', 'belowHighestReason'],
    })
    expect(finding?.message).toContain('la valutazione complessiva è B, ma almeno un indicatore espone a M')
  })

  it('is content with a reason', () => {
    const assessment = { ...(lower.risks[0] ?? RISK).assessment, belowHighestReason: 'Gli importi sono minimi.' }
    expect(rulesOf(withRisk({ evaluation, assessment }))).toEqual([])
  })

  it('reads inverse indicators the right way round', () => {
    // B in collaboration is high exposure; A is low.
    const poor = withRating('i-5', rated('B', 'Il dirigente non ha risposto a nessuna delle richieste.'))
    expect(findingsOf(poor)[0]?.message).toContain('almeno un indicatore espone a A')
    const low = withRating('i-1', rated('B', 'Nessun interesse esterno apprezzabile in questo processo.'), lower)
    expect(rulesOf(withRisk({ evaluation }, low))).toEqual([])
  })

  it('warns when the evaluation differs without a reason', () => {
    const changed = withRisk({ evaluation: { level: 'A', reason: '', priority: 'high', decision: 'treat' } })
    expect(findingsOf(changed)).toMatchObject([
      { rule: 'R04-evaluation-differs', severity: 'warning', field: ['evaluation', 'reason'] },
    ])
    const said = { level: 'A', reason: 'Prudenza dopo un esposto.', priority: 'high', decision: 'treat' } as const
    expect(rulesOf(withRisk({ evaluation: said }))).toEqual([])
  })
})

describe('rule 5: every risk has a measure, an A a specific one', () => {
  const high = { level: 'A', reason: '', priority: 'high', decision: 'treat' } as const
  const highRisk = withRating('overall', rated('A', 'Gli interessi in gioco sono rilevanti e costanti nel tempo.'))

  it('blocks a risk without measures', () => {
    expect(findingsOf(withRisk({ measureIds: [] }))[0]).toMatchObject({ rule: 'R05-no-measure', severity: 'blocking' })
  })

  it('warns of an A with general measures only, unless a reason is given', () => {
    const general = withRisk({ measureIds: ['m-g'], factorIds: ['f-b'], evaluation: high }, highRisk)
    expect(rulesOf(general)).toEqual(['R05-high-without-specific', 'R10-unused-measure'])
    const answered = withRisk({ noSpecificMeasureReason: 'Le misure generali bastano, dopo il riordino.' }, general)
    expect(rulesOf(answered)).toEqual(['R10-unused-measure'])
    expect(rulesOf(withRisk({ evaluation: high }, highRisk))).toEqual([])
  })

  it('takes the RPCT’s level where there is one', () => {
    const raised = withRisk({
      measureIds: ['m-g'],
      factorIds: ['f-b'],
      evaluation: { ...high, reason: 'Prudenza dopo un esposto.' },
    })
    expect(rulesOf(raised)).toContain('R05-high-without-specific')
  })

  it('wants treatment in descending order of level', () => {
    const later = withRisk({ evaluation: { ...high, priority: 'low', decision: 'accept' } }, highRisk)
    expect(rulesOf(later)).toEqual(['R05-high-not-first', 'R05-high-accepted'])
    const said = { ...high, priority: 'low', reason: 'Il processo cessa a fine anno.' } as const
    expect(rulesOf(withRisk({ evaluation: said }, highRisk))).toEqual([])
  })
})

describe('rule 6: every measure in the plan has a complete schedule', () => {
  const [measure] = BASE.measures.filter(({ id }) => id === 'm-s')
  const [step] = measure?.steps ?? []
  if (!step) throw new Error('the base register has a step')

  it('blocks a measure in use without steps', () => {
    expect(findingsOf(withRow(BASE, 'measures', 'm-s', { steps: [] }))).toMatchObject([
      { rule: 'R06-no-step', severity: 'blocking', subject: { kind: 'measures', id: 'm-s' } },
    ])
  })

  it.each([
    ['i tempi', { timing: { kind: 'cadence', cadence: ' ' } }],
    ['i tempi', { timing: { kind: 'date', date: '' } }],
    ['la struttura responsabile', { unitId: null }],
    ['l’indicatore', { indicator: '' }],
    ['il valore atteso', { target: '' }],
  ] as const)('names %s when missing', (part, change) => {
    const [finding, ...others] = findingsOf(
      withRow(BASE, 'measures', 'm-s', { steps: [step, { ...step, id: 'x', ...change }] }),
    )
    expect(others).toEqual([])
    expect(finding).toMatchObject({ rule: 'R06-step-incomplete', severity: 'blocking' })
    expect(finding?.message).toContain(`la fase 2 è incompleta, senza ${part}.`)
  })

  it('warns of a general measure that no risk names, and leaves an unused specific one to rule 10', () => {
    const unused = withRisk({ measureIds: ['m-s'] }, withRow(BASE, 'measures', 'm-g', { steps: [] }))
    expect(findingsOf(unused, 'R06-no-step')).toMatchObject([{ severity: 'warning' }])
    const idle = {
      ...measure,
      id: 'm-x',
      code: 'S02',
      name: 'Altra misura',
      steps: [],
    } as (typeof BASE.measures)[number]
    expect(rulesOf(plusRows(BASE, 'measures', idle))).toEqual(['R10-unused-measure'])
  })
})
