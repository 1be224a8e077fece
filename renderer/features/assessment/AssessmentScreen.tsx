/** The assessments: grid of levels, and the form in which one risk is assessed. */
import { useMemo, useState } from 'react'
import { isLevel } from '../../../shared/domain/level'
import { byId } from '../../../shared/domain/lookup'
import { STATUSES } from '../../../shared/workflow/transitions'
import { AreaFilter } from '../../fields/AreaFilter'
import { RegisterGrid } from '../../fields/grid/RegisterGrid'
import { leadTo } from '../../fields/leadTo'
import { TWO_LINES_HEIGHT } from '../../fields/twoLines'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegister } from '../../store/registerStore'
import { filterStatus, useStatusView } from '../../store/statusView'
import { useRole } from '../../store/usePermission'
import { chooseRow, chooseScreen, type Screen, say, useText, useView } from '../../store/viewStore'
import { EmptyState } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { Check, Select } from '../../ui/Choice'
import { SearchBox } from '../../ui/SearchBox'
import { useMedia } from '../../ui/useMedia'
import { AssessmentForm } from './AssessmentForm'
import { type AssessmentRow, assessmentRows, targetOf } from './assessmentRows'
import { assessmentColumns } from './columns'
import '../../fields/judgement.css'
import './assessment.css'
import { firstOpenField, nextUnfinished } from './progress'
import { levelCommand, motivationPath, type RatingTarget, writeLevel } from './ratingCommands'
import { SubmitAllDialog } from './SubmitAllDialog'

/** Where the reason of a level is written. */
function screenOf(target: RatingTarget | null): Screen {
  return target?.kind === 'evaluation' ? 'weighing' : 'assessments'
}

/** The letter of a level, typed in either case. */
function levelKey(key: string): string | null {
  const letter = key.toUpperCase()
  return isLevel(letter) ? letter : null
}

/** The screen «Valutazioni». */
export function AssessmentScreen() {
  const text = useText()
  const words = text.assessment
  const register = useRegister()
  const { indicators } = register
  const areaId = useView((state) => state.areaId)
  const selectedId = useView((state) => state.selected.assessments ?? null)
  const [filter, setFilter] = useState('')
  const status = useStatusView((state) => state.status)
  const role = useRole()
  const [submitting, setSubmitting] = useState(false)
  const [onlyUnfinished, setOnlyUnfinished] = useState(false)

  const all = useMemo(() => assessmentRows(register, text), [register, text])
  const inArea = useMemo(() => (areaId === null ? all : all.filter((row) => row.areaId === areaId)), [all, areaId])
  // The one being worked on stays in sight when its last motivation is written.
  const rows = useMemo(
    () =>
      inArea.filter(
        (row) =>
          row.id === selectedId || ((!onlyUnfinished || !row.complete) && (status === null || row.status === status)),
      ),
    [inArea, onlyUnfinished, status, selectedId],
  )
  const narrow = useMedia('(max-width: 1500px)') && selectedId !== null
  const columns = useMemo(() => assessmentColumns(indicators, text, { narrow }), [indicators, text, narrow])
  const unfinished = inArea.filter((row) => !row.complete).length
  const selected = byId(register.risks).get(selectedId ?? '') ?? null

  const goOn = (step: 1 | -1) => {
    const next = nextUnfinished(inArea, selectedId, step)
    const row = inArea.find(({ id }) => id === next)
    if (!row) return say(words.noneLeft)
    leadTo('assessments', row.id, firstOpenField(row.risk, indicators))
  }

  const onKey = ({ id, risk }: AssessmentRow, columnId: string, event: KeyboardEvent): boolean => {
    const target = targetOf(columnId, indicators)
    if (event.key === 'Enter') {
      if (target?.kind === 'evaluation' && role !== 'rpct') return false
      leadTo(screenOf(target), id, target ? motivationPath(target).join('.') : firstOpenField(risk, indicators))
      return true
    }
    const letter = event.key.toUpperCase()
    const cleared = event.key === 'Delete' || event.key === 'Backspace'
    if (!target || !(isLevel(letter) || cleared)) return false
    const command = levelCommand(risk, target, isLevel(letter) ? letter : null)
    const outcome = command ? dispatch(command) : null
    if (outcome && !outcome.ok) sayRefusal(text, outcome.error)
    else if (!cleared) leadTo(screenOf(target), id, motivationPath(target).join('.'))
    return true
  }

  return (
    <div className="screen assess">
      <AreaFilter rows={all} countLabel={text.common.riskCount} />
      <div className="work">
        <div className="bar">
          <h1>{text.frame.screens.assessments}</h1>
          <span className="note">
            {text.common.riskCount(inArea.length)}
            {unfinished === 0 && inArea.length > 0 ? ` · ${words.allComplete}` : null}
          </span>
          {unfinished > 0 || onlyUnfinished ? (
            <Check label={words.onlyUnfinished(unfinished)} checked={onlyUnfinished} onChange={setOnlyUnfinished} />
          ) : null}
          {all.length > 0 ? (
            <Select
              hideLabel
              label={text.workflow.status}
              value={status ?? ''}
              none={text.workflow.allStatuses}
              options={STATUSES.map((value) => ({ value, label: text.workflow.statuses[value] }))}
              onChoose={(chosen) => filterStatus(chosen === '' ? null : chosen)}
            />
          ) : null}
          {all.length > 0 ? <SearchBox label={text.common.filter} value={filter} onChange={setFilter} /> : null}
          {role === 'manager' && all.length > 0 ? (
            <Button icon="inbox" onClick={() => setSubmitting(true)}>
              {words.submitting.all}
            </Button>
          ) : null}
        </div>
        {all.length === 0 ? (
          <EmptyState icon="list" title={words.empty}>
            <p>{words.emptyHint}</p>
            <Button look="primary" onClick={() => chooseScreen('risks')}>
              {words.toRisks}
            </Button>
          </EmptyState>
        ) : (
          <>
            <p className="hint note">{words.hint}</p>
            <RegisterGrid
              name="assessments"
              onFilter={setFilter}
              withAreas
              table="risks"
              label={text.frame.screens.assessments}
              rows={rows}
              columns={columns}
              rowHeight={TWO_LINES_HEIGHT}
              selectedId={selectedId}
              onSelect={(id) => chooseRow('assessments', id)}
              onKey={onKey}
              fillText={levelKey}
              write={({ risk }, column, typed) =>
                writeLevel(risk, targetOf(column, indicators), typed, text.domain.levels)
              }
              filter={filter}
              emptyText={
                filter !== '' || status !== null
                  ? text.common.noRowsFilter
                  : onlyUnfinished
                    ? words.emptyUnfinished
                    : words.emptyArea
              }
            />
          </>
        )}
      </div>
      {selected ? <AssessmentForm key={selected.id} risk={selected} unfinished={unfinished} onGoOn={goOn} /> : null}
      {submitting ? <SubmitAllDialog onClose={() => setSubmitting(false)} /> : null}
    </div>
  )
}
