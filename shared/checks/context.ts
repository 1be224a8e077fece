/** What every check needs to know of the register, worked out once. */

import type { RiskArea } from '../domain/area'
import type { Indicator } from '../domain/indicator'
import { areasInOrder, byId, processesInOrder, processNumber, risksOf } from '../domain/lookup'
import type { Measure } from '../domain/measure'
import type { Obligation } from '../domain/obligation'
import type { Process } from '../domain/process'
import type { Register } from '../domain/register'
import type { Risk } from '../domain/risk'
import type { Unit } from '../domain/unit'
import type { Text } from '../text/it'
import type { Severity, Subject } from './finding'
import type { RuleId } from './rules'

/** A risk with its process, in annex order. */
export interface RiskPlace {
  readonly risk: Risk
  readonly process: Process
}

export interface CheckContext {
  readonly register: Register
  /** ISO date `YYYY-MM-DD`. */
  readonly today: string
  readonly text: Text['checks']
  readonly areas: readonly RiskArea[]
  readonly processes: readonly Process[]
  /** The risks of known processes, in annex order. */
  readonly risks: readonly RiskPlace[]
  readonly indicators: readonly Indicator[]
  readonly measures: ReadonlyMap<string, Measure>
  /** Ids of the measures that some risk uses. */
  readonly usedMeasures: ReadonlySet<string>
  readonly subjects: Subjects
}

/** How the screen calls each row. Made only for what is reported. */
export interface Subjects {
  readonly heading: () => Subject
  readonly area: (area: RiskArea) => Subject
  readonly unit: (unit: Unit) => Subject
  readonly process: (process: Process) => Subject
  readonly risk: (place: RiskPlace) => Subject
  readonly measure: (measure: Measure) => Subject
  readonly obligation: (obligation: Obligation) => Subject
}

/** Takes a finding down. Without a severity, the rule's own counts. */
export type Report = (
  rule: RuleId,
  subject: Subject,
  message: string,
  field?: readonly string[],
  severity?: Severity,
) => void

/** One group of checks: reads the context, reports what it finds. A long one pauses now and then, to be gone on with. */
export type Check = (context: CheckContext, report: Report) => undefined | Iterable<undefined>

/** After so many risks a long check pauses. */
export const RISKS_AT_ONCE = 500

/** Names longer than this are cut in messages. */
const SHOWN_NAME = 90

/** A name as messages quote it: one line, not too long; a stand-in when it is empty. */
export function shownName(name: string, unnamed: string): string {
  const cut = name.length > SHOWN_NAME
  const line = (cut ? name.slice(0, SHOWN_NAME).replace(/[\ud800-\udbff]$/, '') : name).replace(/\s+/g, ' ').trim()
  if (line === '') return unnamed
  return cut ? `${line}…` : line
}

export function contextOf(
  register: Register,
  { today, text }: { readonly today: string; readonly text: Text['checks'] },
): CheckContext {
  const processes = processesInOrder(register)
  const usedMeasures = new Set<string>()
  for (const risk of register.risks) for (const id of risk.measureIds) usedMeasures.add(id)
  return {
    register,
    today,
    text,
    areas: areasInOrder(register),
    processes,
    risks: placesOf(register, processes),
    indicators: [...register.indicators].sort((a, b) => a.number - b.number),
    measures: byId(register.measures),
    usedMeasures,
    subjects: subjectsOf(register, text),
  }
}

function placesOf(register: Register, processes: readonly Process[]): readonly RiskPlace[] {
  const places: RiskPlace[] = []
  for (const process of processes) for (const risk of risksOf(register, process.id)) places.push({ risk, process })
  return places
}

function subjectsOf(register: Register, { labels }: Text['checks']): Subjects {
  const named = (name: string) => shownName(name, labels.unnamed)
  const processLabel = (process: Process) => labels.process(processNumber(register, process), named(process.name))
  return {
    heading: () => ({ kind: 'heading', id: register.heading.id, label: labels.heading }),
    area: (area) => ({ kind: 'areas', id: area.id, label: labels.area(area.number, named(area.name)) }),
    unit: (unit) => ({ kind: 'units', id: unit.id, label: labels.unit(named(unit.name)) }),
    process: (process) => ({ kind: 'processes', id: process.id, label: processLabel(process) }),
    risk: ({ risk, process }) => ({
      kind: 'risks',
      id: risk.id,
      label: labels.risk(processLabel(process), risk.number),
    }),
    measure: (measure) => ({
      kind: 'measures',
      id: measure.id,
      label: labels.measure(named(measure.code), named(measure.name)),
    }),
    obligation: (obligation) => ({
      kind: 'obligations',
      id: obligation.id,
      label: labels.obligation(obligation.number, named(obligation.name)),
    }),
  }
}
