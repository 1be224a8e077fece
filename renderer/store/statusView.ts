/** Which statuses «Valutazioni» shows: kept while one goes elsewhere, and set by whoever leads there. */
import { create } from 'zustand'
import type { Status } from '../../shared/workflow/transitions'
import { chooseRow, chooseScreen } from './viewStore'

interface StatusView {
  /** `null` for all. */
  readonly status: Status | null
}

export const useStatusView = create<StatusView>()(() => ({ status: null }))

/** Shows the assessments of a status. None is chosen: the one that was may not be among them. */
export function filterStatus(status: Status | null): void {
  useStatusView.setState({ status })
  if (status !== null) chooseRow('assessments', null)
}

/** Goes to «Valutazioni» with the assessments of a status shown. */
export function goToStatus(status: Status): void {
  filterStatus(status)
  chooseScreen('assessments')
}
