/** The library of measures: grid with the form of the chosen one. */
import { useMemo, useState } from 'react'
import { namesEditor, textColumn } from '../../fields/columns'
import { RegisterGrid } from '../../fields/grid/RegisterGrid'
import { IfMayAdd } from '../../fields/IfMay'
import { leadTo } from '../../fields/leadTo'
import { emptyMeasure } from '../../fields/newRows'
import { shortColumn } from '../../fields/shortColumn'
import { useStableRows } from '../../fields/stableRows'
import { newId } from '../../store/newId'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegister } from '../../store/registerStore'
import { chooseRow, goToRow, say, useText, useView } from '../../store/viewStore'
import { EmptyState } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import type { Columns } from '../../ui/DataGrid'
import { neighbourOf } from '../../ui/neighbour'
import { SearchBox } from '../../ui/SearchBox'
import { MeasureForm } from './MeasureForm'
import { compareCodes, type MeasureRow, measureRows, writeMeasure } from './measureRows'

/** The screen «Misure». */
export function MeasureScreen() {
  const text = useText()
  const words = text.measures
  const register = useRegister()
  const selectedId = useView((state) => state.selected.measures ?? null)
  const [filter, setFilter] = useState('')

  const rows = useStableRows(useMemo(() => measureRows(register, text), [register, text]))
  const columns = useMemo<Columns<MeasureRow>>(
    () => [
      textColumn('code', words.code, {
        editable: true,
        pinned: 'left',
        flex: 0,
        width: 88,
        minWidth: 70,
        comparator: compareCodes,
      }),
      textColumn('name', words.name, { editable: true, flex: 4, minWidth: 200 }),
      textColumn('kind', words.kindColumn, {
        ...namesEditor(Object.values(text.domain.measureKinds)),
        flex: 0,
        width: 108,
        minWidth: 80,
      }),
      textColumn('type', words.type, {
        ...namesEditor(Object.values(text.domain.measureTypes)),
        flex: 2,
        minWidth: 120,
      }),
      textColumn('factors', words.factorsColumn, { flex: 0, width: 88, minWidth: 66 }),
      shortColumn('steps', words.stepsColumn),
      shortColumn('used', words.usedColumn, { headerTooltip: words.usedColumnFull }),
      shortColumn('recoveryPlan', words.recoveryColumn, { headerTooltip: words.recoveryPlan }),
    ],
    [text, words],
  )
  const selected = register.measures.find((measure) => measure.id === selectedId) ?? null

  const add = () => {
    const row = emptyMeasure(register.measures, 'specific', newId('m'))
    const outcome = dispatch({ kind: 'insert', table: 'measures', row })
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    setFilter('')
    goToRow('measures', row.id, 'name')
    say(words.added)
  }
  const addButton = (
    <IfMayAdd table="measures">
      <Button icon="plus" look={rows.length === 0 ? 'primary' : 'secondary'} onClick={add}>
        {words.add}
      </Button>
    </IfMayAdd>
  )

  return (
    <div className="screen without-areas">
      <div className="work">
        <div className="bar">
          <h1>{text.frame.screens.measures}</h1>
          <span className="note">{words.count(rows.length)}</span>
          {rows.length > 0 ? <SearchBox label={text.common.filter} value={filter} onChange={setFilter} /> : null}
          {rows.length > 0 ? addButton : null}
        </div>
        {rows.length === 0 ? (
          <EmptyState icon="tool" title={words.empty}>
            <p>{words.emptyHint}</p>
            {addButton}
          </EmptyState>
        ) : (
          <RegisterGrid
            name="measures"
            onFilter={setFilter}
            table="measures"
            label={text.frame.screens.measures}
            rows={rows}
            columns={columns}
            selectedId={selectedId}
            onSelect={(id) => chooseRow('measures', id)}
            write={({ id }, column, typed) => writeMeasure(register, text, id, column, typed)}
            onKey={(row, column, event) => {
              if (event.key !== 'Enter' || ['code', 'name', 'kind', 'type'].includes(column)) return false
              leadTo('measures', row.id, column === 'factors' ? 'factorIds' : column === 'steps' ? 'steps' : 'name')
              return true
            }}
            filter={filter}
            emptyText={text.common.noRowsFilter}
          />
        )}
      </div>
      {selected ? (
        <MeasureForm
          key={selected.id}
          measure={selected}
          onRemoved={() => {
            chooseRow('measures', neighbourOf(rows, selected.id))
            say(words.removed)
          }}
        />
      ) : null}
    </div>
  )
}
