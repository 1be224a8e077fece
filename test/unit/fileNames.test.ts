/** Names of files made of what people wrote: no system refuses them, Windows' names of devices included. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partiesOf } from '../../shared/handout/parties'
import { unitSlugs } from '../../shared/handout/workbookFiles'
import { fileNameOf, isDeviceName } from '../../shared/register/fileNames'
import { PART } from './selfAssessmentBook'

/** What Windows refuses in a name that has an ending after it. */
const REFUSED = /[\p{Cc}\\/:*?"<>|]|^\s|^(con|prn|aux|nul|(com|lpt)\d)\s*(\.|$)/iu

describe('a file name made of a text', () => {
  test.each([
    ['Con', '_Con'],
    ['COM1', '_COM1'],
    ['lpt¹', '_lpt¹'],
    ['Aux.', '_Aux'],
    ['Con fondi propri', 'Con fondi propri'],
    [' Provincia di Lucca S.p.A. ', 'Provincia di Lucca S.p.A'],
    ['a/b: c?', 'a b c'],
    ['...', 'registro'],
  ])('%s is %s', (text, name) => expect(fileNameOf(text)).toBe(name))

  test('whatever it is, it ends in a letter and is refused by none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const name = fileNameOf(text)
        expect(name).not.toMatch(REFUSED)
        expect(name).not.toMatch(/[\s.]$/)
      }),
    )
  })
})

test.each(['Con', 'PRN', ' aux ', 'Nul.', 'COM1', 'Lpt9'])(
  'no hand-out of a unit «%s» bears the name of a device',
  (name) => {
    const parties = partiesOf({ ...PART, units: PART.units.map((unit) => ({ ...unit, name })) }).parties
    const [slug] = unitSlugs(parties)
    expect(slug).toMatch(/^struttura-/)
    for (const ending of ['.consegna.json', '']) expect(isDeviceName(`${slug}${ending}`)).toBe(false)
  },
)
