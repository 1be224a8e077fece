/** The risk catalogue: grid of risks with the form of the chosen one. */
import { useMemo, useState } from 'react'
import { byId } from '../../../shared/domain/lookup'
import { AreaFilter } from '../../fields/AreaFilter'
import { LONG_TEXT, levelColumn, numberColumn, textColumn } from '../../fields/columns'
import { RegisterGrid } from '../../fields/grid/RegisterGrid'
import { IfMayAdd } from '../../fields/IfMay'
import { leadTo } from '../../fields/leadTo'
import { shortColumn } from '../../fields/shortColumn'
import { TWO_LINES, TWO_LINES_HEIGHT } from '../../fields/twoLines'
import { useRegister } from '../../store/registerStore'
import { chooseRow, chooseScreen, say, useText, useView } from '../../store/viewStore'
import { EmptyState } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import type { Columns } from '../../ui/DataGrid'
import { neighbourOf } from '../../ui/neighbour'
import { SearchBox } from '../../ui/SearchBox'
import { useMedia } from '../../ui/useMedia'
import { AddRiskDialog } from './AddRiskDialog'
import { RiskForm } from './RiskForm'
import { type RiskRow, riskRows, writeRisk } from './riskRows'

/** The screen «Rischi». */
export function RiskScreen() {
  const text = useText()
  const words = text.riskCatalogue
  const register = useRegister()
  const areaId = useView((state) => state.areaId)
  const selectedId = useView((state) => state.selected.risks ?? null)
  // Beside an open form there is no room for every column.
  const narrow = useMedia('(max-width: 1500px)') && selectedId !== null
  const [filter, setFilter] = useState('')
  const [adding, setAdding] = useState(false)

  const all = useMemo(() => riskRows(register, text), [register, text])
  const rows = useMemo(() => (areaId === null ? all : all.filter((row) => row.areaId === areaId)), [all, areaId])
  const columns = useMemo<Columns<RiskRow>>(
    () => [
      numberColumn(text),
      textColumn('process', text.common.process, { ...TWO_LINES, flex: 2, minWidth: 124 }),
      textColumn('description', words.description, {
        ...TWO_LINES,
        editable: true,
        flex: 4,
        minWidth: 180,
        ...LONG_TEXT,
      }),
      textColumn('factors', words.factorsColumn, { flex: 0, width: 82, minWidth: 66 }),
      shortColumn('laundering', words.launderingColumn, { headerTooltip: words.laundering, hide: narrow }),
      shortColumn('measures', words.measuresColumn, { width: 84 }),
      levelColumn('level', words.levelColumn, text, { headerTooltip: words.levelColumnFull }),
    ],
    [text, words, narrow],
  )
  const selected = byId(register.risks).get(selectedId ?? '') ?? null

  const add = (
    <IfMayAdd table="risks">
      <Button icon="plus" look={all.length === 0 ? 'primary' : 'secondary'} onClick={() => setAdding(true)}>
        {words.add}
      </Button>
    </IfMayAdd>
  )

  return (
    <div className="screen">
      <AreaFilter rows={all} countLabel={text.common.riskCount} />
      <div className="work">
        <div className="bar">
          <h1>{text.frame.screens.risks}</h1>
          <span className="note">{text.common.riskCount(rows.length)}</span>
          {all.length > 0 ? <SearchBox label={text.common.filter} value={filter} onChange={setFilter} /> : null}
          {all.length > 0 ? add : null}
        </div>
        {all.length === 0 ? (
          <EmptyState icon="warning-circle" title={words.empty}>
            <p>{register.processes.length === 0 ? words.emptyNoProcess : words.emptyHint}</p>
            {register.processes.length === 0 ? (
              <Button look="primary" onClick={() => chooseScreen('processes')}>
                {words.toProcesses}
              </Button>
            ) : (
              add
            )}
          </EmptyState>
        ) : (
          <RegisterGrid
            name="risks"
            onFilter={setFilter}
            withAreas
            table="risks"
            label={text.frame.screens.risks}
            rows={rows}
            columns={columns}
            rowHeight={TWO_LINES_HEIGHT}
            selectedId={selectedId}
            onSelect={(id) => chooseRow('risks', id)}
            write={({ id }, column, typed) => writeRisk(register, id, column, typed)}
            onKey={(row, column, event) => {
              if (event.key !== 'Enter' || column === 'description') return false
              leadTo(
                'risks',
                row.id,
                column === 'factors' ? 'factorIds' : column === 'measures' ? 'measureIds' : 'description',
              )
              return true
            }}
            filter={filter}
            emptyText={filter === '' ? words.emptyArea : text.common.noRowsFilter}
          />
        )}
      </div>
      {selected ? (
        <RiskForm
          key={selected.id}
          risk={selected}
          onRemoved={() => {
            chooseRow('risks', neighbourOf(rows, selected.id))
            say(words.removed)
          }}
        />
      ) : null}
      {adding ? (
        <AddRiskDialog
          nearProcessId={selected?.processId ?? null}
          areaId={areaId}
          onClose={() => setAdding(false)}
          onAdded={() => setFilter('')}
        />
      ) : null}
    </div>
  )
}
