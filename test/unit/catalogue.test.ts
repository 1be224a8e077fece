/** Catalogues and starter libraries as they stand in assets, new registers, and picking from a library. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  areasFor,
  commandsToAdd,
  decodeCatalogue,
  decodeObligations,
  decodeStarterLibrary,
  libraryByArea,
  newRegister,
  type StarterLibrary,
} from '../../shared/catalogue'
import { runChecks } from '../../shared/checks'
import { BODY_KINDS } from '../../shared/domain/body'
import { processesInOrder, processNumber, risksOf } from '../../shared/domain/lookup'
import type { Register } from '../../shared/domain/register'
import { applyChanges } from '../../shared/journal/apply'
import { planCommand } from '../../shared/journal/plan'
import { decodeRegisterText, encodeRegister } from '../../shared/register/file'
import { describeProblem, type Problem } from '../../shared/register/problem'
import type { Result } from '../../shared/register/result'
import { BASE, OPTIONS, withRow } from './builders'

const assets = path.resolve(import.meta.dirname, '../../assets')
const json = (name: string): unknown => JSON.parse(readFileSync(path.join(assets, name), 'utf8'))

function loaded<T>(decoded: Result<T, readonly Problem[]>): T {
  if (!decoded.ok) throw new Error(decoded.error.slice(0, 5).map(describeProblem).join('\n'))
  return decoded.value
}

const catalogue = loaded(decodeCatalogue(json('catalogue.json')))
const obligations = loaded(decodeObligations(json('obligations.json')))
const province = loaded(decodeStarterLibrary(json('starter-provincia.json')))
const municipality = loaded(decodeStarterLibrary(json('starter-comune.json')))

function fresh(kind: Register['heading']['body']['kind'], recoveryPlan = false): Register {
  const { body, edition } = BASE.heading
  return newRegister({ id: 'nuovo', body: { ...body, kind }, edition, catalogue, obligations, recoveryPlan })
}

/** Ids that follow each other, as a stand-in for chance. */
function counter(): () => string {
  let last = 0
  return () => `id-${++last}`
}

function add(register: Register, library: StarterLibrary, picked: readonly string[], newId = counter()): Register {
  const planned = planCommand(register, commandsToAdd(register, library, picked, newId))
  if (!planned.ok) throw new Error(JSON.stringify(planned.error))
  return applyChanges(register, planned.value)
}

describe('the catalogue', () => {
  it('has six indicators, two of them inverse, and eight factors from a to h', () => {
    expect(catalogue.indicators.map(({ direction }) => direction)).toEqual([
      ...['direct', 'direct', 'direct', 'direct'],
      ...['inverse', 'inverse'],
    ])
    expect(catalogue.factors.map(({ letter }) => letter).join('')).toBe('abcdefgh')
    for (const { meanings } of catalogue.indicators) expect(new Set(Object.values(meanings)).size).toBe(3)
  })

  it('has sixteen general measures and eight for the recovery plan, each met to a factor', () => {
    const kinds = catalogue.measures.map(({ kind, recoveryPlan }) => `${kind} ${recoveryPlan}`)
    expect(kinds.filter((kind) => kind === 'general false')).toHaveLength(16)
    expect(kinds.filter((kind) => kind === 'specific true')).toHaveLength(8)
    expect(new Set(catalogue.measures.map(({ code }) => code)).size).toBe(24)
  })

  it('has areas for every kind of body, numbered without gaps, with those under the laundering rules marked', () => {
    for (const kind of BODY_KINDS) {
      const areas = areasFor(catalogue, kind)
      expect(areas.map(({ number }) => number)).toEqual(areas.map((_, index) => index + 1))
      expect(areas.filter(({ moneyLaundering }) => moneyLaundering)).toHaveLength(3)
      for (const area of areas) expect(area.anomalyIndicators.length > 0).toBe(area.moneyLaundering)
      expect(catalogue.areaSets.filter(({ bodyKinds }) => bodyKinds.includes(kind))).toHaveLength(1)
    }
    expect(areasFor(catalogue, 'province')).toHaveLength(11)
  })

  it('has the obligations in force and no others, with how far each was verified', () => {
    expect(obligations).toHaveLength(246)
    expect(obligations.map(({ number }) => number)).toEqual(obligations.map((_, index) => index + 1))
    expect(obligations.every(({ status }) => status.startsWith('vigente'))).toBe(true)
    expect(new Set(obligations.map(({ verification }) => verification))).toEqual(new Set(['A', 'B', 'C', 'D']))
  })

  it('refuses what is not a catalogue, and says where', () => {
    const broken = { ...catalogue, factors: [{ letter: 'A', name: '', explanation: 'x' }] }
    const decoded = decodeCatalogue(broken)
    expect(!decoded.ok && decoded.error.map(({ place }) => place)).toEqual(['fattori[0].lettera', 'fattori[0].nome'])
    expect(decodeStarterLibrary(null).ok).toBe(false)
    expect(decodeObligations({}).ok).toBe(false)
  })
})

describe('a new register', () => {
  it('is valid, empty of work, and its file is read back', () => {
    for (const kind of BODY_KINDS) {
      const register = fresh(kind, true)
      expect(decodeRegisterText(encodeRegister(register)).ok).toBe(true)
      expect([register.units, register.processes, register.risks]).toEqual([[], [], []])
      expect(register.measures).toHaveLength(24)
      expect(register.measures.flatMap(({ steps }) => steps).every(({ unitId }) => unitId === null)).toBe(true)
      expect(register.measures.every(({ factorIds }) => factorIds.length > 0)).toBe(true)
    }
    expect(fresh('province').measures).toHaveLength(16)
  })

  it('has no blocking finding of its own: what is missing is the work to do', () => {
    const findings = runChecks(fresh('municipality'), OPTIONS)
    expect(findings.filter(({ severity }) => severity === 'blocking')).toEqual([])
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(
      new Set([
        'R06-step-incomplete',
        'R08-area-without-process',
        'R10-unused-general',
        'O01-no-office',
        'O02-unverified',
      ]),
    )
  })
})

describe.each([
  ['provincia', province, 90, 'province'],
  ['comune', municipality, 40, 'municipality'],
] as const)('the starter library for a %s', (_name, library, fewest, kind) => {
  it('has processes over all its areas, with risks, factors and measures, and no levels', () => {
    expect(library.processes.length).toBeGreaterThanOrEqual(fewest)
    expect(library.bodyKinds).toEqual([kind])
    expect(new Set(library.processes.map(({ id }) => id)).size).toBe(library.processes.length)
    expect(new Set(library.processes.map(({ area }) => area))).toEqual(
      new Set(library.areas.map(({ number }) => number)),
    )
    expect(library.areas.map(({ name }) => name)).toEqual(areasFor(catalogue, kind).map(({ name }) => name))
    expect(JSON.stringify(library)).not.toMatch(/"level"|"motivation"/)
    for (const name of ['Lucca', 'Versilia', 'Garfagnana', 'Toscana'])
      expect(JSON.stringify(library)).not.toContain(name)
  })

  it('can be taken whole: then only assessments and units are missing', () => {
    const register = add(
      fresh(kind, true),
      library,
      library.processes.map(({ id }) => id),
    )
    expect(register.processes).toHaveLength(library.processes.length)
    const blocking = runChecks(register, OPTIONS).filter(({ severity }) => severity === 'blocking')
    expect(new Set(blocking.map(({ rule }) => rule))).toEqual(
      new Set(['R01-not-assessed', 'R06-step-incomplete', 'R08-process-without-unit']),
    )
  })
})

describe('picking from a library', () => {
  const [first, second] = province.processes.filter(({ area }) => area === 3)
  if (!first || !second) throw new Error('area 3 has processes')

  it('makes one batch that adds what was picked, in library order, with its risks and measures', () => {
    const command = commandsToAdd(fresh('province'), province, [second.id, first.id, 'unknown'], counter())
    expect(command).toMatchObject({ kind: 'batch', name: 'addFromLibrary' })
    const register = add(fresh('province'), province, [second.id, first.id])
    const [a, b] = processesInOrder(register)
    expect([a?.name, b?.name]).toEqual([first.name, second.name])
    expect(a && processNumber(register, a)).toBe('3.1')
    const risks = risksOf(register, a?.id ?? '')
    expect(risks.map(({ description }) => description)).toEqual(first.risks.map(({ description }) => description))
    expect(risks[0]?.assessment.overall).toEqual({ level: null, motivation: '' })
    expect(risks[0]?.measureIds.length).toBe(first.risks[0]?.measures.length)
  })

  it('goes on from the highest number of the area', () => {
    const once = add(fresh('province'), province, [first.id])
    const [process] = once.processes
    const moved = withRow(once, 'processes', process?.id ?? '', { number: 12 })
    const ids = counter()
    const twice = add(moved, province, [second.id], () => `x-${ids()}`)
    expect(twice.processes.map(({ number }) => number).sort()).toEqual([12, 13])
  })

  it('uses measures that are there under the same name, and takes a free code where one is taken', () => {
    const once = add(fresh('province'), province, [first.id])
    const ids = counter()
    const twice = add(once, province, [first.id], () => `x-${ids()}`)
    expect(twice.measures).toHaveLength(once.measures.length)

    const specific = once.measures.find(({ kind, recoveryPlan }) => kind === 'specific' && !recoveryPlan)
    if (!specific) throw new Error('the first process has a specific measure')
    const renamed = withRow(once, 'measures', specific.id, { name: 'Misura dell’ente' })
    const third = add(renamed, province, [first.id], () => `y-${ids()}`)
    expect(third.measures).toHaveLength(once.measures.length + 1)
    expect(new Set(third.measures.map(({ code }) => code)).size).toBe(third.measures.length)
  })

  it('makes the area where the register has none of that name', () => {
    const bare = { ...fresh('province'), areas: fresh('province').areas.slice(0, 2) }
    const register = add(bare, province, [first.id, second.id])
    expect(register.areas).toHaveLength(3)
    const made = register.areas[2]
    expect(made).toMatchObject({ number: 3, name: province.areas[2]?.name, moneyLaundering: true })
    expect(register.processes.every(({ areaId }) => areaId === made?.id)).toBe(true)
  })

  it('shows what can be picked, by area, and what is there already', () => {
    const register = add(fresh('province'), province, [first.id])
    const shown = libraryByArea(register, province)
    expect(shown.flatMap(({ processes }) => processes)).toHaveLength(province.processes.length)
    const present = shown.flatMap(({ processes }) => processes.filter((entry) => entry.present))
    expect(present.map(({ process }) => process.id)).toEqual([first.id])
  })
})
