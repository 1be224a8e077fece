/** The obligations to publish: grid by section, form of one row, an office for many rows at once. */
import { useMemo, useState } from 'react'
import { VERIFICATIONS } from '../../../shared/domain/obligation'
import { type Unit, unitTree } from '../../../shared/domain/unit'
import { LONG_TEXT, namesEditor, textColumn } from '../../fields/columns'
import { RegisterGrid } from '../../fields/grid/RegisterGrid'
import { readName, setRead } from '../../fields/grid/writers'
import { IfMayAdd } from '../../fields/IfMay'
import { useStableRows } from '../../fields/stableRows'
import { TWO_LINES, TWO_LINES_HEIGHT } from '../../fields/twoLines'
import { newId } from '../../store/newId'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegister } from '../../store/registerStore'
import { chooseRow, goToRow, say, useText, useView } from '../../store/viewStore'
import { AreaTree } from '../../ui/AreaTree'
import { Banner, EmptyState } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import type { Columns } from '../../ui/DataGrid'
import { neighbourOf } from '../../ui/neighbour'
import { SearchBox } from '../../ui/SearchBox'
import { Segmented } from '../../ui/Segmented'
import { AssignDialog } from './AssignDialog'
import { ObligationForm } from './ObligationForm'
import {
  belongsTo,
  commandToAdd,
  type ObligationRow,
  obligationRows,
  SHOWS,
  type Show,
  sectionCounts,
} from './obligationRows'
import './transparency.css'

export function TransparencyScreen() {
  const text = useText()
  const words = text.transparency
  const register = useRegister()
  const selectedId = useView((state) => state.selected.transparency ?? null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [show, setShow] = useState<Show>('all')
  const [filter, setFilter] = useState('')
  const [shown, setShown] = useState<readonly string[]>([])
  const [assigning, setAssigning] = useState(false)

  const all = useStableRows(useMemo(() => obligationRows(register), [register]))
  const sections = useMemo(() => sectionCounts(all), [all])
  // A section that lost its last row, or its name, is no longer there to be chosen.
  const section = sections.some((each) => each.section === chosen) ? chosen : null
  const inSection = useMemo(
    () => (section === null ? all : all.filter((row) => row.section1 === section)),
    [all, section],
  )
  const rows = useMemo(() => inSection.filter((row) => belongsTo(show, row)), [inSection, show])
  const { units } = register
  const columns = useMemo(() => columnsOf(text, units), [text, units])
  const shownRows = useMemo(() => {
    const ids = new Set(shown)
    return rows.filter((row) => ids.has(row.id))
  }, [rows, shown])
  const selected = register.obligations.find((row) => row.id === selectedId) ?? null

  const add = () => {
    const id = newId('o')
    const outcome = dispatch(
      commandToAdd(register.obligations, {
        id,
        section1: section ?? all.at(-1)?.section1 ?? '',
        section2: '',
        basis: '',
        name: '',
        contents: '',
        update: '',
        unitId: null,
        verification: 'own',
        status: '',
      }),
    )
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    setFilter('')
    setShow('all')
    goToRow('transparency', id, 'name')
    say(words.added)
  }
  const addButton = (
    <IfMayAdd table="obligations">
      <Button icon="plus" look={all.length === 0 ? 'primary' : 'secondary'} onClick={add}>
        {words.add}
      </Button>
    </IfMayAdd>
  )
  if (all.length === 0) {
    return (
      <EmptyState icon="list" title={words.empty}>
        <p>{words.emptyHint}</p>
        {addButton}
      </EmptyState>
    )
  }
  return (
    <div className="screen">
      <AreaTree
        label={words.sections}
        chosen={section}
        onChoose={setChosen}
        items={[
          { id: null, label: words.allSections, count: all.length, countLabel: words.count(all.length) },
          ...sections.map(({ section: id, count }) => ({
            id,
            label: id || words.noSection,
            count,
            countLabel: words.count(count),
          })),
        ]}
      />
      <div className="work">
        <div className="bar">
          <h1>{text.frame.screens.transparency}</h1>
          <span className="note" role="status">
            {text.common.rows(shownRows.length, inSection.length)}
          </span>
          <Segmented
            legend={words.show}
            value={show}
            onChoose={setShow}
            options={SHOWS.map((value) => ({
              value,
              label: words.shows[value],
              count: inSection.filter((row) => belongsTo(value, row)).length,
            }))}
          />
          <SearchBox label={text.common.filter} value={filter} onChange={setFilter} />
          <IfMayAdd table="obligations">
            <Button icon="user" disabled={shownRows.length === 0} onClick={() => setAssigning(true)}>
              {words.assign}
            </Button>
          </IfMayAdd>
          {addButton}
        </div>
        <Notice />
        <RegisterGrid
          name="transparency"
          onFilter={setFilter}
          table="obligations"
          label={text.frame.screens.transparency}
          rows={rows}
          columns={columns}
          selectedId={selectedId}
          onSelect={(id) => chooseRow('transparency', id)}
          write={({ id }, column, typed) =>
            column === 'unit'
              ? setRead('obligations', id, ['unitId'], readName(typed, register.units, { none: true }))
              : null
          }
          onShown={setShown}
          rowHeight={TWO_LINES_HEIGHT}
          filter={filter}
          emptyText={words.emptyHere}
        />
      </div>
      {selected ? (
        <ObligationForm key={selected.id} obligation={selected} next={neighbourOf(shownRows, selected.id)} />
      ) : null}
      {assigning ? <AssignDialog rows={shownRows} onClose={() => setAssigning(false)} /> : null}
    </div>
  )
}

/** That the list was rebuilt, and what its letters say: always in sight. */
function Notice() {
  const words = useText().transparency
  return (
    <Banner kind="warning">
      {words.notice}
      <details>
        <summary>{words.noticeMore}</summary>
        <dl className="letters">
          {VERIFICATIONS.map((letter) => (
            <div key={letter}>
              <dt>{letter === 'own' ? '–' : letter}</dt>
              <dd>{words.letters[letter]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Banner>
  )
}

function columnsOf(text: ReturnType<typeof useText>, units: readonly Unit[]): Columns<ObligationRow> {
  const words = text.transparency
  return [
    {
      colId: 'number',
      field: 'number',
      headerName: text.common.number,
      width: 62,
      pinned: 'left',
      filter: false,
      cellClass: 'middle',
    },
    textColumn('section2', words.section2, { ...TWO_LINES, editable: true, flex: 3, minWidth: 150 }),
    textColumn('name', words.name, { ...TWO_LINES, editable: true, flex: 4, minWidth: 180 }),
    textColumn('unit', words.unit, {
      ...TWO_LINES,
      ...namesEditor(['', ...unitTree(units).map(({ unit }) => unit.name)]),
      flex: 3,
      minWidth: 150,
    }),
    textColumn('contents', words.contents, { ...TWO_LINES, editable: true, flex: 5, minWidth: 190, ...LONG_TEXT }),
    textColumn('basis', words.basis, { ...TWO_LINES, editable: true, flex: 2, minWidth: 130 }),
    textColumn('update', words.update, { ...TWO_LINES, editable: true, flex: 2, minWidth: 132 }),
    {
      colId: 'verification',
      headerName: words.verification,
      width: 92,
      cellClass: 'level-cell',
      valueGetter: ({ data }) => (data ? text.domain.verifications[data.verification] : ''),
      cellRenderer: ({ data }: { readonly data?: ObligationRow }) =>
        data ? (data.verification === 'own' ? '–' : data.verification) : '',
      tooltipValueGetter: ({ data }) => (data ? words.letters[data.verification] : ''),
    },
    textColumn('status', words.status, { ...TWO_LINES, editable: true, flex: 1, minWidth: 110 }),
  ]
}
