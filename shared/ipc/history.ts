/** The history between window and main: reading older entries, looking through the chain, exporting. */
import type { HistoryFilter } from '../history/filter'
import type { ChainReport } from '../journal/chain'
import type { JournalHead } from '../journal/entry'
import type { FromFiles } from './contract'

/** Where looking through a file journal goes on: after this entry, at this byte. */
export interface FileChainStart {
  readonly head: JournalHead
  readonly bytes: number
}

/** What was found in a file journal. */
export interface FileChain {
  readonly report: ChainReport
  /** The first eight letters of the hash of every entry looked at, one after the other. */
  readonly marks: string
  /** Where the part that was looked at ends. */
  readonly bytes: number
}

/** What to export, and who asks. */
export interface HistoryRequest extends FromFiles {
  readonly filter: HistoryFilter
  /** Name and role of whoever exports, as printed on the first sheet. */
  readonly by: string
}

/** `cancelled`: no place was chosen; `stopped`: it was under way, and nothing has changed on disk. */
export type HistoryExported =
  | { readonly kind: 'written'; readonly path: string; readonly rows: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'stopped' }
