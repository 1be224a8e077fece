/** Where a command speaks, and how it ends early. */

/** What a command writes to. */
export interface Output {
  readonly write: (text: string) => unknown
  readonly isTTY?: boolean | undefined
}

export interface Io {
  /** The command's own lines, or one JSON value. */
  readonly stdout: Output
  /** Errors and progress. */
  readonly stderr: Output
}

/** How a command ends: 0 done, 1 refused or blocking findings, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

/** The words are wrong: the message says which, in Italian. Exit 2. */
export class WrongUsage extends Error {}

/** The words are right but it cannot be done: the message says why, in Italian. Exit 1. */
export class CannotDo extends Error {}
