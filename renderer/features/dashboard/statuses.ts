/** How many assessments stand where. Pure. */
import type { Register } from '../../../shared/domain/register'
import { STATUSES, type Status, statusOf } from '../../../shared/workflow/transitions'

/** The number of risks of each status. */
export type StatusCounts = Readonly<Record<Status, number>>

export function statusCounts(register: Register): StatusCounts {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>
  for (const risk of register.risks) counts[statusOf(register, risk)] += 1
  return counts
}

/** Those that wait for the RPCT: handed in and not decided, or approved and changed since. */
export function waitingForRpct({ submitted, weighed, toReview }: StatusCounts): number {
  return submitted + weighed + toReview
}

/** Those that came to the RPCT and were not sent back. */
export function handedIn(counts: StatusCounts): number {
  return waitingForRpct(counts) + counts.approved
}
