/**
 * Rows by id. Most edits change a row and leave all of them at their places: then the new list shares the table of
 * places with the old one, and its index costs a look through the list and not a table of its own.
 */

type Row = { readonly id: string }

/** A list, and the place of each of its ids. */
interface Places {
  readonly rows: readonly Row[]
  readonly places: ReadonlyMap<string, number>
}

/** So many lists are remembered: the collections of a register, before and after an edit. */
const REMEMBERED = 16

let recent: readonly Places[] = []

/** An index of a list whose ids are all different; it must not change afterwards. */
export function indexOf<T extends Row>(rows: readonly T[]): ReadonlyMap<string, T> {
  const alike = recent.find((known) => sameIds(known.rows, rows))
  const places = alike?.places ?? new Map(rows.map((row, place) => [row.id, place]))
  // Of two rows with one id the last counts, as in any table.
  if (places.size !== rows.length) return new Map(rows.map((row) => [row.id, row]))
  recent = [{ rows, places }, ...recent.filter((known) => known !== alike)].slice(0, REMEMBERED)
  return new RowIndex(rows, places)
}

function sameIds(before: readonly Row[], after: readonly Row[]): boolean {
  return before.length === after.length && after.every((row, at) => row === before[at] || row.id === before[at]?.id)
}

class RowIndex<T extends Row> implements ReadonlyMap<string, T> {
  constructor(
    private readonly rows: readonly T[],
    private readonly places: ReadonlyMap<string, number>,
  ) {}

  get size(): number {
    return this.rows.length
  }

  get(id: string): T | undefined {
    const place = this.places.get(id)
    return place === undefined ? undefined : this.rows[place]
  }

  has(id: string): boolean {
    return this.places.has(id)
  }

  forEach(take: (row: T, id: string, index: ReadonlyMap<string, T>) => void): void {
    for (const row of this.rows) take(row, row.id, this)
  }

  *entries(): MapIterator<[string, T]> {
    for (const row of this.rows) yield [row.id, row]
  }

  keys(): MapIterator<string> {
    return this.places.keys()
  }

  values(): MapIterator<T> {
    return this.rows.values()
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries()
  }
}
