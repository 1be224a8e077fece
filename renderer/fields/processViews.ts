/**
 * Rows of grids that are made process by process. After an edit only those of a process are made again that changed,
 * or a risk of which did: an edit does not cost as much as the whole list. Rows that say the same stay the same objects.
 */
import { processesInOrder, risksOf } from '../../shared/domain/lookup'
import type { Process } from '../../shared/domain/process'
import type { Register } from '../../shared/domain/register'
import type { Risk } from '../../shared/domain/risk'
import type { Text } from '../../shared/text/it'
import { keepSame } from './stableRows'

/** A process and its risks, in number order. */
export interface ProcessPlace {
  readonly process: Process
  readonly risks: readonly Risk[]
}

interface Made<V> extends ProcessPlace {
  readonly views: readonly V[]
}

/** The last list, and what it was made of. */
interface Last<V> {
  readonly order: readonly Process[]
  readonly risks: readonly Risk[]
  readonly made: readonly Made<V>[]
  readonly views: readonly V[]
}

const NOTHING = { order: [], risks: [], made: [], views: [] }

/**
 * Views in annex order, as `make` gives them for a process. They are kept while the process, its risks, the areas and
 * the other `sources` (lists, words) that they are made from are the same objects.
 */
export function processViews<V extends { readonly id: string }>(
  sourcesOf: (register: Register, text: Text) => readonly unknown[],
  make: (place: ProcessPlace, register: Register, text: Text) => readonly V[],
): (register: Register, text: Text) => readonly V[] {
  let sources: readonly unknown[] = []
  let last: Last<V> = NOTHING
  let known = new WeakMap<Process, Made<V>>()

  return (register, text) => {
    const now = [register.areas, ...sourcesOf(register, text)]
    if (now.length !== sources.length || now.some((each, index) => each !== sources[index])) {
      last = NOTHING
      known = new WeakMap()
    }
    sources = now
    const anew = (place: ProcessPlace, old: Made<V> | undefined) =>
      keepSame(old?.views ?? [], make(place, register, text))
    const order = processesInOrder(register)
    const sameRisks = register.risks === last.risks
    let changed = order.length !== last.made.length
    const made = order.map((process, index) => {
      const before = last.made[index]
      const same = process === last.order[index]
      if (before && same && sameRisks) return before
      const risks = risksOf(register, process.id)
      if (before && same && before.risks === risks) return before
      const old = before?.process.id === process.id ? before : known.get(process)
      const views = old?.risks === risks && old.process === process ? old.views : anew({ process, risks }, old)
      if (views !== before?.views) changed = true
      const one = { process, risks, views }
      known.set(process, one)
      return one
    })
    last = { order, risks: register.risks, made, views: changed ? made.flatMap(({ views }) => views) : last.views }
    return last.views
  }
}
