/** What a grid remembers on this computer: column widths and order, whole texts, saved views. */
import type { ColumnState } from 'ag-grid-community'
import { type RefObject, useCallback, useState } from 'react'
import {
  type ColumnMemory,
  type FilterMemory,
  type GridMemory,
  recallGrid,
  rememberGrid,
  type SavedView,
  withView,
} from '../../store/gridMemory'
import type { GridHandle } from '../../ui/grid/useBlock'
import { titleOf } from '../../ui/grid/view'
import type { ColumnChoice } from './ColumnsDialog'

type Ready<T> = RefObject<GridHandle<T> | null>

/** The columns of a grid as they are now, in their order. */
function columnsNow<T>(handle: GridHandle<T>): readonly ColumnMemory[] {
  return handle.api.getColumnState().map((column) => ({
    colId: column.colId,
    // Hidden by the screen for want of room: not what somebody chose.
    hide: column.hide === true && handle.api.getColumnDef(column.colId)?.hide !== true,
    width: column.width ?? 100,
    flex: column.flex ?? null,
    sort: column.sort ?? null,
    sortIndex: column.sortIndex ?? null,
  }))
}

/** Puts columns as they were. A screen may hide a column for want of room: that stays its own affair. */
function putColumns<T>({ api }: GridHandle<T>, columns: readonly ColumnMemory[], withSort: boolean): void {
  const state = columns.map(
    ({ colId, hide, width, flex, sort, sortIndex }): ColumnState => ({
      colId,
      ...(hide ? { hide } : {}),
      ...(flex === null ? { width, flex: null } : { flex }),
      ...(withSort ? { sort, sortIndex } : {}),
    }),
  )
  api.applyColumnState({ state, applyOrder: true })
}

/** Memory of the grid called `name`. */
export function useGridMemory<T>(name: string, ready: Ready<T>) {
  const [memory, setMemory] = useState<GridMemory>(() => recallGrid(name))
  const keep = useCallback(
    (change: Partial<GridMemory>) =>
      setMemory((now) => {
        const next = { ...now, ...change }
        rememberGrid(name, next)
        return next
      }),
    [name],
  )
  const { columns } = memory

  return {
    memory,
    /** Puts the remembered columns back, when the grid got its own. */
    putBack: () => {
      if (ready.current && columns) putColumns(ready.current, columns, false)
    },
    /** The columns were moved or widened by hand. */
    arranged: () => {
      if (ready.current) keep({ columns: columnsNow(ready.current) })
    },
    choices: (): readonly ColumnChoice[] => {
      const api = ready.current?.api
      return (api?.getColumnState() ?? []).flatMap(({ colId, hide }) => {
        const column = api?.getColumn(colId)
        return column ? [{ colId, title: titleOf(column), hide: hide === true }] : []
      })
    },
    choose: (chosen: readonly ColumnChoice[]) => {
      const handle = ready.current
      if (!handle) return
      handle.api.applyColumnState({ state: chosen.map(({ colId, hide }) => ({ colId, hide })), applyOrder: true })
      keep({ columns: columnsNow(handle) })
    },
    reset: () => {
      ready.current?.api.resetColumnState()
      keep({ columns: null })
    },
    setWholeTexts: (wholeTexts: boolean) => keep({ wholeTexts }),
    saveView: (view: Pick<SavedView, 'name' | 'words' | 'areaId'>) => {
      const handle = ready.current
      if (!handle) return
      const filters = handle.api.getFilterModel() as Readonly<Record<string, FilterMemory>>
      keep({ views: withView(memory.views, { ...view, columns: columnsNow(handle), filters }) })
    },
    showView: ({ columns: put, filters }: SavedView) => {
      const handle = ready.current
      if (!handle) return
      handle.api.resetColumnState()
      putColumns(handle, put, true)
      handle.api.setFilterModel({ ...filters })
      keep({ columns: columnsNow(handle) })
    },
    removeView: (view: SavedView) => keep({ views: memory.views.filter((each) => each !== view) }),
  }
}
