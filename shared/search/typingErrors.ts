/** How many typing errors lie between what was typed and a word. */

/** Working rows, made once: a search compares many thousands of words. */
const LONGEST = 40
let current = new Uint8Array(LONGEST + 4)
let previous = new Uint8Array(LONGEST + 4)
let beforePrevious = new Uint8Array(LONGEST + 4)

/** Errors against the whole word, and against that beginning of it that comes nearest; above the bound: `bound + 1`. */
export interface TypingErrors {
  readonly whole: number
  readonly start: number
}

const out = { whole: 0, start: 0 }

/**
 * Counts errors: a letter too many, one missing, a wrong one, two swapped (each counts 1). The answer is the same
 * object at each call: read it before the next.
 */
export function typingErrors(typed: string, word: string, bound: number): TypingErrors {
  const rows = Math.min(typed.length, LONGEST)
  // Letters beyond these can't come near any more: the beginning is compared, the rest only as a length.
  const columns = Math.min(word.length, rows + bound)
  const over = bound + 1
  for (let column = 0; column <= columns; column += 1) previous[column] = column
  for (let row = 1; row <= rows; row += 1) {
    current[0] = row
    let best = row
    const letter = typed.charCodeAt(row - 1)
    for (let column = 1; column <= columns; column += 1) {
      const same = letter === word.charCodeAt(column - 1)
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped =
        row > 1 &&
        column > 1 &&
        letter === word.charCodeAt(column - 2) &&
        typed.charCodeAt(row - 2) === word.charCodeAt(column - 1)
      if (swapped) cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1)
      current[column] = cost
      if (cost < best) best = cost
    }
    // A swap reaches over one row: only when two rows are over the bound is it lost, and each row costs at most 1 more.
    if (best > over) return set(over, over)
    const free = beforePrevious
    beforePrevious = previous
    previous = current
    current = free
  }
  let start = over
  for (let column = 0; column <= columns; column += 1) start = Math.min(start, previous[column] ?? over)
  const whole = Math.min((previous[columns] ?? over) + (word.length - columns), over)
  return set(whole, start)
}

function set(whole: number, start: number): TypingErrors {
  out.whole = whole
  out.start = start
  return out
}

/** How many errors a typed word is forgiven: short ones less, since every short word is near another. */
export function forgiven(typed: string): number {
  if (typed.length <= 2 || /^[0-9.]+$/.test(typed)) return 0
  return typed.length <= 8 ? 1 : 2
}
