/** Whatever happens to a register can be undone and done again, step by step, bulk edits as one. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type Register, type Row, TABLE_NAMES } from '../../shared/domain/register'
import { applyChanges } from '../../shared/journal/apply'
import { type Change, invertChanges, type Json } from '../../shared/journal/change'
import type { Command, SimpleCommand } from '../../shared/journal/command'
import { entrySchema, type JournalEntry, OFFICE } from '../../shared/journal/entry'
import { changesToUndo, undoStateOf } from '../../shared/journal/history'
import { planCommand } from '../../shared/journal/plan'
import { canonical, decodeRegisterText, encodeRegister } from '../../shared/register/file'
import { CURRENT_VERSION } from '../../shared/register/upgrades'
import { syntheticRegister } from '../../shared/synthetic'

// Other work on the machine may slow these down; they are not about time in seconds.
vi.setConfig({ testTimeout: 60_000 })

const START = syntheticRegister(8)

/** A choice made on the register as it stands when its turn comes. */
interface Wish {
  readonly kind: 'set' | 'insert' | 'remove'
  readonly table: number
  readonly row: number
  readonly field: number
  readonly text: string
  readonly level: 'B' | 'M' | 'A' | null
}

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constant(''), fc.constant('a\u0000\r\nb'))
const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom('set', 'set', 'set', 'insert', 'remove'),
  table: fc.nat(TABLE_NAMES.length - 1),
  row: fc.nat(1000),
  field: fc.nat(20),
  text,
  level: fc.constantFrom('B', 'M', 'A', null),
})

function pick<T>(items: readonly T[], at: number): T | undefined {
  return items[at % Math.max(1, items.length)]
}

/** Sets of the fields that matter, valid ones and some that will be refused. */
function setOf(register: Register, { table, row, field, text, level }: Wish): SimpleCommand {
  const name = TABLE_NAMES[table] ?? 'risks'
  const id = pick(register[name] as readonly Row[], row)?.id ?? 'none'
  const unit = pick(register.units, field + row)?.id ?? null
  const indicator = pick(register.indicators, field)?.id ?? 'i-1'
  const measures = register.measures.slice(row % 5, (row % 5) + (field % 3)).map((measure) => measure.id)
  const inRisk = (path: readonly string[], value: Json): SimpleCommand => {
    return { kind: 'set', table: 'risks', id: pick(register.risks, row)?.id ?? 'none', path, value }
  }
  const choices: readonly SimpleCommand[] = [
    { kind: 'set', table: name, id, path: ['name'], value: text },
    { kind: 'set', table: name, id, path: ['number'], value: row },
    { kind: 'set', table: name, id, path: ['unitId'], value: unit },
    { kind: 'set', table: 'heading', id: register.heading.id, path: ['body', 'name'], value: text },
    { kind: 'set', table: 'heading', id: register.heading.id, path: ['notice'], value: text },
    { kind: 'set', table: 'units', id: pick(register.units, row)?.id ?? 'none', path: ['parentId'], value: unit },
    inRisk(['assessment', 'ratings', indicator], { level, motivation: text }),
    inRisk(['assessment', 'ratings', indicator], null),
    inRisk(['assessment', 'ratings', indicator, 'motivation'], text),
    inRisk(['assessment', 'overall'], { level, motivation: text }),
    inRisk(['evaluation', 'level'], level),
    inRisk(['measureIds'], measures),
    inRisk(['moneyLaundering'], row % 2 === 0),
    {
      kind: 'set',
      table: 'processes',
      id: pick(register.processes, row)?.id ?? 'none',
      path: ['phases'],
      value: [{ description: text, unitId: unit }],
    },
  ]
  return pick(choices, field) ?? inRisk(['number'], row)
}

function commandOf(register: Register, choice: Wish, serial: number): SimpleCommand {
  const table = TABLE_NAMES[choice.table] ?? 'risks'
  const model = pick(register[table] as readonly Row[], choice.row) ?? pick(START[table] as readonly Row[], choice.row)
  if (choice.kind === 'remove') return { kind: 'remove', table, id: model?.id ?? 'none' }
  if (choice.kind === 'insert' && model) {
    return { kind: 'insert', table, row: { ...model, id: `new-${serial}` } } as SimpleCommand
  }
  return setOf(register, choice)
}

/** Plans a command and applies it; a refused one leaves the register as it is and makes no entry. */
function run(
  register: Register,
  command: Command,
): { readonly register: Register; readonly changes: readonly Change[] } {
  const planned = planCommand(register, command)
  return planned.ok
    ? { register: applyChanges(register, planned.value), changes: planned.value }
    : { register, changes: [] }
}

/** Runs wishes one after the other; some together, as one batch. */
function live(wishes: readonly Wish[]): {
  readonly states: readonly Register[]
  readonly steps: readonly (readonly Change[])[]
} {
  const states = [START]
  const steps: (readonly Change[])[] = []
  let serial = 0
  for (let at = 0; at < wishes.length; ) {
    const register = states.at(-1) ?? START
    const together = wishes.slice(at, at + (at % 3 === 0 ? 3 : 1))
    at += together.length
    const commands = together.map((choice) => commandOf(register, choice, ++serial))
    const [first] = commands
    const command: Command = commands.length === 1 && first ? first : { kind: 'batch', name: 'bulk', commands }
    const done = run(register, command)
    if (done.changes.length === 0) continue
    steps.push(done.changes)
    states.push(done.register)
  }
  return { states, steps }
}

const lives = fc.array(wish, { minLength: 1, maxLength: 25 })

describe('any sequence of commands', () => {
  it('is undone step by step to the very same register, and redone', () => {
    fc.assert(
      fc.property(lives, (wishes) => {
        const { states, steps } = live(wishes)
        let register = states.at(-1) ?? START
        for (let step = steps.length - 1; step >= 0; step -= 1) {
          register = applyChanges(register, invertChanges(steps[step] ?? []))
          expect(canonical(register)).toEqual(canonical(states[step] ?? START))
        }
        for (const changes of steps) register = applyChanges(register, changes)
        expect(canonical(register)).toEqual(canonical(states.at(-1) ?? START))
      }),
      { numRuns: 120 },
    )
  })

  it('leaves a register that its own file format accepts', () => {
    fc.assert(
      fc.property(lives, (wishes) => {
        const register = live(wishes).states.at(-1) ?? START
        const decoded = decodeRegisterText(encodeRegister(register))
        if (!decoded.ok) throw new Error(decoded.error.message)
        expect(decoded.value.register).toEqual(canonical(register))
        expect(decoded.value.remarks).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  it('never changes the register it starts from', () => {
    const before = JSON.stringify(START)
    fc.assert(
      fc.property(lives, (wishes) => void live(wishes)),
      { numRuns: 40 },
    )
    expect(JSON.stringify(START)).toBe(before)
  })

  it('applied at once or one by one gives the same', () => {
    fc.assert(
      fc.property(lives, (wishes) => {
        const { states, steps } = live(wishes)
        const changes = steps.flat()
        const onces = canonical(applyChanges(START, changes))
        const singles = changes.reduce((register, change) => applyChanges(register, [change]), START)
        expect(onces).toEqual(canonical(states.at(-1) ?? START))
        expect(canonical(singles)).toEqual(onces)
        expect(canonical(applyChanges(applyChanges(START, changes), invertChanges(changes)))).toEqual(canonical(START))
      }),
      { numRuns: 60 },
    )
  })

  it('can be replaced by an earlier state, which is undone like the rest', () => {
    fc.assert(
      fc.property(lives, fc.nat(), (wishes, at) => {
        const { states } = live(wishes)
        const now = states.at(-1) ?? START
        const target = pick(states, at) ?? START
        const done = run(now, { kind: 'replace', register: target })
        expect(canonical(done.register)).toEqual(canonical(target))
        expect(canonical(applyChanges(done.register, invertChanges(done.changes)))).toEqual(canonical(now))
      }),
      { numRuns: 60 },
    )
  })
})

/** The register after each command in turn; `null` as soon as one is refused. */
function oneAfterTheOther(start: Register, commands: readonly Command[]): Register | null {
  let register = start
  for (const command of commands) {
    const planned = planCommand(register, command)
    if (!planned.ok) return null
    register = applyChanges(register, planned.value)
  }
  return register
}

describe('a batch', () => {
  it('does as its commands do one after the other, or nothing at all', () => {
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 8 }), (wishes) => {
        const commands = wishes.map((choice, index) => commandOf(START, choice, index + 1))
        const planned = planCommand(START, { kind: 'batch', name: 'bulk', commands })
        const register = oneAfterTheOther(START, commands)
        expect(planned.ok).toBe(register !== null)
        if (planned.ok && register) expect(canonical(applyChanges(START, planned.value))).toEqual(canonical(register))
      }),
      { numRuns: 150 },
    )
  })
})

describe('a journal of random entries', () => {
  it('tells what can be undone, and undoing all of it leads back', () => {
    fc.assert(
      fc.property(lives, fc.array(fc.boolean(), { maxLength: 12 }), (wishes, moves) => {
        const { states, steps } = live(wishes)
        const entries: JournalEntry[] = []
        let register = states.at(-1) ?? START
        const write = (name: JournalEntry['name'], changes: readonly Change[], target: number | null) => {
          const entry = {
            format: CURRENT_VERSION,
            seq: entries.length + 1,
            id: `e-${entries.length}`,
            at: '2026-01-01T00:00:00.000Z',
            by: { ...OFFICE, name: 'x' },
            name,
            changes,
            target,
            origin: '',
            hash: '',
          }
          // As it comes back from the journal file.
          entries.push(entrySchema.parse(JSON.parse(JSON.stringify(entry))))
        }
        const undo = () => {
          const entry = undoStateOf(entries).undoable.at(-1)
          if (!entry) return false
          register = applyChanges(register, changesToUndo(entry))
          write('undo', changesToUndo(entry), entry.seq)
          return true
        }
        const redo = () => {
          const entry = undoStateOf(entries).redoable.at(-1)
          if (!entry) return
          register = applyChanges(register, entry.changes)
          write('redo', entry.changes, entry.seq)
        }
        for (const changes of steps) write('set', changes, null)
        for (const forward of moves) forward ? redo() : undo()
        while (undo());
        expect(canonical(register)).toEqual(canonical(START))
        expect(undoStateOf(entries).redoable).toHaveLength(steps.length)
        // Replaying the whole journal gives the register too: nothing is ever taken out of it.
        const replayed = entries.reduce((state, entry) => applyChanges(state, entry.changes), START)
        expect(canonical(replayed)).toEqual(canonical(register))
      }),
      { numRuns: 60 },
    )
  })
})
