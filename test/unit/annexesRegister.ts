/** A small register for the tests of the annexes: two areas, three processes, four risks, four measures. */

import { EMPTY_EVALUATION } from '../../shared/domain/evaluation'
import type { Indicator } from '../../shared/domain/indicator'
import type { Level } from '../../shared/domain/level'
import type { Measure, Step } from '../../shared/domain/measure'
import type { Process } from '../../shared/domain/process'
import type { Register } from '../../shared/domain/register'
import type { Risk } from '../../shared/domain/risk'
import type { Unit } from '../../shared/domain/unit'
import { EMPTY_WORKFLOW } from '../../shared/domain/workflow'

const unit = (id: string, number: number, name: string): Unit => ({
  id,
  number,
  name,
  kind: 'sector',
  parentId: null,
  manager: '',
  contact: '',
  functions: '',
  noProcessReason: '',
})

const indicator = (number: number, name: string, direction: Indicator['direction']): Indicator => ({
  id: `i${number}`,
  number,
  name,
  description: `Descrizione di ${name}`,
  direction,
  meanings: { B: 'poco', M: 'abbastanza', A: 'molto' },
})

const step = (id: string, description: string, more: Partial<Step> = {}): Step => ({
  id,
  description,
  timing: { kind: 'cadence', cadence: 'ogni semestre' },
  unitId: 'u2',
  indicator: 'atti controllati',
  target: '100 %',
  ...more,
})

const measure = (id: string, code: string, kind: Measure['kind'], more: Partial<Measure> = {}): Measure => ({
  id,
  code,
  kind,
  type: 'control',
  name: `Misura ${code}`,
  description: `Descrizione di ${code}`,
  factorIds: ['f1'],
  steps: [step(`${id}-1`, `Fase di ${code}`)],
  recoveryPlan: false,
  ...more,
})

const process = (id: string, areaId: string, number: number, name: string, more: Partial<Process> = {}): Process => ({
  id,
  areaId,
  number,
  name,
  input: 'Istanza',
  phases: [{ description: 'Istruttoria', unitId: 'u1' }],
  output: 'Provvedimento',
  unitId: 'u1',
  involvedUnitIds: [],
  noLaunderingReason: '',
  ...more,
})

/** A risk of which all indicators have the given level. */
export const risk = (
  id: string,
  processId: string,
  number: number,
  level: Level | null,
  more: Partial<Risk> = {},
): Risk => ({
  id,
  processId,
  number,
  description: `Rischio ${id}`,
  factorIds: ['f1'],
  moneyLaundering: false,
  assessment: {
    ratings:
      level === null
        ? {}
        : Object.fromEntries(
            [1, 2, 3, 4, 5, 6].map((index) => [`i${index}`, { level, motivation: `Motivo ${index} di ${id}` }]),
          ),
    overall: { level, motivation: level === null ? '' : `Motivo complessivo di ${id}` },
    belowHighestReason: '',
    evidence: [],
  },
  evaluation: EMPTY_EVALUATION,
  measureIds: [],
  noSpecificMeasureReason: '',
  previous: null,
  workflow: EMPTY_WORKFLOW,
  ...more,
})

export const smallRegister: Register = {
  heading: {
    id: 'prova',
    body: {
      name: 'Provincia di Prova',
      kind: 'province',
      taxCode: '00000000000',
      ipaCode: 'p_prova',
      rpct: 'Dott.ssa Rossi',
      launderingOfficer: '',
    },
    edition: {
      firstYear: 2024,
      lastYear: 2026,
      status: 'adopted',
      act: { kind: 'Decreto del Presidente', number: '24', date: '2024-02-26' },
    },
    notice: 'Dati dimostrativi',
    handout: null,
  },
  units: [unit('u1', 1, 'Settore Contratti'), unit('u2', 2, 'Settore Risorse')],
  // Out of order on purpose: the annexes go by number.
  areas: [
    {
      id: 'a2',
      number: 2,
      name: 'Contratti pubblici',
      kind: 'general',
      moneyLaundering: true,
      anomalyIndicators: '',
      noProcessReason: '',
    },
    {
      id: 'a1',
      number: 1,
      name: 'Personale',
      kind: 'general',
      moneyLaundering: false,
      anomalyIndicators: '',
      noProcessReason: '',
    },
  ],
  factors: [
    { id: 'f2', letter: 'b', name: 'Mancanza di trasparenza', explanation: '' },
    { id: 'f1', letter: 'a', name: 'Assenza di controlli', explanation: '' },
  ],
  indicators: [
    indicator(6, 'Attuazione delle misure', 'inverse'),
    indicator(1, 'Interesse esterno', 'direct'),
    indicator(2, 'Discrezionalità', 'direct'),
    indicator(3, 'Eventi passati', 'direct'),
    indicator(4, 'Opacità', 'direct'),
    indicator(5, 'Collaborazione', 'inverse'),
  ],
  processes: [
    process('p3', 'a2', 12, 'Affidamento diretto', {
      noLaunderingReason: 'importi modesti',
      phases: [
        { description: 'Programmazione', unitId: 'u1' },
        { description: 'Verifica', unitId: 'u2' },
        { description: 'Stipula', unitId: null },
      ],
    }),
    process('p1', 'a1', 1, 'Concorso'),
    process('p2', 'a1', 2, 'Mobilità', { unitId: null, phases: [] }),
  ],
  risks: [
    risk('r2', 'p3', 2, 'A', { moneyLaundering: true, measureIds: ['m-s2', 'm-g10', 'm-g2'] }),
    risk('r1', 'p3', 1, 'M', { measureIds: ['m-g2', 'm-s1'] }),
    risk('r3', 'p1', 1, 'B', {
      measureIds: ['m-g2'],
      evaluation: { level: 'M', reason: 'Il RPCT vede più rischio', priority: 'high', decision: 'treat' },
    }),
  ],
  measures: [
    measure('m-s2', 'S02', 'specific', { recoveryPlan: true }),
    measure('m-s1', 'S01', 'specific', { steps: [] }),
    measure('m-g10', 'G10', 'general', {
      steps: [
        step('g10-1', 'Prima fase.', { timing: { kind: 'date', date: '2025-12-31' } }),
        step('g10-2', 'Seconda fase', { unitId: null, indicator: '' }),
      ],
    }),
    measure('m-g2', 'G2', 'general'),
  ],
  handouts: [],
  obligations: [
    {
      id: 'o2',
      number: 2,
      section1: 'Organizzazione',
      section2: 'Uffici',
      basis: 'Art. 13',
      name: 'Articolazione',
      contents: 'Uffici e competenze',
      update: 'Tempestivo',
      unitId: null,
      verification: 'A',
      status: 'vigente',
    },
    {
      id: 'o1',
      number: 1,
      section1: 'Organizzazione',
      section2: 'Organi',
      basis: 'Art. 14',
      name: 'Organi di indirizzo',
      contents: 'Atto di nomina',
      update: 'Annuale',
      unitId: 'u2',
      verification: 'A',
      status: 'vigente',
    },
  ],
}
