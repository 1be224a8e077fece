/** The organisational tree. */
import { useMemo } from 'react'
import { UNIT_KINDS, unitAndBelow, unitTree } from '../../../shared/domain/unit'
import { textColumn } from '../../fields/columns'
import { FieldHelp } from '../../fields/FieldHelp'
import { ChoiceField, LongTextField, NumberField, TextField } from '../../fields/fields'
import { useStableRows } from '../../fields/stableRows'
import { newId } from '../../store/newId'
import { useRegister } from '../../store/registerStore'
import { useText } from '../../store/viewStore'
import { Button } from '../../ui/Button'
import type { Columns } from '../../ui/DataGrid'
import { RowsSection } from './RowsSection'
import { newUnit, type UnitRow, unitRows, unitUse } from './settingsRows'
import { useRowActions } from './useRowActions'

/** One step of the tree, in pixels. */
const INDENT = 18

export function UnitsSection({ selectedId }: { readonly selectedId: string | null }) {
  const text = useText()
  const words = text.settings.units
  const register = useRegister()
  const { add } = useRowActions('units')
  const rows = useStableRows(useMemo(() => unitRows(register), [register]))
  const columns = useMemo<Columns<UnitRow>>(
    () => [
      textColumn('name', words.name, {
        flex: 4,
        minWidth: 180,
        editable: true,
        sortable: false,
        // The name may be the same and the depth another.
        equals: () => false,
        cellRenderer: ({ data }: { readonly data?: UnitRow }) =>
          data ? <span style={{ paddingLeft: data.depth * INDENT }}>{data.name}</span> : null,
      }),
      {
        colId: 'kind',
        headerName: words.kind,
        width: 92,
        valueGetter: ({ data }) => (data ? text.domain.unitKinds[data.kind] : ''),
      },
      textColumn('manager', words.manager, { flex: 3, minWidth: 130, editable: true }),
      textColumn('contact', words.contact, { flex: 2, minWidth: 90, editable: true }),
      {
        colId: 'processes',
        field: 'processes',
        headerName: words.processes,
        headerTooltip: words.processesHelp,
        width: 90,
        filter: false,
      },
    ],
    [words, text],
  )
  const insert = (parentId: string | null) =>
    add({ kind: 'insert', table: 'units', row: newUnit(register.units, newId('u'), parentId) }, words.added)
  // A new unit stands beside the chosen one, or below it on request.
  const selected = rows.find((row) => row.id === selectedId)
  return (
    <RowsSection
      section="units"
      rows={rows}
      columns={columns}
      selectedId={selectedId}
      words={words}
      onAdd={() => insert(selected?.parentId ?? null)}
      buttons={
        selected ? (
          <Button icon="plus" onClick={() => insert(selected.id)}>
            {words.addBelow}
          </Button>
        ) : null
      }
      use={(row) => words.use(unitUse(register, row.id))}
      form={(row) => <UnitFields row={row} />}
    />
  )
}

function UnitFields({ row: { id } }: { readonly row: UnitRow }) {
  const text = useText()
  const words = text.settings.units
  const { units } = useRegister()
  const place = { table: 'units', id } as const
  // A unit can't stand below itself.
  const below = useMemo(() => unitAndBelow(units, id), [units, id])
  const parents = unitTree(units)
    .filter(({ unit }) => !below.has(unit.id))
    .map(({ unit, depth }) => ({ value: unit.id, label: unit.name, depth }))
  return (
    <>
      <LongTextField {...place} path={['name']} label={words.name} required help={<FieldHelp about="unitName" />} />
      <div className="pair">
        <ChoiceField
          {...place}
          path={['kind']}
          label={words.kind}
          help={<FieldHelp about="unitKind" />}
          options={UNIT_KINDS.map((value) => ({ value, label: text.domain.unitKinds[value] }))}
        />
        <NumberField {...place} path={['number']} label={words.number} help={words.numberHelp} />
      </div>
      <ChoiceField
        {...place}
        path={['parentId']}
        label={words.parent}
        options={parents}
        none={words.noParent}
        help={<FieldHelp about="unitParent" />}
      />
      <TextField {...place} path={['manager']} label={words.manager} help={words.managerHelp} />
      <TextField {...place} path={['contact']} label={words.contact} help={words.contactHelp} />
      <LongTextField
        {...place}
        path={['functions']}
        label={words.functions}
        help={<FieldHelp about="unitFunctions" />}
      />
      <LongTextField {...place} path={['noProcessReason']} label={words.noProcessReason} help={words.noProcessHelp} />
    </>
  )
}
