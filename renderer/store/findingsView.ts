/** Which findings «Controlli» shows: kept while one goes to a place and comes back, and set by whoever leads there. */
import { create } from 'zustand'
import type { RuleId, Severity } from '../../shared/checks'
import { chooseScreen } from './viewStore'

interface FindingsView {
  readonly severity: Severity | 'all'
  readonly rule: RuleId | null
}

/** The filters of «Controlli». */
export const useFindingsView = create<FindingsView>()(() => ({ severity: 'all', rule: null }))

/** Shows the findings of a severity, of all rules. */
export function filterSeverity(severity: Severity | 'all'): void {
  useFindingsView.setState({ severity, rule: null })
}

export function filterRule(rule: RuleId | null): void {
  useFindingsView.setState({ rule })
}

/** Goes to «Controlli» with these findings shown. */
export function goToFindings(severity: Severity | 'all', rule: RuleId | null = null): void {
  useFindingsView.setState({ severity, rule })
  chooseScreen('checks')
}
