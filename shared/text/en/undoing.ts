import type { undoing as italian } from '../it/undoing'

/** What was undone or done again, beside the name of the step. */
export const undoing: typeof italian = {
  row: (table, label) => (label === '' ? table : `${table}: ${label}`),
  rows: (table, count) => `${table}: ${count} rows`,
  tables: (count) => `${count} rows of several tables`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
}
