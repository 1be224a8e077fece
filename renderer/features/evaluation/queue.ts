/** What the screen «Ponderazione» goes through: every risk in the order of treatment, and the lists it stands in. */
import type { Handout } from '../../../shared/domain/handout'
import type { Level } from '../../../shared/domain/level'
import type { Process } from '../../../shared/domain/process'
import type { Register } from '../../../shared/domain/register'
import { finalLevel, type Risk } from '../../../shared/domain/risk'
import { inTreatmentOrder } from '../../../shared/domain/treatment'
import { answeringUnit } from '../../../shared/handout/parties'
import type { Text } from '../../../shared/text/it'
import type { WeighingList } from '../../../shared/text/it/weighing'
import { OPEN_TO_MANAGER, type Status, statusOf } from '../../../shared/workflow/transitions'
import { riskRowMaker } from '../../fields/riskPlaces'

/** The lists in the order of the screen. */
export const WEIGHING_LISTS: readonly WeighingList[] = [
  'toWeigh',
  'differs',
  'late',
  'back',
  'toReview',
  'approved',
  'all',
]

export interface QueueRow {
  readonly id: string
  readonly number: string
  readonly process: string
  readonly description: string
  readonly status: Status
  /** The manager's overall level, and the RPCT's. */
  readonly manager: Level | null
  readonly rpct: Level | null
  readonly lists: ReadonlySet<WeighingList>
  /** The day by which it was to be handed in, where it is late (ISO `YYYY-MM-DD`); else empty. */
  readonly lateSince: string
  /** The risk itself: an edit makes a new one, so that the row is known to have changed. */
  readonly risk: Risk
}

const overdue = new WeakMap<
  readonly Handout[],
  { readonly today: string; readonly days: ReadonlyMap<string, string> }
>()

/** By the unit that answers: the day by which its latest hand-out was to come back, where that has passed. */
function overdueUnits({ handouts }: Register, today: string): ReadonlyMap<string, string> {
  const known = overdue.get(handouts)
  if (known?.today === today) return known.days
  const latest = new Map<string, Handout>()
  for (const handout of handouts) {
    const known = latest.get(handout.unitId)
    if (!known || known.at < handout.at) latest.set(handout.unitId, handout)
  }
  const days = new Map(
    [...latest].flatMap(([unitId, { due }]) => (due !== '' && due < today ? [[unitId, due] as const] : [])),
  )
  overdue.set(handouts, { today, days })
  return days
}

/** One set for all rows that stand in the same lists, so that a row that says the same stays the same. */
const sets = new Map<string, ReadonlySet<WeighingList>>()

function listsOf(risk: Risk, status: Status, late: boolean): ReadonlySet<WeighingList> {
  const { level } = risk.evaluation
  const lists = new Set<WeighingList>(['all'])
  if (status === 'submitted' || status === 'weighed') lists.add('toWeigh')
  if (level !== null && level !== risk.assessment.overall.level) lists.add('differs')
  if (late) lists.add('late')
  if (status === 'returned' || (status === 'submitted' && risk.workflow.remarks !== '')) lists.add('back')
  if (status === 'toReview' || status === 'approved') lists.add(status)
  const key = [...lists].join()
  const known = sets.get(key)
  if (known) return known
  sets.set(key, lists)
  return lists
}

/** The rows in annex order, as of a day; they are kept while what they say is the same. */
function rowsOfDay(today: string) {
  return riskRowMaker<QueueRow>(
    ({ measures, indicators, units, handouts }) => [measures, indicators, units, handouts],
    ({ risk, process, number }, register) => {
      const status = statusOf(register, risk)
      const lateSince = status !== 'toReview' && OPEN_TO_MANAGER.has(status) ? dueOf(register, process, today) : ''
      return {
        id: risk.id,
        number,
        process: process.name,
        description: risk.description,
        status,
        manager: risk.assessment.overall.level,
        rpct: risk.evaluation.level,
        lists: listsOf(risk, status, lateSince !== ''),
        lateSince,
        risk,
      }
    },
  )
}

/** The day by which the hand-out of a process was to come back, where that has passed; else empty. */
function dueOf(register: Register, { unitId }: Process, today: string): string {
  const unit = unitId === null || register.handouts.length === 0 ? undefined : answeringUnit(register, unitId)
  return unit ? (overdueUnits(register, today).get(unit.id) ?? '') : ''
}

let lastDay = { today: '', rows: rowsOfDay('') }

/** One row a risk, the highest level first; among equals in annex order. `today` is ISO `YYYY-MM-DD`. */
export function queueRows(register: Register, text: Text, today: string): readonly QueueRow[] {
  if (lastDay.today !== today) lastDay = { today, rows: rowsOfDay(today) }
  return inTreatmentOrder(lastDay.rows(register, text), ({ risk }) => finalLevel(risk))
}

/** The rows in the order that they had before; those that were not there stay where the order of treatment puts them. */
export function keepOrder(before: readonly string[], rows: readonly QueueRow[]): readonly QueueRow[] {
  const known = new Set(before)
  const byPlace = new Map(rows.map((row) => [row.id, row]))
  const stayed = before.flatMap((id) => byPlace.get(id) ?? [])
  if (stayed.length === 0) return rows
  const places = stayed[Symbol.iterator]()
  return rows.map((row) => (known.has(row.id) ? (places.next().value ?? row) : row))
}

/** How many rows each list has. */
export function listCounts(rows: readonly QueueRow[]): Readonly<Record<WeighingList, number>> {
  const counts: Record<WeighingList, number> = {
    toWeigh: 0,
    differs: 0,
    late: 0,
    back: 0,
    toReview: 0,
    approved: 0,
    all: 0,
  }
  for (const { lists } of rows) for (const list of lists) counts[list] += 1
  return counts
}

/** The id a step further in a list; `null` at its end. From outside the list, its first. */
export function stepIn(ids: readonly string[], fromId: string | null, step: 1 | -1): string | null {
  const at = fromId === null ? -1 : ids.indexOf(fromId)
  if (at < 0) return ids[0] ?? null
  return ids[at + step] ?? null
}
