/** The areas of risk. */
import { useMemo } from 'react'
import { AREA_KINDS } from '../../../shared/domain/area'
import { textColumn } from '../../fields/columns'
import { FieldHelp } from '../../fields/FieldHelp'
import { CheckField, ChoiceField, LongTextField, NumberField } from '../../fields/fields'
import { useStableRows } from '../../fields/stableRows'
import { newId } from '../../store/newId'
import { useRegister } from '../../store/registerStore'
import { useText } from '../../store/viewStore'
import type { Columns } from '../../ui/DataGrid'
import { RowsSection } from './RowsSection'
import { type AreaRow, areaRows, newArea } from './settingsRows'
import { useRowActions } from './useRowActions'

export function AreasSection({ selectedId }: { readonly selectedId: string | null }) {
  const text = useText()
  const words = text.settings.areas
  const register = useRegister()
  const { add } = useRowActions('areas')
  const rows = useStableRows(useMemo(() => areaRows(register), [register]))
  const columns = useMemo<Columns<AreaRow>>(
    () => [
      { colId: 'number', field: 'number', headerName: text.common.number, width: 62, filter: false },
      textColumn('name', words.name, { flex: 4, minWidth: 200, editable: true }),
      {
        colId: 'kind',
        headerName: words.kind,
        width: 104,
        valueGetter: ({ data }) => (data ? text.domain.areaKinds[data.kind] : ''),
      },
      {
        colId: 'moneyLaundering',
        headerName: words.launderingShort,
        width: 122,
        valueGetter: ({ data }) => (data?.moneyLaundering ? text.domain.yes : text.domain.no),
      },
      { colId: 'processes', field: 'processes', headerName: words.processes, width: 90, filter: false },
    ],
    [words, text],
  )
  return (
    <RowsSection
      section="areas"
      rows={rows}
      columns={columns}
      selectedId={selectedId}
      words={words}
      onAdd={() => add({ kind: 'insert', table: 'areas', row: newArea(register.areas, newId('a')) }, words.added)}
      use={(row) => words.use(row.processes)}
      form={(row) => <AreaFields row={row} />}
    />
  )
}

function AreaFields({ row: { id, number } }: { readonly row: AreaRow }) {
  const text = useText()
  const words = text.settings.areas
  const { areas } = useRegister()
  const place = { table: 'areas', id } as const
  const same = areas.find((area) => area.number === number && area.id !== id)
  return (
    <>
      <LongTextField {...place} path={['name']} label={words.name} required help={<FieldHelp about="areaName" />} />
      <div className="pair">
        <NumberField
          {...place}
          path={['number']}
          label={words.number}
          help={same ? text.settings.sameNumber(same.name) : words.numberHelp}
        />
        <ChoiceField
          {...place}
          path={['kind']}
          label={words.kind}
          help={<FieldHelp about="areaKind" />}
          options={AREA_KINDS.map((value) => ({ value, label: text.domain.areaKinds[value] }))}
        />
      </div>
      <CheckField
        {...place}
        path={['moneyLaundering']}
        label={words.moneyLaundering}
        help={words.moneyLaunderingHelp}
      />
      <LongTextField {...place} path={['anomalyIndicators']} label={words.anomalyIndicators} help={words.anomalyHelp} />
      <LongTextField {...place} path={['noProcessReason']} label={words.noProcessReason} help={words.noProcessHelp} />
    </>
  )
}
