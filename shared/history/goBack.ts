/** Going back to an earlier value: which commands that takes, for a field or for a row that was removed. */
import { EMPTY_RATING } from '../domain/indicator'
import type { Row } from '../domain/register'
import { type Change, type Json, rowAt, sameJson, valueAt } from '../journal/change'
import type { BatchCommand, SimpleCommand } from '../journal/command'
import type { JournalEntry } from '../journal/entry'
import { referencesOf } from '../register/references'
import { isThere, type Known, keyOf } from './names'

/** Which of the two values of a change one goes back to. */
export type Side = 'before' | 'after'

/** What going back takes, or why it is not for this change. */
export type GoBack =
  /** The field has this value now. */
  | { readonly kind: 'now' }
  | { readonly kind: 'field'; readonly command: BatchCommand }
  /** The row is gone: it can be brought back as it last was, with what went together with it. */
  | { readonly kind: 'row'; readonly command: BatchCommand }
  | { readonly kind: 'not'; readonly reason: 'workflow' | 'inserted' | 'handouts' | 'unknownRow' }

const goBack = (commands: readonly SimpleCommand[]): BatchCommand => ({ kind: 'batch', name: 'goBack', commands })

/** How one gets back to a value of a change of an entry, in the register as it stands. */
export function goBackOf(known: Known, entry: Pick<JournalEntry, 'changes'>, change: Change, side: Side): GoBack {
  const { table, id, path } = change
  if (table === 'handouts') return { kind: 'not', reason: 'handouts' }
  if (!isThere(known, table, id)) {
    const row = change.path.length === 0 ? change[side] : null
    const whole = row ?? (known.gone.get(keyOf(table, id)) as unknown as Json | undefined) ?? null
    if (whole === null) return { kind: 'not', reason: 'unknownRow' }
    return { kind: 'row', command: goBack(insertionsOf(known, entry, { ...change, before: whole })) }
  }
  const row = rowAt(known.register, table, id)
  const wanted = change[side]
  if (path.length === 0) {
    if (wanted === null) return { kind: 'not', reason: 'inserted' }
    return sameJson(row, wanted) ? { kind: 'now' } : wholeRow(known, change, wanted)
  }
  if (sameJson(valueAt(row, path), wanted)) return { kind: 'now' }
  if (table === 'risks' && path[0] === 'workflow') return { kind: 'not', reason: 'workflow' }
  return { kind: 'field', command: goBack([setOf(row, change, wanted)]) }
}

/** A level or a motivation of a rating that is not there any more comes back with an empty other half. */
function setOf(row: unknown, { table, id, path }: Change, value: Json): SimpleCommand {
  const parent = path.slice(0, -1)
  if (parent.at(-2) === 'ratings' && valueAt(row, parent) === null) {
    return { kind: 'set', table, id, path: parent, value: { ...EMPTY_RATING, [path.at(-1) ?? '']: value } }
  }
  return { kind: 'set', table, id, path, value }
}

/** A row that is there goes back to how it was as a whole: each of its fields, but not the steps of its workflow. */
function wholeRow({ register }: Known, { table, id }: Change, wanted: Json): GoBack {
  const row = rowAt(register, table, id)
  const fields = Object.entries(wanted as { readonly [key: string]: Json }).filter(
    ([key, value]) =>
      key !== 'id' && !(table === 'risks' && key === 'workflow') && !sameJson(valueAt(row, [key]), value),
  )
  if (fields.length === 0) return { kind: 'now' }
  return {
    kind: 'field',
    command: goBack(fields.map(([key, value]) => ({ kind: 'set', table, id, path: [key], value }))),
  }
}

/**
 * The row, then the rows that were removed by the same entry because they stood in it and are gone still: the risks of
 * a process.
 */
function insertionsOf(known: Known, entry: Pick<JournalEntry, 'changes'>, removed: Change): readonly SimpleCommand[] {
  const insertion = ({ table, before }: Change) =>
    ({ kind: 'insert', table, row: before as unknown as Row }) as SimpleCommand
  const within = entry.changes.filter(
    (change) =>
      change.table !== 'heading' &&
      change.path.length === 0 &&
      change.before !== null &&
      change.after === null &&
      removed.after === null &&
      !isThere(known, change.table, change.id) &&
      referencesOf(change.table, change.before as never).some(
        ({ table, id }) => table === removed.table && id === removed.id,
      ),
  )
  return [removed, ...within].map(insertion)
}
