/** Why a cell of a workbook was not taken, in words. */
import type { Text } from '../text/it'
import type { RejectReason } from './merge'
import type { RejectionReason } from './workbookCells'
import type { ReportedRejection } from './workbookMerge'

type Words = Pick<Text, 'returned' | 'workflow'>

function isOfCell(reason: RejectionReason | RejectReason, words: Words): reason is RejectionReason {
  return Object.hasOwn(words.returned.reasons, reason)
}

export function reasonWords({ reason, other }: Pick<ReportedRejection, 'reason' | 'other'>, words: Words): string {
  if (isOfCell(reason, words)) return words.returned.reasons[reason](other)
  if (reason === 'rowUnknown' || reason === 'motivationMissing') return words.returned.mergeReasons[reason]
  return words.workflow.forbidden[reason]
}
