/**
 * Rule 6: every measure in the plan has at least one step with timing, responsible unit, indicator and target. General
 * measures are in the plan even when no risk names them; specific ones when a risk does.
 */
import { hasTiming, type Step } from '../domain/measure'
import type { Text } from '../text/it'
import type { Check } from './context'
import { saysSomething } from './words'

function missingIn(step: Step, parts: Text['checks']['labels']['stepParts']): readonly string[] {
  const missing: string[] = []
  if (!hasTiming(step)) missing.push(parts.timing)
  if (step.unitId === null) missing.push(parts.unit)
  if (!saysSomething(step.indicator)) missing.push(parts.indicator)
  if (!saysSomething(step.target)) missing.push(parts.target)
  return missing
}

export const schedule: Check = ({ register, usedMeasures, subjects, text }, report) => {
  for (const measure of register.measures) {
    const used = usedMeasures.has(measure.id)
    if (!used && measure.kind !== 'general') continue
    const severity = used ? 'blocking' : 'warning'
    if (measure.steps.length === 0) {
      const subject = subjects.measure(measure)
      report('R06-no-step', subject, text.messages['R06-no-step'](subject.label), ['steps'], severity)
      continue
    }
    const incomplete = measure.steps.flatMap((step, index) => {
      const missing = missingIn(step, text.labels.stepParts)
      return missing.length > 0 ? [{ number: index + 1, missing }] : []
    })
    const [first] = incomplete
    if (!first) continue
    const subject = subjects.measure(measure)
    const message = text.messages['R06-step-incomplete'](
      subject.label,
      first.number,
      first.missing,
      incomplete.length - 1,
    )
    report('R06-step-incomplete', subject, message, ['steps'], severity)
  }
}
