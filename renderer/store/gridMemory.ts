/** What this computer remembers of each grid: columns, whole texts, saved views. Not part of any register. */

/** A column as it was left. */
export interface ColumnMemory {
  readonly colId: string
  readonly hide: boolean
  readonly width: number
  readonly flex: number | null
  readonly sort: 'asc' | 'desc' | null
  readonly sortIndex: number | null
}

/** The filter of one column: words, and the values picked. */
export interface FilterMemory {
  readonly words: string
  readonly values: readonly string[] | null
}

/** A view saved by name. */
export interface SavedView {
  readonly name: string
  readonly columns: readonly ColumnMemory[]
  readonly filters: Readonly<Record<string, FilterMemory>>
  /** The words in the filter above the grid. */
  readonly words: string
  readonly areaId: string | null
}

export interface GridMemory {
  /** `null` while they are as the program gives them. */
  readonly columns: readonly ColumnMemory[] | null
  readonly wholeTexts: boolean
  readonly views: readonly SavedView[]
}

export const EMPTY_MEMORY: GridMemory = { columns: null, wholeTexts: false, views: [] }

const PREFIX = 'griglia.'

/** What is remembered of a grid; what can't be read is as if it had never been. */
export function recallGrid(name: string): GridMemory {
  try {
    return decodeMemory(JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null'))
  } catch {
    return EMPTY_MEMORY
  }
}

export function rememberGrid(name: string, memory: GridMemory): void {
  localStorage.setItem(PREFIX + name, JSON.stringify(memory))
}

/** Reads what was remembered, also by another version of the program: each part that does not fit is left out. */
export function decodeMemory(value: unknown): GridMemory {
  if (!isObject(value)) return EMPTY_MEMORY
  const columns = Array.isArray(value.columns) ? value.columns.flatMap(decodeColumn) : []
  return {
    columns: columns.length === 0 ? null : columns,
    wholeTexts: value.wholeTexts === true,
    views: Array.isArray(value.views) ? value.views.flatMap(decodeView) : [],
  }
}

function decodeColumn(value: unknown): ColumnMemory[] {
  if (!isObject(value) || typeof value.colId !== 'string' || !isSize(value.width)) return []
  const { colId, width, hide, flex, sort, sortIndex } = value
  return [
    {
      colId,
      width,
      hide: hide === true,
      flex: isSize(flex) ? flex : null,
      sort: sort === 'asc' || sort === 'desc' ? sort : null,
      sortIndex: typeof sortIndex === 'number' && Number.isInteger(sortIndex) && sortIndex >= 0 ? sortIndex : null,
    },
  ]
}

function decodeView(value: unknown): SavedView[] {
  if (!isObject(value) || typeof value.name !== 'string' || value.name === '') return []
  const { name, columns, filters, words, areaId } = value
  return [
    {
      name,
      columns: Array.isArray(columns) ? columns.flatMap(decodeColumn) : [],
      filters: isObject(filters)
        ? Object.fromEntries(Object.entries(filters).flatMap(([id, filter]) => decodeFilter(id, filter)))
        : {},
      words: typeof words === 'string' ? words : '',
      areaId: typeof areaId === 'string' ? areaId : null,
    },
  ]
}

function decodeFilter(id: string, value: unknown): [string, FilterMemory][] {
  if (!isObject(value)) return []
  const values = Array.isArray(value.values)
    ? value.values.filter((each): each is string => typeof each === 'string')
    : null
  const words = typeof value.words === 'string' ? value.words : ''
  return words === '' && values === null ? [] : [[id, { words, values }]]
}

/** The views with this one put in; it takes the place of the one of the same name. In order of name. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view].sort((a, b) => a.name.localeCompare(b.name, 'it'))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0
}
