/**
 * Commands: the only way to change a register. A command is what somebody wants; `planCommand` says which changes it
 * makes, or why it is refused. Bulk edits are one command, all or nothing, and one step to undo.
 *
 * Adding a command: a member here, a case in `plan.ts`, its name in `shared/text`, and a property test that undoes it.
 */
import type { Register, TableName, Tables } from '../domain/register'
import type { TransitionName } from '../workflow/transitions'
import type { Change, ChangePlace, Json } from './change'

/** Sets the value of one field; `path` leads to it within the row. */
export interface SetCommand {
  readonly kind: 'set'
  readonly table: ChangePlace
  readonly id: string
  readonly path: readonly string[]
  readonly value: Json
}

/** Puts in a new row, whole. */
export type InsertCommand = {
  [K in TableName]: { readonly kind: 'insert'; readonly table: K; readonly row: Tables[K] }
}[TableName]

/**
 * Takes a row out. A process takes its risks with it; a measure leaves the risks that used it; a unit, area, factor
 * or indicator still in use is refused.
 */
export interface RemoveCommand {
  readonly kind: 'remove'
  readonly table: TableName
  readonly id: string
}

/** Brings the assessment of a risk from one state into the next: see `shared/workflow/transitions`. */
export interface TransitionCommand {
  readonly kind: 'transition'
  readonly transition: TransitionName
  readonly riskId: string
  /** Why it is sent back; empty for the other transitions. */
  readonly remarks: string
  /** When, ISO 8601 in UTC. */
  readonly at: string
}

/** Several commands as one step. `name` says in the history and on the undo button what it was. */
export interface BatchCommand {
  readonly kind: 'batch'
  readonly name: CommandName
  readonly commands: readonly SimpleCommand[]
}

/** Puts another state of the same register in place of this one (restore of a snapshot). */
export interface ReplaceCommand {
  readonly kind: 'replace'
  readonly register: Register
}

/** Changes that were worked out elsewhere, as one step: a merged hand-out. Each must fit, and leave a whole register. */
export interface ChangesCommand {
  readonly kind: 'changes'
  readonly name: CommandName
  readonly changes: readonly Change[]
}

export type SimpleCommand = SetCommand | InsertCommand | RemoveCommand | TransitionCommand
export type Command = SimpleCommand | BatchCommand | ReplaceCommand | ChangesCommand

/** What a journal entry is called; the words are in `shared/text`. */
export type CommandName =
  | 'set'
  | 'insert'
  | 'remove'
  | 'assess'
  | 'confirm'
  | 'addEvidence'
  | 'changeEvidence'
  | 'removeEvidence'
  | 'assignMeasures'
  | 'addFromLibrary'
  | 'bulk'
  | 'submit'
  | 'return'
  | 'weigh'
  | 'approve'
  | 'handOut'
  | 'merge'
  | 'goBack'
  | 'restore'
  | 'undo'
  | 'redo'

export const COMMAND_NAMES: readonly CommandName[] = [
  'set',
  'insert',
  'remove',
  'assess',
  'confirm',
  'addEvidence',
  'changeEvidence',
  'removeEvidence',
  'assignMeasures',
  'addFromLibrary',
  'bulk',
  'submit',
  'return',
  'weigh',
  'approve',
  'handOut',
  'merge',
  'goBack',
  'restore',
  'undo',
  'redo',
]

/** The name that a command's journal entry bears. */
export function nameOf(command: Command): CommandName {
  if (command.kind === 'batch' || command.kind === 'changes') return command.name
  if (command.kind === 'transition') return command.transition
  return command.kind === 'replace' ? 'restore' : command.kind
}
