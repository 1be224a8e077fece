/** What the checks found: filtered by severity and rule, each finding leading to its place. */
import { useMemo, useState } from 'react'
import { countBySeverity, type Finding, SEVERITIES, type Severity } from '../../../shared/checks'
import { textColumn } from '../../fields/columns'
import { goToFinding } from '../../fields/findingPlace'
import { useStableRows } from '../../fields/stableRows'
import { TWO_LINES, TWO_LINES_HEIGHT } from '../../fields/twoLines'
import { useFindings } from '../../fields/useFindings'
import { filterRule, filterSeverity, useFindingsView } from '../../store/findingsView'
import { useRegister, useRegisterStore } from '../../store/registerStore'
import { chooseRow, chooseScreen, useText, useView } from '../../store/viewStore'
import { AreaTree } from '../../ui/AreaTree'
import { Banner, EmptyState } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { cursorToScreen } from '../../ui/cursorToScreen'
import { type Columns, DataGrid } from '../../ui/DataGrid'
import { SearchBox } from '../../ui/SearchBox'
import { Segmented } from '../../ui/Segmented'
import { SeverityMark } from '../../ui/SeverityMark'
import { type FindingRow, findingRows, ruleCounts } from './findingRows'
import './checks.css'

const NONE: readonly Finding[] = []
const WITH_ALL = ['all', ...SEVERITIES] as const

export function ChecksScreen() {
  const text = useText()
  const words = text.checksScreen
  const findings = useFindings()
  const language = useView((state) => state.language)
  const selectedId = useView((state) => state.selected.checks ?? null)
  const { severity, rule: wanted } = useFindingsView()
  const [filter, setFilter] = useState('')
  const [shown, setShown] = useState<readonly string[]>([])

  const all = useStableRows(useMemo(() => findingRows(findings ?? NONE, text.checks), [findings, text]))
  const found = useMemo(() => new Map(all.map((row, index) => [row.id, findings?.[index]])), [all, findings])
  const ofSeverity = useMemo(
    () => (severity === 'all' ? all : all.filter((row) => row.severity === severity)),
    [all, severity],
  )
  const rules = useMemo(() => ruleCounts(ofSeverity), [ofSeverity])
  // A rule whose last finding was put right is no longer there to be chosen.
  const rule = rules.some((each) => each.rule === wanted) ? wanted : null
  const rows = useMemo(
    () => (rule === null ? ofSeverity : ofSeverity.filter((row) => row.rule === rule)),
    [ofSeverity, rule],
  )
  const columns = useMemo(() => columnsOf(words, text.checks.severities), [words, text])
  const counts = countBySeverity(findings ?? NONE)
  const selected = rows.find((row) => row.id === selectedId) ?? null

  const open = ({ id }: FindingRow) => {
    const finding = found.get(id)
    if (!finding) return
    chooseRow('checks', id)
    goToFinding(finding)
  }
  if (!findings || findings.length === 0) {
    return (
      <div className="work">
        <div className="bar">
          <h1>{text.frame.screens.checks}</h1>
        </div>
        {findings ? (
          <EmptyState icon="check-circle" title={words.nothing}>
            <p>{words.nothingHint}</p>
            <Button
              look="primary"
              icon="files"
              onClick={() => {
                chooseScreen('annexes')
                cursorToScreen()
              }}
            >
              {words.toAnnexes}
            </Button>
          </EmptyState>
        ) : (
          <p className="empty" role="status">
            {words.working}
          </p>
        )}
      </div>
    )
  }
  return (
    <div className="screen">
      <AreaTree
        label={words.rules}
        chosen={rule}
        onChoose={(id) => filterRule(rules.find((each) => each.rule === id)?.rule ?? null)}
        items={[
          {
            id: null,
            label: words.allRules,
            count: ofSeverity.length,
            countLabel: words.total(ofSeverity.length),
          },
          ...rules.map(({ rule: id, count }) => ({
            id,
            label: text.checks.titles[id],
            count,
            countLabel: words.total(count),
          })),
        ]}
      />
      <div className="work">
        <div className="bar">
          <h1>{text.frame.screens.checks}</h1>
          <span className="note" role="status">
            {words.rows(filter === '' ? rows.length : shown.length, all.length)}
          </span>
          <Segmented
            legend={words.severity}
            value={severity}
            onChoose={filterSeverity}
            options={WITH_ALL.map((value) => ({
              value,
              label: words.severities[value],
              count: value === 'all' ? all.length : counts[value],
            }))}
          />
          <SearchBox label={text.common.filter} value={filter} onChange={setFilter} />
        </div>
        <Verdict blocking={counts.blocking} />
        <DataGrid
          label={text.frame.screens.checks}
          rows={rows}
          columns={columns}
          selectedId={selectedId}
          onSelect={(id) => chooseRow('checks', id)}
          onOpen={open}
          onShown={setShown}
          rowHeight={TWO_LINES_HEIGHT}
          filter={filter}
          language={language}
          filterWords={text.grid.filter}
          emptyText={words.noneHere}
        />
        <section className="detail" aria-label={words.chosen}>
          {selected ? <Detail row={selected} onOpen={() => open(selected)} /> : <p className="note">{words.choose}</p>}
        </section>
      </div>
    </div>
  )
}

/** Whether the annexes can be published. */
function Verdict({ blocking }: { readonly blocking: number }) {
  const words = useText().checksScreen
  const { processes } = useRegister()
  const ownOnly = useRegisterStore((state) => state.author.role === 'manager')
  if (ownOnly && processes.length > 0) {
    // Whoever sees only their own rows can't be told that the annexes are ready.
    return <Banner kind={blocking > 0 ? 'warning' : 'done'}>{words.own(blocking)}</Banner>
  }
  if (blocking > 0) return <Banner kind="warning">{words.blocking(blocking)}</Banner>
  if (processes.length === 0) return <Banner kind="info">{words.stillEmpty}</Banner>
  return <Banner kind="done">{words.notBlocking}</Banner>
}

function Detail({ row, onOpen }: { readonly row: FindingRow; readonly onOpen: () => void }) {
  const text = useText()
  const words = text.checksScreen
  return (
    <>
      <div className="words">
        <p className="headline">
          <SeverityMark severity={row.severity} words={text.checks.severities[row.severity]} />
          <strong>{row.title}</strong>
          <span>{row.where}</span>
        </p>
        <p>{row.message}</p>
        <p className="note">
          {words.basis}: {row.basis}
        </p>
      </div>
      <Button look="primary" icon="arrow-right" label={words.goTo(row.where)} onClick={onOpen}>
        {words.go}
      </Button>
    </>
  )
}

type Words = ReturnType<typeof useText>['checksScreen']

const RANK: Readonly<Record<Severity, number>> = { blocking: 0, warning: 1, info: 2 }

function columnsOf(words: Words, severities: Readonly<Record<Severity, string>>): Columns<FindingRow> {
  return [
    {
      colId: 'severity',
      headerName: words.severity,
      width: 118,
      cellClass: 'middle',
      valueGetter: ({ data }) => (data ? severities[data.severity] : ''),
      cellRenderer: ({ data }: { readonly data?: FindingRow }) =>
        data ? <SeverityMark severity={data.severity} words={severities[data.severity]} /> : null,
      comparator: (_a, _b, left, right) => RANK[left.data?.severity ?? 'info'] - RANK[right.data?.severity ?? 'info'],
      filter: false,
    },
    textColumn('where', words.where, { ...TWO_LINES, flex: 3, minWidth: 180 }),
    textColumn('message', words.message, { ...TWO_LINES, flex: 5, minWidth: 240 }),
    textColumn('title', words.rule, { ...TWO_LINES, flex: 2, minWidth: 120 }),
    textColumn('basis', words.basis, { ...TWO_LINES, flex: 2, minWidth: 130 }),
  ]
}
