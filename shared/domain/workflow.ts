/**
 * Where the assessment of one risk stands between the manager and the RPCT. What is stored is only what somebody did;
 * the status on the screen follows from it and from the content: see `shared/workflow`.
 */

/** What somebody did last: nothing yet, handed in, sent back, weighed, approved. */
export type WorkflowState = 'open' | 'submitted' | 'returned' | 'weighed' | 'approved'

export const WORKFLOW_STATES: readonly WorkflowState[] = ['open', 'submitted', 'returned', 'weighed', 'approved']

/** What was approved: it lapses when the content of today is another one. */
export interface Approval {
  /** SHA-256 of `content`, in lower-case hexadecimal. */
  readonly fingerprint: string
  /** All that the approval rests on, as canonical JSON. */
  readonly content: string
}

export interface Workflow {
  readonly state: WorkflowState
  /** Why the RPCT sent it back: kept too when it is handed in again, so that the RPCT finds what to look for; else empty. */
  readonly remarks: string
  /** Who brought it into this state, and when (ISO 8601, UTC); empty while `open`. */
  readonly by: string
  readonly at: string
  /** Only for `approved`; `null` for all others. */
  readonly approval: Approval | null
}

export const EMPTY_WORKFLOW: Workflow = { state: 'open', remarks: '', by: '', at: '', approval: null }
