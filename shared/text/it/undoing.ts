/** What was undone or done again, beside the name of the step. */
export const undoing = {
  row: (table: string, label: string) => (label === '' ? table : `${table}: ${label}`),
  rows: (table: string, count: number) => `${table}: ${count} righe`,
  tables: (count: number) => `${count} righe di più tabelle`,
  nothingToUndo: 'Non c’è niente da annullare.',
  nothingToRedo: 'Non c’è niente da ripetere.',
}
