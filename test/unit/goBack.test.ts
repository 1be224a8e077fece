/** Going back to an earlier value: exactly that value and nothing else, as a change that can be undone. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Register, Row } from '../../shared/domain/register'
import { goBackOf, type Side } from '../../shared/history/goBack'
import { GoneRows, isThere, type Known } from '../../shared/history/names'
import { applyChanges } from '../../shared/journal/apply'
import { type Change, invertChanges, type Json, rowAt, valueAt } from '../../shared/journal/change'
import type { Command, SimpleCommand } from '../../shared/journal/command'
import { planCommand } from '../../shared/journal/plan'
import { canonical } from '../../shared/register/file'
import { syntheticRegister } from '../../shared/synthetic'
import { BASE, RISK, withRisk } from './builders'

// Other work on the machine may slow these down; they are not about time in seconds.
vi.setConfig({ testTimeout: 60_000 })

type Step = { readonly changes: readonly Change[] }

/** Does commands one after the other; refused ones do nothing. */
function live(start: Register, commands: readonly ((register: Register) => Command)[]) {
  let register = start
  const steps: Step[] = []
  for (const make of commands) {
    const planned = planCommand(register, make(register))
    if (!planned.ok || planned.value.length === 0) continue
    register = applyChanges(register, planned.value)
    steps.push({ changes: planned.value })
  }
  const gone = new GoneRows()
  for (const step of steps) gone.addNewer(step)
  const known: Known = { register, gone: gone.rows }
  return { register, steps, known }
}

const set = (table: 'risks' | 'processes', id: string, path: readonly string[], value: Json) => () =>
  ({ kind: 'set', table, id, path, value }) as Command

function back(known: Known, step: Step | undefined, index: number, side: Side = 'before') {
  const change = step?.changes[index]
  if (!step || !change) throw new Error('no such change')
  return goBackOf(known, step, change, side)
}

/** The register after a going back that must be possible. */
function gone(known: Known, found: ReturnType<typeof goBackOf>): Register {
  if (found.kind !== 'field' && found.kind !== 'row') throw new Error(found.kind)
  const planned = planCommand(known.register, found.command)
  if (!planned.ok) throw new Error(JSON.stringify(planned.error))
  return applyChanges(known.register, planned.value)
}

describe('going back', () => {
  it('sets one field to what it was, under its own name', () => {
    const { known, steps } = live(BASE, [
      set('risks', 'r-1', ['description'], 'Uno'),
      set('risks', 'r-1', ['description'], 'Due'),
    ])
    const found = back(known, steps[0], 0)
    expect(found).toMatchObject({ kind: 'field', command: { kind: 'batch', name: 'goBack' } })
    expect(gone(known, found)).toEqual(BASE)
    expect(gone(known, back(known, steps[0], 0, 'after')).risks[0]?.description).toBe('Uno')
    expect(back(known, steps[1], 0, 'after')).toEqual({ kind: 'now' })
  })

  it('brings back a rating that is gone, and the level of one with its motivation empty', () => {
    const ratings = ['assessment', 'ratings', 'i-1']
    const { known, steps } = live(BASE, [
      set('risks', 'r-1', [...ratings, 'level'], 'A'),
      set('risks', 'r-1', ratings, null),
    ])
    expect(gone(known, back(known, steps[1], 0)).risks[0]?.assessment.ratings['i-1']).toEqual({
      ...RISK.assessment.ratings['i-1'],
      level: 'A',
    })
    expect(gone(known, back(known, steps[0], 0)).risks[0]?.assessment.ratings['i-1']).toEqual({
      level: 'M',
      motivation: '',
    })
  })

  it('brings back a removed process with the risks that went with it', () => {
    const { known, steps, register } = live(BASE, [() => ({ kind: 'remove', table: 'processes', id: 'p-1' })])
    expect(register.risks).toEqual([])
    const change = steps[0]?.changes.findIndex(({ table }) => table === 'processes') ?? -1
    const found = back(known, steps[0], change)
    expect(found.kind).toBe('row')
    expect(canonical(gone(known, found))).toEqual(canonical(BASE))
  })

  it('offers the whole row, as it was when it was removed, for a field of a row that is gone', () => {
    const { known, steps } = live(BASE, [
      set('risks', 'r-1', ['description'], 'Uno'),
      () => ({ kind: 'remove', table: 'risks', id: 'r-1' }),
    ])
    const found = back(known, steps[0], 0)
    expect(found.kind).toBe('row')
    expect(gone(known, found)).toEqual(withRisk({ description: 'Uno' }))
  })

  it('is refused, with the reason, when what the value speaks of is gone', () => {
    const { known, steps } = live(BASE, [
      set('risks', 'r-1', ['measureIds'], ['m-g']),
      () => ({ kind: 'remove', table: 'measures', id: 'm-s' }),
    ])
    const found = back(known, steps[0], 0)
    if (found.kind !== 'field') throw new Error(found.kind)
    const planned = planCommand(known.register, found.command)
    expect(planned).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  })

  it('is not for steps of the workflow, rows that were put in, hand-outs, rows nothing is known of', () => {
    const at = '2026-03-01T10:00:00.000Z'
    const submit: Command = { kind: 'transition', transition: 'submit', riskId: 'r-1', remarks: '', at }
    const copy = () => ({ kind: 'insert', table: 'risks', row: { ...RISK, id: 'r-2' } }) as Command
    const { known, steps } = live(BASE, [() => submit, copy])
    const state = steps[0]?.changes.findIndex(({ path }) => path.at(-1) === 'state') ?? -1
    expect(back(known, steps[0], state)).toEqual({ kind: 'not', reason: 'workflow' })
    expect(back(known, steps[1], 0)).toEqual({ kind: 'not', reason: 'inserted' })
    const change = (table: 'handouts' | 'risks', id: string): Change => {
      return { table, id, path: ['fileName'], before: 'a', after: 'b' }
    }
    expect(goBackOf(known, { changes: [] }, change('handouts', 'h'), 'before')).toMatchObject({ reason: 'handouts' })
    expect(goBackOf(known, { changes: [] }, change('risks', 'x'), 'before')).toMatchObject({ reason: 'unknownRow' })
  })
})

const START = syntheticRegister(5)

interface Wish {
  readonly row: number
  readonly field: number
  readonly text: string
  readonly level: 'B' | 'M' | 'A' | null
}

const wish: fc.Arbitrary<Wish> = fc.record({
  row: fc.nat(1000),
  field: fc.nat(9),
  text: fc.string({ maxLength: 8 }),
  level: fc.constantFrom('B', 'M', 'A', null),
})

function commandOf(register: Register, { row, field, text, level }: Wish): Command {
  const pick = <T extends Row>(rows: readonly T[]): string => rows[row % Math.max(1, rows.length)]?.id ?? 'none'
  const [risk, process, indicator] = [pick(register.risks), pick(register.processes), pick(register.indicators)]
  const ofRisk = (path: readonly string[], value: Json): SimpleCommand => {
    return { kind: 'set', table: 'risks', id: risk, path, value }
  }
  const choices: readonly SimpleCommand[] = [
    ofRisk(['description'], text),
    ofRisk(['assessment', 'ratings', indicator], level === null ? null : { level, motivation: text }),
    ofRisk(['assessment', 'ratings', indicator, 'motivation'], text),
    ofRisk(['assessment', 'overall', 'level'], level),
    ofRisk(['evaluation', 'level'], level),
    ofRisk(
      ['measureIds'],
      register.measures.slice(row % 3, (row % 3) + 2).map(({ id }) => id),
    ),
    { kind: 'set', table: 'processes', id: process, path: ['name'], value: text },
    { kind: 'set', table: 'processes', id: process, path: ['phases'], value: [{ description: text, unitId: null }] },
    { kind: 'remove', table: 'risks', id: risk },
    { kind: 'set', table: 'heading', id: register.heading.id, path: ['notice'], value: text },
  ]
  return choices[field] ?? ofRisk(['description'], text)
}

describe('after any edits, going back from any change of a field', () => {
  it('puts exactly that value there and leaves all else as it is; undone, everything is as before', () => {
    let done = 0
    fc.assert(
      fc.property(
        fc.array(wish, { minLength: 2, maxLength: 25 }),
        fc.nat(),
        fc.constantFrom<Side>('before', 'after'),
        (wishes, which, side) => {
          const { known, steps } = live(
            START,
            wishes.map((each) => (register) => commandOf(register, each)),
          )
          const step = steps[which % Math.max(1, steps.length)]
          const change = step?.changes[0]
          if (!step || !change || change.path.length === 0 || !isThere(known, change.table, change.id)) return
          const found = goBackOf(known, step, change, side)
          if (found.kind === 'now') {
            expect(valueAt(rowAt(known.register, change.table, change.id), change.path)).toEqual(change[side])
            return
          }
          if (found.kind !== 'field') throw new Error(found.kind)
          const planned = planCommand(known.register, found.command)
          if (!planned.ok) throw new Error(JSON.stringify(planned.error))
          const after = applyChanges(known.register, planned.value)
          expect(valueAt(rowAt(after, change.table, change.id), change.path)).toEqual(change[side])
          // Nothing else: every change lies at that place, within it, or makes the rating that it is a part of.
          const place = change.path.join('.')
          for (const { table, id, path } of planned.value) {
            expect([table, id]).toEqual([change.table, change.id])
            const at = path.join('.')
            expect(at === place || at.startsWith(`${place}.`) || place.startsWith(`${at}.`)).toBe(true)
          }
          expect(canonical(applyChanges(after, invertChanges(planned.value)))).toEqual(canonical(known.register))
          done += 1
        },
      ),
      { numRuns: 300 },
    )
    expect(done).toBeGreaterThan(50)
  })

  it('a row that was removed comes back whole, byte for byte', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 10 }), fc.nat(), (wishes, which) => {
        const first = live(
          START,
          wishes.map((each) => (register) => commandOf(register, { ...each, field: each.field % 8 })),
        )
        const risk = first.register.risks[which % first.register.risks.length]
        if (!risk) return
        const { known, steps } = live(first.register, [() => ({ kind: 'remove', table: 'risks', id: risk.id })])
        expect(canonical(gone(known, back(known, steps[0], 0)))).toEqual(canonical(first.register))
      }),
      { numRuns: 60 },
    )
  })
})
