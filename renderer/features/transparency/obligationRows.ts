/** What the grid of obligations shows, and how rows are added and assigned. */
import { obligationsInOrder } from '../../../shared/annexes/transparencyAnnex'
import { byId } from '../../../shared/domain/lookup'
import type { Obligation, Verification } from '../../../shared/domain/obligation'
import type { Register } from '../../../shared/domain/register'
import type { BatchCommand, SetCommand } from '../../../shared/journal/command'

export interface ObligationRow {
  readonly id: string
  readonly number: number
  readonly section1: string
  readonly section2: string
  readonly basis: string
  readonly name: string
  readonly contents: string
  readonly update: string
  readonly unit: string
  readonly unitId: string | null
  readonly verification: Verification
  readonly status: string
}

/** Which rows are looked at. */
export type Show = 'all' | 'noUnit' | 'unverified'

export const SHOWS: readonly Show[] = ['all', 'noUnit', 'unverified']

/** All obligations in printed order. */
export function obligationRows(register: Pick<Register, 'obligations' | 'units'>): readonly ObligationRow[] {
  const units = byId(register.units)
  return obligationsInOrder(register).map((row) => ({
    ...row,
    unit: row.unitId === null ? '' : (units.get(row.unitId)?.name ?? ''),
  }))
}

/** True when a row belongs to what is looked at. */
export function belongsTo(show: Show, row: Pick<ObligationRow, 'unitId' | 'verification'>): boolean {
  if (show === 'noUnit') return row.unitId === null
  return show === 'all' || row.verification === 'C' || row.verification === 'D'
}

/** The sections of level 1 in printed order, with how many rows each has. */
export function sectionCounts(
  rows: readonly Pick<ObligationRow, 'section1'>[],
): readonly { readonly section: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { section1 } of rows) counts.set(section1, (counts.get(section1) ?? 0) + 1)
  return [...counts].map(([section, count]) => ({ section, count }))
}

/**
 * Adds an obligation as the last of its section, so that its section stays in one piece in annex 4: the rows after it
 * move on by one. One step to undo.
 */
export function commandToAdd(obligations: readonly Obligation[], row: Omit<Obligation, 'number'>): BatchCommand {
  const ordered = obligationsInOrder({ obligations })
  const last = ordered.findLast((each) => each.section1 === row.section1) ?? ordered.at(-1)
  const number = (last?.number ?? 0) + 1
  const follow = ordered.slice(last ? ordered.indexOf(last) + 1 : 0)
  // Only as far as numbers are taken: a gap takes up the shift.
  const moves: SetCommand[] = []
  let free = number
  for (const each of follow) {
    if (each.number > free) break
    free = free + 1
    moves.push({ kind: 'set', table: 'obligations', id: each.id, path: ['number'], value: free })
  }
  return {
    kind: 'batch',
    name: 'insert',
    commands: [{ kind: 'insert', table: 'obligations', row: { ...row, number } }, ...moves],
  }
}

/** Gives an office to the rows; those that have one keep it unless `all`. One step to undo. */
export function commandToAssign(
  rows: readonly Pick<ObligationRow, 'id' | 'unitId'>[],
  unitId: string,
  all: boolean,
): BatchCommand {
  return {
    kind: 'batch',
    name: 'bulk',
    commands: rowsToAssign(rows, unitId, all).map(({ id }) => ({
      kind: 'set',
      table: 'obligations',
      id,
      path: ['unitId'],
      value: unitId,
    })),
  }
}

/** The rows that an assignment changes. */
export function rowsToAssign<T extends Pick<ObligationRow, 'id' | 'unitId'>>(
  rows: readonly T[],
  unitId: string | null,
  all: boolean,
): readonly T[] {
  return rows.filter((row) => (all ? row.unitId !== unitId : row.unitId === null))
}
