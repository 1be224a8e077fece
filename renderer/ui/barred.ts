/** A field that can be read and not changed. */
import type { KeyboardEvent } from 'react'

/** Why a field can't be changed, and the way to say so when somebody tries all the same. */
export interface Barred {
  readonly why: string
  readonly tell: () => void
}

/** True for a key that would change a field. */
export function wouldChange({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (altKey) return false
  if (ctrlKey || metaKey) return ['v', 'x'].includes(key.toLowerCase())
  return key.length === 1 || key === 'Backspace' || key === 'Delete'
}
