/** Whether the register would take what a plan writes; and doing it as one step to undo. */
import type { Register } from '../../../shared/domain/register'
import type { Command, SimpleCommand } from '../../../shared/journal/command'
import type { Author } from '../../../shared/journal/entry'
import { planCommand, type Refusal } from '../../../shared/journal/plan'
import type { CellPlan } from './plan'

/** A plan, with why the register refuses it; `null` when it does not. */
export interface CheckedPlan extends CellPlan {
  readonly refusal: Refusal | null
}

/** Many commands as one step, all or nothing; one alone is itself. */
export function asOneStep(commands: readonly SimpleCommand[]): Command {
  const [first] = commands
  return commands.length === 1 && first ? first : { kind: 'batch', name: 'bulk', commands }
}

/** The plan held against the register. */
export function checkPlan(register: Register, plan: CellPlan, author?: Author): CheckedPlan {
  if (plan.commands.length === 0) return { ...plan, refusal: null }
  const planned = planCommand(register, asOneStep(plan.commands), author)
  return { ...plan, refusal: planned.ok ? null : planned.error }
}
