/** A section that holds rows: its grid, the ways to add, the form of the chosen row. */
import { type ReactNode, useState } from 'react'
import { RegisterGrid } from '../../fields/grid/RegisterGrid'
import { IfMay, IfMayAdd, ReadOnlyNote } from '../../fields/IfMay'
import { useText } from '../../store/viewStore'
import { EmptyState, FormPanel } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { backToGrid } from '../../ui/backToGrid'
import type { Columns } from '../../ui/DataGrid'
import { neighbourOf } from '../../ui/neighbour'
import { SearchBox } from '../../ui/SearchBox'
import type { RowSection } from './sections'
import { useRowActions } from './useRowActions'

interface RowsSectionProps<T extends { readonly id: string; readonly name: string }> {
  readonly section: RowSection
  readonly rows: readonly T[]
  readonly columns: Columns<T>
  readonly selectedId: string | null
  readonly words: {
    readonly one: string
    readonly add: string
    readonly remove: string
    readonly empty: string
    readonly emptyHint: string
  }
  readonly onAdd: () => void
  /** Further buttons beside «add». */
  readonly buttons?: ReactNode
  /** What stands under the title of the form: how the row is used. */
  readonly use: (row: T) => string
  readonly form: (row: T) => ReactNode
}

export function RowsSection<T extends { readonly id: string; readonly name: string }>(props: RowsSectionProps<T>) {
  const text = useText()
  const [filter, setFilter] = useState('')
  const { section, rows, words, onAdd } = props
  const actions = useRowActions(section)
  const selected = rows.find((row) => row.id === props.selectedId) ?? null
  const title = text.settings.sections[section]
  const add = (
    <IfMayAdd table={section}>
      <Button icon="plus" look={rows.length === 0 ? 'primary' : 'secondary'} onClick={onAdd}>
        {words.add}
      </Button>
      {props.buttons}
    </IfMayAdd>
  )
  return (
    <>
      <div className="work">
        <div className="bar">
          <h1>{title}</h1>
          {rows.length === 0 ? null : (
            <>
              <span className="note">{text.settings.rows(rows.length)}</span>
              <SearchBox label={text.common.filter} value={filter} onChange={setFilter} />
              {add}
            </>
          )}
        </div>
        {rows.length === 0 ? (
          <EmptyState icon="list" title={words.empty}>
            <p>{words.emptyHint}</p>
            {add}
          </EmptyState>
        ) : (
          <RegisterGrid
            name={section}
            onFilter={setFilter}
            table={section}
            label={title}
            rows={rows}
            columns={props.columns}
            selectedId={selected?.id ?? null}
            onSelect={actions.choose}
            filter={filter}
            emptyText={text.common.noRowsFilter}
          />
        )}
      </div>
      {selected ? (
        <FormPanel
          key={selected.id}
          title={selected.name || words.one}
          subtitle={props.use(selected)}
          actions={
            <>
              <IfMay place={{ table: section, id: selected.id, path: [] }}>
                <Button
                  look="plain"
                  icon="delete"
                  label={words.remove}
                  onClick={() => actions.remove(selected.id, selected.name, neighbourOf(rows, selected.id))}
                />
              </IfMay>
              <Button
                look="plain"
                icon="close"
                label={text.common.close}
                onClick={() => {
                  backToGrid()
                  actions.choose(null)
                }}
              />
            </>
          }
        >
          <ReadOnlyNote place={{ table: section, id: selected.id, path: ['name'] }} />
          {props.form(selected)}
        </FormPanel>
      ) : null}
    </>
  )
}
