/**
 * The states of a risk's assessment and the ways between them, as data. `da compilare` and `in compilazione` follow
 * from what is written, `da rivedere` from what has changed since the approval: nobody sets them.
 */
import { saysSomething } from '../checks/words'
import type { Register } from '../domain/register'
import type { Risk } from '../domain/risk'
import type { Workflow, WorkflowState } from '../domain/workflow'
import type { Author, Role } from '../journal/entry'
import { failure, type Result, success } from '../register/result'
import { approvalHolds, approvalOf } from './approval'
import { isAssessed, isUntouched, isWeighed } from './completeness'

/** Where an assessment stands, as the screen says it. */
export type Status = 'toFill' | 'inProgress' | 'submitted' | 'returned' | 'weighed' | 'approved' | 'toReview'

export const STATUSES: readonly Status[] = [
  'toFill',
  'inProgress',
  'submitted',
  'returned',
  'weighed',
  'approved',
  'toReview',
]

/** The status of a risk in its register. */
export function statusOf(register: Register, risk: Risk): Status {
  const { state } = risk.workflow
  if (state === 'open') return isUntouched(risk) ? 'toFill' : 'inProgress'
  if (state === 'approved') return approvalHolds(register, risk) ? 'approved' : 'toReview'
  return state
}

/** The statuses in which a manager may change what they wrote. */
export const OPEN_TO_MANAGER: ReadonlySet<Status> = new Set<Status>(['toFill', 'inProgress', 'returned', 'toReview'])

export type TransitionName = 'submit' | 'return' | 'weigh' | 'approve'

/** What must be there for a transition. */
export type Need = 'assessment' | 'evaluation' | 'remarks'

/** One way between states. */
export interface Transition {
  readonly name: TransitionName
  readonly from: readonly Status[]
  readonly to: Exclude<WorkflowState, 'open'>
  readonly roles: readonly Role[]
  readonly needs: readonly Need[]
}

/** Every transition there is. */
export const TRANSITIONS: readonly Transition[] = [
  {
    name: 'submit',
    from: ['inProgress', 'returned', 'toReview'],
    to: 'submitted',
    roles: ['manager', 'rpct'],
    needs: ['assessment'],
  },
  {
    name: 'return',
    from: ['submitted', 'weighed', 'approved', 'toReview'],
    to: 'returned',
    roles: ['rpct'],
    needs: ['remarks'],
  },
  {
    name: 'weigh',
    from: ['submitted', 'toReview'],
    to: 'weighed',
    roles: ['rpct'],
    needs: ['assessment', 'evaluation'],
  },
  {
    name: 'approve',
    from: ['weighed', 'toReview'],
    to: 'approved',
    roles: ['rpct'],
    needs: ['assessment', 'evaluation'],
  },
]

/** Why a transition is refused: who asks, where the risk stands, or what is missing. */
export type TransitionRefusal =
  | { readonly kind: 'role'; readonly roles: readonly Role[] }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'need'; readonly need: Need }

/** The transition of that name. */
export function transitionNamed(name: TransitionName): Transition {
  const found = TRANSITIONS.find((transition) => transition.name === name)
  if (!found) throw new Error(`no transition ${name}`)
  return found
}

const isThere: Readonly<Record<Need, (register: Register, risk: Risk, remarks: string) => boolean>> = {
  assessment: (register, risk) => isAssessed(risk, register.indicators),
  evaluation: (register, risk) => isWeighed(risk, register.indicators),
  remarks: (_register, _risk, remarks) => saysSomething(remarks),
}

/** The workflow of a risk after a transition, or why it is refused. `at` is the moment, ISO 8601 in UTC. */
export function takeTransition(
  register: Register,
  risk: Risk,
  name: TransitionName,
  actor: Author,
  { at, remarks }: { readonly at: string; readonly remarks: string },
): Result<Workflow, TransitionRefusal> {
  const { from, to, roles, needs } = transitionNamed(name)
  if (!roles.includes(actor.role)) return failure({ kind: 'role', roles })
  const status = statusOf(register, risk)
  if (!from.includes(status)) return failure({ kind: 'status', status })
  const need = needs.find((each) => !isThere[each](register, risk, remarks))
  if (need) return failure({ kind: 'need', need })
  return success({
    state: to,
    remarks: to === 'returned' ? remarks : to === 'submitted' && status === 'returned' ? risk.workflow.remarks : '',
    by: actor.name,
    at,
    approval: to === 'approved' ? approvalOf(register, risk) : null,
  })
}
