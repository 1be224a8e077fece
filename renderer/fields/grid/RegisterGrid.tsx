/** A grid of the register: the plain grid with clipboard, fill, replace, views and bulk edits, all through commands. */
import { useCallback, useMemo, useRef, useState } from 'react'
import type { TableName } from '../../../shared/domain/register'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegisterStore } from '../../store/registerStore'
import { say, useText, useView } from '../../store/viewStore'
import { DataGrid, type DataGridProps } from '../../ui/DataGrid'
import type { GridAction, GridHandle } from '../../ui/grid/useBlock'
import { ChangePreview } from './ChangePreview'
import { asOneStep, type CheckedPlan, checkPlan } from './checkPlan'
import { type CellPlan, clearTexts, fillTexts, pasteTexts, planCells, type Written } from './plan'
import { setField } from './writers'

export interface RegisterGridProps<T extends { readonly id: string }>
  extends Omit<DataGridProps<T>, 'onEdit' | 'onAction' | 'onSize' | 'onReady' | 'language'> {
  /** The collection that the rows are of. */
  readonly table: TableName
  /** Writes a text into cells that are more than a text field of the same name; `null` for all others. */
  readonly write?: (row: T, columnId: string, text: string) => Written | null
}

const NOT_EDITABLE: Written = { ok: false, why: 'notEditable' }

/** A grid whose cells are written through commands, one at a time or many as one step. */
export function RegisterGrid<T extends { readonly id: string }>(props: RegisterGridProps<T>) {
  const { table, write: special, ...plain } = props
  const { columns } = props
  const text = useText()
  const words = text.grid
  const language = useView((state) => state.language)
  const [size, setSize] = useState({ rows: 0, columns: 0 })
  const [preview, setPreview] = useState<CheckedPlan | null>(null)
  const handle = useRef<GridHandle<T> | null>(null)

  const texts = useMemo(
    () =>
      new Set(columns.flatMap((column) => ('editable' in column && column.editable === true ? [column.colId] : []))),
    [columns],
  )
  const write = (row: T, columnId: string, value: string): Written =>
    special?.(row, columnId, value) ?? (texts.has(columnId) ? setField(table, row.id, [columnId], value) : NOT_EDITABLE)

  /** Does what was planned, as one step; says what was done, or why nothing was. */
  const perform = (plan: CellPlan, done: (count: number) => string) => {
    const misfit = plan.cells.find((cell) => cell.why !== null)?.why
    if (misfit) return say(words.refusedAll(plan.refused, words.misfits[misfit]), 'problem')
    if (plan.commands.length === 0) return say(words.nothingToChange)
    const outcome = dispatch(asOneStep(plan.commands))
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    say(done(plan.cells.length))
  }

  const onAction = (action: GridAction, { view: viewNow, edges }: GridHandle<T>) => {
    const [view, block] = [viewNow(), edges()]
    if (!block) return
    switch (action.kind) {
      case 'paste': {
        const plan = planCells(view, pasteTexts(action.cells, block), write)
        const one = action.cells.length === 1 && action.cells[0]?.length === 1
        if (one && block.top === block.bottom && block.left === block.right) return perform(plan, words.pasted)
        if (plan.cells.length === 0) return say(words.nothingToChange)
        const { register } = useRegisterStore.getState()
        if (register) setPreview(checkPlan(register, plan))
        return
      }
      case 'clear': {
        const first = view.rowAt(block.top)
        const clears = (columnId: string) => first !== undefined && write(first, columnId, '').ok
        const plan = planCells(view, clearTexts(view, block, clears), write)
        if (plan.cells.length === 0) return say(words.nothingToClear)
        return perform(plan, words.cleared)
      }
      case 'fillDown':
        if (block.bottom === 0) return say(words.noneAbove)
        return perform(planCells(view, fillTexts(view, block), write), words.filled)
      case 'replace':
        return
    }
  }

  const nameOf = useCallback((id: string): string => {
    const row = handle.current?.api.getRowNode(id)?.data
    return row ? nameOfRow(row) : id
  }, [])

  return (
    <>
      <div className="grid-tools" role="toolbar" aria-label={words.tools}>
        <span className="note spread" role="status">
          {size.rows * size.columns > 1 ? words.selected(size.rows, size.columns) : null}
        </span>
      </div>
      <DataGrid<T>
        {...plain}
        language={language}
        onEdit={(row, columnId, value) => {
          const written = write(row, columnId, typeof value === 'string' ? value : '')
          if (!written.ok) return say(words.refusedAll(1, words.misfits[written.why]), 'problem')
          const outcome = dispatch(asOneStep(written.commands))
          if (!outcome.ok) sayRefusal(text, outcome.error)
        }}
        onAction={onAction}
        onSize={setSize}
        onReady={(ready) => {
          handle.current = ready
        }}
      />
      {preview ? (
        <ChangePreview
          plan={preview}
          nameOf={nameOf}
          onClose={() => setPreview(null)}
          onAccept={() => {
            setPreview(null)
            perform(preview, words.pasted)
          }}
        />
      ) : null}
    </>
  )
}

/** A row as one names it in a list of changes: its number or code, else its name. */
function nameOfRow(row: object): string {
  for (const key of ['number', 'code', 'letter', 'name', 'description'] as const) {
    const value: unknown = Reflect.get(row, key)
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') return String(value)
  }
  return '–'
}
