/** Handing in assessments: which can be, and the command that does it. */
import type { Register } from '../../shared/domain/register'
import type { Risk } from '../../shared/domain/risk'
import type { BatchCommand, TransitionCommand } from '../../shared/journal/command'
import { isAssessed } from '../../shared/workflow/completeness'
import { statusOf, type TransitionName } from '../../shared/workflow/transitions'

/** What of a register can be handed in. */
export interface Submittable {
  /** Complete, and never handed in. */
  readonly ready: readonly Risk[]
  /** Not complete, and never handed in. */
  readonly incomplete: readonly Risk[]
  /** Sent back: each is looked at again and handed in by itself. */
  readonly returned: readonly Risk[]
}

/** Divides the risks that are in somebody's hands, in the order of the list. */
export function submittable(register: Register): Submittable {
  const found: Readonly<Record<keyof Submittable, Risk[]>> = { ready: [], incomplete: [], returned: [] }
  for (const risk of register.risks) {
    const status = statusOf(register, risk)
    if (status === 'returned') found.returned.push(risk)
    else if (status === 'toFill' || status === 'inProgress') {
      found[isAssessed(risk, register.indicators) ? 'ready' : 'incomplete'].push(risk)
    }
  }
  return found
}

/** One step of a risk, now. */
export function stepCommand(riskId: string, transition: TransitionName, remarks = ''): TransitionCommand {
  return { kind: 'transition', transition, riskId, remarks, at: new Date().toISOString() }
}

/** Hands in all of them as one step. */
export function submitAll(risks: readonly Risk[]): BatchCommand {
  return { kind: 'batch', name: 'submit', commands: risks.map(({ id }) => stepCommand(id, 'submit')) }
}
