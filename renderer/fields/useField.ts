/** One field of one row, bound to the register: its value, and the way to set it. */
import { useState } from 'react'
import { type ChangePlace, type Json, rowAt, valueAt } from '../../shared/journal/change'
import { describeRefusal } from '../store/refusals'
import { dispatch, useRegisterStore } from '../store/registerStore'
import { useText } from '../store/viewStore'
import type { Barred } from '../ui/barred'
import { useBarred } from './useBarred'

/** Where a field stands. */
export interface FieldPlace {
  readonly table: ChangePlace
  readonly id: string
  readonly path: readonly string[]
}

interface BoundField {
  readonly value: Json
  readonly set: (value: Json) => boolean
  /** Why the last value was refused; undefined when it was not. */
  readonly error: string | undefined
  /** Why whoever works can't change it; undefined when they can. */
  readonly barred: Barred | undefined
}

/** Binds a field. `set` gives false when the value was refused; the register is as it was, and `error` says why. */
export function useField({ table, id, path }: FieldPlace): BoundField {
  const text = useText()
  const barred = useBarred({ table, id, path })
  const [error, setError] = useState<string | undefined>(undefined)
  const value = useRegisterStore((state) => {
    const row = state.register ? rowAt(state.register, table, id) : undefined
    return row ? valueAt(row, path) : null
  })
  const set = (next: Json): boolean => {
    const outcome = dispatch({ kind: 'set', table, id, path, value: next })
    setError(
      outcome.ok
        ? undefined
        : outcome.error.kind === 'invalid'
          ? outcome.error.problems.map(({ message }) => sentence(message)).join(' ')
          : describeRefusal(text, outcome.error),
    )
    return outcome.ok
  }
  return { value, set, error, barred }
}

/** Under a field its place goes without saying: only what is wrong, as a sentence. */
function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}`
}
