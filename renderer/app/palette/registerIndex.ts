/** What of a register can be found, list by list; made at the first search and again only where rows changed. */
import { byId, processNumber } from '../../../shared/domain/lookup'
import type { Register } from '../../../shared/domain/register'
import { type Entry, entryOf, type Findable, type SearchList, searchList, WordList } from '../../../shared/search'
import { rowCache } from '../../fields/rowCache'
import type { Screen } from '../../store/viewStore'

/** The kinds of what can be found in a register. */
export type RowKind = 'processes' | 'risks' | 'measures' | 'units' | 'areas' | 'obligations'

/** Something that can be found, and the row that it leads to. */
export interface FoundRow extends Findable {
  readonly kind: RowKind
  readonly screen: Screen
  /** The row to go to; in the settings with its section. */
  readonly row: string
}

/** The words of everything searched; grows while the program runs. */
export const paletteWords = new WordList()

type Lists = Readonly<Record<RowKind, SearchList<FoundRow>>>

/** Makes the list of one kind, again only when one of the sources is another. */
function listMaker<S extends object>(
  sourcesOf: (register: Register) => readonly unknown[],
  rowsOf: (register: Register) => readonly S[],
  partsOf: (row: S, register: Register) => readonly unknown[],
  itemOf: (row: S, register: Register) => FoundRow,
): (register: Register) => SearchList<FoundRow> {
  const cache = rowCache<S, Entry<FoundRow>>()
  const kept = new WeakMap<
    readonly S[],
    { readonly sources: readonly unknown[]; readonly list: SearchList<FoundRow> }
  >()
  return (register) => {
    const rows = rowsOf(register)
    const sources = sourcesOf(register)
    const known = kept.get(rows)
    if (known && sources.every((source, index) => source === known.sources[index])) return known.list
    const entries = rows.map((row) =>
      cache(row, partsOf(row, register), () => entryOf(paletteWords, itemOf(row, register))),
    )
    const list = searchList(paletteWords, entries)
    kept.set(rows, { sources, list })
    return list
  }
}

const unitName = (register: Register, id: string | null) =>
  id === null ? '' : (byId(register.units).get(id)?.name ?? '')

const makers: Readonly<Record<RowKind, (register: Register) => SearchList<FoundRow>>> = {
  processes: listMaker(
    ({ areas, units }) => [areas, units],
    ({ processes }) => processes,
    (process, register) => [
      byId(register.areas).get(process.areaId),
      process.unitId === null ? null : byId(register.units).get(process.unitId),
    ],
    (process, register) => ({
      kind: 'processes',
      id: process.id,
      screen: 'processes',
      row: process.id,
      code: processNumber(register, process),
      title: process.name,
      context: unitName(register, process.unitId),
    }),
  ),
  risks: listMaker(
    ({ areas, processes }) => [areas, processes],
    ({ risks }) => risks,
    (risk, register) => {
      const process = byId(register.processes).get(risk.processId)
      return [process, process ? byId(register.areas).get(process.areaId) : null]
    },
    (risk, register) => {
      const process = byId(register.processes).get(risk.processId)
      return {
        kind: 'risks',
        id: risk.id,
        screen: 'risks',
        row: risk.id,
        code: process ? `${processNumber(register, process)}.${risk.number}` : String(risk.number),
        title: risk.description,
        context: process?.name ?? '',
      }
    },
  ),
  measures: listMaker(
    () => [],
    ({ measures }) => measures,
    () => [],
    (measure) => ({
      kind: 'measures',
      id: measure.id,
      screen: 'measures',
      row: measure.id,
      code: measure.code,
      title: measure.name,
      context: measure.description,
    }),
  ),
  units: listMaker(
    () => [],
    ({ units }) => units,
    () => [],
    (unit) => ({
      kind: 'units',
      id: unit.id,
      screen: 'settings',
      row: `units/${unit.id}`,
      code: '',
      title: unit.name,
      context: unit.manager,
    }),
  ),
  areas: listMaker(
    () => [],
    ({ areas }) => areas,
    () => [],
    (area) => ({
      kind: 'areas',
      id: area.id,
      screen: 'settings',
      row: `areas/${area.id}`,
      code: String(area.number),
      title: area.name,
      context: '',
    }),
  ),
  obligations: listMaker(
    ({ units }) => [units],
    ({ obligations }) => obligations,
    (obligation, register) => [obligation.unitId === null ? null : byId(register.units).get(obligation.unitId)],
    (obligation) => ({
      kind: 'obligations',
      id: obligation.id,
      screen: 'transparency',
      row: obligation.id,
      code: '',
      title: obligation.name,
      context: [obligation.section1, obligation.section2, obligation.basis].filter((part) => part !== '').join(' · '),
    }),
  ),
}

/** The lists of a register: the same ones as before while their rows and what they name are unchanged. */
export function registerLists(register: Register): Lists {
  return {
    processes: makers.processes(register),
    risks: makers.risks(register),
    measures: makers.measures(register),
    units: makers.units(register),
    areas: makers.areas(register),
    obligations: makers.obligations(register),
  }
}
