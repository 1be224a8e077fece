/** The enabling factors. */
import { useMemo } from 'react'
import { textColumn } from '../../fields/columns'
import { FieldHelp } from '../../fields/FieldHelp'
import { LongTextField, TextField } from '../../fields/fields'
import { useStableRows } from '../../fields/stableRows'
import { newId } from '../../store/newId'
import { useRegister } from '../../store/registerStore'
import { useText } from '../../store/viewStore'
import type { Columns } from '../../ui/DataGrid'
import { RowsSection } from './RowsSection'
import { type FactorRow, factorRows, newFactor } from './settingsRows'
import { useRowActions } from './useRowActions'

export function FactorsSection({ selectedId }: { readonly selectedId: string | null }) {
  const words = useText().settings.factors
  const register = useRegister()
  const { add } = useRowActions('factors')
  const rows = useStableRows(useMemo(() => factorRows(register), [register]))
  const columns = useMemo<Columns<FactorRow>>(
    () => [
      { colId: 'letter', field: 'letter', headerName: words.letter, width: 82, filter: false },
      textColumn('name', words.name, { flex: 2, minWidth: 190, editable: true }),
      textColumn('explanation', words.explanation, { flex: 3, minWidth: 140 }),
      { colId: 'risks', field: 'risks', headerName: words.risks, width: 80, filter: false },
      { colId: 'measures', field: 'measures', headerName: words.measures, width: 80, filter: false },
    ],
    [words],
  )
  return (
    <RowsSection
      section="factors"
      rows={rows}
      columns={columns}
      selectedId={selectedId}
      words={words}
      onAdd={() => add({ kind: 'insert', table: 'factors', row: newFactor(register.factors, newId('f')) }, words.added)}
      use={(row) => words.use(row.risks, row.measures)}
      form={(row) => <FactorFields row={row} />}
    />
  )
}

function FactorFields({ row: { id, letter } }: { readonly row: FactorRow }) {
  const text = useText()
  const words = text.settings.factors
  const { factors } = useRegister()
  const place = { table: 'factors', id } as const
  const same = factors.find((factor) => factor.letter === letter && factor.id !== id)
  return (
    <>
      <TextField
        {...place}
        path={['letter']}
        label={words.letter}
        help={same ? text.settings.sameLetter(same.name) : words.letterHelp}
      />
      <LongTextField {...place} path={['name']} label={words.name} required help={<FieldHelp about="factorName" />} />
      <LongTextField
        {...place}
        path={['explanation']}
        label={words.explanation}
        help={<FieldHelp about="factorExplanation" />}
      />
    </>
  )
}
