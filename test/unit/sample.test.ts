/** The sample: worth opening, in order, and honest about being a demonstration. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { countBySeverity, runChecks } from '../../shared/checks'
import { highestExposure } from '../../shared/domain/indicator'
import { risksOf } from '../../shared/domain/lookup'
import { finalLevel } from '../../shared/domain/risk'
import { decodeRegisterText, encodeRegister } from '../../shared/register/file'
import { it as italian } from '../../shared/text/it'

const file = readFileSync(path.resolve(import.meta.dirname, '../../assets/sample.registro.json'), 'utf8')
const decoded = decodeRegisterText(file)
if (!decoded.ok) throw new Error(decoded.error.message)
const { register, remarks } = decoded.value

describe('the sample register', () => {
  it('is read without remarks and written in the same bytes', () => {
    expect(remarks).toEqual([])
    expect(encodeRegister(register)).toBe(file)
  })

  it('has no blocking finding and no warning', () => {
    const findings = runChecks(register, { today: '2026-06-30', text: italian.checks })
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(countBySeverity(findings).info).toBeLessThanOrEqual(3)
  })

  it('has at least 90 processes over all eleven areas, complete in every part', () => {
    expect(register.processes.length).toBeGreaterThanOrEqual(90)
    expect(register.areas).toHaveLength(11)
    for (const area of register.areas) {
      expect(register.processes.filter(({ areaId }) => areaId === area.id).length).toBeGreaterThanOrEqual(6)
    }
    for (const process of register.processes) {
      expect(process.phases.length).toBeGreaterThanOrEqual(3)
      expect(process.phases.every(({ description, unitId }) => description !== '' && unitId !== null)).toBe(true)
      expect([process.input, process.output, process.unitId].every(Boolean)).toBe(true)
      expect(risksOf(register, process.id).length).toBeGreaterThanOrEqual(1)
    }
  })

  it('has every level with a motivation of its own', () => {
    const motivations = register.risks.flatMap(({ assessment }) => [
      ...Object.values(assessment.ratings).map(({ motivation }) => motivation),
      assessment.overall.motivation,
    ])
    expect(motivations).toHaveLength(register.risks.length * 7)
    expect(new Set(motivations.map((text) => text.toLowerCase())).size).toBe(motivations.length)
    for (const motivation of motivations) expect(motivation.split(/\s+/).length).toBeGreaterThanOrEqual(10)
  })

  it('has all levels, some overall ones below the highest, and evaluations that agree and that differ', () => {
    const levels = register.risks.map(finalLevel)
    for (const level of ['B', 'M', 'A'] as const)
      expect(levels.filter((one) => one === level).length).toBeGreaterThan(15)
    const below = register.risks.filter(({ assessment }) => assessment.belowHighestReason !== '')
    expect(below.length).toBeGreaterThan(5)
    for (const { assessment } of below) {
      expect(highestExposure(register.indicators, assessment.ratings)).not.toBe(assessment.overall.level)
    }
    const evaluated = register.risks.filter(({ evaluation }) => evaluation.level !== null)
    expect(evaluated.length / register.risks.length).toBeGreaterThan(0.6)
    const differing = evaluated.filter(({ evaluation, assessment }) => evaluation.level !== assessment.overall.level)
    expect(differing.length).toBeGreaterThanOrEqual(5)
  })

  it('has the edition before at hand for most risks, some of it confirmed and some of it another', () => {
    const known = register.risks.filter(({ previous }) => previous !== null)
    expect(known.length / register.risks.length).toBeGreaterThan(0.75)
    expect(known.length).toBeLessThan(register.risks.length)
    const pairs = known.flatMap(({ previous, assessment }) =>
      Object.entries(previous?.ratings ?? {}).map(([id, before]) => ({ before, now: assessment.ratings[id] })),
    )
    const same = pairs.filter(({ before, now }) => before.motivation === now?.motivation)
    const otherLevel = pairs.filter(({ before, now }) => before.level !== now?.level)
    expect(same.length).toBeGreaterThan(100)
    expect(otherLevel.length).toBeGreaterThan(50)
    for (const { previous } of known) expect(previous?.edition).toBe('2023-2025')
    // What was written for 2023-2025 cannot tell of what came after.
    for (const { before } of pairs) expect(before.motivation).not.toMatch(/202[3-9]/)
  })

  it('has some evidence of every kind but files, and says that its acts are invented', () => {
    const evidence = register.risks.flatMap(({ assessment }) => assessment.evidence)
    expect(evidence.length).toBeGreaterThan(10)
    expect(new Set(evidence.map(({ kind }) => kind))).toEqual(new Set(['text', 'act', 'link']))
    for (const { kind, text } of evidence)
      expect(text).toMatch(kind === 'link' ? /^https:\/\/www\.(anticorruzione|normattiva)\.it\/$/ : /dato dimostrativo/)
  })

  it('has the general measures of the source, those for the recovery plan, and specific ones of its own', () => {
    const count = (test: (measure: (typeof register.measures)[number]) => boolean) =>
      register.measures.filter(test).length
    expect(count(({ kind }) => kind === 'general')).toBe(16)
    expect(count(({ recoveryPlan }) => recoveryPlan)).toBe(8)
    expect(count(({ kind, recoveryPlan }) => kind === 'specific' && !recoveryPlan)).toBeGreaterThan(40)
    expect(register.obligations).toHaveLength(246)
  })

  it('says that it is a demonstration, and names functions instead of persons', () => {
    expect(register.heading.body.name).toContain('dati dimostrativi')
    expect(register.heading.notice).toMatch(/dimostrativi.*inventati e non sono della Provincia di Lucca/)
    const people = ['Gerardi', 'De Angelis', 'Bendinelli', 'Chinellato', 'Dott.', 'Avv.', 'dott.']
    for (const name of people) expect(file).not.toContain(name)
    for (const unit of register.units)
      expect(unit.manager).toMatch(/^(Dirigente|Titolare|Segretario|Presidente|Comandante)/)
  })
})
