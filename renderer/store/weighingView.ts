/** Which list «Ponderazione» shows: kept while one goes elsewhere, and set by whoever leads there. */
import { create } from 'zustand'
import type { WeighingList } from '../../shared/text/it/weighing'
import { chooseRow, chooseScreen } from './viewStore'

interface WeighingView {
  readonly list: WeighingList
}

export const useWeighingView = create<WeighingView>()(() => ({ list: 'toWeigh' }))

/** Shows a list, from its first risk. */
export function showList(list: WeighingList): void {
  useWeighingView.setState({ list })
  chooseRow('weighing', null)
}

/** Goes to «Ponderazione» with a list shown. */
export function goToWeighing(list: WeighingList): void {
  showList(list)
  chooseScreen('weighing')
}
