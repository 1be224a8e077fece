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
  /** Where the first of them stands among all. */
  readonly start: number
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
    // Over 20,000 processes a list costs more to put together than all else that an edit does: it is copied, and what
    // changed is put in its place, while each process has as many views as before.
    const made = last.made.slice(0, order.length)
    const views = [...last.views]
    let [changed, moved] = [false, order.length !== last.made.length]
    for (let index = 0; index < order.length; index += 1) {
      const process = order[index] as Process
      const before = made[index]
      const same = before !== undefined && process === last.order[index]
      if (same && sameRisks) continue
      const risks = risksOf(register, process.id)
      if (same && before.risks === risks) continue
      const old = before?.process.id === process.id ? before : known.get(process)
      const own = old?.risks === risks && old.process === process ? old.views : anew({ process, risks }, old)
      const start = before?.start ?? 0
      if (own !== before?.views) changed = true
      if (own.length !== before?.views.length) moved = true
      else for (const [offset, view] of own.entries()) views[start + offset] = view
      const one = { process, risks, views: own, start }
      made[index] = one
      known.set(process, one)
    }
    last = moved
      ? inARow(order, register.risks, made)
      : { order, risks: register.risks, made, views: changed ? views : last.views }
    return last.views
  }
}

function inARow<V>(order: readonly Process[], risks: readonly Risk[], made: readonly Made<V>[]): Last<V> {
  const views: V[] = []
  const placed = made.map((one) => {
    const start = views.length
    views.push(...one.views)
    return { ...one, start }
  })
  return { order, risks, made: placed, views }
}
