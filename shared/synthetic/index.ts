/**
 * Synthetic registers of any size, for measuring and for tests: realistic lengths and proportions, valid, without
 * blocking findings. The same number of processes always gives the same register; time grows with that number.
 */
import type { Assessment } from '../domain/assessment'
import type { Evaluation } from '../domain/evaluation'
import { highestExposure, type Indicator } from '../domain/indicator'
import { compareLevels, type Level } from '../domain/level'
import type { Measure } from '../domain/measure'
import type { Obligation } from '../domain/obligation'
import type { Process } from '../domain/process'
import type { Register } from '../domain/register'
import type { Risk } from '../domain/risk'
import type { Unit } from '../domain/unit'
import { EMPTY_WORKFLOW } from '../domain/workflow'
import { type Chance, chanceFrom } from './chance'
import * as words from './phrases'

const SEED = 20240226
const OBLIGATIONS = 240

const pad = (number: number, digits: number) => String(number).padStart(digits, '0')

/**
 * A register with so many processes: one or two risks each, three to five phases, seven motivated levels per risk, and
 * measures shared by several risks.
 * @param processes whole number from 0 on; the command line allows up to 100,000
 */
export function syntheticRegister(processes: number): Register {
  const chance = chanceFrom(SEED)
  const units = makeUnits(processes)
  const factors = words.FACTORS.map((name, index) => ({
    id: `f-${letterAt(index)}`,
    letter: letterAt(index),
    name,
    explanation: `${name}, secondo l’analisi dei processi.`,
  }))
  const indicators: readonly Indicator[] = words.INDICATORS.map(({ name, direction }, index) => ({
    id: `i-${index + 1}`,
    number: index + 1,
    name,
    description: `${name}: criterio di stima dell’esposizione.`,
    direction,
    meanings: { B: `${name} in misura bassa.`, M: `${name} in misura moderata.`, A: `${name} in misura alta.` },
  }))
  const measures = makeMeasures(processes, units, chance)
  const rows = makeProcesses(processes, units, measures, indicators, chance)
  return {
    heading: {
      id: `sintetico-${processes}`,
      body: {
        name: `Ente sintetico, ${processes} processi`,
        kind: 'province',
        taxCode: '00000000000',
        ipaCode: 'p_sintetico',
        rpct: 'Segretario generale',
        launderingOfficer: 'Dirigente del Settore 1',
      },
      edition: { firstYear: 2024, lastYear: 2026, status: 'draft', act: { kind: '', number: '', date: '' } },
      notice: 'Registro sintetico per prove e misure: nessun dato è reale.',
      handout: null,
    },
    units,
    areas: words.AREAS.map((area, index) => ({
      id: `a-${pad(index + 1, 2)}`,
      number: index + 1,
      ...area,
      anomalyIndicators: area.moneyLaundering ? 'Operazione incoerente con il profilo economico di chi la chiede.' : '',
      noProcessReason: index < processes ? '' : 'Nessun processo in questa prova.',
    })),
    factors,
    indicators,
    processes: rows.processes,
    risks: rows.risks,
    measures,
    obligations: makeObligations(units),
    handouts: [],
  }
}

function letterAt(index: number): string {
  return String.fromCharCode(97 + index)
}

function makeUnits(processes: number): readonly Unit[] {
  const sectors = Math.min(60, 4 + Math.floor(processes / 150))
  const units: Unit[] = []
  const blank = () => ({
    contact: '',
    functions: '',
    noProcessReason: units.length < processes ? '' : 'Nessun processo in questa prova.',
  })
  for (let sector = 1; sector <= sectors; sector += 1) {
    const id = `u-${pad(sector, 2)}`
    const name = `Settore ${sector}`
    units.push({
      ...blank(),
      id,
      number: sector,
      name,
      kind: 'sector',
      parentId: null,
      manager: `Dirigente del ${name}`,
    })
    for (let office = 1; office <= 4; office += 1) {
      units.push({
        ...blank(),
        id: `${id}-${office}`,
        number: office,
        name: `Ufficio ${sector}.${office}`,
        kind: 'office',
        parentId: id,
        manager: `Titolare di EQ dell’Ufficio ${sector}.${office}`,
      })
    }
  }
  return units
}

function makeMeasures(processes: number, units: readonly Unit[], chance: Chance): readonly Measure[] {
  const make = (
    code: string,
    kind: Measure['kind'],
    { name, type, factors }: (typeof words.GENERAL_MEASURES)[number],
    about: string,
  ): Measure => {
    const id = `m-${code.toLowerCase()}`
    const steps = Array.from({ length: 1 + chance.below(3) }, (_, index) => ({
      id: `${id}-${index + 1}`,
      description: `${name}${about}: fase ${index + 1}`,
      timing: { kind: 'cadence' as const, cadence: chance.pick(words.CADENCES) },
      unitId: unitAt(units, chance),
      indicator: 'Verifiche svolte sul totale di quelle programmate',
      target: `almeno ${50 + 5 * chance.below(11)}%`,
    }))
    return {
      id,
      code,
      kind,
      type,
      name: `${name}${about}`,
      description: `${name}${about}: il responsabile la applica a ogni pratica e ne dà conto al RPCT nel monitoraggio.`,
      factorIds: [...factors].map((letter) => `f-${letter}`),
      steps,
      recoveryPlan: false,
    }
  }
  const general = words.GENERAL_MEASURES.map((measure, index) => make(`G${pad(index + 1, 2)}`, 'general', measure, ''))
  const many = Math.max(words.MEASURE_NAMES.length, Math.floor(processes / 8))
  const specific = Array.from({ length: many }, (_, index) => {
    const measure = words.MEASURE_NAMES[index % words.MEASURE_NAMES.length] ?? words.GENERAL_MEASURES[0]
    if (!measure) throw new Error('no word list')
    return make(
      `S${pad(index + 1, 4)}`,
      'specific',
      measure,
      `, linea ${Math.floor(index / words.MEASURE_NAMES.length) + 1}`,
    )
  })
  return [...general, ...specific]
}

function unitAt(units: readonly Unit[], chance: Chance): string | null {
  return units[chance.below(units.length)]?.id ?? null
}

/** The name of the n-th process: all combinations come before one returns with a number. */
function nameAt(index: number): string {
  const { ACTIONS, OBJECTS, QUALIFIERS } = words
  const all = ACTIONS.length * OBJECTS.length * QUALIFIERS.length
  // A step without common factors with the total goes through all of them in a mixed order.
  const place = (index * 7919) % all
  const action = ACTIONS[place % ACTIONS.length]
  const object = OBJECTS[Math.floor(place / ACTIONS.length) % OBJECTS.length]
  const qualifier = QUALIFIERS[Math.floor(place / (ACTIONS.length * OBJECTS.length))]
  const round = Math.floor(index / all)
  return `${action} ${object}, ${qualifier}${round > 0 ? ` (${round + 1})` : ''}`
}

function makeProcesses(
  count: number,
  units: readonly Unit[],
  measures: readonly Measure[],
  indicators: readonly Indicator[],
  chance: Chance,
): { readonly processes: readonly Process[]; readonly risks: readonly Risk[] } {
  const processes: Process[] = []
  const risks: Risk[] = []
  const areas = words.AREAS.length
  for (let index = 0; index < count; index += 1) {
    const area = index % areas
    const laundering = words.AREAS[area]?.moneyLaundering === true
    const stated = laundering && chance.percent(70)
    const id = `p-${pad(index + 1, 6)}`
    processes.push({
      id,
      areaId: `a-${pad(area + 1, 2)}`,
      number: Math.floor(index / areas) + 1,
      name: nameAt(index),
      input: chance.pick(words.INPUTS),
      phases: phasesOf(units, chance),
      output: chance.pick(words.OUTPUTS),
      // In turn, so that every unit has processes as soon as there are enough.
      unitId: units[index % units.length]?.id ?? null,
      involvedUnitIds: chance.percent(40) ? [`u-${pad(1 + chance.below(4), 2)}`] : [],
      noLaunderingReason: laundering && !stated ? 'Il processo non muove denaro e non attribuisce vantaggi.' : '',
    })
    const many = chance.percent(30) ? 2 : 1
    for (let number = 1; number <= many; number += 1) {
      risks.push(makeRisk(id, number, stated && number === 1, measures, indicators, chance))
    }
  }
  return { processes, risks }
}

function phasesOf(units: readonly Unit[], chance: Chance): Process['phases'] {
  const start = chance.below(words.PHASES.length)
  return Array.from({ length: 3 + chance.below(3) }, (_, index) => ({
    description: words.PHASES[(start + index) % words.PHASES.length] ?? words.PHASES[0],
    unitId: unitAt(units, chance),
  }))
}

function makeRisk(
  processId: string,
  number: number,
  moneyLaundering: boolean,
  measures: readonly Measure[],
  indicators: readonly Indicator[],
  chance: Chance,
): Risk {
  const assessment = makeAssessment(indicators, chance)
  const { level } = assessment.overall
  const general = words.GENERAL_MEASURES.length
  const used = new Set([chance.below(general)])
  if (level === 'A' || chance.percent(60)) used.add(general + chance.below(measures.length - general))
  if (chance.percent(30)) used.add(chance.below(general))
  const chosen = [...used].flatMap((index) => measures[index] ?? [])
  return {
    id: `r-${processId.slice(2)}-${number}`,
    processId,
    number,
    description: `${chance.pick(words.EVENTS)}, nella fase ${1 + chance.below(5)} del processo.`,
    // Only factors that the chosen measures meet (rule 7).
    factorIds: [...new Set(chosen.flatMap((measure) => measure.factorIds[0] ?? []))],
    moneyLaundering,
    assessment,
    evaluation: makeEvaluation(level, chance),
    measureIds: chosen.map((measure) => measure.id),
    noSpecificMeasureReason: '',
    previous: null,
    workflow: EMPTY_WORKFLOW,
  }
}

function levelOf(chance: Chance): Level {
  const drawn = chance.below(100)
  return drawn < 30 ? 'B' : drawn < 75 ? 'M' : 'A'
}

function makeAssessment(indicators: readonly Indicator[], chance: Chance): Assessment {
  const ratings = Object.fromEntries(
    indicators.map((indicator) => [indicator.id, { level: levelOf(chance), motivation: motivation(chance) }]),
  )
  const level = levelOf(chance)
  const highest = highestExposure(indicators, ratings)
  const below = highest !== null && compareLevels(level, highest) < 0
  return {
    ratings,
    overall: { level, motivation: motivation(chance) },
    belowHighestReason: below ? `Pesa di più il resto: ${motivation(chance)}` : '',
    evidence: [],
  }
}

function makeEvaluation(level: Level | null, chance: Chance): Evaluation {
  if (level === null || chance.percent(25)) return { level: null, reason: '', priority: null, decision: null }
  const priority = level === 'A' ? 'high' : level === 'M' ? 'medium' : 'low'
  return { level, reason: '', priority, decision: level === 'B' ? 'maintain' : 'treat' }
}

/** One to three sentences, 15 to 60 words. */
function motivation(chance: Chance): string {
  const { first, things, why, more, last } = words.MOTIVATION
  const year = 2019 + chance.below(5)
  const amount = `${2 + chance.below(890)}.${pad(chance.below(1000), 3)} euro`
  const count = `${2 + chance.below(900)} ${chance.pick(things)}`
  const opening = `${chance.pick(first)} ${count} dal ${year} per ${amount}, ${chance.pick(why)}.`
  const middle = chance.percent(65) ? ` ${chance.pick(more)}` : ''
  const end = chance.percent(25) ? ` ${chance.pick(last)}` : ''
  return `${opening}${middle}${end}`
}

function makeObligations(units: readonly Unit[]): readonly Obligation[] {
  return Array.from({ length: OBLIGATIONS }, (_, index) => ({
    id: `o-${pad(index + 1, 3)}`,
    number: index + 1,
    section1: `Sezione ${Math.floor(index / 12) + 1}`,
    section2: `Sottosezione ${Math.floor(index / 4) + 1}`,
    basis: `Art. ${10 + (index % 40)}, d.lgs. n. 33/2013`,
    name: `Obbligo di prova ${index + 1}`,
    contents:
      'Dati e documenti da pubblicare, con l’aggiornamento indicato, in formato aperto e senza restrizioni di uso.',
    update: index % 3 === 0 ? 'Annuale' : 'Tempestivo',
    unitId: units[index % units.length]?.id ?? null,
    verification: 'own' as const,
    status: 'vigente',
  }))
}
