/** Which row is chosen when one goes away. */

/** The row after the given one, else the one before; `null` when it is alone or not there. */
export function neighbourOf(rows: readonly { readonly id: string }[], id: string): string | null {
  const at = rows.findIndex((row) => row.id === id)
  return at < 0 ? null : ((rows[at + 1] ?? rows[at - 1])?.id ?? null)
}
