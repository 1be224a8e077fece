/** The history: who changed what, when, from what to what; filters, the chain, the export. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { unitAndBelow } from '../../../shared/domain/unit'
import { isFiltering } from '../../../shared/history/filter'
import { rowName } from '../../../shared/history/names'
import { textColumn } from '../../fields/columns'
import { useStableRows } from '../../fields/stableRows'
import { TWO_LINES, TWO_LINES_HEIGHT } from '../../fields/twoLines'
import { useDates } from '../../store/dates'
import { HistoryReader, NOTHING_READ } from '../../store/historyReader'
import { clearHistoryFilter, leaveStory, useHistoryView } from '../../store/historyView'
import { useRegisterStore } from '../../store/registerStore'
import { chooseRow, useText, useView } from '../../store/viewStore'
import { Banner, EmptyState } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { cursorToScreen } from '../../ui/cursorToScreen'
import { type Columns, DataGrid } from '../../ui/DataGrid'
import { ChainButton, ChainOutcome, type ChainWork } from './ChainPart'
import { ChangePanel } from './ChangePanel'
import { ExportButton } from './ExportButton'
import { HistoryFilters } from './HistoryFilters'
import { type HistoryRow, historyRows } from './historyRows'
import './history.css'

export function HistoryScreen() {
  const text = useText()
  const words = text.history
  const register = useRegisterStore((state) => state.register)
  const author = useRegisterStore((state) => state.author)
  const savedSeq = useRegisterStore((state) => state.save.savedSeq)
  const language = useView((state) => state.language)
  const dates = useDates()
  const selectedId = useView((state) => state.selected.history ?? null)
  const { filter: chosen, from } = useHistoryView()
  const [read, setRead] = useState(NOTHING_READ)
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const [chain, setChain] = useState<ChainWork>({ kind: 'none' })
  const reader = useRef<HistoryReader | null>(null)

  const units = register?.units
  const filter = useMemo(
    () =>
      author.role === 'manager' && units
        ? { ...chosen, units: author.unitId === null ? [] : [...unitAndBelow(units, author.unitId)] }
        : chosen,
    [chosen, author, units],
  )
  useEffect(() => {
    setRead(NOTHING_READ)
    const made = new HistoryReader(text, filter, setRead)
    reader.current = made
    // Filters that are typed are read when the typing stops for a moment.
    const timer = setTimeout(() => made.more(), isFiltering(filter) ? 200 : 0)
    return () => {
      clearTimeout(timer)
      made.stop()
    }
  }, [text, filter])
  useEffect(() => reader.current?.catchUp(savedSeq), [savedSeq])

  const known = useMemo(() => (register ? { register, gone: read.gone } : null), [register, read])
  const rows = useStableRows(
    useMemo(
      () => (known ? historyRows(read.found, open, { text, known, names: read.names, whenOf: dates.moment }) : []),
      [read, open, text, known, dates],
    ),
  )
  const toggle = (seq: number) => {
    const next = new Set(open)
    if (!next.delete(seq)) next.add(seq)
    setOpen(next)
  }
  const columns = useMemo(() => columnsOf(words), [words])
  const selected = rows.find((row) => row.id === selectedId) ?? null
  const found = selected ? read.found.find(({ entry }) => entry.seq === selected.seq) : undefined
  if (!known) return null
  const total = savedSeq
  const story = filter.row ? rowName(text, known, filter.row.table, filter.row.id) : null

  return (
    <div className="screen">
      <HistoryFilters known={known} />
      <div className="work">
        <div className="bar">
          <h1>{text.frame.screens.history}</h1>
          <span className="note" role="status">
            {read.reading ? words.reading : words.count(read.found.length, read.scanned, total)}
          </span>
          <ChainButton work={chain} onWork={setChain} />
          <ExportButton filter={filter} disabled={total === 0} />
        </div>
        <ChainOutcome work={chain} onWork={setChain} />
        {story === null ? null : (
          <Banner
            kind="info"
            actions={
              <>
                {from ? (
                  <Button
                    icon="arrow-left"
                    onClick={() => {
                      leaveStory()
                      cursorToScreen()
                    }}
                  >
                    {words.back}
                  </Button>
                ) : null}
                <Button onClick={clearHistoryFilter}>{words.allRows}</Button>
              </>
            }
          >
            {words.onlyRow(story)}
          </Banner>
        )}
        {read.failure ? (
          <Banner kind="problem">{text.app.failures[read.failure.code](read.failure.detail)}</Banner>
        ) : null}
        {total === 0 ? (
          <EmptyState icon="clock" title={words.nothing}>
            <p>{words.nothingHint}</p>
          </EmptyState>
        ) : (
          <DataGrid
            label={text.frame.screens.history}
            rows={rows}
            columns={columns}
            selectedId={selectedId}
            onSelect={(id) => chooseRow('history', id)}
            onOpen={(row) => row.open !== null && toggle(row.seq)}
            rowHeight={TWO_LINES_HEIGHT}
            filter=""
            language={language}
            filterWords={text.grid.filter}
            emptyText={read.reading ? words.reading : words.none}
          />
        )}
        {read.done || total === 0 ? null : (
          <div className="bar">
            <Button icon="arrow-down" disabled={read.reading} onClick={() => reader.current?.more()}>
              {words.more}
            </Button>
          </div>
        )}
      </div>
      {selected && found ? (
        <ChangePanel
          key={selected.id}
          row={selected}
          entry={found.entry}
          known={known}
          onToggle={() => toggle(selected.seq)}
        />
      ) : null}
    </div>
  )
}

type Words = ReturnType<typeof useText>['history']

function columnsOf({ columns: words }: Words): Columns<HistoryRow> {
  // The order is that of the journal: sorted by another column a step would lose its rows.
  const column = (id: keyof Words['columns'], flex: number, minWidth: number) =>
    textColumn<HistoryRow>(id, words[id], { ...TWO_LINES, sortable: false, flex, minWidth } as never)
  return [
    column('when', 2, 110),
    column('who', 2, 110),
    {
      ...column('step', 3, 130),
      cellRenderer: ({ data }: { readonly data?: HistoryRow }) =>
        data ? (
          <span>
            {data.open === null ? null : <span aria-hidden="true">{data.open ? '▾ ' : '▸ '}</span>}
            {data.step}
          </span>
        ) : null,
    },
    column('row', 5, 180),
    column('field', 3, 120),
    column('before', 4, 120),
    column('after', 4, 120),
  ]
}
