/** The sample register, read once, and small journal entries on it. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Register } from '../../shared/domain/register'
import { applyChanges } from '../../shared/journal/apply'
import { type JournalEntry, OFFICE } from '../../shared/journal/entry'
import { planCommand } from '../../shared/journal/plan'
import { decodeRegisterText } from '../../shared/register/file'
import { CURRENT_VERSION } from '../../shared/register/upgrades'

function read(): Register {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../assets/sample.registro.json'), 'utf8')
  const decoded = decodeRegisterText(text)
  if (!decoded.ok) throw new Error(decoded.error.message)
  return decoded.value.register
}

export const sample = read()

/** `count` entries that rename the first process one after the other, and the register after them. */
export function renames(
  register: Register,
  count: number,
  from = 1,
  tag = 'e',
): { entries: JournalEntry[]; register: Register } {
  const [first] = register.processes
  if (!first) throw new Error('the sample has no process')
  const entries: JournalEntry[] = []
  let state = register
  for (let seq = from; seq < from + count; seq += 1) {
    const planned = planCommand(state, {
      kind: 'set',
      table: 'processes',
      id: first.id,
      path: ['name'],
      value: `nome ${tag} ${seq}`,
    })
    if (!planned.ok) throw new Error('refused')
    entries.push({
      format: CURRENT_VERSION,
      seq,
      id: `${tag}-${seq}`,
      at: new Date(Date.UTC(2026, 0, 1, 0, 0, seq)).toISOString(),
      by: { ...OFFICE, name: 'prova' },
      name: 'set',
      changes: planned.value,
      target: null,
      origin: '',
      hash: '',
    })
    state = applyChanges(state, planned.value)
  }
  return { entries, register: state }
}
