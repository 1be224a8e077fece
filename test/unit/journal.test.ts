/** Commands: what each changes, and when it is refused without changing anything. */
import { describe, expect, it, vi } from 'vitest'
import type { Register } from '../../shared/domain/register'
import { applyChanges, ChangeDoesNotFit } from '../../shared/journal/apply'
import { diffRows, invertChanges, sameJson, valueAt, withValueAt } from '../../shared/journal/change'
import { COMMAND_NAMES, type Command, nameOf, type SimpleCommand } from '../../shared/journal/command'
import { EMPTY_HEAD, entrySchema, headAfter, type JournalEntry, OFFICE } from '../../shared/journal/entry'
import { advance, changesToUndo, EMPTY_UNDO, UNDO_STEPS, undoStateOf } from '../../shared/journal/history'
import { planCommand } from '../../shared/journal/plan'
import { canonical } from '../../shared/register/file'
import { rowSchemas } from '../../shared/register/schema'
import { CURRENT_VERSION } from '../../shared/register/upgrades'
import { BASE, plusRows, RISK, withRisk, withRow } from './builders'

// Other work on the machine may slow these down; they are not about time in seconds.
vi.setConfig({ testTimeout: 60_000 })

function afterwards(register: Register, command: Command): Register {
  const planned = planCommand(register, command)
  if (!planned.ok) throw new Error(JSON.stringify(planned.error))
  return applyChanges(register, planned.value)
}

function refusal(register: Register, command: Command) {
  const before = JSON.stringify(register)
  const planned = planCommand(register, command)
  expect(JSON.stringify(register)).toBe(before)
  return planned.ok ? null : planned.error
}

const set = (table: 'risks' | 'units' | 'processes', id: string, path: readonly string[], value: unknown) =>
  ({ kind: 'set', table, id, path, value }) as SimpleCommand

describe('set', () => {
  it('changes one field and says from what to what', () => {
    const command = set('risks', 'r-1', ['assessment', 'overall', 'level'], 'A')
    expect(planCommand(BASE, command)).toEqual({
      ok: true,
      value: [{ table: 'risks', id: 'r-1', path: ['assessment', 'overall', 'level'], before: 'M', after: 'A' }],
    })
    expect(afterwards(BASE, command).risks[0]?.assessment.overall.level).toBe('A')
    expect(BASE.risks[0]?.assessment.overall.level).toBe('M')
  })

  it('makes no change of a value that is there already', () => {
    expect(planCommand(BASE, set('risks', 'r-1', ['measureIds'], ['m-g', 'm-s']))).toEqual({ ok: true, value: [] })
  })

  it('puts a rating in and takes it out', () => {
    const command = set('risks', 'r-1', ['assessment', 'ratings', 'i-1'], null)
    const without = afterwards(BASE, command)
    expect(Object.keys(without.risks[0]?.assessment.ratings ?? {})).not.toContain('i-1')
    const rating = RISK.assessment.ratings['i-1']
    expect(canonical(afterwards(without, set('risks', 'r-1', ['assessment', 'ratings', 'i-1'], rating)))).toEqual(
      canonical(BASE),
    )
  })

  it('cleans text on the way', () => {
    const command = set('processes', 'p-1', ['name'], 'Uno\r\ndue\u0000')
    expect(afterwards(BASE, command).processes[0]?.name).toBe('Uno\ndue')
  })

  it.each<[string, SimpleCommand, string]>([
    ['a row that is not there', set('risks', 'r-9', ['number'], 2), 'missing'],
    [
      'another register’s cover',
      { kind: 'set', table: 'heading', id: 'altro', path: ['notice'], value: '' },
      'missing',
    ],
    ['a wrong level', set('risks', 'r-1', ['assessment', 'overall', 'level'], 'C'), 'invalid'],
    [
      'the level of a rating without a motivation',
      set('risks', 'r-1', ['assessment', 'ratings', 'i-7', 'level'], 'B'),
      'invalid',
    ],
    ['an unknown field', set('risks', 'r-1', ['colour'], 'red'), 'invalid'],
    ['a dangling reference', set('risks', 'r-1', ['factorIds'], ['f-z']), 'invalid'],
    ['an identity', set('risks', 'r-1', ['id'], 'r-2'), 'invalid'],
    ['a whole row', set('risks', 'r-1', [], null), 'invalid'],
    ['a place inside a list', set('processes', 'p-1', ['phases', '0', 'description'], 'x'), 'invalid'],
    ['a fixed part taken out', set('risks', 'r-1', ['evaluation'], null), 'invalid'],
    ['a unit under itself', set('units', 'u-1', ['parentId'], 'u-2'), 'invalid'],
  ])('refuses %s', (_what, command, kind) => {
    expect(refusal(BASE, command)).toMatchObject({ kind })
  })
})

describe('insert and remove', () => {
  it('put a row in and refuse it twice, dangling or malformed', () => {
    const row = { ...RISK, id: 'r-2', number: 2 }
    expect(afterwards(BASE, { kind: 'insert', table: 'risks', row }).risks).toHaveLength(2)
    expect(refusal(BASE, { kind: 'insert', table: 'risks', row: RISK })).toMatchObject({ kind: 'exists', id: 'r-1' })
    const lost = { ...row, processId: 'p-9' }
    expect(refusal(BASE, { kind: 'insert', table: 'risks', row: lost })).toMatchObject({ kind: 'invalid' })
    const malformed = { ...row, number: 0 }
    expect(refusal(BASE, { kind: 'insert', table: 'risks', row: malformed })).toMatchObject({ kind: 'invalid' })
    const [unit] = BASE.units
    if (!unit) throw new Error('missing')
    const circular = { ...unit, id: 'u-9', parentId: 'u-9' }
    expect(refusal(BASE, { kind: 'insert', table: 'units', row: circular })).toMatchObject({ kind: 'invalid' })
  })

  it('take the risks of a process out with it', () => {
    const emptied = afterwards(BASE, { kind: 'remove', table: 'processes', id: 'p-1' })
    expect([emptied.processes, emptied.risks]).toEqual([[], []])
  })

  it('take a measure out of the risks that used it', () => {
    const without = afterwards(BASE, { kind: 'remove', table: 'measures', id: 'm-s' })
    expect(without.risks[0]?.measureIds).toEqual(['m-g'])
  })

  it.each(['units', 'areas', 'factors', 'indicators'] as const)('refuse to remove one of the %s in use', (table) => {
    const [row] = BASE[table]
    const refused = refusal(BASE, { kind: 'remove', table, id: row?.id ?? '' })
    expect(refused).toMatchObject({ kind: 'inUse', table })
    expect(refused?.kind === 'inUse' && refused.users.length).toBeGreaterThan(0)
  })

  it('remove what nobody uses', () => {
    expect(afterwards(BASE, { kind: 'remove', table: 'factors', id: 'f-c' }).factors).toHaveLength(2)
    expect(afterwards(BASE, { kind: 'remove', table: 'obligations', id: 'o-001' }).obligations).toEqual([])
  })
})

describe('batch and replace', () => {
  const good = set('processes', 'p-1', ['name'], 'Altro nome')

  it('is all or nothing, and later commands see the earlier ones', () => {
    const row = { ...RISK, id: 'r-2', number: 2 }
    const commands = [
      good,
      { kind: 'insert', table: 'risks', row },
      set('risks', 'r-2', ['number'], 3),
    ] as SimpleCommand[]
    const done = afterwards(BASE, { kind: 'batch', name: 'bulk', commands })
    expect([done.processes[0]?.name, done.risks[1]?.number]).toEqual(['Altro nome', 3])
    const broken = [...commands, { kind: 'remove', table: 'units', id: 'u-1' }] as SimpleCommand[]
    expect(refusal(BASE, { kind: 'batch', name: 'bulk', commands: broken })).toMatchObject({ kind: 'inUse' })
  })

  it('finds rows whatever came and went before in the same batch', () => {
    const rows = [2, 3, 4].map((number) => ({ ...RISK, id: `r-${number}`, number }))
    const commands = [
      ...rows.map((row) => ({ kind: 'insert', table: 'risks', row })),
      { kind: 'remove', table: 'risks', id: 'r-1' },
      { kind: 'remove', table: 'risks', id: 'r-3' },
      set('risks', 'r-4', ['description'], 'ultima'),
      { kind: 'insert', table: 'risks', row: RISK },
      { kind: 'remove', table: 'processes', id: 'p-1' },
    ] as SimpleCommand[]
    const upTo = (count: number) =>
      afterwards(BASE, { kind: 'batch', name: 'bulk', commands: commands.slice(0, count) })
    expect(
      upTo(6)
        .risks.map(({ id }) => id)
        .sort(),
    ).toEqual(['r-2', 'r-4'])
    expect(upTo(7).risks).toHaveLength(3)
    expect(upTo(8).risks).toEqual([])
  })

  it('replaces a register by another state of the same, and refuses a different one', () => {
    const target = withRow(
      plusRows(withRisk({ number: 4 }), 'risks', { ...RISK, id: 'r-2', number: 2 }),
      'units',
      'u-2',
      {
        name: 'Nuovo nome',
      },
    )
    const planned = planCommand(BASE, { kind: 'replace', register: { ...target, obligations: [] } })
    if (!planned.ok) throw new Error('refused')
    expect(planned.value).toHaveLength(4)
    expect(canonical(applyChanges(BASE, planned.value))).toEqual(canonical({ ...target, obligations: [] }))
    const other = { ...target, heading: { ...target.heading, id: 'altro' } }
    expect(refusal(BASE, { kind: 'replace', register: other })).toEqual({ kind: 'otherRegister' })
  })

  it('have a name for the history', () => {
    expect(nameOf(good)).toBe('set')
    expect(nameOf({ kind: 'batch', name: 'addFromLibrary', commands: [] })).toBe('addFromLibrary')
    expect(nameOf({ kind: 'replace', register: BASE })).toBe('restore')
    expect(COMMAND_NAMES).toContain('undo')
  })
})

describe('changes', () => {
  it('that do not fit are refused, and the register stays', () => {
    const change = { table: 'risks', id: 'r-1', path: ['number'], before: 7, after: 8 } as const
    expect(() => applyChanges(BASE, [change])).toThrow(ChangeDoesNotFit)
    expect(() => applyChanges(BASE, [{ ...change, id: 'r-9', before: 1 }])).toThrow('no such row')
    expect(() => applyChanges(BASE, [{ ...change, table: 'heading', id: 'altro' }])).toThrow('another register')
    const row = RISK as never
    expect(() => applyChanges(BASE, [{ table: 'risks', id: 'r-1', path: [], before: null, after: row }])).toThrow(
      'there already',
    )
    expect(BASE.risks).toEqual([RISK])
  })

  it('speak of own fields only: an indicator may be called constructor', () => {
    const row = { ratings: {} as Record<string, unknown> }
    expect(valueAt(row, ['ratings', 'constructor'])).toBeNull()
    const filled = withValueAt(row, ['ratings', 'constructor'], { level: 'B' })
    expect(valueAt(filled, ['ratings', 'constructor', 'level'])).toBe('B')
    expect(diffRows('risks', 'r', row, filled)).toMatchObject([{ path: ['ratings', 'constructor'], before: null }])
    expect(sameJson({ toString: 1 }, {})).toBe(false)
  })

  it('compare JSON without minding the order of keys', () => {
    expect(sameJson({ a: [1, { b: 2 }], c: null }, { c: null, a: [1, { b: 2 }] })).toBe(true)
    expect(sameJson([1, 2], [2, 1])).toBe(false)
    expect(sameJson({ a: undefined }, { b: undefined })).toBe(false)
    expect(sameJson([], {})).toBe(false)
  })
})

describe('a field that can be empty', () => {
  const approval = { fingerprint: 'a'.repeat(64), content: '{}' }
  const previous = { edition: '2023-2025', ratings: {}, overall: { level: 'B', motivation: 'Pochi casi.' } } as const

  it('holds null again when the change that filled it is undone: the row stays whole', () => {
    const workflow = { state: 'approved', remarks: '', by: 'Ada', at: '2026-03-01T10:00:00.000Z', approval } as const
    const changes = diffRows('risks', 'r-1', RISK, { ...RISK, workflow, previous })
    const undone = applyChanges(applyChanges(BASE, changes), invertChanges(changes))
    expect(undone).toEqual(BASE)
    expect(rowSchemas.risks.safeParse(undone.risks[0]).success).toBe(true)
  })

  it('is emptied by a command, while an entry of a record goes', () => {
    const filled = withRisk({ previous })
    expect(afterwards(filled, set('risks', 'r-1', ['previous'], null)).risks[0]?.previous).toBeNull()
    const without = afterwards(BASE, set('risks', 'r-1', ['assessment', 'ratings', 'i-1'], null))
    expect(Object.keys(without.risks[0]?.assessment.ratings ?? {})).not.toContain('i-1')
  })
})

describe('the journal', () => {
  const entry = (seq: number, more: Partial<JournalEntry> = {}): JournalEntry => ({
    format: CURRENT_VERSION,
    seq,
    id: `e-${seq}`,
    at: '2026-03-01T10:00:00.000Z',
    by: { ...OFFICE, name: 'RPCT' },
    name: 'set',
    changes: [{ table: 'risks', id: 'r-1', path: ['number'], before: seq, after: seq + 1 }],
    target: null,
    origin: '',
    hash: '',
    ...more,
  })

  it('moves entries between undo and redo, and an edit empties redo', () => {
    const undone = undoStateOf([entry(1), entry(2), entry(3, { name: 'undo', target: 2 })])
    expect(undone.undoable.map(({ seq }) => seq)).toEqual([1])
    expect(undone.redoable.map(({ seq }) => seq)).toEqual([2])
    const redone = advance(undone, entry(4, { name: 'redo', target: 2 }))
    expect([redone.undoable.map(({ seq }) => seq), redone.redoable]).toEqual([[1, 2], []])
    expect(advance(undone, entry(4)).redoable).toEqual([])
    expect(advance(EMPTY_UNDO, entry(9, { name: 'undo', target: 5 }))).toEqual(EMPTY_UNDO)
  })

  it('keeps so many steps at hand and no more', () => {
    const many = undoStateOf(Array.from({ length: UNDO_STEPS + 20 }, (_, index) => entry(index + 1)))
    expect(many.undoable).toHaveLength(UNDO_STEPS)
    expect(many.undoable.at(-1)?.seq).toBe(UNDO_STEPS + 20)
  })

  it('undoes an entry by its changes backwards', () => {
    const changes = [...entry(1).changes, { table: 'risks', id: 'r-1', path: ['number'], before: 2, after: 5 } as const]
    expect(changesToUndo(entry(1, { changes })).map(({ before, after: to }) => [before, to])).toEqual([
      [5, 2],
      [2, 1],
    ])
  })

  it('decodes its own entries and refuses others', () => {
    expect(entrySchema.parse(JSON.parse(JSON.stringify(entry(1))))).toEqual(entry(1))
    for (const wrong of [{ seq: 0 }, { id: '' }, { at: 'ieri' }, { name: 'hack' }, { extra: 1 }, { target: 0 }]) {
      expect(entrySchema.safeParse({ ...entry(1), ...wrong }).success).toBe(false)
    }
    expect(headAfter([entry(1), entry(2)])).toEqual({ seq: 2, id: 'e-2', hash: '' })
    expect(headAfter([])).toEqual(EMPTY_HEAD)
  })
})
