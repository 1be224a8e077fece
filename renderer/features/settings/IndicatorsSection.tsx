/** The indicators of risk, each with its direction and what its letters mean. */
import { useMemo } from 'react'
import type { Direction } from '../../../shared/domain/level'
import { LEVELS } from '../../../shared/domain/level'
import { textColumn } from '../../fields/columns'
import { FieldHelp } from '../../fields/FieldHelp'
import { ChoiceField, LongTextField, NumberField } from '../../fields/fields'
import { useStableRows } from '../../fields/stableRows'
import { newId } from '../../store/newId'
import { useRegister } from '../../store/registerStore'
import { useText } from '../../store/viewStore'
import { Group } from '../../ui/Blocks'
import type { Columns } from '../../ui/DataGrid'
import { RowsSection } from './RowsSection'
import { type IndicatorRow, indicatorRows, newIndicator } from './settingsRows'
import { useRowActions } from './useRowActions'

const DIRECTIONS: readonly Direction[] = ['direct', 'inverse']

export function IndicatorsSection({ selectedId }: { readonly selectedId: string | null }) {
  const text = useText()
  const words = text.settings.indicators
  const register = useRegister()
  const { add } = useRowActions('indicators')
  const rows = useStableRows(useMemo(() => indicatorRows(register), [register]))
  const columns = useMemo<Columns<IndicatorRow>>(
    () => [
      { colId: 'number', field: 'number', headerName: text.common.number, width: 62, filter: false },
      textColumn('name', words.name, { flex: 3, minWidth: 200, editable: true }),
      {
        colId: 'direction',
        headerName: words.direction,
        width: 104,
        valueGetter: ({ data }) => (data ? words.directions[data.direction] : ''),
      },
      textColumn('description', words.description, { flex: 3, minWidth: 130 }),
      { colId: 'risks', field: 'risks', headerName: words.ratings, width: 104, filter: false },
    ],
    [words, text],
  )
  return (
    <RowsSection
      section="indicators"
      rows={rows}
      columns={columns}
      selectedId={selectedId}
      words={words}
      onAdd={() =>
        add(
          { kind: 'insert', table: 'indicators', row: newIndicator(register.indicators, newId('i')) },
          register.risks.length > 0 ? `${words.added} ${words.more}` : words.added,
        )
      }
      use={(row) => words.use(row.risks)}
      form={(row) => <IndicatorFields row={row} />}
    />
  )
}

function IndicatorFields({ row: { id, number } }: { readonly row: IndicatorRow }) {
  const text = useText()
  const words = text.settings.indicators
  const { indicators } = useRegister()
  const place = { table: 'indicators', id } as const
  const same = indicators.find((indicator) => indicator.number === number && indicator.id !== id)
  return (
    <>
      <LongTextField
        {...place}
        path={['name']}
        label={words.name}
        required
        help={<FieldHelp about="indicatorName" />}
      />
      <LongTextField
        {...place}
        path={['description']}
        label={words.description}
        help={<FieldHelp about="indicatorDescription" />}
      />
      <div className="pair">
        <NumberField
          {...place}
          path={['number']}
          label={words.number}
          help={same ? text.settings.sameNumber(same.name) : <FieldHelp about="indicatorNumber" />}
        />
        <ChoiceField
          {...place}
          path={['direction']}
          label={words.direction}
          help={words.directionHelp}
          options={DIRECTIONS.map((value) => ({ value, label: text.domain.directions[value] }))}
        />
      </div>
      <Group title={words.meanings} help={words.meaningsHelp}>
        {LEVELS.map((level) => (
          <LongTextField
            {...place}
            key={level}
            path={['meanings', level]}
            label={words.meaning(level)}
            help={<FieldHelp about="indicatorMeaning" />}
          />
        ))}
      </Group>
    </>
  )
}
