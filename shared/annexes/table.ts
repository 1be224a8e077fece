/** What an annex is before anybody draws it: a title, columns, rows of plain text, and which cells print as one. */
import type { Direction } from '../domain/level'

/** The four annexes, by the number they are published under. */
export type AnnexNumber = 1 | 2 | 3 | 4

export const ANNEX_NUMBERS: readonly AnnexNumber[] = [1, 2, 3, 4]

/** What one row stands for: a process, for which its most severe risk speaks, or each risk by itself. */
export type AnnexPer = 'process' | 'risk'

export const ANNEX_PERS: readonly AnnexPer[] = ['process', 'risk']

/** How annex 3 is sorted: as the other annexes, or in the order of treatment, highest level first. */
export type AnnexOrder = 'area' | 'level'

export const ANNEX_ORDERS: readonly AnnexOrder[] = ['area', 'level']

export interface AnnexColumn {
  /** The letter the column is quoted by in the plan: A, B, C … */
  readonly letter: string
  /** Stable English name of what the column prints: the key of the JSON document. */
  readonly key: string
  /** As printed, to the letter of the source document. */
  readonly header: string
  /** The heading shared with the columns beside it that have the same one; `null` for a column that stands alone. */
  readonly group: string | null
  /** Width for reading on paper, in characters. */
  readonly width: number
  /** A level cell holds B, M, A or nothing, and is tinted by exposure: read it with {@link direction}. */
  readonly kind: 'text' | 'level'
  /** For a level cell, whether A means more exposure (`direct`) or less; `direct` for text, where it says nothing. */
  readonly direction: Direction
}

/** Cells of one column, in consecutive rows, that print as one. They all hold the same text. */
export interface AnnexSpan {
  /** Position of the column, from 0. */
  readonly column: number
  /** First and last row, from 0, both included; `last` is always greater than `first`. */
  readonly first: number
  readonly last: number
}

/** One annex. Every row has one text per column; empty where the register says nothing. */
export interface AnnexTable {
  readonly number: AnnexNumber
  /** «Allegato 1 – …». */
  readonly title: string
  /** Body, triennium and state of the edition, in one line. */
  readonly subtitle: string
  /** To be printed on every copy («dati dimostrativi»); empty for a real register. */
  readonly notice: string
  readonly columns: readonly AnnexColumn[]
  readonly rows: readonly (readonly string[])[]
  /** In row order. Rows keep their text: only the printed form shows it once. */
  readonly spans: readonly AnnexSpan[]
}

/** A column of text. */
export function textColumn(letter: string, key: string, header: string, width: number): AnnexColumn {
  return { letter, key, header, group: null, width, kind: 'text', direction: 'direct' }
}

/** A column of levels, standing alone unless given a `group`. */
export function levelColumn(
  letter: string,
  key: string,
  header: string,
  width: number,
  { direction = 'direct', group = null }: { readonly direction?: Direction; readonly group?: string | null } = {},
): AnnexColumn {
  return { letter, key, header, group, width, kind: 'level', direction }
}

/** The spans of one column: runs of two or more consecutive rows with the same key. `keys` has one key per row. */
export function spansOf(column: number, keys: readonly string[]): readonly AnnexSpan[] {
  const spans: AnnexSpan[] = []
  let first = 0
  for (let row = 1; row <= keys.length; row += 1) {
    if (row < keys.length && keys[row] === keys[first]) continue
    if (row - first > 1) spans.push({ column, first, last: row - 1 })
    first = row
  }
  return spans
}

/** A column of a small table. The page has six columns: a narrow one, a wide one and four of middle width. */
export interface MethodologyColumn {
  readonly header: string
  /** How many of the page's columns it takes; those of a table add up to six. */
  readonly span: number
  /** Cells that hold a level letter, to be tinted. */
  readonly kind: 'text' | 'level'
}

/** One section: a title, then paragraphs, then a table if it has columns. */
export interface MethodologySection {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly columns: readonly MethodologyColumn[]
  /** One text per column. */
  readonly rows: readonly (readonly string[])[]
}

/** The whole sheet, and the facts about the plan that documents carry in their properties. */
export interface Methodology {
  readonly title: string
  /** Body, triennium and state of the edition, in one line. */
  readonly subtitle: string
  readonly notice: string
  readonly introduction: string
  readonly body: string
  readonly triennium: string
  readonly sections: readonly MethodologySection[]
}
