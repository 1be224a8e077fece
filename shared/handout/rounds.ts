/** Where the round trip stands: for each manager what is done, what was handed out, how late it is, what came back. */
import type { Handout } from '../domain/handout'
import type { Register } from '../domain/register'
import { isAssessed } from '../workflow/completeness'
import { STATUSES, type Status, statusOf } from '../workflow/transitions'
import { type Party, partiesOf } from './parties'

/** One manager's part of the round. */
export interface Round {
  readonly party: Party
  /** How many risks stand in each status. */
  readonly statuses: Readonly<Record<Status, number>>
  /** Risks whose assessment is not whole. */
  readonly unfinished: number
  /** The hand-outs to this unit, newest first. */
  readonly handouts: readonly Handout[]
  /** The newest hand-out; `null` when there was none. */
  readonly last: Handout | null
  /** When one of its hand-outs was last merged; empty while none has come back. */
  readonly mergedAt: string
  /** True while the newest hand-out, in whatever form, has not come back. */
  readonly awaited: boolean
  /** Days past the due day while it is awaited; 0 when it is not late. */
  readonly daysLate: number
}

const DAY = 24 * 60 * 60 * 1000

/** Whole days from one day to another (`YYYY-MM-DD`); 0 when the second is not later, or one is empty. */
export function daysBetween(from: string, to: string): number {
  if (from === '' || to === '') return 0
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY))
}

/** The rounds of all managers, in the order of the units' tree. `today` is a day, `YYYY-MM-DD`. */
export function roundsOf(register: Register, today: string): readonly Round[] {
  const byUnit = new Map<string, Handout[]>()
  for (const handout of register.handouts) {
    const list = byUnit.get(handout.unitId)
    if (list) list.push(handout)
    else byUnit.set(handout.unitId, [handout])
  }
  return partiesOf(register).parties.map((party) => roundOf(register, party, byUnit.get(party.unit.id) ?? [], today))
}

function roundOf(register: Register, party: Party, rows: readonly Handout[], today: string): Round {
  const statuses = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>
  for (const risk of party.risks) statuses[statusOf(register, risk)] += 1
  const handouts = [...rows].sort((a, b) => (a.at === b.at ? a.kind.localeCompare(b.kind) : a.at < b.at ? 1 : -1))
  const last = handouts[0] ?? null
  // A file and a workbook of one day are the same thing asked for twice: either of them answers.
  const awaited = last !== null && handouts.every(({ at, mergedAt }) => at !== last.at || mergedAt === '')
  return {
    party,
    statuses,
    unfinished: party.risks.filter((risk) => !isAssessed(risk, register.indicators)).length,
    handouts,
    last,
    mergedAt: handouts.reduce((latest, { mergedAt }) => (mergedAt > latest ? mergedAt : latest), ''),
    awaited,
    daysLate: awaited && last ? daysBetween(last.due, today) : 0,
  }
}
