/** What the screen «Storico» shows: its filter, and the way back to where one came from. */
import { create } from 'zustand'
import { type HistoryFilter, NO_FILTER } from '../../shared/history/filter'
import type { ChangePlace } from '../../shared/journal/change'
import { chooseScreen, type Screen, useView } from './viewStore'

interface HistoryView {
  readonly filter: HistoryFilter
  /** The screen that one came from to see the story of a row. */
  readonly from: Screen | null
}

export const useHistoryView = create<HistoryView>()(() => ({ filter: NO_FILTER, from: null }))

/** Changes some parts of the filter. */
export function filterHistory(change: Partial<HistoryFilter>): void {
  useHistoryView.setState(({ filter }) => ({
    filter: { ...filter, ...change, offset: new Date().getTimezoneOffset() },
  }))
}

/** Shows everything. */
export function clearHistoryFilter(): void {
  useHistoryView.setState({ filter: NO_FILTER, from: null })
}

/** Goes to the story of a row, or of one of its fields. */
export function goToStory(table: ChangePlace, id: string, field = ''): void {
  const { screen } = useView.getState()
  useHistoryView.setState({
    filter: { ...NO_FILTER, row: { table, id }, field },
    from: screen === 'history' ? useHistoryView.getState().from : screen,
  })
  chooseScreen('history')
}

/** Goes back to where one came from. */
export function leaveStory(): void {
  const { from } = useHistoryView.getState()
  useHistoryView.setState({ filter: NO_FILTER, from: null })
  if (from) chooseScreen(from)
}
