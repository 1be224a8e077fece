/** The register file: what is read back, what is refused and with which words, what is upgraded. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Register } from '../../shared/domain/register'
import { applyChanges } from '../../shared/journal/apply'
import { entrySchema } from '../../shared/journal/entry'
import { NO_FILES } from '../../shared/register/attached'
import { canonical, decodeRegister, decodeRegisterText, encodeRegister, type Refused } from '../../shared/register/file'
import {
  CURRENT_VERSION,
  tablesOf,
  UPGRADES,
  type Upgrade,
  upgradeFile,
  upgradeRow,
} from '../../shared/register/upgrades'
import { syntheticRegister } from '../../shared/synthetic'
import { BASE, plusRows, RISK, withRisk, withRow } from './builders'

type Path = readonly (string | number)[]

/** Sets a value deep in parsed JSON; `undefined` takes the entry out. */
function put(file: unknown, path: Path, value: unknown): void {
  const at = path.slice(0, -1).reduce<unknown>((part, key) => Reflect.get(Object(part), key), file)
  const key = path.at(-1) ?? ''
  if (value === undefined) Reflect.deleteProperty(Object(at), key)
  else Reflect.set(Object(at), key, value)
}

/** Why the base register is refused when one value of its file is another. */
function refusalOf(path: Path, value: unknown): Refused {
  const file: unknown = JSON.parse(encodeRegister(BASE))
  put(file, path, value)
  const decoded = decodeRegister(file)
  if (decoded.ok) throw new Error('it was accepted')
  return decoded.error
}

function placesOf(refused: Refused): readonly string[] {
  return refused.problems.map(({ place }) => place)
}

describe('encoding', () => {
  it('gives the same bytes twice, whatever the order of rows and keys', () => {
    const register = syntheticRegister(40)
    const shuffled = {
      handouts: register.handouts,
      obligations: [...register.obligations].reverse(),
      measures: register.measures,
      risks: [...register.risks].reverse().map(({ id, ...risk }) => ({ ...risk, id })),
      processes: register.processes.map(({ name, ...process }) => ({ ...process, name })),
      indicators: register.indicators,
      factors: [...register.factors].reverse(),
      areas: register.areas,
      units: [...register.units].reverse(),
      heading: register.heading,
    }
    const text = encodeRegister(register)
    expect(encodeRegister(shuffled)).toBe(text)
    expect(encodeRegister(register)).toBe(text)
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('puts ratings in the order of their ids', () => {
    const ratings = Object.fromEntries(Object.entries(RISK.assessment.ratings).reverse())
    const turned = withRisk({ assessment: { ...RISK.assessment, ratings } })
    expect(encodeRegister(turned)).toBe(encodeRegister(BASE))
  })

  it('is undone by decoding, and decoding by encoding', () => {
    for (const register of [BASE, syntheticRegister(60)]) {
      const text = encodeRegister(register)
      const decoded = decodeRegisterText(text)
      expect(decoded).toEqual({
        ok: true,
        value: { register: canonical(register), files: NO_FILES, version: CURRENT_VERSION, remarks: [] },
      })
      if (decoded.ok) expect(encodeRegister(decoded.value.register)).toBe(text)
    }
  })

  it('keeps text of 100,000 characters, emoji and line feeds as they are', () => {
    const description = `${'à'.repeat(100_000)}\n\t«🏛️»`
    const decoded = decodeRegisterText(encodeRegister(withRisk({ description })))
    expect(decoded.ok && decoded.value.register.risks[0]?.description).toBe(description)
  })
})

describe('decoding refuses, and names the exact place', () => {
  it.each<[string, string, Path, unknown]>([
    ['a wrong level', 'rischi[0].valutazione.complessiva.livello', ['risks', 0, 'assessment', 'overall', 'level'], 'C'],
    ['a missing field', 'processi[0].nome', ['processes', 0, 'name'], undefined],
    ['a number as text', 'aree[0].numero', ['areas', 0, 'number'], '1'],
    ['an unknown key', 'misure[1]', ['measures', 1, 'colour'], 'red'],
    ['an unknown key at the top', 'file', ['extra'], 1],
    ['a missing table', 'rischi', ['risks'], undefined],
    ['a dangling measure', 'rischi[0].misure[0]', ['risks', 0, 'measureIds'], ['m-x']],
    [
      'a dangling indicator',
      'rischi[0].valutazione.indicatori.i-9',
      ['risks', 0, 'assessment', 'ratings', 'i-9'],
      { level: 'B', motivation: 'x' },
    ],
    ['a dangling phase', 'processi[0].fasi[0].struttura', ['processes', 0, 'phases', 0, 'unitId'], 'u-x'],
    ['a repeated id', 'strutture[1].id', ['units', 1, 'id'], 'u-1'],
    ['a unit below itself', 'strutture[0].strutturaSuperiore', ['units', 0, 'parentId'], 'u-2'],
    ['an id that no object keeps', 'fattori[0].id', ['factors', 0, 'id'], '__proto__'],
    ['a wrong date', 'intestazione.edizione.atto.data', ['heading', 'edition', 'act', 'date'], '26/02/2024'],
  ])('%s: %s', (_what, place, path, value) => {
    const refused = refusalOf(path, value)
    expect(refused.kind).toBe('invalid')
    expect(placesOf(refused)).toContain(place)
    expect(refused.message).toMatch(/^Il registro non si può aprire\. /)
    expect(refused.problems[0]?.message.length).toBeGreaterThan(10)
  })

  it('with the value found, what is wanted, and a pointer', () => {
    expect(refusalOf(['risks', 0, 'assessment', 'overall', 'level'], 'C').problems).toEqual([
      {
        place: 'rischi[0].valutazione.complessiva.livello',
        pointer: '/risks/0/assessment/overall/level',
        message: 'c’è «C», serve uno tra: B, M, A.',
      },
    ])
  })

  it('a file from the future, without touching it', () => {
    const refused = refusalOf(['version'], CURRENT_VERSION + 1)
    expect(refused.kind).toBe('fromTheFuture')
    expect(refused.message).toContain('più recente')
  })

  it.each([0, 1.5, '1', null])('a version %s', (version) => {
    expect(refusalOf(['version'], version)).toMatchObject({ kind: 'invalid', problems: [{ place: 'versione' }] })
  })

  it.each(['', '{', 'PK\u0003\u0004', '{"format":"registro-rischi",'])('damaged text %j', (text) => {
    const decoded = decodeRegisterText(text)
    expect(decoded).toMatchObject({ ok: false, error: { kind: 'notJson' } })
  })

  it.each(['null', '[]', '"registro"', '{}', '{"format":"altro"}'])('JSON that is no register: %s', (text) => {
    expect(decodeRegisterText(text)).toMatchObject({ ok: false, error: { kind: 'notRegister' } })
  })

  it('nesting that would exhaust the stack', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    const text = encodeRegister(BASE).replace('"units": [', `"deep": ${deep}, "units": [`)
    expect(decodeRegisterText(text)).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  })
})

describe('decoding cleans and says so', () => {
  it('reads a file that begins with a byte order mark', () => {
    expect(decodeRegisterText(`\ufeff${encodeRegister(BASE)}`)).toMatchObject({ ok: true, value: { remarks: [] } })
  })

  it('takes out control characters, turns line ends into line feeds, and counts', () => {
    const file = JSON.parse(encodeRegister(BASE))
    file.processes[0].name = 'Conces\u0000sione\u001f'
    file.risks[0].description = 'prima\r\nseconda\u000bterza \ud800.'
    const decoded = decodeRegister(file)
    if (!decoded.ok) throw new Error(decoded.error.message)
    expect(decoded.value.register.processes[0]?.name).toBe('Concessione')
    expect(decoded.value.register.risks[0]?.description).toBe('prima\nseconda\nterza .')
    expect(decoded.value.remarks).toEqual(['Da 2 testi sono stati tolti caratteri di controllo non stampabili.'])
  })

  it('keeps a body called like a formula: escaping is for exports', () => {
    const name = "=cmd|'/c calc'!A1"
    const { heading } = BASE
    const decoded = decodeRegisterText(
      encodeRegister({ ...BASE, heading: { ...heading, body: { ...heading.body, name } } }),
    )
    expect(decoded.ok && decoded.value.register.heading.body.name).toBe(name)
  })
})

describe('upgrades', () => {
  const steps: readonly Upgrade[] = [
    { row: (table, row) => (table === 'risks' ? { ...row, names: [row.name] } : row), newTables: ['extras'] },
    { row: (_table, { name: _old, ...row }) => row, newTables: [] },
    {
      row: (table, row) => (table === 'risks' && Array.isArray(row.names) ? { ...row, count: row.names.length } : row),
      newTables: [],
    },
  ]

  it('run every step that a version still needs, in order, one version each', () => {
    const file = { version: 1, heading: { name: 'ente' }, risks: [{ name: 'x' }] }
    expect(upgradeFile(file, 1, steps)).toEqual({
      version: 4,
      heading: {},
      risks: [{ names: ['x'], count: 1 }],
      extras: [],
    })
    expect(upgradeFile({ version: 3, risks: [{ names: ['x', 'y'] }] }, 3, steps)).toEqual({
      version: 4,
      risks: [{ names: ['x', 'y'], count: 2 }],
    })
    expect(upgradeRow('risks', { name: 'x' }, 1, steps)).toEqual({ names: ['x'], count: 1 })
  })

  it('leave a file of the current version as it is', () => {
    const file = { version: 4, risks: [] }
    expect(upgradeFile(file, 4, steps)).toBe(file)
    expect(upgradeFile(file, CURRENT_VERSION, UPGRADES)).toBe(file)
    expect(CURRENT_VERSION).toBe(UPGRADES.length + 1)
  })

  it('leave the value given as it was, and what is no row', () => {
    const file = Object.freeze({ version: 1, risks: Object.freeze([Object.freeze({ name: 'x' }), 7]) })
    expect(upgradeFile(file, 1, steps)).toMatchObject({ risks: [{ count: 1 }, 7] })
    expect(file).toEqual({ version: 1, risks: [{ name: 'x' }, 7] })
  })

  it('know which tables each version has', () => {
    expect(tablesOf(1, ['risks', 'extras'], steps)).toEqual(['risks'])
    expect(tablesOf(2, ['risks', 'extras'], steps)).toEqual(['risks', 'extras'])
  })

  it('bring a file of version 1 to version 2 and say so: nothing it held is changed', () => {
    const text = readFileSync('test/fixtures/registro-v1.registro.json', 'utf8')
    const decoded = decodeRegisterText(text)
    if (!decoded.ok) throw new Error(decoded.error.message)
    const { register, version, remarks } = decoded.value
    expect(version).toBe(1)
    expect(remarks).toEqual(['Il file era nel formato 1 ed è stato portato al formato 2.'])
    expect(register.handouts).toEqual([])
    expect(register.heading.handout).toBeNull()
    const before = JSON.parse(text) as Register
    expect(canonical(register)).toMatchObject(
      before.risks.length > 0 ? { units: before.units, risks: before.risks } : {},
    )
    for (const risk of register.risks) {
      expect(risk).toMatchObject({ previous: null, workflow: { state: 'open' }, assessment: { evidence: [] } })
    }
  })

  it('bring entries of a journal of version 1 along: they apply to the register of today', () => {
    const decoded = decodeRegisterText(readFileSync('test/fixtures/registro-v1.registro.json', 'utf8'))
    if (!decoded.ok) throw new Error(decoded.error.message)
    const lines = readFileSync('test/fixtures/registro-v1.jsonl', 'utf8').trim().split('\n')
    const entries = lines.map((line) => entrySchema.parse(JSON.parse(line)))
    expect(entries[0]).toMatchObject({ by: { name: 'Anna', role: 'rpct', unitId: null }, hash: '', origin: '' })
    const after = entries.reduce((state, entry) => applyChanges(state, entry.changes), decoded.value.register)
    const added = after.risks.find(({ id }) => id === 'r-nuovo')
    expect(added).toMatchObject({ description: 'Descrizione cambiata', previous: null })
    expect(after.risks).toHaveLength(decoded.value.register.risks.length)
    expect(decodeRegisterText(encodeRegister(after)).ok).toBe(true)
  })
})

describe('the base register of these tests', () => {
  it('is itself decoded', () => {
    const more = plusRows(withRow(BASE, 'units', 'u-2', { name: 'Altro' }), 'risks', { ...RISK, id: 'r-2', number: 2 })
    expect(decodeRegisterText(encodeRegister(more)).ok).toBe(true)
  })
})
