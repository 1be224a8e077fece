/** What the screen «Allegati» shows: kept while one goes elsewhere and comes back. */
import { create } from 'zustand'
import type { AnnexNumber, AnnexOrder, AnnexPer } from '../../../shared/annexes'

/** One annex, or the sheet that explains them. */
export type Sheet = 'methodology' | AnnexNumber

/** `fit`: the whole width in sight; `full`: the size of reading. */
export type Zoom = 'fit' | 'full'

interface AnnexView {
  readonly sheet: Sheet
  readonly per: AnnexPer
  /** Of annex 3. */
  readonly order: AnnexOrder
  readonly zoom: Zoom
}

/** Where the user is on the screen «Allegati». */
export const useAnnexView = create<AnnexView>()(() => ({ sheet: 1, per: 'process', order: 'area', zoom: 'full' }))

export function showAnnexes(part: Partial<AnnexView>): void {
  useAnnexView.setState(part)
}
