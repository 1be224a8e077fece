/** The process map: grid of processes with the form of the chosen one. */
import { useMemo, useState } from 'react'
import { areasInOrder, byId } from '../../../shared/domain/lookup'
import { unitTree } from '../../../shared/domain/unit'
import { AreaFilter } from '../../fields/AreaFilter'
import { LONG_TEXT, levelColumn, namesEditor, numberColumn, textColumn } from '../../fields/columns'
import { RegisterGrid } from '../../fields/grid/RegisterGrid'
import { IfMayAdd } from '../../fields/IfMay'
import { emptyProcess } from '../../fields/newRows'
import { TWO_LINES, TWO_LINES_HEIGHT } from '../../fields/twoLines'
import { newId } from '../../store/newId'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegister } from '../../store/registerStore'
import { chooseRow, goToRow, say, useText, useView } from '../../store/viewStore'
import { EmptyState } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import type { Columns } from '../../ui/DataGrid'
import { neighbourOf } from '../../ui/neighbour'
import { SearchBox } from '../../ui/SearchBox'
import { LibraryDialog } from './LibraryDialog'
import { ProcessForm } from './ProcessForm'
import { type ProcessRow, processRows, writeProcess } from './processRows'

export function ProcessScreen() {
  const text = useText()
  const register = useRegister()
  const areaId = useView((state) => state.areaId)
  const selectedId = useView((state) => state.selected.processes ?? null)
  const [filter, setFilter] = useState('')
  const [library, setLibrary] = useState(false)

  const all = useMemo(() => processRows(register, text), [register, text])
  const rows = useMemo(() => (areaId === null ? all : all.filter((row) => row.areaId === areaId)), [all, areaId])
  const { units } = register
  const unitEditor = useMemo(() => namesEditor(['', ...unitTree(units).map(({ unit }) => unit.name)]), [units])
  const columns = useMemo<Columns<ProcessRow>>(
    () => [
      numberColumn(text),
      textColumn('name', text.processMap.name, { ...TWO_LINES, editable: true, flex: 3, minWidth: 200 }),
      textColumn('unit', text.common.unit, { ...TWO_LINES, flex: 2, minWidth: 150, ...unitEditor }),
      textColumn('input', text.processMap.input, { editable: true, flex: 2, ...LONG_TEXT }),
      textColumn('activities', text.processMap.phases, { flex: 2 }),
      textColumn('output', text.processMap.output, { editable: true, flex: 2, ...LONG_TEXT }),
      { colId: 'risks', field: 'risks', headerName: text.processMap.riskCount, width: 78, filter: false },
      levelColumn('level', text.common.level, text),
    ],
    [text, unitEditor],
  )
  const selected = byId(register.processes).get(selectedId ?? '') ?? null

  const add = () => {
    const area = areasInOrder(register).find(({ id }) => areaId === null || id === areaId)
    if (!area) return
    const row = emptyProcess(register, area.id, newId('p'))
    const outcome = dispatch({ kind: 'insert', table: 'processes', row })
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    setFilter('')
    chooseRow('processes', row.id)
    goToRow('processes', row.id, 'name')
    say(text.processMap.added(area.name))
  }
  const addButtons = (
    <IfMayAdd table="processes">
      <Button icon="plus" look={all.length === 0 ? 'primary' : 'secondary'} onClick={add}>
        {text.processMap.add}
      </Button>
      <Button icon="list" onClick={() => setLibrary(true)}>
        {text.processMap.fromLibrary}
      </Button>
    </IfMayAdd>
  )

  return (
    <div className="screen">
      <AreaFilter rows={all} countLabel={text.common.processCount} />
      <div className="work">
        <div className="bar">
          <h1>{text.frame.screens.processes}</h1>
          <span className="note">{text.common.processCount(rows.length)}</span>
          {all.length > 0 ? <SearchBox label={text.common.filter} value={filter} onChange={setFilter} /> : null}
          {all.length > 0 ? addButtons : null}
        </div>
        {all.length === 0 ? (
          <EmptyState icon="list" title={text.processMap.empty}>
            <p>{text.processMap.emptyHint}</p>
            <div className="bar">{addButtons}</div>
          </EmptyState>
        ) : (
          <RegisterGrid
            name="processes"
            onFilter={setFilter}
            withAreas
            table="processes"
            label={text.frame.screens.processes}
            rows={rows}
            columns={columns}
            rowHeight={TWO_LINES_HEIGHT}
            selectedId={selectedId}
            onSelect={(id) => chooseRow('processes', id)}
            write={({ id }, column, typed) => writeProcess(register, id, column, typed)}
            filter={filter}
            emptyText={filter === '' ? text.processMap.emptyArea : text.common.noRowsFilter}
          />
        )}
      </div>
      {selected ? (
        <ProcessForm
          key={selected.id}
          process={selected}
          onRemoved={() => {
            chooseRow('processes', neighbourOf(rows, selected.id))
            say(text.processMap.removed)
          }}
        />
      ) : null}
      {library ? <LibraryDialog onClose={() => setLibrary(false)} /> : null}
    </div>
  )
}
