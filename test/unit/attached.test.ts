/** Attached files in the register file: what goes in comes out, and nothing that was altered is taken. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../shared/domain/evidence'
import type { Register } from '../../shared/domain/register'
import { bytesNamedIn, type FileContents, fingerprintOf } from '../../shared/register/attached'
import { fromBase64, toBase64 } from '../../shared/register/base64'
import { decodeRegisterText, encodeRegister } from '../../shared/register/file'
import { BASE, RISK, withRisk } from './builders'

function evidenceOf(bytes: Uint8Array, position: number): Evidence {
  const file = { sha256: fingerprintOf(bytes), name: `atto ${position}.pdf`, bytes: bytes.length }
  return { id: `ev-${position}`, indicatorId: position % 2 === 0 ? 'i-1' : null, kind: 'file', text: 'Atto', file }
}

function withFiles(contents: readonly Uint8Array[]): { register: Register; files: FileContents } {
  const register = withRisk({ assessment: { ...RISK.assessment, evidence: contents.map(evidenceOf) } })
  return { register, files: new Map(contents.map((bytes) => [fingerprintOf(bytes), bytes])) }
}

const bytes = fc.uint8Array({ minLength: 1, maxLength: 400 })

/** The file of a register with one attached file, as JSON to be tampered with. */
function oneFile(): { readonly json: { files?: Record<string, unknown> }; readonly sha256: string } {
  const { register, files } = withFiles([Uint8Array.of(1, 2, 3, 4, 5)])
  return { json: JSON.parse(encodeRegister(register, files)), sha256: [...files.keys()][0] ?? '' }
}

function refusal(json: unknown): string {
  const decoded = decodeRegisterText(JSON.stringify(json))
  if (decoded.ok) throw new Error('it was accepted')
  return decoded.error.problems.map(({ place, message }) => `${place}: ${message}`).join('\n')
}

describe('base64', () => {
  it('gives back the bytes, and is what Node gives', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (some) => {
        expect(toBase64(some)).toBe(Buffer.from(some).toString('base64'))
        expect(fromBase64(toBase64(some))).toEqual(some)
      }),
    )
  })

  it('takes no text that it would not have written itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9+/=\n -]{0,12}$/), (text) => {
        const read = fromBase64(text)
        if (read !== null) expect(toBase64(read)).toBe(text)
      }),
    )
    for (const text of ['A', 'AB==', 'AAB=', 'AA=A', '====', 'AAAA=', 'àAAA']) expect(fromBase64(text)).toBeNull()
  })
})

describe('files in the register file', () => {
  it('come back byte for byte, and the same file is written again', () => {
    fc.assert(
      fc.property(fc.array(bytes, { maxLength: 5 }), (contents) => {
        const { register, files } = withFiles(contents)
        const text = encodeRegister(register, files)
        const decoded = decodeRegisterText(text)
        if (!decoded.ok) throw new Error(decoded.error.message)
        expect(new Map(decoded.value.files)).toEqual(new Map(files))
        expect(encodeRegister(decoded.value.register, decoded.value.files)).toBe(text)
        expect(decoded.value.remarks).toEqual([])
        expect(bytesNamedIn(register)).toBe([...files.values()].reduce((sum, one) => sum + one.length, 0))
      }),
      { numRuns: 30 },
    )
  })

  it('are only those that the evidence names', () => {
    const { register, files } = withFiles([Uint8Array.of(7)])
    const more = new Map([...files, [fingerprintOf(Uint8Array.of(8)), Uint8Array.of(8)]])
    expect(encodeRegister(register, more)).toBe(encodeRegister(register, files))
    expect(encodeRegister(BASE, files)).toBe(encodeRegister(BASE))
  })

  it('may be left out: the register holds names and fingerprints only', () => {
    const { register } = withFiles([Uint8Array.of(7)])
    const decoded = decodeRegisterText(encodeRegister(register))
    expect(decoded.ok && decoded.value.files.size).toBe(0)
  })
})

describe('refused, with the place', () => {
  it('a content that was altered, however little', () => {
    const { json, sha256 } = oneFile()
    expect(refusal({ ...json, files: { [sha256]: toBase64(Uint8Array.of(1, 2, 3, 4, 6)) } })).toMatch(
      new RegExp(`^allegati\\.${sha256}: .*alterato`),
    )
  })

  it('text that is no base64, or no text', () => {
    const { json, sha256 } = oneFile()
    for (const text of ['AQIDBAU', 'AQID*AU=', 7, null]) {
      expect(refusal({ ...json, files: { [sha256]: text } })).toContain('danneggiato')
    }
    for (const files of [[], 'x', null]) expect(refusal({ ...json, files })).toMatch(/^allegati: /)
  })

  it('a size that is not the content’s', () => {
    const { json } = oneFile()
    const text = JSON.stringify(json).replace('"bytes":5', '"bytes":6')
    expect(refusal(JSON.parse(text))).toContain(
      'rischi[0].valutazione.evidenze[0].allegato.byte: la dimensione dell’allegato è 5 byte, non 6.',
    )
  })

  it('a content under another name is left out and said, when no evidence names it', () => {
    const { json } = oneFile()
    const other = Uint8Array.of(9)
    const decoded = decodeRegisterText(
      JSON.stringify({ ...json, files: { ...json.files, [fingerprintOf(other)]: toBase64(other) } }),
    )
    if (!decoded.ok) throw new Error(decoded.error.message)
    expect(decoded.value.files.size).toBe(1)
    expect(decoded.value.remarks.join()).toContain('tralasciati')
  })
})
