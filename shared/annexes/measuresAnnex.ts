/** Annex 3: the measures and their schedule, matched by letter. */
import { byId, compareText } from '../domain/lookup'
import type { Measure, Step } from '../domain/measure'
import type { Register } from '../domain/register'
import { finalLevel, type Risk } from '../domain/risk'
import { annexes as text } from '../text/it/annexes'
import { printedLevel } from './analysisAnnex'
import { printedDate, subtitleOf } from './heading'
import { letterAt } from './letters'
import { catalogueText, unitName } from './processAnnex'
import { annexSubjects } from './subjects'
import { type AnnexColumn, type AnnexOrder, type AnnexPer, type AnnexTable, levelColumn, textColumn } from './table'

const { headers } = text

const COLUMNS: readonly AnnexColumn[] = [
  textColumn('A', 'number', headers.number, 10),
  textColumn('B', 'process', headers.process, 26),
  textColumn('C', 'risks', headers.catalogue, 34),
  levelColumn('D', 'overall', headers.overall, 14),
  textColumn('E', 'measures', headers.measures, 62),
  textColumn('F', 'measures.steps', headers.schedule, 92),
]

/** The measure codes G2 and G10 in the order a reader expects. */
function codeKey(code: string): string {
  return code.replace(/\d+/g, (digits) => digits.padStart(8, '0'))
}

/** The place of each measure in a list: general ones first, as in the title of the annex, then by code. */
export function measureOrder(register: Pick<Register, 'measures'>): ReadonlyMap<string, number> {
  const keyed = register.measures.map((measure) => ({ measure, key: codeKey(measure.code) }))
  keyed.sort(
    (a, b) =>
      compareText(a.measure.kind, b.measure.kind) ||
      compareText(a.key, b.key) ||
      compareText(a.measure.id, b.measure.id),
  )
  return new Map(keyed.map(({ measure }, position) => [measure.id, position]))
}

/** The measures of the given risks, each once, in {@link measureOrder}. */
export function measuresFor(
  register: Pick<Register, 'measures'>,
  risks: readonly Risk[],
  order: ReadonlyMap<string, number>,
): readonly Measure[] {
  const measures = byId(register.measures)
  const found = new Map<string, Measure>()
  for (const risk of risks) {
    for (const id of risk.measureIds) {
      const measure = measures.get(id)
      if (measure) found.set(id, measure)
    }
  }
  return [...found.values()].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
}

/** When a step is due, in words; empty when nothing says so. */
export function timingInWords({ timing }: Step): string {
  if (timing.kind === 'cadence') return timing.cadence
  return timing.date === '' ? '' : text.step.by(printedDate(timing.date))
}

function measureText({ name, description, kind, recoveryPlan }: Measure): string {
  const marks = recoveryPlan ? `${text.measureKind[kind]}, ${text.recoveryPlan}` : text.measureKind[kind]
  return description === '' ? `${name} (${marks})` : `${name} (${marks}): ${description}`
}

function stepText(register: Register, step: Step): string {
  const { step: words } = text
  const facts = [
    [words.timing, timingInWords(step)],
    [words.unit, unitName(register, step.unitId)],
    [words.indicator, step.indicator],
    [words.target, step.target],
  ]
  const stated = facts.filter(([, value]) => value !== '').map(([label, value]) => `${label}: ${value}`)
  if (step.description === '') return stated.join('; ')
  if (stated.length === 0) return step.description
  return `${step.description}${/[.;:!?]$/.test(step.description) ? ' ' : '. '}${stated.join('; ')}`
}

function scheduleText(register: Register, { steps }: Measure): string {
  const lines = steps.map((step) => stepText(register, step))
  if (lines.length > 1) return lines.map((line, index) => `${index + 1}. ${line}`).join('\n')
  return lines[0] === undefined || lines[0] === '' ? text.noSteps : lines[0]
}

/** The reasons why risks at A have no specific measure, each once (rule 5). */
export function noSpecificReasons(risks: readonly Risk[]): readonly string[] {
  return [...new Set(risks.map((risk) => risk.noSpecificMeasureReason).filter((reason) => reason !== ''))]
}

/**
 * Annex 3: A number, B process, C catalogue of risks, D overall level, E measures «a) …», F their schedule with the
 * same letters. Per process the measures of all its risks, each once. Rows by area, or the highest level first.
 */
export function measuresAnnex(register: Register, per: AnnexPer, order: AnnexOrder = 'area'): AnnexTable {
  const places = measureOrder(register)
  // A measure is written once and used by many risks: its two texts too.
  const texts = new Map(
    register.measures.map((measure) => [
      measure.id,
      { measure: measureText(measure), schedule: scheduleText(register, measure) },
    ]),
  )
  const rows = annexSubjects(register, per, order).map(({ number, process, risks, speaking }) => {
    const measures: string[] = []
    const schedules: string[] = []
    measuresFor(register, risks, places).forEach(({ id }, position) => {
      const letter = letterAt(position)
      const entry = texts.get(id)
      measures.push(`${letter}) ${entry?.measure ?? ''}`)
      schedules.push(`${letter}) ${entry?.schedule ?? ''}`)
    })
    measures.push(...noSpecificReasons(risks).map(text.noSpecificMeasure))
    return [
      number,
      process.name,
      catalogueText(risks),
      speaking ? printedLevel(finalLevel(speaking)) : '',
      measures.join('\n'),
      schedules.join('\n'),
    ]
  })
  return {
    number: 3,
    title: text.titles[3],
    subtitle: subtitleOf(register.heading),
    notice: register.heading.notice,
    columns: COLUMNS,
    rows,
    spans: [],
  }
}
