/** The decisions of the RPCT as commands. */
import type { Register } from '../../../shared/domain/register'
import type { Risk } from '../../../shared/domain/risk'
import type { Command } from '../../../shared/journal/command'
import { statusOf, transitionNamed } from '../../../shared/workflow/transitions'
import { stepCommand } from '../../fields/submitting'

/** What the RPCT decides of an assessment. */
export type Decision = 'approve' | 'weigh' | 'return'

/** The steps that lead to a decision from where the risk stands: approving what was handed in weighs it too. */
function stepsOf(register: Register, risk: Risk, decision: Decision) {
  const status = statusOf(register, risk)
  return decision === 'approve' && status === 'submitted' ? (['weigh', 'approve'] as const) : ([decision] as const)
}

/** True where the decision can be taken from where the risk stands, whatever may still be missing. */
export function canDecide(register: Register, risk: Risk, decision: Decision): boolean {
  const [first] = stepsOf(register, risk, decision)
  return transitionNamed(first).from.includes(statusOf(register, risk))
}

/** The decision as one step to undo. */
export function decisionCommand(register: Register, risk: Risk, decision: Decision, remarks = ''): Command {
  const commands = stepsOf(register, risk, decision).map((step) => stepCommand(risk.id, step, remarks))
  return { kind: 'batch', name: decision, commands }
}
