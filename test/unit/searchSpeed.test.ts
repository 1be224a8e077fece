/** Twenty thousand processes are searched while one types. */
import { expect, test } from 'vitest'
import { paletteWords, registerLists } from '../../renderer/app/palette/registerIndex'
import { search } from '../../shared/search'
import { syntheticRegister } from '../../shared/synthetic'
import { quickestOf } from './timing'

test('an answer comes within 50 ms at 20,000 processes, whatever is typed', () => {
  const register = syntheticRegister(20_000)
  const sources = Object.values(registerLists(register)).map((list) => ({ list, bonus: 0 }))
  for (const typed of ['a', 'di', 'afidamento', 'concesione suolo publico', 'uso della discrezionalita fase processo'])
    expect(
      quickestOf(5, () => () => search(paletteWords, sources, typed, 50)),
      typed,
    ).toBeLessThan(50)
}, 30_000)
