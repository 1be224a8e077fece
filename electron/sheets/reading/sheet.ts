/** One sheet: its cells in order, and what is merged. */
import type { GridCell, GridRow, MergedRange } from '../../../shared/grid/grid'
import { LIMITS } from './limits'
import type { WorkbookPackage } from './package'
import type { SheetPlace } from './parts'
import { RefusedWorkbook } from './refused'
import { booleanValue, decodeEscapes, NO_VALUE, numberValue, type Value } from './values'
import { type Attributes, readXml } from './xml'

/** What all sheets of a workbook have in common. */
export interface Shared {
  readonly strings: readonly string[]
  readonly dateStyles: readonly boolean[]
  readonly from1904: boolean
}

/** Counts cells over all sheets of a workbook. */
export interface CellBudget {
  cells: number
}

export interface SheetContent {
  readonly rows: readonly GridRow[]
  readonly merged: readonly MergedRange[]
}

interface Position {
  readonly row: number
  readonly column: number
}

const [UPPER, LOWER, ZERO, DOLLAR] = [64, 96, 48, 36]

/** Letters, then digits, `$` before either; `null` for anything else. Read a million times: no expression, no copy. */
function positionOf(address: string): Position | null {
  let column = 0
  let row = 0
  for (let index = 0; index < address.length; index += 1) {
    const code = address.charCodeAt(index)
    if (code === DOLLAR) continue
    const letter = code > LOWER ? code - LOWER : code - UPPER
    const digit = code - ZERO
    if (digit >= 0 && digit <= 9) row = row * 10 + digit
    else if (row === 0 && letter >= 1 && letter <= 26) column = column * 26 + letter
    else return null
    if (row > LIMITS.rows || column > LIMITS.columns) return null
  }
  return row > 0 && column > 0 ? { row, column } : null
}

function rangeOf(reference: string): MergedRange | null {
  const [from = '', to = from] = reference.split(':')
  const [start, end] = [positionOf(from), positionOf(to)]
  if (!start || !end) return null
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  }
}

/** The cell being read. */
interface OpenCell extends Position {
  readonly type: string
  readonly style: number
  value: string[] | null
  formula: string[] | null
  inline: string[] | null
}

/** Reads the events of a sheet's XML. */
class SheetReader {
  readonly rows: GridRow[] = []
  readonly merged: MergedRange[] = []
  private cells: GridCell[] = []
  private cell: OpenCell | null = null
  /** Where the texts met go: a value, a formula, or nowhere. */
  private into: string[] | null = null
  private phonetic = false
  private inData = false
  private row = 0
  private column = 0

  constructor(
    private readonly place: SheetPlace,
    private readonly shared: Shared,
    private readonly budget: CellBudget,
  ) {}

  readonly open = (name: string, attributes: Attributes): void => {
    if (this.cell) this.openInCell(name)
    else if (name === 'sheetData') this.inData = true
    else if (name === 'mergeCell') this.addMerged(attributes.ref ?? '')
    else if (!this.inData) return
    else if (name === 'row') this.openRow(attributes)
    else if (name === 'c') this.openCell(attributes)
  }

  readonly text = (text: string): void => {
    this.into?.push(text)
  }

  readonly close = (name: string): void => {
    if (name === 'v' || name === 'f' || name === 't') this.into = null
    else if (name === 'rPh') this.phonetic = false
    else if (name === 'c' && this.cell) this.closeCell(this.cell)
    else if (name === 'row' && this.cells.length > 0) this.rows.push({ number: this.row, cells: this.cells })
    else if (name === 'sheetData') this.inData = false
  }

  private damaged(): RefusedWorkbook {
    return new RefusedWorkbook('damaged', this.place.part)
  }

  private openInCell(name: string): void {
    const { cell } = this
    if (!cell) return
    if (name === 'v') {
      cell.value ??= []
      this.into = cell.value
    } else if (name === 'f') {
      cell.formula ??= []
      this.into = cell.formula
    } else if (name === 't' && !this.phonetic) {
      cell.inline ??= []
      this.into = cell.inline
    } else if (name === 'rPh') {
      this.phonetic = true
    }
  }

  private openRow({ r }: Attributes): void {
    const row = r === undefined ? this.row + 1 : Number(r)
    if (!Number.isInteger(row) || row <= this.row || row > LIMITS.rows) throw this.damaged()
    this.row = row
    this.column = 0
    this.cells = []
  }

  private openCell({ r, t = 'n', s }: Attributes): void {
    this.budget.cells += 1
    if (this.budget.cells > LIMITS.cells) throw new RefusedWorkbook('tooManyCells', this.place.name)
    const position = r === undefined ? { row: this.row, column: this.column + 1 } : positionOf(r)
    if (position?.row !== this.row || position.column <= this.column) throw this.damaged()
    this.column = position.column
    const { row, column } = position
    this.cell = {
      row,
      column,
      type: t,
      style: s === undefined ? 0 : Number(s),
      value: null,
      formula: null,
      inline: null,
    }
  }

  private closeCell(cell: OpenCell): void {
    this.cell = null
    this.into = null
    this.phonetic = false
    const { row, column } = cell
    const { kind, text } = this.valueOf(cell)
    const formula = cell.formula === null ? null : decodeEscapes(cell.formula.join(''))
    if (kind === 'empty' && formula === null) return
    this.cells.push({ row, column, kind, text, formula })
  }

  private valueOf({ type, style, value, inline }: OpenCell): Value {
    const asText = (text: string): Value => (text === '' ? NO_VALUE : { kind: 'text', text })
    if (type === 'inlineStr') return asText(decodeEscapes((inline ?? []).join('')))
    if (value === null) return NO_VALUE
    const raw = value.join('')
    switch (type) {
      case 's': {
        const text = this.shared.strings[Number(raw)]
        if (text === undefined) throw this.damaged()
        return asText(text)
      }
      case 'str':
        return asText(decodeEscapes(raw))
      case 'b':
        return booleanValue(raw)
      case 'e':
        return { kind: 'error', text: raw }
      case 'd':
        return { kind: 'date', text: raw }
      default:
        return raw === '' ? NO_VALUE : numberValue(raw, this.shared.dateStyles[style] ?? false, this.shared.from1904)
    }
  }

  private addMerged(reference: string): void {
    const range = rangeOf(reference)
    if (!range) throw this.damaged()
    if (this.merged.length >= LIMITS.mergedRanges) throw new RefusedWorkbook('tooManyCells', this.place.name)
    this.merged.push(range)
  }
}

/** @throws {RefusedWorkbook} */
export async function readSheet(
  file: WorkbookPackage,
  place: SheetPlace,
  shared: Shared,
  budget: CellBudget,
): Promise<SheetContent> {
  const reader = new SheetReader(place, shared, budget)
  await readXml(file.contentOf(place.part), place.part, reader)
  return { rows: reader.rows, merged: reader.merged }
}
