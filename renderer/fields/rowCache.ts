/**
 * Row views for grids, made once for each source row and kept while it and what it draws on are the same: after an
 * edit only the rows that changed are made and painted again.
 */

/** Gives the view of a source: the kept one when the source and every part are the same objects or values. */
export type RowCache<S extends object, V> = (source: S, parts: readonly unknown[], make: () => V) => V

/** A new cache; it forgets a view when its source row is gone. */
export function rowCache<S extends object, V>(): RowCache<S, V> {
  const kept = new WeakMap<S, { readonly parts: readonly unknown[]; readonly view: V }>()
  return (source, parts, make) => {
    const known = kept.get(source)
    if (known && parts.every((part, index) => part === known.parts[index])) return known.view
    const view = make()
    kept.set(source, { parts, view })
    return view
  }
}
