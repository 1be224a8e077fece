/** What whoever works may change and see in the window, and what this computer remembers of them. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findingsFor } from '../../../renderer/fields/useFindings'
import { authorKey, keepAuthor, knownAuthor, proposeName } from '../../../renderer/store/author'
import { mayStepBack } from '../../../renderer/store/registerStore'
import { isScreenFor, whyNotAdd, whyNotChange } from '../../../renderer/store/usePermission'
import { SCREENS } from '../../../renderer/store/viewStore'
import type { Register } from '../../../shared/domain/register'
import { type Author, type JournalEntry, OFFICE } from '../../../shared/journal/entry'
import { planCommand } from '../../../shared/journal/plan'
import { BASE, OPTIONS, plusRows, RISK, withRisk, withRow } from '../builders'

const MANAGER: Author = { name: 'Anna', role: 'manager', unitId: 'u-1' }
const OTHER: Author = { name: 'Ugo', role: 'manager', unitId: 'u-2' }
const READER: Author = { name: 'Ida', role: 'reader', unitId: null }

const [PROCESS] = BASE.processes
if (!PROCESS) throw new Error('the base register has changed')

describe('fields and buttons', () => {
  const level = { table: 'risks', id: 'r-1', path: ['evaluation', 'level'] } as const
  const motivation = { table: 'risks', id: 'r-1', path: ['assessment', 'overall', 'motivation'] } as const
  const process = { table: 'processes', id: 'p-1', path: [] } as const

  test('the office may change everything, a reader nothing', () => {
    for (const place of [level, motivation, process, { table: 'heading', id: 'prova', path: ['notice'] } as const]) {
      expect(whyNotChange(BASE, OFFICE, place)).toBeNull()
      expect(whyNotChange(BASE, READER, place)).toBe('reader')
    }
  })

  test('a manager may write the assessments of their units, not the RPCT’s level, nor take a process away', () => {
    expect(whyNotChange(BASE, MANAGER, motivation)).toBeNull()
    expect(whyNotChange(BASE, MANAGER, level)).toBe('rpctOnly')
    expect(whyNotChange(BASE, MANAGER, process)).toBe('rpctOnly')
    expect(whyNotChange(BASE, OTHER, motivation)).toBe('otherUnit')
    const handedIn = withRisk({ workflow: { ...RISK.workflow, state: 'submitted', by: 'Anna', at: '' } })
    expect(whyNotChange(handedIn, MANAGER, motivation)).toBe('handedIn')
  })

  test('a manager may add risks to their processes, and nothing else', () => {
    expect(whyNotAdd(BASE, MANAGER, 'risks', 'p-1')).toBeNull()
    expect(whyNotAdd(BASE, OTHER, 'risks', 'p-1')).toBe('otherUnit')
    expect(whyNotAdd(BASE, MANAGER, 'measures')).toBe('rpctOnly')
    expect(whyNotAdd(BASE, MANAGER, 'processes')).not.toBeNull()
    expect(whyNotAdd(BASE, READER, 'risks', 'p-1')).toBe('reader')
    expect(whyNotAdd(BASE, OFFICE, 'areas')).toBeNull()
  })

  test('what a field says is what the command says', () => {
    for (const author of [OFFICE, MANAGER, OTHER, READER]) {
      const { table, id, path } = motivation
      const planned = planCommand(BASE, { kind: 'set', table, id, path: [...path], value: 'Altro testo' }, author)
      const refused = planned.ok ? null : planned.error.kind === 'forbidden' ? planned.error.reason : 'another'
      expect(whyNotChange(BASE, author, motivation)).toBe(refused)
    }
  })
})

describe('screens', () => {
  test('the RPCT has all; a manager not those about the whole register; only the RPCT weighs', () => {
    const of = (role: Author['role']) => SCREENS.filter((screen) => isScreenFor(screen, role))
    expect(of('rpct')).toEqual(SCREENS)
    for (const screen of ['weighing', 'transparency', 'annexes'] as const) expect(of('manager')).not.toContain(screen)
    for (const screen of ['processes', 'risks', 'assessments', 'checks'] as const) {
      expect(of('manager')).toContain(screen)
    }
    expect(SCREENS.filter((screen) => !of('reader').includes(screen))).toEqual(['handouts', 'weighing'])
    // The round trip: the RPCT's, and in their own copy the manager's.
    expect(of('manager')).not.toContain('handouts')
    expect(isScreenFor('handouts', 'manager', true)).toBe(true)
  })
})

describe('findings', () => {
  test('a manager sees those on their rows, found on the whole register', () => {
    const elsewhere = plusRows(BASE, 'processes', { ...PROCESS, id: 'p-2', number: 2, unitId: 'u-2', name: '' })
    const register = withRow(elsewhere, 'risks', 'r-1', { factorIds: [] })
    const all = findingsFor(register, OFFICE, OPTIONS)
    expect(new Set(all.map(({ subject }) => subject.id))).toEqual(new Set(['p-2', 'r-1']))
    expect(
      findingsFor(register, { ...MANAGER, unitId: 'u-2' }, OPTIONS).every(({ subject }) => subject.id === 'p-2'),
    ).toBe(true)
    // The unit above answers for both.
    expect(findingsFor(register, MANAGER, OPTIONS)).toEqual(all)
  })
})

describe('undoing', () => {
  const step = (by: Author) => ({ by }) as JournalEntry

  test('the RPCT takes back any step, a manager their own, a reader none', () => {
    expect([OFFICE, MANAGER].map((by) => mayStepBack(step(by), OFFICE))).toEqual([true, true])
    expect([OFFICE, MANAGER, OTHER].map((by) => mayStepBack(step(by), MANAGER))).toEqual([false, true, false])
    expect([OFFICE, MANAGER, READER].map((by) => mayStepBack(step(by), READER))).toEqual([false, false, false])
  })
})

describe('what this computer remembers', () => {
  const kept = new Map<string, string>()
  beforeEach(() => {
    kept.clear()
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    })
    proposeName('arossi')
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })
  const other: Register = { ...BASE, heading: { ...BASE.heading, id: 'altro' } }

  test('before anybody said anything: the office, under the login name', () => {
    expect(knownAuthor(BASE)).toEqual({ author: { ...OFFICE, name: 'arossi' }, said: false })
  })

  test('who answered is known on every register; the name is tidied', () => {
    const said = keepAuthor(BASE, { ...OFFICE, name: '  Anna \n Rossi ' })
    expect(said.name).toBe('Anna Rossi')
    expect(knownAuthor(BASE)).toEqual({ author: said, said: true })
    expect(knownAuthor(other)).toEqual({ author: said, said: true })
  })

  test('a manager is one of one register only: on another it is asked, with the name at hand', () => {
    keepAuthor(BASE, MANAGER)
    expect(knownAuthor(BASE)).toEqual({ author: MANAGER, said: true })
    expect(knownAuthor(other)).toEqual({ author: { ...OFFICE, name: 'Anna' }, said: false })
  })

  test('a unit that is gone is asked for again', () => {
    keepAuthor(BASE, { ...MANAGER, unitId: 'u-9' })
    expect(knownAuthor(BASE).said).toBe(false)
  })

  test('in a manager’s copy it is that manager, whatever was said elsewhere', () => {
    keepAuthor(other, { ...OFFICE, name: 'Altro' })
    const handout = {
      id: 'h-1',
      registerId: 'prova',
      unitId: 'u-2',
      at: '2026-01-01T00:00:00.000Z',
      by: 'RPCT',
      due: '',
      fingerprint: 'f'.repeat(64),
    }
    const copy: Register = withRow({ ...BASE, heading: { ...BASE.heading, id: 'copia', handout } }, 'units', 'u-2', {
      manager: 'Dott.ssa Verdi',
    })
    expect(knownAuthor(copy)).toEqual({
      author: { name: 'Dott.ssa Verdi', role: 'manager', unitId: 'u-2' },
      said: false,
    })
    keepAuthor(copy, { name: 'Verdi', role: 'manager', unitId: 'u-2' })
    expect(knownAuthor(copy)).toEqual({ author: { name: 'Verdi', role: 'manager', unitId: 'u-2' }, said: true })
  })

  test('what is kept and makes no sense is as good as never said', () => {
    kept.set(authorKey('prova'), '{"name":')
    expect(knownAuthor(BASE).said).toBe(false)
    kept.set(authorKey('prova'), '{"name":"x","role":"king","unitId":null}')
    expect(knownAuthor(BASE).said).toBe(false)
  })
})
