/** A small register without a single finding, and ways to change one thing in it. */
import { type CheckOptions, type Finding, type RuleId, runChecks } from '../../shared/checks'
import type { Rating } from '../../shared/domain/indicator'
import type { Level } from '../../shared/domain/level'
import type { Register, TableName, Tables } from '../../shared/domain/register'
import type { Risk } from '../../shared/domain/risk'
import { EMPTY_WORKFLOW } from '../../shared/domain/workflow'
import type { Party } from '../../shared/handout/parties'
import { type Author, managerOf } from '../../shared/journal/entry'
import { it as italian } from '../../shared/text/it'

export const OPTIONS: CheckOptions = { today: '2026-03-01', text: italian.checks }

export function rated(level: Level | null, motivation: string): Rating {
  return { level, motivation }
}

const REASONS = [
  'Le imprese interessate sono poche e gli importi restano contenuti.',
  'La decisione segue una tabella allegata al regolamento vigente.',
  'Negli ultimi cinque anni nessun atto è stato annullato.',
  'Criteri ed esiti sono pubblicati entro dieci giorni dalla firma.',
  'Il dirigente ha inviato nei termini tutti i contributi richiesti.',
  'Le verifiche a campione previste sono state svolte ogni semestre.',
]

/** A complete risk of `p-1`; indicators 5 and 6 are inverse, so A there means little exposure. */
export const RISK: Risk = {
  id: 'r-1',
  processId: 'p-1',
  number: 1,
  description: 'Alterazione dell’ordine delle domande per favorire un richiedente',
  factorIds: ['f-a'],
  moneyLaundering: false,
  assessment: {
    ratings: {
      'i-1': rated('M', REASONS[0] ?? ''),
      'i-2': rated('B', REASONS[1] ?? ''),
      'i-3': rated('B', REASONS[2] ?? ''),
      'i-4': rated('B', REASONS[3] ?? ''),
      'i-5': rated('A', REASONS[4] ?? ''),
      'i-6': rated('A', REASONS[5] ?? ''),
    },
    overall: rated('M', 'Pesa l’interesse delle imprese, frenato da regole certe e atti pubblici.'),
    belowHighestReason: '',
    evidence: [],
  },
  evaluation: { level: 'M', reason: '', priority: 'medium', decision: 'maintain' },
  measureIds: ['m-g', 'm-s'],
  noSpecificMeasureReason: '',
  previous: null,
  workflow: EMPTY_WORKFLOW,
}

const NAMES = ['interesse esterno', 'discrezionalità', 'eventi passati', 'opacità', 'collaborazione', 'attuazione']

const STEP = {
  description: 'Estrazione e controllo degli atti',
  timing: { kind: 'cadence', cadence: 'semestrale' },
  unitId: 'u-1',
  indicator: 'atti controllati sul totale',
  target: '10%',
} as const

export const BASE: Register = {
  heading: {
    id: 'prova',
    body: {
      name: 'Provincia di Prova',
      kind: 'province',
      taxCode: '80001210469',
      ipaCode: 'p_lu',
      rpct: 'Segretario generale',
      launderingOfficer: 'Dirigente del Settore Risorse',
    },
    edition: { firstYear: 2026, lastYear: 2028, status: 'draft', act: { kind: '', number: '', date: '' } },
    notice: '',
    handout: null,
  },
  units: [unit('u-1', null), unit('u-2', 'u-1')],
  areas: [
    {
      id: 'a-1',
      number: 1,
      name: 'Gestione del patrimonio',
      kind: 'general',
      moneyLaundering: false,
      anomalyIndicators: '',
      noProcessReason: '',
    },
  ],
  factors: ['a', 'b', 'c'].map((letter) => ({
    id: `f-${letter}`,
    letter,
    name: `Fattore ${letter}`,
    explanation: '',
  })),
  indicators: NAMES.map((name, index) => ({
    id: `i-${index + 1}`,
    number: index + 1,
    name,
    description: '',
    direction: index < 4 ? 'direct' : 'inverse',
    meanings: { B: 'basso', M: 'moderato', A: 'alto' },
  })),
  processes: [
    {
      id: 'p-1',
      areaId: 'a-1',
      number: 1,
      name: 'Concessione di locali',
      input: 'Domanda',
      phases: [{ description: 'Istruttoria', unitId: 'u-2' }],
      output: 'Atto di concessione',
      unitId: 'u-1',
      involvedUnitIds: [],
      noLaunderingReason: '',
    },
  ],
  risks: [RISK],
  measures: [
    {
      id: 'm-g',
      code: 'G01',
      kind: 'general',
      type: 'ethics',
      name: 'Codice di comportamento',
      description: 'Diffusione del codice a tutto il personale.',
      factorIds: ['f-b'],
      steps: [{ id: 'm-g-1', ...STEP }],
      recoveryPlan: false,
    },
    {
      id: 'm-s',
      code: 'S01',
      kind: 'specific',
      type: 'control',
      name: 'Controllo a campione',
      description: 'Controllo semestrale degli atti estratti a sorte.',
      factorIds: ['f-a'],
      steps: [{ id: 'm-s-1', ...STEP }],
      recoveryPlan: false,
    },
  ],
  handouts: [],
  obligations: [
    {
      id: 'o-001',
      number: 1,
      section1: 'Beni immobili e gestione patrimonio',
      section2: 'Canoni di locazione o affitto',
      basis: 'Art. 30, d.lgs. n. 33/2013',
      name: 'Canoni di locazione o affitto',
      contents: 'Canoni versati o percepiti',
      update: 'Tempestivo',
      unitId: 'u-1',
      verification: 'A',
      status: 'vigente',
    },
  ],
}

function unit(id: string, parentId: string | null): Register['units'][number] {
  return {
    id,
    number: 1,
    name: parentId === null ? 'Settore Risorse' : 'Ufficio Patrimonio',
    kind: parentId === null ? 'sector' : 'office',
    parentId,
    manager: 'Dirigente',
    contact: '',
    functions: '',
    noProcessReason: '',
  }
}

/** The register with some fields of one row changed. */
export function withRow<K extends TableName>(
  register: Register,
  table: K,
  id: string,
  change: Partial<Tables[K]>,
): Register {
  const rows = (register[table] as unknown as readonly Tables[K][]).map((row) =>
    row.id === id ? { ...row, ...change } : row,
  )
  return { ...register, [table]: rows }
}

/** The register with rows added to a table. */
export function plusRows<K extends TableName>(register: Register, table: K, ...rows: readonly Tables[K][]): Register {
  return { ...register, [table]: [...(register[table] as unknown as readonly Tables[K][]), ...rows] }
}

export function withRisk(change: Partial<Risk>, register: Register = BASE): Register {
  return withRow(register, 'risks', 'r-1', change)
}

/** The register with one rating of risk `r-1`, or its overall one, changed. */
export function withRating(id: string, rating: Rating, register: Register = BASE): Register {
  const { assessment } = register.risks[0] ?? RISK
  return withRisk(
    {
      assessment:
        id === 'overall'
          ? { ...assessment, overall: rating }
          : { ...assessment, ratings: { ...assessment.ratings, [id]: rating } },
    },
    register,
  )
}

export function findingsOf(register: Register, rule?: RuleId): readonly Finding[] {
  const findings = runChecks(register, OPTIONS)
  return rule ? findings.filter((finding) => finding.rule === rule) : findings
}

/** The identifiers of what is found, each once, in order. */
export function rulesOf(register: Register): readonly RuleId[] {
  return [...new Set(findingsOf(register).map((finding) => finding.rule))]
}

/** The manager of a party, as the author of what they write. */
export function authorOf({ unit }: Party): Author {
  return managerOf(unit.manager, unit.id)
}
