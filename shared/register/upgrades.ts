/**
 * Numbered upgrades of the register file, one step each, from the version before. The window's
 * database has rows of the same shape and the same version number; snapshots are register files.
 *
 * Adding one: append the step to UPGRADES (CURRENT_VERSION follows), add a test that starts from a file of the version
 * before, and take the database and the journal along: the first step must make `RegisterDatabase.load` and `rebuild`
 * bring what was stored in the older shape through `upgradeFile` before it is decoded.
 */

/** A parsed register file of some version. */
export type FileValue = Record<string, unknown>

/** Takes a file of one version to the next; it sees only values that are not decoded yet, so it checks what it touches. */
export type Upgrade = (file: FileValue) => FileValue

/** `UPGRADES[n]` takes a file of version n + 1 to version n + 2. Empty: version 1 is the first that was released. */
export const UPGRADES: readonly Upgrade[] = []

/** The version that this program writes. */
export const CURRENT_VERSION = UPGRADES.length + 1

/** Applies, in order, every step that a file of version `from` still needs. */
export function upgradeFile(file: FileValue, from: number, upgrades: readonly Upgrade[] = UPGRADES): FileValue {
  return upgrades
    .slice(from - 1)
    .reduce((value, upgrade, index) => ({ ...upgrade(value), version: from + index + 1 }), file)
}
