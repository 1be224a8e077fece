/** The checks: from a register to what is missing or doubtful in it. Pure, and linear in the size of the register. */
import type { Register } from '../domain/register'
import type { Text } from '../text/it'
import { type Check, contextOf, type Report } from './context'
import { type Finding, SEVERITIES, type Severity } from './finding'
import { cover } from './heading'
import { transparency } from './obligations'
import { motivations } from './r01Motivation'
import { judgement } from './r02Judgement'
import { highest } from './r03Highest'
import { reasons } from './r04Reasons'
import { measures } from './r05Measures'
import { schedule } from './r06Schedule'
import { factors } from './r07Factors'
import { organisation } from './r08Organisation'
import { laundering } from './r09Laundering'
import { motivationQuality } from './r10Motivations'
import { measureQuality, names, overdueSteps, processQuality } from './r10Rows'
import { RULES } from './rules'

export type { Finding, Severity, Subject } from './finding'
export { SEVERITIES } from './finding'
export { RULE_IDS, RULES, type RuleId } from './rules'

const CHECKS: readonly Check[] = [
  cover,
  motivations,
  judgement,
  highest,
  reasons,
  measures,
  schedule,
  factors,
  organisation,
  laundering,
  motivationQuality,
  measureQuality,
  processQuality,
  names,
  overdueSteps,
  transparency,
]

export interface CheckOptions {
  /** The day against which due dates are held, ISO `YYYY-MM-DD`. */
  readonly today: string
  /** Words of the messages: `it.checks` or `en.checks`. */
  readonly text: Text['checks']
}

/**
 * Everything that the rules have to say about a register: blocking findings first, then warnings, then remarks; within
 * each in the order of the rules, then of the annexes. The register is only read: no check fills in a level (rule 2).
 */
export function runChecks(register: Register, options: CheckOptions): readonly Finding[] {
  const steps = checkSteps(register, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same piece by piece: whoever wants something else done meanwhile goes on when it is. */
export function* checkSteps(register: Register, options: CheckOptions): Generator<undefined, readonly Finding[]> {
  const found: Readonly<Record<Severity, Finding[]>> = { blocking: [], warning: [], info: [] }
  const report: Report = (rule, subject, message, field = [], severity = RULES[rule].severity) => {
    found[severity].push({ rule, severity, message, basis: RULES[rule].basis, subject, field })
  }
  const context = contextOf(register, options)
  for (const check of CHECKS) {
    yield
    yield* check(context, report) ?? []
  }
  return SEVERITIES.flatMap((severity) => found[severity])
}

/** How many findings of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { blocking: 0, warning: 0, info: 0 }
  for (const finding of findings) counts[finding.severity] += 1
  return counts
}
