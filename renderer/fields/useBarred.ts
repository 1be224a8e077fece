/** Why a field can't be changed by whoever works, in words. */
import { type Place, useWhyNot } from '../store/usePermission'
import { say, useText } from '../store/viewStore'
import type { Barred } from '../ui/barred'

/** What bars a field to whoever works; undefined when they may change it. */
export function useBarred(place: Place): Barred | undefined {
  const text = useText()
  const reason = useWhyNot(place)
  if (reason === null) return undefined
  const why = text.workflow.forbidden[reason]
  return { why, tell: () => say(why, 'problem') }
}
