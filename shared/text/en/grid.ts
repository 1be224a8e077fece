/** The grids: blocks of cells, clipboard, filters, columns, views, find and replace, bulk edits. */
import type { Text } from '../it'

const cells = (count: number) => (count === 1 ? '1 cell' : `${count} cells`)
const rows = (count: number) => (count === 1 ? '1 row' : `${count} rows`)

export const grid: Text['grid'] = {
  tools: 'Grid tools',
  selected: (high, wide) => `Selection: ${high} × ${wide} cells`,
  undoHint: 'Ctrl+Z undoes it.',
  pasted: (count) => `Pasted into ${cells(count)}. Ctrl+Z undoes it.`,
  cleared: (count) => `Cleared ${cells(count)}. Ctrl+Z undoes it.`,
  filled: (count) => `Filled ${cells(count)}. Ctrl+Z undoes it.`,
  replaced: (count) => `Replaced in ${cells(count)}. Ctrl+Z undoes it.`,
  changedRows: (count) => `Changed ${rows(count)}. Ctrl+Z undoes it.`,
  nothingToChange: 'Nothing to change: the cells say so already.',
  nothingToClear: 'There is nothing here that can be cleared.',
  noneAbove: 'Filling down needs a row above.',
  refusedAll: (count, why) =>
    `Nothing was changed: ${count === 1 ? 'one cell does' : `${count} cells do`} not fit (${why}).`,
  misfits: {
    notEditable: 'this column is not edited in the grid',
    notLevel: 'not a level: B, M or A',
    unknownName: 'the register has none of this name',
    notYesNo: 'write sì or no',
    beyondRows: 'beyond the last row of the grid',
    beyondColumns: 'beyond the last column of the grid',
  },
  preview: {
    title: 'Paste these cells?',
    sum: (count) => `${count === 1 ? '1 cell changes' : `${count} cells change`}, as a single edit.`,
    refused: (count) =>
      `${count === 1 ? '1 value does' : `${count} values do`} not fit: until that is mended nothing is pasted. Correct it where it was copied, or choose another place.`,
    refusedByRegister: 'The register does not accept these values:',
    row: 'Row',
    column: 'Column',
    before: 'As it is',
    after: 'As it would be',
    problem: 'Does not fit',
    emptyCell: '(empty)',
    more: (count) => `… and ${cells(count)} more.`,
    accept: 'Paste',
  },
}
