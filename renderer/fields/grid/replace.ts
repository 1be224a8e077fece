/** Find and replace in the texts of a grid. Pure. */
import type { GridView } from '../../ui/grid/view'
import { type CellPlan, type CellText, type CellWriter, planCells } from './plan'

export interface Search {
  readonly find: string
  readonly replaceWith: string
  readonly matchCase: boolean
  readonly wholeWords: boolean
}

/** What finds the words; `null` when there are none. */
export function patternOf({ find, matchCase, wholeWords }: Search): RegExp | null {
  if (find === '') return null
  const plain = find.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  // Letters with accents are letters too, so `\b` will not do.
  const whole = wholeWords ? `(?<![\\p{L}\\p{N}_])${plain}(?![\\p{L}\\p{N}_])` : plain
  return new RegExp(whole, matchCase ? 'gu' : 'giu')
}

/** The text with all that was found replaced, as it was typed: `$1` means nothing special. */
export function replaceIn(text: string, pattern: RegExp, replaceWith: string): string {
  return text.replace(pattern, () => replaceWith)
}

/** What replacing would change in the rows shown, in the columns that hold texts. */
export function planReplace<T extends { readonly id: string }>(
  view: GridView<T>,
  search: Search,
  isText: (columnId: string) => boolean,
  write: CellWriter<T>,
): CellPlan {
  return planCells(view, replacedTexts(view, search, isText), write)
}

function* replacedTexts<T>(
  view: GridView<T>,
  search: Search,
  isText: (columnId: string) => boolean,
): Iterable<CellText> {
  const pattern = patternOf(search)
  if (!pattern) return
  for (let row = 0; row < view.rowCount; row += 1) {
    for (let column = 0; column < view.columns.length; column += 1) {
      if (!isText(view.columns[column]?.id ?? '')) continue
      const before = view.textAt(row, column)
      const text = replaceIn(before, pattern, search.replaceWith)
      if (text !== before) yield { row, column, text }
    }
  }
}
