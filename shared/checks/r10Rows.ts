/** Rule 10, rows: measures that nobody uses or written twice, processes with one name or number, steps past their date. */
import { processNumber, risksOf } from '../domain/lookup'
import type { Check } from './context'
import { normalised, readText, saysSomething } from './words'

/** Groups of two or more items with one key, in the order of their first items; items without a key are left out. */
function groupsOf<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === '') continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** Groups of items whose texts differ in nothing but case and punctuation. Most texts are read once and never copied. */
function sameTexts<T>(items: readonly T[], textOf: (item: T) => string): readonly (readonly T[])[] {
  const seen = new Set<number>()
  const repeated = new Set<number>()
  const fingerprints = items.map((item) => {
    const { fingerprint } = readText(textOf(item))
    if (seen.has(fingerprint)) repeated.add(fingerprint)
    seen.add(fingerprint)
    return fingerprint
  })
  const candidates = items.filter((_, index) => repeated.has(fingerprints[index] ?? 0))
  return groupsOf(candidates, (item) => normalised(textOf(item)))
}

export const measureQuality: Check = ({ register, usedMeasures, subjects, text }, report) => {
  const unused = register.measures.filter((measure) => !usedMeasures.has(measure.id))
  for (const measure of unused) {
    if (measure.kind !== 'specific') continue
    const subject = subjects.measure(measure)
    const message = text.messages['R10-unused-measure'](subject.label)
    // Measures of the recovery plan come with the catalogue and wait for a financed project.
    report('R10-unused-measure', subject, message, [], measure.recoveryPlan ? 'info' : 'warning')
  }
  const general = unused.filter((measure) => measure.kind === 'general')
  const [first] = general
  if (first) {
    const codes = general.map((measure) => measure.code)
    report('R10-unused-general', subjects.measure(first), text.messages['R10-unused-general'](codes))
  }
  const named = register.measures.filter((measure) => saysSomething(measure.name))
  for (const [kept, ...copies] of sameTexts(named, (measure) => `${measure.name} ${measure.description}`)) {
    if (!kept) continue
    const subject = subjects.measure(kept)
    const codes = copies.map((measure) => measure.code)
    report('R10-same-measure', subject, text.messages['R10-same-measure'](subject.label, codes))
  }
}

export const processQuality: Check = ({ register, processes, subjects, text }, report) => {
  for (const [first, ...others] of sameTexts(processes, (process) => process.name)) {
    if (!first) continue
    const subject = subjects.process(first)
    const numbers = others.map((process) => processNumber(register, process))
    report('R10-same-process-name', subject, text.messages['R10-same-process-name'](subject.label, numbers), ['name'])
  }
  for (const [first, ...others] of groupsOf(processes, (process) => `${process.areaId}/${process.number}`)) {
    if (!first) continue
    const subject = subjects.process(first)
    const message = text.messages['R10-same-process-number'](subject.label, others.length)
    report('R10-same-process-number', subject, message, ['number'])
  }
  for (const process of processes) {
    const risks = risksOf(register, process.id)
    // They come in number order, so equal numbers stand side by side.
    const twice = risks.find((risk, index) => risk.number === risks[index + 1]?.number)
    if (twice) {
      const subject = subjects.risk({ risk: twice, process })
      report('R10-same-risk-number', subject, text.messages['R10-same-risk-number'](subject.label), ['number'])
    }
    const { processParts } = text.labels
    const missing: string[] = []
    if (!saysSomething(process.input)) missing.push(processParts.input)
    if (!process.phases.some((phase) => saysSomething(phase.description))) missing.push(processParts.phases)
    if (!saysSomething(process.output)) missing.push(processParts.output)
    if (missing.length === 0) continue
    const subject = subjects.process(process)
    report('R10-process-incomplete', subject, text.messages['R10-process-incomplete'](subject.label, missing))
  }
}

export const names: Check = ({ register, processes, risks, subjects, text }, report) => {
  const { nameParts } = text.labels
  for (const process of processes) {
    if (saysSomething(process.name)) continue
    const subject = subjects.process(process)
    report('R10-name-missing', subject, text.messages['R10-name-missing'](subject.label, nameParts.process), ['name'])
  }
  for (const place of risks) {
    if (saysSomething(place.risk.description)) continue
    const subject = subjects.risk(place)
    const message = text.messages['R10-name-missing'](subject.label, nameParts.risk)
    report('R10-name-missing', subject, message, ['description'])
  }
  for (const measure of register.measures) {
    if (saysSomething(measure.name) || saysSomething(measure.description)) continue
    const subject = subjects.measure(measure)
    report('R10-name-missing', subject, text.messages['R10-name-missing'](subject.label, nameParts.measure), ['name'])
  }
  for (const unit of register.units) {
    if (saysSomething(unit.name)) continue
    const subject = subjects.unit(unit)
    report('R10-name-missing', subject, text.messages['R10-name-missing'](subject.label, nameParts.unit), ['name'])
  }
}

export const overdueSteps: Check = ({ register, usedMeasures, today, subjects, text }, report) => {
  for (const measure of register.measures) {
    if (measure.kind !== 'general' && !usedMeasures.has(measure.id)) continue
    measure.steps.forEach((step, index) => {
      if (step.timing.kind !== 'date' || step.timing.date === '' || step.timing.date >= today) return
      const subject = subjects.measure(measure)
      const message = text.messages['R10-step-overdue'](subject.label, index + 1, step.timing.date)
      report('R10-step-overdue', subject, message, ['steps'])
    })
  }
}
