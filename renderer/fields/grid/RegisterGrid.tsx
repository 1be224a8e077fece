/** A grid of the register: the plain grid with clipboard, fill, replace, views and bulk edits, all through commands. */
import { useCallback, useMemo, useRef, useState } from 'react'
import type { TableName } from '../../../shared/domain/register'
import { type Json, rowAt, valueAt } from '../../../shared/journal/change'
import type { Command } from '../../../shared/journal/command'
import type { Role } from '../../../shared/journal/entry'
import type { Forbidden } from '../../../shared/workflow/permissions'
import { type AskedValues, takeFilters } from '../../store/askedFilters'
import { sayRefusal } from '../../store/refusals'
import { dispatch, dispatchFromGrid, useRegisterStore } from '../../store/registerStore'
import { type Place, whyNotChange } from '../../store/usePermission'
import { chooseArea, say, useText, useView } from '../../store/viewStore'
import { backToGrid } from '../../ui/backToGrid'
import { cursorToScreen } from '../../ui/cursorToScreen'
import { type Columns, DataGrid, type DataGridProps } from '../../ui/DataGrid'
import type { ColumnFilterModel } from '../../ui/grid/filterModel'
import { NamesEditor } from '../../ui/grid/NamesEditor'
import type { GridAction, GridHandle } from '../../ui/grid/useBlock'
import { titleOf } from '../../ui/grid/view'
import { BulkDialog } from './BulkDialog'
import { bulkKinds } from './bulk'
import { ChangePreview, type PreviewWay } from './ChangePreview'
import { ColumnsDialog } from './ColumnsDialog'
import { asOneStep, type CheckedPlan, checkPlan } from './checkPlan'
import { type GridDialog, GridTools, KeysDialog } from './GridTools'
import { type CellPlan, clearTexts, fillTexts, pasteTexts, planCells, type Written } from './plan'
import { ReplaceDialog } from './ReplaceDialog'
import { planReplace, type Search } from './replace'
import { useGridMemory } from './useGridMemory'
import { ViewsDialog } from './ViewsDialog'
import { setField } from './writers'

export interface RegisterGridProps<T extends { readonly id: string }>
  extends Omit<
    DataGridProps<T>,
    | 'onEdit'
    | 'onAction'
    | 'onSize'
    | 'onReady'
    | 'language'
    | 'filterWords'
    | 'wholeTexts'
    | 'onColumnsSet'
    | 'onArranged'
    | 'onFiltered'
    | 'onCount'
  > {
  /** What the grid is called in this computer's memory of columns and views. */
  readonly name: string
  /** The collection that the rows are of. */
  readonly table: TableName
  /** Writes a text into cells that are more than a text field of the same name; `null` for all others. */
  readonly write?: (row: T, columnId: string, text: string) => Written | null
  /** Sets the words of the filter above the grid: saved views bring them back. */
  readonly onFilter: (words: string) => void
  /** True where the tree at the left filters by area: saved views remember it. */
  readonly withAreas?: boolean
}

const NOT_EDITABLE: Written = { ok: false, why: 'notEditable' }

/** A grid whose cells are written through commands, one at a time or many as one step. */
export function RegisterGrid<T extends { readonly id: string }>(props: RegisterGridProps<T>) {
  const { name, table, write: special, onFilter, withAreas = false, ...plain } = props
  const { columns, filter } = props
  const text = useText()
  const words = text.grid
  const language = useView((state) => state.language)
  const [size, setSize] = useState({ rows: 0, columns: 0 })
  const [filtered, setFiltered] = useState<readonly string[]>([])
  const [shown, setShown] = useState(props.rows.length)
  const [preview, setPreview] = useState<{ readonly plan: CheckedPlan; readonly way: PreviewWay } | null>(null)
  const [dialog, setDialog] = useState<GridDialog | null>(null)
  const handle = useRef<GridHandle<T> | null>(null)
  const grid = useGridMemory<T>(name, handle)
  const author = useRegisterStore((state) => state.author)
  const dialogs = dialogsFor(table, author.role)

  const texts = useMemo(
    () =>
      new Set(
        columns.flatMap((column) =>
          'editable' in column && column.editable === true && column.cellEditor !== NamesEditor ? [column.colId] : [],
        ),
      ),
    [columns],
  )
  const allowed = useMemo(
    () => (author.role === 'rpct' ? columns : columns.map((column) => whereAllowed(column, table))),
    [author, columns, table],
  )
  const onKey = (row: T, columnId: string, event: KeyboardEvent): boolean => {
    if (props.onKey?.(row, columnId, event)) return true
    if (!texts.has(columnId) || !opensEditor(event)) return false
    const reason = whyNotNow({ table, id: row.id, path: [columnId] })
    if (reason !== null) say(text.workflow.forbidden[reason], 'problem')
    return reason !== null
  }
  const write = (row: T, columnId: string, value: string): Written =>
    special?.(row, columnId, value) ?? (texts.has(columnId) ? setField(table, row.id, [columnId], value) : NOT_EDITABLE)
  /** Writes what was typed into a cell. Where the cell is a field of the row, the grid can show it before all else. */
  const onEdit = (row: T, columnId: string, value: unknown): T | null => {
    const typed = typeof value === 'string' ? value : ''
    const isField = texts.has(columnId) && !special?.(row, columnId, typed)
    const written = write(row, columnId, typed)
    if (!written.ok) {
      say(words.refusedAll(1, words.misfits[written.why]), 'problem')
      return null
    }
    const outcome = (isField ? dispatchFromGrid : dispatch)(asOneStep(written.commands))
    if (!outcome.ok) sayRefusal(text, outcome.error)
    return isField ? { ...row, [columnId]: fieldNow({ table, id: row.id, path: [columnId] }) } : null
  }

  const runStep = (command: Command, done: string) => {
    const outcome = dispatch(command)
    if (outcome.ok) say(done)
    else sayRefusal(text, outcome.error)
  }
  /** Does what was planned, as one step; says what was done, or why nothing was. */
  const perform = (plan: CellPlan, done: (count: number) => string) => {
    const misfit = plan.cells.find((cell) => cell.why !== null)?.why
    if (misfit) return say(words.refusedAll(plan.refused, words.misfits[misfit]), 'problem')
    if (plan.commands.length === 0) return say(words.nothingToChange)
    runStep(asOneStep(plan.commands), done(plan.cells.length))
  }
  /** Shows what was planned before it is done. */
  const ask = (plan: CellPlan, way: PreviewWay) => {
    if (plan.cells.length === 0) return say(words.nothingToChange)
    const checked = checkPlan(plan)
    // What one may not do at all needs no preview.
    if (checked.refusal?.kind === 'forbidden') return sayRefusal(text, checked.refusal)
    setPreview({ plan: checked, way })
  }

  const onAction = (action: GridAction, { view: viewNow, edges }: GridHandle<T>) => {
    const [view, block] = [viewNow(), edges()]
    if (!block) return
    switch (action.kind) {
      case 'paste': {
        const plan = planCells(view, pasteTexts(action.cells, block), write)
        const one = action.cells.length === 1 && action.cells[0]?.length === 1
        if (one && block.top === block.bottom && block.left === block.right) return perform(plan, words.pasted)
        return ask(plan, 'paste')
      }
      case 'fill': {
        const plan = planCells(view, pasteTexts([[action.text]], block), write)
        return plan.refused > 0 ? perform(plan, words.filled) : ask(plan, 'fill')
      }
      case 'copied':
        return say(words.copied(action.count))
      case 'clear': {
        const first = view.rowAt(block.top)
        const clears = (columnId: string) => first !== undefined && write(first, columnId, '').ok
        const plan = planCells(view, clearTexts(view, block, clears), write)
        return plan.cells.length === 0 ? say(words.nothingToClear) : perform(plan, words.cleared)
      }
      case 'fillDown':
        if (block.bottom === 0) return say(words.noneAbove)
        return perform(planCells(view, fillTexts(view, block), write), words.filled)
      case 'replace':
        return setDialog('replace')
    }
  }

  const nameOf = useCallback((id: string): string => {
    const row = handle.current?.api.getRowNode(id)?.data
    return row ? nameOfRow(row) : id
  }, [])
  const shownIds = (): readonly string[] => {
    const ids: string[] = []
    handle.current?.api.forEachNodeAfterFilterAndSort(({ data }) => data && ids.push(data.id))
    return ids
  }
  const selectedIds = (): readonly string[] => {
    const [view, block] = [handle.current?.view(), handle.current?.edges()]
    const ids: string[] = []
    if (view && block) {
      for (let row = block.top; row <= block.bottom; row += 1) {
        const data = view.rowAt(row)
        if (data) ids.push(data.id)
      }
    }
    return ids
  }
  const close = () => {
    setDialog(null)
    setPreview(null)
  }
  const closeAnd = (what: () => void) => {
    close()
    what()
    setTimeout(backToGrid)
  }

  return (
    <>
      <GridTools
        size={size}
        filtered={filtered}
        shown={shown}
        total={props.rows.length}
        wholeTexts={grid.memory.wholeTexts}
        dialogs={dialogs}
        onOpen={setDialog}
        onWholeTexts={grid.setWholeTexts}
        onClearFilters={() => {
          handle.current?.api.setFilterModel(null)
          cursorToScreen()
        }}
      />
      <DataGrid<T>
        {...plain}
        columns={allowed}
        onKey={onKey}
        language={language}
        filterWords={words.filter}
        wholeTexts={grid.memory.wholeTexts}
        onColumnsSet={grid.putBack}
        onArranged={grid.arranged}
        onFiltered={(ids) =>
          setFiltered(
            ids.map((id) => {
              const column = handle.current?.api.getColumn(id)
              return column ? titleOf(column) : id
            }),
          )
        }
        onEdit={onEdit}
        onAction={onAction}
        onSize={setSize}
        onCount={setShown}
        onReady={(ready) => {
          handle.current = ready
          grid.putBack()
          const values = takeFilters(name)
          if (values) ready.api.setFilterModel(filterModelOf(values))
        }}
      />
      {preview ? (
        <ChangePreview
          {...preview}
          nameOf={nameOf}
          onClose={close}
          onAccept={() => {
            const { plan, way } = preview
            const done = way === 'paste' ? words.pasted : words.filled
            closeAnd(() => runStep(plan.command, done(plan.cells.length)))
          }}
        />
      ) : null}
      {dialog === 'columns' ? (
        <ColumnsDialog
          columns={grid.choices()}
          onApply={(chosen) => closeAnd(() => grid.choose(chosen))}
          onReset={() =>
            closeAnd(() => {
              grid.reset()
              say(words.columns.isReset)
            })
          }
          onClose={close}
        />
      ) : null}
      {dialog === 'views' ? (
        <ViewsDialog
          views={grid.memory.views}
          onShow={(view) =>
            closeAnd(() => {
              onFilter(view.words)
              if (withAreas) chooseArea(areaIfThere(view.areaId))
              grid.showView(view)
              say(words.views.shown(view.name))
            })
          }
          onSave={(given) => {
            grid.saveView({ name: given, words: filter, areaId: withAreas ? useView.getState().areaId : null })
            close()
            say(words.views.saved(given))
          }}
          onRemove={(view) => {
            grid.removeView(view)
            say(words.views.removed(view.name))
          }}
          onClose={close}
        />
      ) : null}
      {dialog === 'keys' ? <KeysDialog onClose={close} /> : null}
      {dialog === 'replace' && handle.current ? (
        <ReplaceOn
          handle={handle.current}
          columns={texts}
          write={write}
          nameOf={nameOf}
          onAccept={(plan) => closeAnd(() => perform(plan, words.replaced))}
          onClose={close}
        />
      ) : null}
      {dialog === 'bulk' ? (
        <BulkDialog
          table={table}
          selected={selectedIds()}
          shown={shownIds()}
          onAccept={(commands) =>
            closeAnd(() => runStep(asOneStep(commands), words.changedRows(new Set(commands.map(({ id }) => id)).size)))
          }
          onClose={close}
        />
      ) : null}
    </>
  )
}

function ReplaceOn<T extends { readonly id: string }>(props: {
  readonly handle: GridHandle<T>
  readonly columns: ReadonlySet<string | undefined>
  readonly write: (row: T, columnId: string, text: string) => Written
  readonly nameOf: (rowId: string) => string
  readonly onAccept: (plan: CellPlan) => void
  readonly onClose: () => void
}) {
  // The rows as they were when the dialog opened: nothing changes them under it.
  const [{ view, columns, write }] = useState(() => ({ ...props, view: props.handle.view() }))
  const planOf = useCallback(
    (search: Search) => planReplace(view, search, (id) => columns.has(id), write),
    [view, columns, write],
  )
  return (
    <ReplaceDialog
      rowCount={view.rowCount}
      planOf={planOf}
      nameOf={props.nameOf}
      onAccept={props.onAccept}
      onClose={props.onClose}
    />
  )
}

/** The dialogs of a grid for whoever works: those that change rows only where they may change some. */
function dialogsFor(table: TableName, role: Role): readonly GridDialog[] {
  const writes = role === 'rpct' || (role === 'manager' && (table === 'risks' || table === 'processes'))
  if (!writes) return ['columns', 'views']
  const bulk = bulkKinds(table).length > 0 && (role === 'rpct' || table === 'risks')
  return bulk ? ['columns', 'views', 'replace', 'bulk'] : ['columns', 'views', 'replace']
}

/** True for a key that opens the editor of a cell to write in it. */
function opensEditor({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && (key.length === 1 || key === 'F2')
}

function whyNotNow(place: Place): Forbidden | null {
  const { register, author } = useRegisterStore.getState()
  return register ? whyNotChange(register, author, place) : null
}

function fieldNow({ table, id, path }: Place): Json {
  const { register } = useRegisterStore.getState()
  const row = register && rowAt(register, table, id)
  return row ? valueAt(row, path) : null
}

/** The column, to be edited only in the rows in which whoever works may. */
function whereAllowed<T extends { readonly id: string }>(
  column: Columns<T>[number],
  table: TableName,
): Columns<T>[number] {
  if (!('editable' in column) || column.editable !== true) return column
  return {
    ...column,
    editable: ({ data }) =>
      data !== undefined && whyNotNow({ table, id: data.id, path: [column.colId ?? ''] }) === null,
  }
}

function filterModelOf(values: AskedValues): Record<string, ColumnFilterModel> {
  return Object.fromEntries(Object.entries(values).map(([column, picked]) => [column, { words: '', values: picked }]))
}

/** An area that a view remembers: views outlive the register that they were made on. */
function areaIfThere(id: string | null): string | null {
  return useRegisterStore.getState().register?.areas.some((area) => area.id === id) ? id : null
}

/** A row as one names it in a list of changes: its number or code, else its name. */
function nameOfRow(row: object): string {
  for (const key of ['number', 'code', 'letter', 'name', 'description'] as const) {
    const value: unknown = Reflect.get(row, key)
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') return String(value)
  }
  return '–'
}
