/** The files of a round trip: what is written is read back, and nothing that was damaged or edited is taken for whole. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Register } from '../../shared/domain/register'
import {
  copyHeading,
  decodeHandBack,
  decodeHandout,
  encodeHandBack,
  makeHandout,
  parseFile,
} from '../../shared/handout/files'
import { planHandOut } from '../../shared/handout/handOut'
import { partialRegister } from '../../shared/handout/partial'
import { partiesOf } from '../../shared/handout/parties'
import { canonical, encodeRegister } from '../../shared/register/file'
import { CURRENT_VERSION, type FileValue } from '../../shared/register/upgrades'
import { syntheticRegister } from '../../shared/synthetic'
import { authorOf } from './builders'

const START = syntheticRegister(12)
const AT = '2026-03-01T10:00:00.000Z'
const [first] = partiesOf(START).parties
if (!first) throw new Error('no party')
const party = first
const part = partialRegister(START, party, START.heading)
const handout = makeHandout(part, { id: 'h-1', unitId: party.unit.id, at: AT, by: 'RPCT', due: '2026-03-31' })
const { origin } = handout
const COPY: Register = { ...part, heading: copyHeading(START.heading, origin) }
const HANDOUT = handout.text()

const theirs: Register = {
  ...COPY,
  risks: COPY.risks.map((risk) => ({
    ...risk,
    assessment: { ...risk.assessment, overall: { level: 'A', motivation: 'Perché sì, visti gli atti.' } },
  })),
}
const base = JSON.parse(encodeRegister(COPY)) as FileValue
const HAND_BACK = encodeHandBack({ base, theirs, author: authorOf(party), at: AT, submitted: ['r1'] })

function read<T>(text: string, decode: (value: unknown) => { ok: true; value: T } | { ok: false; error: unknown }) {
  const parsed = parseFile(text)
  return parsed.ok ? decode(parsed.value) : parsed
}

describe('a hand-out', () => {
  it('is read back as it was written', () => {
    const decoded = read(HANDOUT, decodeHandout)
    if (!decoded.ok) throw new Error('refused')
    expect(decoded.value.origin).toEqual(origin)
    expect(canonical(decoded.value.copy)).toEqual(canonical(COPY))
  })

  it('with any byte changed is refused, or says the same', () => {
    const bytes = Buffer.from(HANDOUT)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = Buffer.from(bytes)
        changed[place] = (changed[place] ?? 0) ^ change
        const decoded = read(changed.toString('utf8'), decodeHandout)
        if (decoded.ok) expect(canonical((decoded.value as { copy: Register }).copy)).toEqual(canonical(COPY))
      }),
      { numRuns: 150 },
    )
  })

  it('edited by hand is refused, with what to do', () => {
    const edited = HANDOUT.replace(party.processes[0]?.name ?? '', 'Altro nome')
    expect(edited).not.toBe(HANDOUT)
    expect(read(edited, decodeHandout)).toMatchObject({ ok: false, error: { kind: 'altered' } })
  })

  it('from a newer program, another format, or half a file is refused', () => {
    const future = HANDOUT.replace(`"version": ${CURRENT_VERSION}`, `"version": ${CURRENT_VERSION + 1}`)
    expect(read(future, decodeHandout)).toMatchObject({ ok: false, error: { kind: 'fromTheFuture' } })
    expect(read(encodeRegister(START), decodeHandout)).toMatchObject({ ok: false, error: { kind: 'otherFile' } })
    expect(read(HAND_BACK, decodeHandout)).toMatchObject({ ok: false, error: { kind: 'otherFile' } })
    expect(read(HANDOUT, decodeHandBack)).toMatchObject({ ok: false, error: { kind: 'otherFile' } })
    expect(read(HANDOUT.slice(0, 500), decodeHandout)).toMatchObject({ ok: false, error: { kind: 'notJson' } })
  })

  it('holds nothing of other managers', () => {
    const decoded = read(HANDOUT, decodeHandout)
    if (!decoded.ok) throw new Error('refused')
    const own = new Set(party.processes.map(({ id }) => id))
    expect(decoded.value.copy.processes.every(({ id }) => own.has(id))).toBe(true)
    expect(decoded.value.copy.handouts).toEqual([])
  })
})

describe('a hand-back', () => {
  it('is a manager’s of the unit it was handed out to, whoever they said they were in their copy', () => {
    for (const said of [
      { name: 'Anna', role: 'rpct', unitId: null },
      { name: 'Anna', role: 'manager', unitId: 'u-altra' },
    ] as const) {
      const decoded = read(encodeHandBack({ base, theirs, author: said, at: AT, submitted: [] }), decodeHandBack)
      if (!decoded.ok) throw new Error('refused')
      expect(decoded.value.back.author).toEqual({ name: 'Anna', role: 'manager', unitId: party.unit.id })
    }
  })

  it('is read back as it was written', () => {
    const decoded = read(HAND_BACK, decodeHandBack)
    if (!decoded.ok) throw new Error('refused')
    const { back } = decoded.value
    expect(canonical(back.base)).toEqual(canonical(COPY))
    expect(canonical(back.theirs)).toEqual(canonical(theirs))
    expect(back).toMatchObject({ author: authorOf(party), at: AT, submitted: new Set(['r1']) })
  })

  it('with any byte changed is refused, or says the same', () => {
    const bytes = Buffer.from(HAND_BACK)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = Buffer.from(bytes)
        changed[place] = (changed[place] ?? 0) ^ change
        const decoded = read(changed.toString('utf8'), decodeHandBack)
        if (!decoded.ok) return
        const { back } = decoded.value as { back: { theirs: Register } }
        expect(canonical(back.theirs)).toEqual(canonical(theirs))
      }),
      { numRuns: 150 },
    )
  })

  it('whose base is not what was handed out is refused, even with a right checksum', () => {
    const other = { ...COPY, processes: COPY.processes.map((row) => ({ ...row, name: 'Altro nome' })) }
    const forged = encodeHandBack({
      base: JSON.parse(encodeRegister(other)) as FileValue,
      theirs,
      author: authorOf(party),
      at: AT,
      submitted: [],
    })
    expect(read(forged, decodeHandBack)).toMatchObject({ ok: false, error: { kind: 'altered' } })
  })
})

describe('handing out', () => {
  let made = 0
  const newId = () => {
    made += 1
    return `h-${made}`
  }
  const wish = { kinds: ['file', 'workbook'] as const, at: AT, by: 'RPCT', due: '2026-03-31' }

  it('makes a file of each kind for each manager chosen, named after the unit, and a row for each', () => {
    const { parties } = partiesOf(START)
    const chosen = parties.slice(0, 2).map(({ unit }) => unit.id)
    const planned = planHandOut(START, { ...wish, unitIds: chosen }, newId)
    if (!planned.ok) throw new Error('refused')
    const { files, rows } = planned.value
    expect(files.map(({ name }) => name)).toEqual(rows.map(({ fileName }) => fileName))
    expect(new Set(rows.map(({ unitId }) => unitId))).toEqual(new Set(chosen))
    expect(rows).toHaveLength(4)
    expect(new Set(rows.map(({ fileName }) => fileName)).size).toBe(4)
    const file = files.find(({ kind }) => kind === 'file')
    const text = file?.kind === 'file' ? file.text() : ''
    const decoded = read(text, decodeHandout)
    if (!decoded.ok) throw new Error('refused')
    expect(rows[0]).toMatchObject({ id: decoded.value.origin.id, fingerprint: decoded.value.origin.fingerprint })
  })
})
