/** From a command to its changes. Pure; refusals are values. */
import { byId } from '../domain/lookup'
import { type Register, type Row, TABLE_NAMES, type TableName, type Tables } from '../domain/register'
import type { Risk } from '../domain/risk'
import { standsBelowItself } from '../domain/unit'
import { type Problem, problem, problemsOf } from '../register/problem'
import { danglingReferences, usersOf } from '../register/references'
import { failure, type Result, success } from '../register/result'
import { headingSchema, rowSchemas } from '../register/schema'
import { cleanText } from '../register/text'
import { type Forbidden, forbidden, isIn, unitsOf } from '../workflow/permissions'
import { type TransitionRefusal, takeTransition } from '../workflow/transitions'
import { ChangeDoesNotFit, draftOf } from './apply'
import { type Change, type ChangePlace, diffRows, type Json, rowAt, withValueAt } from './change'
import type { ChangesCommand, Command, RemoveCommand, SetCommand, SimpleCommand, TransitionCommand } from './command'
import { type Author, OFFICE } from './entry'

/** Why a command is refused. The register stays as it was. */
export type Refusal =
  | { readonly kind: 'missing'; readonly table: ChangePlace; readonly id: string }
  | { readonly kind: 'exists'; readonly table: TableName; readonly id: string }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'inUse'; readonly table: TableName; readonly id: string; readonly users: readonly Use[] }
  | { readonly kind: 'otherRegister' }
  | { readonly kind: 'forbidden'; readonly reason: Forbidden; readonly author: Author }
  | { readonly kind: 'transition'; readonly riskId: string; readonly refusal: TransitionRefusal }
  /** Something else was changed since the changes were worked out. */
  | { readonly kind: 'doesNotFit'; readonly table: ChangePlace; readonly id: string }

/** A row that still refers to what was to be removed. */
export interface Use {
  readonly table: TableName
  readonly id: string
}

type Planned = Result<readonly Change[], Refusal>

/**
 * The changes that a command of an author makes to a register, possibly none; or why it is refused. Without an author
 * it is the RPCT's office that works.
 */
export function planCommand(register: Register, command: Command, author: Author = OFFICE): Planned {
  switch (command.kind) {
    case 'batch':
      return planBatch(register, command.commands, author)
    case 'replace':
      return permitted(register, planReplace(register, command.register), author)
    case 'changes':
      return permitted(register, planChanges(register, command), author)
    default:
      return planSimple(register, command, author)
  }
}

/** The plan, unless one of its changes is not the author's to make. */
function permitted(register: Register, planned: Planned, author: Author): Planned {
  if (!planned.ok) return planned
  const reason = forbidden(register, planned.value, author)
  return reason === null ? planned : failure({ kind: 'forbidden', reason, author })
}

function planBatch(register: Register, commands: readonly SimpleCommand[], author: Author): Planned {
  const draft = draftOf(register, true)
  const changes: Change[] = []
  for (const command of commands) {
    const planned = planSimple(draft.register, command, author)
    if (!planned.ok) return planned
    for (const change of planned.value) {
      draft.apply(change)
      changes.push(change)
    }
  }
  return success(changes)
}

function planSimple(register: Register, command: SimpleCommand, author: Author): Planned {
  switch (command.kind) {
    case 'set':
      return permitted(register, planSet(register, command), author)
    case 'insert':
      return permitted(register, planInsert(register, command.table, command.row), author)
    case 'remove':
      return permitted(register, planRemove(register, command), author)
    case 'transition':
      return planTransition(register, command, author)
  }
}

function planTransition(
  register: Register,
  { transition, riskId, remarks, at }: TransitionCommand,
  author: Author,
): Planned {
  const risk = byId(register.risks).get(riskId)
  if (!risk) return failure({ kind: 'missing', table: 'risks', id: riskId })
  if (author.role === 'manager' && !isIn(unitsOf(register, author), byId(register.processes).get(risk.processId))) {
    return failure({ kind: 'forbidden', reason: 'otherUnit', author })
  }
  const taken = takeTransition(register, risk, transition, author, { at, remarks: cleanText(remarks) })
  if (!taken.ok) return failure({ kind: 'transition', riskId, refusal: taken.error })
  return success(diffRows('risks', riskId, risk, { ...risk, workflow: taken.value }))
}

function planChanges(register: Register, { changes }: ChangesCommand): Planned {
  const draft = draftOf(register, true)
  for (const change of changes) {
    try {
      draft.apply(change)
    } catch (error) {
      if (!(error instanceof ChangeDoesNotFit)) throw error
      return failure({ kind: 'doesNotFit', table: change.table, id: change.id })
    }
  }
  const problems: Problem[] = []
  const looked = new Set<string>()
  for (const { table, id } of changes) {
    const key = `${table}/${id}`
    const row = looked.has(key) ? undefined : rowAt(draft.register, table, id)
    if (!row) continue
    // A merged row has many changes: it is looked at once, as they leave it.
    looked.add(key)
    const checked = (table === 'heading' ? headingSchema : rowSchemas[table]).safeParse(row)
    if (!checked.success) problems.push(...problemsOf(checked.error, row))
    else if (table !== 'heading') problems.push(...danglingProblems(draft.register, table, row as Row))
  }
  const [first] = problems
  return first ? failure({ kind: 'invalid', problems: [first] }) : success(changes)
}

function planSet(register: Register, { table, id, path, value }: SetCommand): Planned {
  const row = rowAt(register, table, id)
  if (!row) return failure({ kind: 'missing', table, id })
  if (path.length === 0 || path[0] === 'id')
    return failure({ kind: 'invalid', problems: [problem(path, 'non si può cambiare.')] })
  if (table === 'risks' && path[0] === 'workflow') {
    return failure({ kind: 'invalid', problems: [problem(path, 'cambia solo con i passi dell’iter.')] })
  }
  const after = withValueAt(row, path, cleanJson(value))
  const checked = (table === 'heading' ? headingSchema : rowSchemas[table]).safeParse(after)
  if (!checked.success) return failure({ kind: 'invalid', problems: problemsOf(checked.error, after) })
  if (table !== 'heading') {
    const dangling = danglingProblems(register, table, after as Row)
    if (dangling.length > 0) return failure({ kind: 'invalid', problems: dangling })
    const circular = belowItself(register, table, after as Row)
    if (circular.length > 0) return failure({ kind: 'invalid', problems: circular })
  }
  return success(diffRows(table, id, row, after))
}

function planInsert(register: Register, table: TableName, given: Row): Planned {
  const row = cleanJson(given as unknown as Json)
  const checked = rowSchemas[table].safeParse(row)
  if (!checked.success) return failure({ kind: 'invalid', problems: problemsOf(checked.error, row) })
  if (rowAt(register, table, checked.data.id)) return failure({ kind: 'exists', table, id: checked.data.id })
  const dangling = danglingProblems(register, table, checked.data as Row)
  if (dangling.length > 0) return failure({ kind: 'invalid', problems: dangling })
  const circular = belowItself(register, table, checked.data as Row)
  if (circular.length > 0) return failure({ kind: 'invalid', problems: circular })
  return success([insertion(table, checked.data)])
}

function planRemove(register: Register, { table, id }: RemoveCommand): Planned {
  const row = rowAt(register, table, id)
  if (!row) return failure({ kind: 'missing', table, id })
  const users = usersOf(register, table, id)
  const changes: Change[] = []
  for (const user of users) {
    if (table === 'processes' && user.table === 'risks') {
      changes.push(removal('risks', user.row))
    } else if (table === 'measures' && user.table === 'risks') {
      const risk = user.row as Risk
      const kept = { ...risk, measureIds: risk.measureIds.filter((measure) => measure !== id) }
      changes.push(...diffRows('risks', risk.id, risk, kept))
    } else {
      const uses = users.map((use) => ({ table: use.table, id: use.row.id }))
      return failure({ kind: 'inUse', table, id, users: uses })
    }
  }
  return success([...changes, removal(table, row)])
}

function planReplace(register: Register, target: Register): Planned {
  if (target.heading.id !== register.heading.id) return failure({ kind: 'otherRegister' })
  const changes: Change[] = [...diffRows('heading', register.heading.id, register.heading, target.heading)]
  for (const table of TABLE_NAMES) {
    const before = byId(register[table] as readonly Row[])
    const after = byId(target[table] as readonly Row[])
    for (const row of before.values()) if (!after.has(row.id)) changes.push(removal(table, row))
    for (const row of after.values()) {
      const known = before.get(row.id)
      changes.push(...(known ? diffRows(table, row.id, known, row) : [insertion(table, row)]))
    }
  }
  return success(changes)
}

function insertion(table: TableName, row: { readonly id: string }): Change {
  return { table, id: row.id, path: [], before: null, after: row as unknown as Json }
}

function removal(table: TableName, row: { readonly id: string }): Change {
  return { table, id: row.id, path: [], before: row as unknown as Json, after: null }
}

function danglingProblems(register: Register, table: TableName, row: Row): readonly Problem[] {
  return danglingReferences(register, table, row as never)
    .filter((reference) => !(table === reference.table && reference.id === row.id))
    .map((reference) => problem(reference.path, `rimanda a «${reference.id}», che non c’è nel registro.`))
}

function belowItself(register: Register, table: TableName, row: Row): readonly Problem[] {
  if (table !== 'units' || !standsBelowItself(row as Tables['units'], byId(register.units))) return []
  return [problem(['parentId'], 'una struttura non può stare sotto sé stessa.')]
}

/** Text as a register keeps it, wherever it stands in a value. */
function cleanJson(value: Json): Json {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanJson)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleanJson(item as Json)]))
  }
  return value
}
