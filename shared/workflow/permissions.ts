/**
 * Who may change what. The RPCT's office: everything. A manager: the processes and risks of their own units, as long as
 * the assessment is in their hands. A reader: nothing.
 */
import { EMPTY_EVALUATION } from '../domain/evaluation'
import { byId } from '../domain/lookup'
import type { Process } from '../domain/process'
import type { Register } from '../domain/register'
import type { Risk } from '../domain/risk'
import { unitAndBelow } from '../domain/unit'
import { type Change, sameJson } from '../journal/change'
import type { Author } from '../journal/entry'
import { OPEN_TO_MANAGER, statusOf } from './transitions'

/** Why somebody may not make a change. */
export type Forbidden =
  /** A reader changes nothing. */
  | 'reader'
  /** The row belongs to no unit of this manager, or to no manager at all. */
  | 'otherUnit'
  /** A manager does not change this field: it is the RPCT's. */
  | 'rpctOnly'
  /** The assessment was handed in: until it is sent back it is the RPCT's. */
  | 'handedIn'

const RISK_FIELDS: ReadonlySet<string> = new Set([
  'description',
  'factorIds',
  'moneyLaundering',
  'measureIds',
  'noSpecificMeasureReason',
  'assessment',
])

const PROCESS_FIELDS: ReadonlySet<string> = new Set(['name', 'input', 'phases', 'output', 'noLaunderingReason'])

/** The units a manager answers for, themselves and all below. */
export function unitsOf({ units }: Pick<Register, 'units'>, { unitId }: Author): ReadonlySet<string> {
  if (unitId === null) return new Set()
  if (answered.units !== units) answered = { units, below: new Map() }
  const known = answered.below.get(unitId)
  if (known) return known
  const below = unitAndBelow(units, unitId)
  answered.below.set(unitId, below)
  return below
}

/** What was worked out for the last list of units: a merge asks for each of its fields. */
let answered: { readonly units: Register['units']; readonly below: Map<string, ReadonlySet<string>> } = {
  units: [],
  below: new Map(),
}

/** True when the process is answered for by one of the units. */
export function isIn(units: ReadonlySet<string>, process: Process | undefined): boolean {
  return process?.unitId != null && units.has(process.unitId)
}

/** Why the author may not make one of the changes to the register; `null` when all are theirs to make. */
export function forbidden(register: Register, changes: readonly Change[], author: Author): Forbidden | null {
  if (author.role === 'rpct') return null
  if (author.role === 'reader') return changes.length === 0 ? null : 'reader'
  const units = unitsOf(register, author)
  for (const change of changes) {
    const reason = forbiddenToManager(register, change, units)
    if (reason !== null) return reason
  }
  return null
}

function forbiddenToManager(register: Register, change: Change, units: ReadonlySet<string>): Forbidden | null {
  const [field] = change.path
  const processes = byId(register.processes)
  if (change.table === 'processes') {
    if (!isIn(units, processes.get(change.id))) return 'otherUnit'
    return field !== undefined && PROCESS_FIELDS.has(field) ? null : 'rpctOnly'
  }
  if (change.table !== 'risks') return 'rpctOnly'
  const known = byId(register.risks).get(change.id)
  const risk = known ?? (change.after as unknown as Risk)
  if (!isIn(units, processes.get(risk.processId))) return 'otherUnit'
  if (field === undefined) return comesOrGoes(change) && isUndecided(risk) ? null : 'rpctOnly'
  if (!RISK_FIELDS.has(field)) return 'rpctOnly'
  return known && !OPEN_TO_MANAGER.has(statusOf(register, known)) ? 'handedIn' : null
}

/** A row that is put in another's place would bring all its fields with it. */
const comesOrGoes = ({ before, after }: Change) => before === null || after === null

/** True for a risk that the RPCT has said nothing of. */
function isUndecided({ evaluation, workflow }: Risk): boolean {
  return workflow.state === 'open' && sameJson(evaluation, EMPTY_EVALUATION)
}
