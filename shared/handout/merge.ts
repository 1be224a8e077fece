/**
 * Merging what a manager handed back, field by field, against what was handed out: what only they changed is applied,
 * what both changed is a conflict that somebody decides, what is not theirs to change is rejected with the reason.
 * Nothing is overwritten in silence, and merging the same again changes nothing.
 */
import { saysSomething } from '../checks/words'
import { EMPTY_RATING, type Rating } from '../domain/indicator'
import { byId } from '../domain/lookup'
import type { Register, Row, TableName } from '../domain/register'
import { blankRisk, type Risk } from '../domain/risk'
import { EMPTY_WORKFLOW } from '../domain/workflow'
import { draftOf } from '../journal/apply'
import { type Change, diffRows, type Json, rowAt, sameJson, valueAt, withValueAt } from '../journal/change'
import type { Author } from '../journal/entry'
import { danglingReferences } from '../register/references'
import { isAssessed } from '../workflow/completeness'
import { type Forbidden, forbidden } from '../workflow/permissions'
import { statusOf, takeTransition, transitionNamed } from '../workflow/transitions'

/** The field of a row that a line of the report speaks of. */
export interface Field {
  readonly table: TableName
  readonly id: string
  readonly path: readonly string[]
}

/** Both changed it: `base` is what was handed out. */
export interface Conflict extends Field {
  readonly base: Json
  readonly mine: Json
  readonly theirs: Json
}

export type RejectReason =
  | Forbidden
  | 'rowUnknown'
  | 'motivationMissing'
  /** It names a measure, a factor or an indicator that is no longer in the register. */
  | 'referenceGone'

/** What they changed and is not taken over. */
export interface Rejected extends Field {
  readonly value: Json
  readonly reason: RejectReason
}

/** What a hand-back would do to the register. */
export interface Merged {
  /** Ready to be applied to the register, in order. */
  readonly applied: readonly Change[]
  /** Fields that they changed and that stand like that already. */
  readonly unchanged: number
  readonly rejected: readonly Rejected[]
  readonly conflicts: readonly Conflict[]
}

/** What came back. */
export interface HandBack {
  /** What was handed out, and what came back: both hold the manager's rows only. */
  readonly base: Register
  readonly theirs: Register
  /** The manager. */
  readonly author: Author
  /** When it was handed in, or at least handed out (ISO 8601, UTC). */
  readonly at: string
  /** The risks that the manager hands in with it; those that are not whole stay open. */
  readonly submitted: ReadonlySet<string>
}

/** The tables that a manager's rows stand in. */
const TABLES = ['processes', 'risks'] as const

/** What a hand-back changes, what stands in its way, and nothing done yet. */
export function mergeHandBack(mine: Register, back: HandBack): Merged {
  const { base, theirs } = back
  const applied: Change[] = []
  const rejected: Rejected[] = []
  const conflicts: Conflict[] = []
  let unchanged = 0
  const looked = new Set<string>()
  for (const came of incoming(base, theirs)) {
    const row = rowAt(mine, came.table, came.id) as Row | undefined
    for (const change of besides(came, row, base, theirs)) {
      const { table, id, path, after } = change
      // A rating that is gone here comes once, for its level and for its motivation.
      if (looked.has(keyOf(change))) continue
      looked.add(keyOf(change))
      const isNew = path.length === 0 && change.before === null
      if (!row && !isNew) {
        if (path.length === 0) unchanged += 1
        else rejected.push({ table, id, path, value: after, reason: 'rowUnknown' })
        continue
      }
      for (const { path: at, before, after: wanted, mine: now } of againstMine(change, row)) {
        const field = { table, id, path: at }
        const mended: RowChange = { ...field, before: now, after: wanted }
        if (sameJson(now, wanted)) {
          unchanged += 1
          continue
        }
        const reason = reasonAgainst(mine, mended, row, back)
        if (reason !== null) rejected.push({ ...field, value: wanted, reason })
        else if (sameJson(now, before)) applied.push(mended)
        else conflicts.push({ ...field, base: before, mine: now, theirs: wanted })
      }
    }
  }
  return { applied, unchanged, rejected, conflicts }
}

/** Why a change is not taken over; `null` when it may be. */
function reasonAgainst(
  mine: Register,
  change: RowChange,
  row: object | undefined,
  { theirs, author }: HandBack,
): RejectReason | null {
  if (bareLevel(theirs, change)) return 'motivationMissing'
  const reason = forbidden(mine, [change], author)
  // What was handed in meanwhile is the RPCT's to decide on, who is the one that merges.
  if (reason !== null && reason !== 'handedIn') return reason
  return pointsNowhere(mine, change, row) ? 'referenceGone' : null
}

/**
 * A change as it is to be held beside the row that is here. A risk that was new and came before goes field by field, for
 * what was done with it since; a rating that is gone here goes whole, since no half of it can stand alone.
 */
function besides(change: RowChange, row: Row | undefined, base: Register, theirs: Register): readonly RowChange[] {
  const { table, id, path, before, after } = change
  if (table !== 'risks' || !row) return [change]
  if (path.length === 0 && before === null) {
    const { processId, number } = after as unknown as Risk
    return diffRows(table, id, blankRisk(id, processId, number), after as object) as readonly RowChange[]
  }
  const rating = path.slice(0, 3)
  if (path.length < 4 || path[1] !== 'ratings' || valueAt(row, rating) !== null) return [change]
  const there = (register: Register) => valueAt(byId(register.risks).get(id), rating)
  return [{ table, id, path: rating, before: there(base), after: there(theirs) }]
}

/** The fields that refer to other rows; of an assessment only its ratings as a whole and its evidence. */
const REFERRING: ReadonlySet<string> = new Set([
  'processId',
  'factorIds',
  'measureIds',
  'areaId',
  'unitId',
  'involvedUnitIds',
  'phases',
])

function mayRefer([field, part, , last]: readonly string[]): boolean {
  if (field === 'assessment') return part === 'evidence' || (part === 'ratings' && last === undefined)
  return field === undefined || REFERRING.has(field)
}

/** True when the row would refer to something that the register no longer has. */
function pointsNowhere(mine: Register, { table, path, after }: RowChange, row: object | undefined): boolean {
  if (after === null || !mayRefer(path)) return false
  const changed = row && path.length > 0 ? withValueAt(row, path, after) : after
  return danglingReferences(mine, table, changed as never).length > 0
}

type RowChange = Change & { readonly table: TableName }

/** What they changed, without the workflow: that only moves by its own steps. */
function incoming(base: Register, theirs: Register): readonly RowChange[] {
  const changes: Change[] = []
  for (const table of TABLES) {
    const before = byId(base[table] as readonly Row[])
    const after = byId(theirs[table] as readonly Row[])
    for (const row of before.values()) {
      if (!after.has(row.id)) changes.push({ table, id: row.id, path: [], before: row as unknown as Json, after: null })
    }
    for (const row of after.values()) {
      const known = before.get(row.id)
      if (known) changes.push(...diffRows(table, row.id, known, row))
      else changes.push({ table, id: row.id, path: [], before: null, after: unstepped(row) as unknown as Json })
    }
  }
  return (changes as RowChange[]).filter(({ path }) => path[0] !== 'workflow')
}

/** A new row before any step of its workflow. */
function unstepped(row: Row): Row {
  return 'workflow' in row ? { ...row, workflow: EMPTY_WORKFLOW } : row
}

/** True for a change of a level that came without its motivation (rule 1). */
function bareLevel(theirs: Register, { table, id, path }: RowChange): boolean {
  if (table !== 'risks' || path[0] !== 'assessment') return false
  const risk = byId(theirs.risks).get(id)
  const at = path[1] === 'ratings' ? path.slice(0, 3) : path[1] === 'overall' ? path.slice(0, 2) : null
  const rating = at && risk ? (valueAt(risk, at) as unknown as Rating | null) : null
  return rating !== null && rating.level !== null && !saysSomething(rating.motivation)
}

interface Against {
  readonly path: readonly string[]
  readonly before: Json
  readonly after: Json
  readonly mine: Json
}

/** A change beside what stands in the register now; one of a whole value goes field by field where both have it. */
function againstMine({ path, before, after }: Change, row: object | undefined): readonly Against[] {
  const mine = path.length === 0 ? ((row ?? null) as Json) : valueAt(row, path)
  if (!isObject(after) || !isObject(mine) || path.length === 0) return [{ path, before, after, mine }]
  // Only a rating comes whole into a record: where there was none, it started empty.
  const base: Json = isObject(before) ? before : { ...EMPTY_RATING }
  return Object.keys(after).map((key) => ({
    path: [...path, key],
    before: base[key] ?? null,
    after: after[key] ?? null,
    mine: mine[key] ?? null,
  }))
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Which side a conflict is decided for; where it is not named, mine stays. */
export type Decision = 'mine' | 'theirs'

/** One key a field: for the decisions on conflicts. */
export function keyOf({ table, id, path }: Field): string {
  return [table, id, ...path].join('/')
}

/**
 * All changes of a merge as one list: what applies, the conflicts decided for theirs, and the step into «inviata» of
 * each risk that was handed in whole. A risk that the RPCT sent back since is only handed in again by something new.
 */
export function changesOf(
  mine: Register,
  merged: Merged,
  handBack: HandBack,
  decisions: ReadonlyMap<string, Decision> = new Map(),
): readonly Change[] {
  return doneWith(mine, merged, handBack, decisions).changes
}

/** The changes of a merge, as {@link changesOf}, and the register that they leave. */
export interface MergeDone {
  readonly changes: readonly Change[]
  readonly register: Register
}

/** Does a merge on a register: see {@link changesOf}. */
export function doneWith(
  mine: Register,
  merged: Merged,
  handBack: HandBack,
  decisions: ReadonlyMap<string, Decision>,
): MergeDone {
  const chosen = merged.conflicts
    .filter((conflict) => decisions.get(keyOf(conflict)) === 'theirs')
    .map(({ table, id, path, mine: before, theirs: after }): Change => ({ table, id, path, before, after }))
  const changes: Change[] = [...merged.applied, ...chosen]
  const draft = draftOf(mine, true)
  for (const change of changes) draft.apply(change)
  const touched = new Set(changes.map(({ id }) => id))
  const { from } = transitionNamed('submit')
  // Who had a copy from before a risk was sent back does not know the remarks, however late they hand it back.
  const known = handBack.base.heading.handout?.at ?? handBack.at
  for (const risk of [...draft.register.risks]) {
    if (!handBack.submitted.has(risk.id) || !isNews(risk, touched, known)) continue
    if (!from.includes(statusOf(draft.register, risk)) || !isAssessed(risk, draft.register.indicators)) continue
    const taken = takeTransition(draft.register, risk, 'submit', handBack.author, { at: handBack.at, remarks: '' })
    if (!taken.ok) continue
    for (const step of diffRows('risks', risk.id, risk, { ...risk, workflow: taken.value })) {
      changes.push(step)
      draft.apply(step)
    }
  }
  return { changes, register: changes.length === 0 ? mine : draft.register }
}

function isNews({ id, workflow }: Risk, touched: ReadonlySet<string>, known: string): boolean {
  return workflow.state === 'open' || touched.has(id) || known > workflow.at
}
