/** What the palette shows for what was typed. */
import type { Register } from '../../../shared/domain/register'
import type { Role } from '../../../shared/journal/entry'
import { entryOf, type Hit, type SearchList, search, searchList } from '../../../shared/search'
import type { PaletteCommand } from './commands'
import { type FoundRow, paletteWords, type RowKind, registerLists } from './registerIndex'

/** A row or a command that was found. */
export type Found = Hit<FoundRow | PaletteCommand>

/** More than these nobody looks through: one types another word. */
export const LIMIT = 50

/** Of rows that match alike these kinds come first. */
const BONUS: Readonly<Record<RowKind | 'command', number>> = {
  // The name of a screen leads to it before rows that begin with the same word.
  command: 0.36,
  processes: 0.06,
  areas: 0.05,
  units: 0.05,
  measures: 0.04,
  risks: 0.02,
  obligations: 0,
}

const commandLists = new WeakMap<readonly PaletteCommand[], SearchList<PaletteCommand>>()

function commandList(commands: readonly PaletteCommand[]): SearchList<PaletteCommand> {
  const known = commandLists.get(commands)
  if (known) return known
  const list = searchList(
    paletteWords,
    commands.map((command) => entryOf(paletteWords, command)),
  )
  commandLists.set(commands, list)
  return list
}

/** The kinds of rows that a manager finds: the others stand on screens that are not theirs. */
const OF_MANAGERS: ReadonlySet<RowKind> = new Set<RowKind>(['processes', 'risks', 'measures'])

/** The best rows and commands for what was typed; all commands while nothing is. */
export function findFor(
  register: Register,
  commands: readonly PaletteCommand[],
  typed: string,
  role: Role = 'rpct',
): readonly Found[] {
  const all = commandList(commands)
  const lists = Object.entries(registerLists(register)) as readonly (readonly [RowKind, SearchList<FoundRow>])[]
  const rows = role === 'manager' ? lists.filter(([kind]) => OF_MANAGERS.has(kind)) : lists
  if (typed.trim() === '') return commands.map((item) => ({ item, score: 0, matched: new Set<string>() }))
  return search<FoundRow | PaletteCommand>(
    paletteWords,
    [{ list: all, bonus: BONUS.command }, ...rows.map(([kind, list]) => ({ list, bonus: BONUS[kind] }))],
    typed,
    LIMIT,
  )
}
