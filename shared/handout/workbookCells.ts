/** What somebody wrote in a cell of a self-assessment workbook, read as a level or as a text; or why it is not taken. */
import type { Level } from '../domain/level'
import type { GridCell } from '../grid/grid'
import { cleanText } from '../register/text'
import { LONGEST_CELL } from './workbookColumns'

/** Why a cell's value is not taken. The words are in `shared/text`. */
export type RejectionReason =
  // What stands in the cell.
  | 'notLevel'
  | 'formula'
  | 'errorValue'
  | 'tooLong'
  | 'mergedCell'
  // What stands beside it.
  | 'levelWithoutMotivation'
  | 'motivationRemoved'
  | 'motivationOfRefusedLevel'
  | 'copiesDiffer'
  // The row or column that it stands in.
  | 'unknownRow'
  | 'rowWithoutCode'
  | 'mixedRow'
  | 'lockedCell'
  | 'columnMissing'
  | 'columnTwice'

/** A value taken from a cell, or the reason why it is not. */
export type CellReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: RejectionReason }

const WORDS: Readonly<Record<string, Level>> = {
  B: 'B',
  BASSO: 'B',
  BASSA: 'B',
  M: 'M',
  MODERATO: 'M',
  MODERATA: 'M',
  MEDIO: 'M',
  MEDIA: 'M',
  A: 'A',
  ALTO: 'A',
  ALTA: 'A',
}

const no = (reason: RejectionReason) => ({ ok: false, reason }) as const

/** White space at the ends, and what nobody sees there: LibreOffice takes it off. */
const EDGES = /^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g

/** A text as it is compared: line ends alike, no white space around it. */
export function plainText(text: string): string {
  return cleanText(text).replace(EDGES, '')
}

/**
 * The level in a cell, `null` for none: B, M or A, capital or small, with or without an accent or white space, or its
 * word (basso, moderato, medio, alto).
 */
export function levelIn(cell: GridCell | undefined): CellReading<Level | null> {
  if (!cell) return { ok: true, value: null }
  if (cell.formula !== null) return no('formula')
  if (cell.kind !== 'text') return no('notLevel')
  const word = cell.text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .toUpperCase()
  if (word === '') return { ok: true, value: null }
  const level = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
  return level === undefined ? no('notLevel') : { ok: true, value: level }
}

/** The text in a cell, whatever it looks like to a spreadsheet: a number or a date is a text too. */
export function textIn(cell: GridCell | undefined): CellReading<string> {
  if (!cell) return { ok: true, value: '' }
  if (cell.formula !== null) return no('formula')
  if (cell.kind === 'error') return no('errorValue')
  if (cell.text.length > LONGEST_CELL) return no('tooLong')
  return { ok: true, value: plainText(cell.text) }
}

/** A cell as it is shown back: its formula, or its text. */
export function shownValue(cell: GridCell | undefined): string {
  if (!cell) return ''
  return cell.formula === null ? cell.text : `=${cell.formula}`
}
