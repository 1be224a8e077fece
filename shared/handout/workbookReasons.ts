/** Why a cell of a workbook was not taken, in words. */
import type { Text } from '../text/it'
import type { RejectReason } from './merge'
import { rejectWords } from './report'
import type { RejectionReason } from './workbookCells'
import type { ReportedRejection } from './workbookMerge'

type Words = Pick<Text, 'handouts' | 'returned' | 'workflow'>

function isOfCell(reason: RejectionReason | RejectReason, words: Words): reason is RejectionReason {
  return Object.hasOwn(words.returned.reasons, reason)
}

export function reasonWords({ reason, other }: Pick<ReportedRejection, 'reason' | 'other'>, words: Words): string {
  if (isOfCell(reason, words)) return words.returned.reasons[reason](other)
  return rejectWords(reason, words)
}
