/** Search by words in any order: case and accents do not count. */

/** Text as searches compare it. */
export function searchable(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'")
}

/** A test for texts already made {@link searchable}: true when each word typed stands somewhere in it. */
export function wordMatcher(typed: string): (text: string) => boolean {
  const words = searchable(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
  return (text) => words.every((word) => text.includes(word))
}
