/** What whoever works may change, for fields, grids and buttons alike. The rules are in `shared/workflow/permissions`. */
import { EMPTY_EVALUATION } from '../../shared/domain/evaluation'
import type { Register, TableName } from '../../shared/domain/register'
import { EMPTY_WORKFLOW } from '../../shared/domain/workflow'
import type { ChangePlace, Json } from '../../shared/journal/change'
import type { Author, Role } from '../../shared/journal/entry'
import { type Forbidden, forbidden } from '../../shared/workflow/permissions'
import { useRegisterStore } from './registerStore'
import type { Screen } from './viewStore'

/** A field of a row; an empty path for the row as a whole. */
export interface Place {
  readonly table: ChangePlace
  readonly id: string
  readonly path: readonly string[]
}

/** Why the author may not set a field, or take away a row; `null` when they may. */
export function whyNotChange(register: Register, author: Author, { table, id, path }: Place): Forbidden | null {
  return forbidden(register, [{ table, id, path, before: null, after: null }], author)
}

/** Why the author may not add a row; a risk is added to a process. `null` when they may. */
export function whyNotAdd(
  register: Register,
  author: Author,
  table: TableName,
  processId: string | null = null,
): Forbidden | null {
  const row = { processId: processId ?? '', evaluation: EMPTY_EVALUATION, workflow: EMPTY_WORKFLOW }
  return forbidden(register, [{ table, id: '', path: [], before: null, after: row as unknown as Json }], author)
}

/** Why whoever works may not change a field, or take away a row; `null` when they may. */
export function useWhyNot(place: Place): Forbidden | null {
  return useRegisterStore(({ register, author }) => (register ? whyNotChange(register, author, place) : null))
}

/** True when whoever works may add rows of a kind; a risk to the process named, else to some process of theirs. */
export function useMayAdd(table: TableName, processId: string | null = null): boolean {
  return useRegisterStore(({ register, author }) => {
    if (!register) return false
    if (table === 'risks' && processId === null) return author.role !== 'reader'
    return whyNotAdd(register, author, table, processId) === null
  })
}

/** What whoever works is to the register. */
export function useRole(): Role {
  return useRegisterStore(({ author }) => author.role)
}

/** The screens that say nothing to a manager: they are about the whole register, or for the RPCT to decide. */
const NOT_FOR_MANAGERS: ReadonlySet<Screen> = new Set<Screen>(['weighing', 'transparency', 'annexes'])

/** True when a screen is for whoever has this role; `isCopy` in a manager's copy. */
export function isScreenFor(screen: Screen, role: Role, isCopy = false): boolean {
  // The RPCT hands out and merges; in their copy a manager hands back.
  if (screen === 'handouts') return isCopy || role === 'rpct'
  if (role === 'manager') return !NOT_FOR_MANAGERS.has(screen)
  return role === 'rpct' || screen !== 'weighing'
}
