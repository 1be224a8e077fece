/** Whether the register would take what a plan writes; and doing it as one step to undo. */
import type { Command, SimpleCommand } from '../../../shared/journal/command'
import type { Refusal } from '../../../shared/journal/plan'
import { plan as planInRegister } from '../../store/registerStore'
import type { CellPlan } from './plan'

/** A plan as one command, with why the register refuses it; `null` when it does not. */
export interface CheckedPlan extends CellPlan {
  readonly command: Command
  readonly refusal: Refusal | null
}

/** Many commands as one step, all or nothing; one alone is itself. */
export function asOneStep(commands: readonly SimpleCommand[]): Command {
  const [first] = commands
  return commands.length === 1 && first ? first : { kind: 'batch', name: 'bulk', commands }
}

/** The plan held against the open register. */
export function checkPlan(plan: CellPlan): CheckedPlan {
  const command = asOneStep(plan.commands)
  const planned = planInRegister(command)
  return { ...plan, command, refusal: planned.ok ? null : planned.error }
}
