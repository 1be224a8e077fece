/** The steps of a measure as a list that is edited whole. */
import { saysSomething } from '../../../shared/checks/words'
import { hasTiming, type Step } from '../../../shared/domain/measure'

/** What a step still wants (rule 6), in the order of its fields. */
export type StepGap = 'description' | 'timing' | 'unit' | 'indicator' | 'target'

/** What is missing in a step. */
export function stepGaps(step: Step): readonly StepGap[] {
  const gaps: StepGap[] = []
  if (!saysSomething(step.description)) gaps.push('description')
  if (!hasTiming(step)) gaps.push('timing')
  if (step.unitId === null) gaps.push('unit')
  if (!saysSomething(step.indicator)) gaps.push('indicator')
  if (!saysSomething(step.target)) gaps.push('target')
  return gaps
}

/** The steps with one changed. */
export function withStep(steps: readonly Step[], id: string, part: Partial<Omit<Step, 'id'>>): readonly Step[] {
  return steps.map((step) => (step.id === id ? { ...step, ...part } : step))
}

/** The steps with one moved up (-1) or down (1); the same when it stands at the end already. */
export function withStepMoved(steps: readonly Step[], id: string, by: -1 | 1): readonly Step[] {
  const from = steps.findIndex((step) => step.id === id)
  const to = from + by
  const moved = steps[from]
  if (!moved || to < 0 || to >= steps.length) return steps
  const rest = steps.filter((step) => step.id !== id)
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}
