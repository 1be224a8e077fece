import { expect, test } from 'vitest'
import { datesIn } from '../../../renderer/store/dates'

test('in both languages the day stands before the month: 2 March is never read as 3 February', () => {
  const at = new Date(2027, 2, 2, 9, 5, 7).toISOString()
  expect(datesIn('en-GB').day(at)).toBe('02/03/2027')
  expect(datesIn('it-IT').day(at)).toBe('02/03/2027')
  expect(datesIn('en-GB').moment(at)).toBe('02/03/2027, 09:05:07')
  expect(datesIn('it-IT').moment(at)).toBe('02/03/27, 09:05:07')
})
