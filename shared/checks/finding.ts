/** Findings: what a check has to say about a register. */
import type { TableName } from '../domain/register'
import type { RuleId } from './rules'

/**
 * `blocking`: the source document makes it binding, the plan cannot be adopted like this; `warning`: to be put right or
 * answered with a reason; `info`: worth knowing.
 */
export type Severity = 'blocking' | 'warning' | 'info'

export const SEVERITIES: readonly Severity[] = ['blocking', 'warning', 'info']

/** The row that a finding speaks of, and how the screen calls it («Processo 3.4 «…», rischio 1»). */
export interface Subject {
  readonly kind: TableName | 'heading'
  readonly id: string
  readonly label: string
}

export interface Finding {
  readonly rule: RuleId
  readonly severity: Severity
  /** What is wrong, where, and what to do: whole sentences in the language of the screen. */
  readonly message: string
  /** The legal or technical source, in the language of the source. */
  readonly basis: string
  readonly subject: Subject
  /** Path of the field within the subject's row, so that the window can lead there; empty for the whole row. */
  readonly field: readonly string[]
}
