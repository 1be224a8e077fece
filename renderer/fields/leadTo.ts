/** Putting the cursor into a field of a form. */
import { flushSync } from 'react-dom'
import { chooseField, chooseRowOn, type Screen } from '../store/viewStore'

/**
 * Chooses a row, on its screen, and puts the cursor into one of its fields, at once: the next key typed goes there already. Works too
 * when the cursor was led to that same field before. Call it from an event, not while rendering.
 */
export function leadTo(screen: Screen, id: string, field: string): void {
  flushSync(() => chooseRowOn(screen, id))
  flushSync(() => chooseField(field))
}
