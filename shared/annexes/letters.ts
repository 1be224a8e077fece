/** Letters that name columns and list entries: a … z, aa, ab … */

/** The letter of the entry at `position`, from 0: 0 → a, 25 → z, 26 → aa, 27 → ab. */
export function letterAt(position: number): string {
  let letters = ''
  for (let rest = position; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(97 + (rest % 26)) + letters
  }
  return letters
}

/** The column letter at `position`, from 0: 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(position: number): string {
  return letterAt(position).toUpperCase()
}
