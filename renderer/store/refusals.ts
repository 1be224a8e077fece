/** Refusals of commands in words. */
import { processNumber } from '../../shared/domain/lookup'
import type { Row, TableName } from '../../shared/domain/register'
import { rowAt } from '../../shared/journal/change'
import type { Refusal } from '../../shared/journal/plan'
import { describeProblem } from '../../shared/register/problem'
import type { Text } from '../../shared/text/it'
import type { TransitionRefusal } from '../../shared/workflow/transitions'
import { useRegisterStore } from './registerStore'
import { say } from './viewStore'

/** A row as one names it: number and name, or its description. */
export function labelOf(table: TableName, row: Row): string {
  const { register } = useRegisterStore.getState()
  if (register && table === 'processes' && 'areaId' in row) return `${processNumber(register, row)} ${row.name}`
  if ('fileName' in row) return row.fileName
  return 'name' in row ? row.name : row.description
}

/** Why a command was refused, as a sentence. */
export function describeRefusal(text: Text, refusal: Refusal): string {
  const words = text.refusals
  switch (refusal.kind) {
    case 'missing':
      return words.missing
    case 'exists':
      return words.exists
    case 'otherRegister':
      return words.otherRegister
    case 'invalid':
      return refusal.problems.map(describeProblem).join(' ')
    case 'forbidden':
      return text.workflow.forbidden[refusal.reason]
    case 'transition':
      return describeStep(text, refusal.refusal)
    case 'doesNotFit':
      return text.workflow.doesNotFit
    case 'inUse': {
      const { register } = useRegisterStore.getState()
      const names = refusal.users.slice(0, 3).map(({ table, id }) => {
        const row = register ? rowAt(register, table, id) : undefined
        return row ? labelOf(table, row as Row) : id
      })
      return words.inUse(refusal.users.length, names)
    }
  }
}

/** Why a step of the workflow was refused, as a sentence. */
export function describeStep({ workflow }: Text, refusal: TransitionRefusal): string {
  if (refusal.kind === 'role') return workflow.wrongRole(refusal.roles)
  return refusal.kind === 'status' ? workflow.wrongStatus(refusal.status) : workflow.needs[refusal.need]
}

/** Tells the user why a command was refused. */
export function sayRefusal(text: Text, refusal: Refusal): void {
  say(describeRefusal(text, refusal), 'problem')
}
