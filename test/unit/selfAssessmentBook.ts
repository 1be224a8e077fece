/** A small part of a register as it is handed out, and the workbook that comes back from it, to be written in by hand. */
import type { Register } from '../../shared/domain/register'
import type { CellKind, GridCell, MergedRange, WorkbookGrid } from '../../shared/grid/grid'
import { type NewOrigin, type WorkbookPlan, workbookPlan } from '../../shared/handout/workbookPlan'
import { BASE, RISK, rated } from './builders'

export const ORIGIN: NewOrigin = {
  id: 'h-1',
  registerId: 'prova',
  unitId: 'u-1',
  at: '2026-11-23T10:00:00.000Z',
  by: 'Segretario generale',
  due: '2026-12-15',
}

const EMPTY = { ...RISK.assessment, ratings: {}, overall: rated(null, '') }
const [PROCESS] = BASE.processes

/** `r-1` is assessed and was last year; `r-2`, of the same process, and `r-3`, of another, are to be filled in. */
export const PART: Register = {
  ...BASE,
  processes: PROCESS ? [PROCESS, { ...PROCESS, id: 'p-2', number: 2, name: 'Vendita di beni' }] : [],
  risks: [
    {
      ...RISK,
      previous: {
        edition: '2025-2027',
        ratings: { 'i-1': rated('A', 'Molte imprese vi puntavano.') },
        overall: rated('A', 'Il regolamento mancava.'),
      },
    },
    { ...RISK, previous: null, id: 'r-2', number: 2, description: 'Uso privato dei locali', assessment: EMPTY },
    { ...RISK, previous: null, id: 'r-3', processId: 'p-2', description: 'Prezzo troppo basso', assessment: EMPTY },
  ],
}

export function planOf(part: Register = PART): WorkbookPlan {
  const plan = workbookPlan(part, ORIGIN)
  if (!plan.ok) throw new Error('too long for a cell')
  return plan.value
}

/** What a cell is made: a text, or something else that a spreadsheet can hold. */
export type Written = string | { readonly kind?: CellKind; readonly text?: string; readonly formula?: string }

function cellOf(row: number, column: number, written: Written): GridCell {
  const { kind = 'text', text = '', formula = null } = typeof written === 'string' ? { text: written } : written
  return { row, column, kind, text, formula }
}

/** A workbook that can be changed like a spreadsheet: lists of rows of cells. */
export class Book {
  /** The sheet «Valutazioni», header first. */
  rows: Written[][]
  /** The hidden sheet, a line a row. */
  base: string[]
  merged: MergedRange[] = []
  readonly plan: WorkbookPlan

  constructor(part: Register = PART) {
    this.plan = planOf(part)
    this.rows = [this.plan.columns.map(({ header }) => header), ...this.plan.rows].map((row) => [...row])
    this.base = [...this.plan.base]
  }

  /** Writes into the row at `row` (1 is the first risk) under `header`. */
  write(row: number, header: string, written: Written): this {
    const column = this.rows[0]?.indexOf(header) ?? -1
    const cells = this.rows[row]
    if (column < 0 || !cells) throw new Error(`no such cell: ${row}, ${header}`)
    cells[column] = written
    return this
  }

  grid(): WorkbookGrid {
    const gridRows = (rows: readonly (readonly Written[])[]) =>
      rows.map((row, index) => ({
        number: index + 1,
        cells: row
          .map((written, column) => cellOf(index + 1, column + 1, written))
          .filter(({ text, formula }) => text !== '' || formula !== null),
      }))
    return {
      sheets: [
        { name: 'Istruzioni', visibility: 'visible', rows: gridRows([['Autovalutazione']]), merged: [] },
        { name: 'Valutazioni', visibility: 'visible', rows: gridRows(this.rows), merged: this.merged },
        { name: '_registro', visibility: 'veryHidden', rows: gridRows(this.base.map((line) => [line])), merged: [] },
      ],
      remarks: [],
    }
  }
}
