/** Figures of the search everywhere: what the lists cost the first time, after an edit, and an answer at each key. */
import { paletteWords, registerLists } from '../../renderer/app/palette/registerIndex'
import type { Register } from '../../shared/domain/register'
import { search } from '../../shared/search'
import { syntheticRegister } from '../../shared/synthetic'
import { type Figure, figure, p95 } from './figure'

const QUERIES = 60
const SHOWN = 50

/** Words of a row in another order, one of them with a letter missing, as they grow key by key. */
function keysOf(text: string): readonly string[] {
  const words = text.split(' ').filter((word) => word.length > 3)
  const typed = words
    .slice(0, 3)
    .reverse()
    .map((word, index) => (index === 0 ? word.slice(0, 2) + word.slice(3) : word))
    .join(' ')
  return Array.from({ length: typed.length }, (_, end) => typed.slice(0, end + 1))
}

function answers(register: Register): number[] {
  const sources = Object.values(registerLists(register)).map((list) => ({ list, bonus: 0 }))
  const times: number[] = []
  for (let index = 0; index < QUERIES; index += 1) {
    const row = register.risks[(index * 37) % register.risks.length]
    for (const typed of keysOf(row?.description ?? '')) {
      const start = performance.now()
      search(paletteWords, sources, typed, SHOWN)
      times.push(performance.now() - start)
    }
  }
  return times
}

const timed = (work: () => unknown) => {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Index, index after an edit, answers (95th percentile of all keys), for each size. */
export function searchFigures(sizes: readonly number[]): readonly Figure[] {
  return sizes.flatMap((size) => {
    const register = syntheticRegister(size)
    const index = timed(() => registerLists(register))
    const [first, ...others] = register.processes
    const edited = first ? { ...register, processes: [{ ...first, name: 'Altro nome' }, ...others] } : register
    const again = timed(() => registerLists(edited))
    return [
      figure('search-index', size, 'ms', [index]),
      figure('search-edit', size, 'ms', [again]),
      figure('search-key', size, 'ms', [p95(answers(register))]),
    ]
  })
}
