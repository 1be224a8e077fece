/** The screen «Ponderazione»: lists at the left, the queue in treatment order, and the risk one decides on. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Risk } from '../../../shared/domain/risk'
import type { WeighingList } from '../../../shared/text/it/weighing'
import { leadTo } from '../../fields/leadTo'
import { submitAll, submittable } from '../../fields/submitting'
import { TWO_LINES_HEIGHT } from '../../fields/twoLines'
import { localDate } from '../../fields/useFindings'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegister, useRegisterStore } from '../../store/registerStore'
import { chooseRow, chooseScreen, say, useText, useView } from '../../store/viewStore'
import { showList, useWeighingView } from '../../store/weighingView'
import { AreaTree } from '../../ui/AreaTree'
import { Banner, EmptyState } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { DataGrid } from '../../ui/DataGrid'
import { SearchBox } from '../../ui/SearchBox'
import { useMedia } from '../../ui/useMedia'
import { queueColumns } from './columns'
import { type Decision, decisionCommand } from './decide'
import { LEVEL_FIELD, REASON_FIELD } from './OwnPart'
import { keepOrder, listCounts, queueRows, stepIn, WEIGHING_LISTS } from './queue'
import { ReturnDialog } from './ReturnDialog'
import { RiskCase } from './RiskCase'
import '../../fields/judgement.css'
import './weighing.css'

/** The screen «Ponderazione». */
export function WeighingScreen() {
  const text = useText()
  const words = text.weighing
  const register = useRegister()
  const language = useView((state) => state.language)
  const selectedId = useView((state) => state.selected.weighing ?? null)
  const list = useWeighingView((state) => state.list)
  const [filter, setFilter] = useState('')
  const [returning, setReturning] = useState(false)
  const shown = useRef<readonly string[]>([])

  const all = useMemo(() => queueRows(register, text, localDate(new Date())), [register, text])
  const counts = useMemo(() => listCounts(all), [all])
  // Weighing changes the level that the order rests on: while one goes through a list its rows keep their places.
  const kept = useRef<{ readonly list: WeighingList; readonly ids: readonly string[] }>({ list, ids: [] })
  const rows = useMemo(() => {
    const before = kept.current.list === list ? kept.current.ids : []
    const inList = keepOrder(
      before,
      all.filter(({ lists }) => lists.has(list)),
    )
    kept.current = { list, ids: inList.map(({ id }) => id) }
    return inList
  }, [all, list])
  const narrow = useMedia('(max-width: 1900px)')
  const columns = useMemo(() => queueColumns(text, { narrow }), [text, narrow])
  const row = all.find(({ id }) => id === selectedId) ?? null
  const first = rows[0]?.id ?? null

  // One goes through a list from its top.
  useEffect(() => {
    if (selectedId === null && first !== null) chooseRow('weighing', first)
  }, [selectedId, first])

  /** The list as it stands on the screen, as the user sorted and filtered it. */
  const ids = (): readonly string[] => {
    const there = new Set(rows.map(({ id }) => id))
    const seen = shown.current.filter((id) => there.has(id))
    return seen.length > 0 ? seen : rows.map(({ id }) => id)
  }
  const go = (step: 1 | -1) => {
    const next = stepIn(ids(), selectedId, step)
    if (next === null || next === selectedId) return say(words.noNext)
    leadTo('weighing', next, LEVEL_FIELD)
  }
  /** Takes a decision on the chosen risk and goes to the next; false when it is refused. */
  const decide = (decision: Decision, remarks = ''): boolean => {
    // What is being typed is part of what is decided.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const now = useRegisterStore.getState().register
    const risk = now?.risks.find(({ id }) => id === selectedId)
    if (!now || !row || !risk) return false
    const list = ids()
    const outcome = dispatch(decisionCommand(now, risk, decision, remarks))
    if (!outcome.ok) {
      sayRefusal(text, outcome.error)
      leadTo('weighing', risk.id, missingField(risk))
      return false
    }
    const next = stepIn(list, risk.id, 1) ?? list.find((id) => id !== risk.id) ?? null
    const done = words.decided[decision](row.number)
    if (next !== null) leadTo('weighing', next, LEVEL_FIELD)
    say(next === null ? `${done} ${words.lastOne}` : done)
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // A dialog asks something: it wants its answer first, and the key that gave it has done its work.
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return
    const act = keyAct(event)
    if (act === null || !row) return
    event.preventDefault()
    if (act === 'approve') decide('approve')
    else if (act === 'return') setReturning(true)
    else go(act === 'next' ? 1 : -1)
  }
  const keys = useRef(onKeyDown)
  keys.current = onKeyDown
  // Wherever the cursor is on this screen: one decides without looking for it first.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => keys.current(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  const { ready } = useMemo(() => submittable(register), [register])
  const takeUp = () => {
    const outcome = dispatch(submitAll(ready))
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    showList('toWeigh')
    const now = useRegisterStore.getState().register
    const top = now ? queueRows(now, text, localDate(new Date())).find(({ lists }) => lists.has('toWeigh')) : undefined
    if (top) leadTo('weighing', top.id, LEVEL_FIELD)
    say(words.taken(ready.length))
  }

  return (
    <div className={rows.length === 0 && !row ? 'screen weigh nothing' : 'screen weigh'}>
      <AreaTree
        label={words.listLabel}
        chosen={list}
        onChoose={(id) => showList(WEIGHING_LISTS.find((each) => each === id) ?? 'toWeigh')}
        items={WEIGHING_LISTS.map((id) => ({
          id,
          label: words.lists[id],
          count: counts[id],
          countLabel: text.common.riskCount(counts[id]),
        }))}
      />
      <div className="work">
        <div className="bar">
          <h1>{text.frame.screens.weighing}</h1>
          {rows.length > 0 ? <SearchBox label={text.common.filter} value={filter} onChange={setFilter} /> : null}
        </div>
        <p className="hint note">
          {words.listHelp[list]} {words.keys}
        </p>
        {ready.length > 0 && (list === 'toWeigh' || list === 'all') ? (
          <Banner
            kind="info"
            actions={
              <Button icon="inbox" onClick={takeUp}>
                {words.takeReady(ready.length)}
              </Button>
            }
          >
            {words.ready(ready.length)}
          </Banner>
        ) : null}
        {rows.length === 0 ? (
          <EmptyState icon="check-circle" title={words.empty[list]}>
            {register.risks.length === 0 ? (
              <Button look="primary" onClick={() => chooseScreen('risks')}>
                {text.assessment.toRisks}
              </Button>
            ) : null}
          </EmptyState>
        ) : (
          <DataGrid
            label={`${words.queue}. ${words.order}`}
            rows={rows}
            columns={columns}
            selectedId={selectedId}
            onSelect={(id) => chooseRow('weighing', id)}
            onOpen={({ id }) => leadTo('weighing', id, LEVEL_FIELD)}
            onShown={(order) => {
              shown.current = order
            }}
            rowHeight={TWO_LINES_HEIGHT}
            filter={filter}
            language={language}
            filterWords={text.grid.filter}
            emptyText={text.common.noRowsFilter}
          />
        )}
      </div>
      {row ? (
        <RiskCase
          key={row.id}
          row={row}
          at={rows.findIndex(({ id }) => id === row.id) + 1}
          total={rows.length}
          onDecide={decide}
          onReturn={() => setReturning(true)}
          onStep={go}
        />
      ) : rows.length > 0 ? (
        <p className="empty">{words.choose}</p>
      ) : null}
      {row && returning ? (
        <ReturnDialog
          number={row.number}
          description={row.description}
          before={row.risk.workflow.remarks}
          onReturn={(remarks) => {
            setReturning(false)
            decide('return', remarks)
          }}
          onClose={() => {
            setReturning(false)
            setTimeout(() => leadTo('weighing', row.id, LEVEL_FIELD))
          }}
        />
      ) : null}
    </div>
  )
}

/** The field that a refused decision leads to. */
function missingField({ evaluation }: Risk): string {
  return evaluation.level === null ? LEVEL_FIELD : REASON_FIELD
}

/** What a key does on this screen; `null` for keys that mean nothing here. */
function keyAct(event: KeyboardEvent): 'approve' | 'return' | 'next' | 'back' | null {
  const { key, altKey } = event
  const ctrl = event.ctrlKey || event.metaKey
  if (ctrl && !altKey && key === 'Enter') return 'approve'
  if (!altKey || ctrl) return null
  if (key.toLowerCase() === 'r') return 'return'
  return key === 'PageDown' ? 'next' : key === 'PageUp' ? 'back' : null
}
