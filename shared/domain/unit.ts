/** The organisational tree (struttura): areas, sectors, offices. */

export type UnitKind = 'area' | 'sector' | 'office'

export const UNIT_KINDS: readonly UnitKind[] = ['area', 'sector', 'office']

export interface Unit {
  readonly id: string
  /** Order among its siblings, from 1. */
  readonly number: number
  readonly name: string
  readonly kind: UnitKind
  /** The unit above; `null` at the top. */
  readonly parentId: string | null
  /** The manager: dirigente or titolare di incarico di elevata qualificazione. */
  readonly manager: string
  /** Referente for anticorruption and anti-laundering, if named. */
  readonly contact: string
  /** What the unit does. */
  readonly functions: string
  /** Why no process is mapped to it (rule 8); empty when there is one. */
  readonly noProcessReason: string
}

/** Depth-first order of the tree: each unit with its depth from 0. Units under a missing parent come last, at depth 0. */
export function unitTree(units: readonly Unit[]): readonly { readonly unit: Unit; readonly depth: number }[] {
  const children = new Map<string | null, Unit[]>()
  const known = new Set(units.map((unit) => unit.id))
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null
    const siblings = children.get(parent)
    if (siblings) siblings.push(unit)
    else children.set(parent, [unit])
  }
  for (const siblings of children.values()) siblings.sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))
  const rows: { unit: Unit; depth: number }[] = []
  const visit = (parent: string | null, depth: number) => {
    for (const unit of children.get(parent) ?? []) {
      rows.push({ unit, depth })
      visit(unit.id, depth + 1)
    }
  }
  visit(null, 0)
  return rows
}

/** True when a unit, with the parent it names, would stand below itself: then no tree shows it. */
export function standsBelowItself(unit: Pick<Unit, 'id' | 'parentId'>, units: ReadonlyMap<string, Unit>): boolean {
  const seen = new Set<string>()
  for (let at = unit.parentId; at !== null && !seen.has(at); at = units.get(at)?.parentId ?? null) {
    if (at === unit.id) return true
    seen.add(at)
  }
  return false
}

/** The unit's id and those of all units below it. */
export function unitAndBelow(units: readonly Unit[], id: string): ReadonlySet<string> {
  const found = new Set([id])
  let grew = true
  while (grew) {
    grew = false
    for (const unit of units) {
      if (unit.parentId !== null && found.has(unit.parentId) && !found.has(unit.id)) {
        found.add(unit.id)
        grew = true
      }
    }
  }
  return found
}
