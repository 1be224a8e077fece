/**
 * Numbered upgrades, one step each, from the version before. A step works on single rows, so that the same one serves
 * the register file, the snapshots, the window's database and the whole rows that stand in journal entries.
 *
 * Adding one: append the step to UPGRADES (CURRENT_VERSION follows) and add a test that starts from a file, a journal
 * and a database of the version before.
 */

/** A parsed register file of some version, or one of its rows. */
export type FileValue = Record<string, unknown>

/** Takes rows of one version to the next. What it sees is not decoded yet, so it checks what it touches. */
export interface Upgrade {
  /** The row of a table (or `heading`) in the next version; the same object where nothing changes. */
  readonly row: (table: string, row: FileValue) => FileValue
  /** Tables that the next version has and this one has not. */
  readonly newTables: readonly string[]
}

function isObject(value: unknown): value is FileValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Version 2: evidence, the values of the edition before, the workflow of each risk, and hand-outs. */
const toVersion2: Upgrade = {
  row: (table, row) => {
    if (table === 'heading') return { ...row, handout: null }
    if (table !== 'risks') return row
    const { assessment } = row
    return {
      ...row,
      assessment: isObject(assessment) ? { ...assessment, evidence: [] } : assessment,
      previous: null,
      workflow: { state: 'open', remarks: '', by: '', at: '', approval: null },
    }
  },
  newTables: ['handouts'],
}

/** `UPGRADES[n]` takes version n + 1 to version n + 2. */
export const UPGRADES: readonly Upgrade[] = [toVersion2]

/** The version that this program writes. */
export const CURRENT_VERSION = UPGRADES.length + 1

/** A row of a table, or the heading, brought from version `from` to the current one. Anything but an object stays. */
export function upgradeRow(
  table: string,
  row: unknown,
  from: number,
  upgrades: readonly Upgrade[] = UPGRADES,
): unknown {
  if (!isObject(row)) return row
  return upgrades.slice(from - 1).reduce((value, upgrade) => upgrade.row(table, value), row)
}

/** A file brought from version `from` to the current one; the same object when there is nothing to do. */
export function upgradeFile(file: FileValue, from: number, upgrades: readonly Upgrade[] = UPGRADES): FileValue {
  return upgrades.slice(from - 1).reduce<FileValue>((value, upgrade, index) => {
    const next: FileValue = {}
    for (const [key, part] of Object.entries(value)) {
      if (Array.isArray(part)) next[key] = part.map((row) => (isObject(row) ? upgrade.row(key, row) : row))
      else next[key] = isObject(part) ? upgrade.row(key, part) : part
    }
    for (const table of upgrade.newTables) next[table] ??= []
    return { ...next, version: from + index + 1 }
  }, file)
}

/** The tables that version `version` has, of those that the current one has. */
export function tablesOf<T extends string>(version: number, tables: readonly T[], upgrades = UPGRADES): readonly T[] {
  const later = new Set(upgrades.slice(version - 1).flatMap(({ newTables }) => newTables))
  return tables.filter((table) => !later.has(table))
}
