/** The assessments: grid of levels, and the form in which one risk is assessed. */
import { useMemo, useState } from 'react'
import { isLevel } from '../../../shared/domain/level'
import { AreaFilter } from '../../fields/AreaFilter'
import { RegisterGrid } from '../../fields/grid/RegisterGrid'
import { leadTo } from '../../fields/leadTo'
import { TWO_LINES_HEIGHT } from '../../fields/twoLines'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegister } from '../../store/registerStore'
import { chooseRow, chooseScreen, say, useText, useView } from '../../store/viewStore'
import { EmptyState } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { Check } from '../../ui/Choice'
import { SearchBox } from '../../ui/SearchBox'
import { useMedia } from '../../ui/useMedia'
import { AssessmentForm } from './AssessmentForm'
import { type AssessmentRow, assessmentRows, targetOf } from './assessmentRows'
import { assessmentColumns } from './columns'
import './assessment.css'
import { firstOpenField, nextUnfinished } from './progress'
import { levelCommand, motivationPath, writeLevel } from './ratingCommands'

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
  const [onlyUnfinished, setOnlyUnfinished] = useState(false)

  const all = useMemo(() => assessmentRows(register, text), [register, text])
  const inArea = useMemo(() => (areaId === null ? all : all.filter((row) => row.areaId === areaId)), [all, areaId])
  // The one being worked on stays in sight when its last motivation is written.
  const rows = useMemo(
    () => (onlyUnfinished ? inArea.filter((row) => !row.complete || row.id === selectedId) : inArea),
    [inArea, onlyUnfinished, selectedId],
  )
  const narrow = useMedia('(max-width: 1500px)') && selectedId !== null
  const columns = useMemo(() => assessmentColumns(indicators, text, { narrow }), [indicators, text, narrow])
  const unfinished = inArea.filter((row) => !row.complete).length
  const selected = register.risks.find((risk) => risk.id === selectedId) ?? null

  const goOn = (step: 1 | -1) => {
    const next = nextUnfinished(inArea, selectedId, step)
    const row = inArea.find(({ id }) => id === next)
    if (!row) return say(words.noneLeft)
    leadTo('assessments', row.id, firstOpenField(row.risk, indicators))
  }

  const onKey = ({ id, risk }: AssessmentRow, columnId: string, event: KeyboardEvent): boolean => {
    const target = targetOf(columnId, indicators)
    if (event.key === 'Enter') {
      leadTo('assessments', id, target ? motivationPath(target).join('.') : firstOpenField(risk, indicators))
      return true
    }
    const letter = event.key.toUpperCase()
    const cleared = event.key === 'Delete' || event.key === 'Backspace'
    if (!target || !(isLevel(letter) || cleared)) return false
    const command = levelCommand(risk, target, isLevel(letter) ? letter : null)
    const outcome = command ? dispatch(command) : null
    if (outcome && !outcome.ok) sayRefusal(text, outcome.error)
    else if (!cleared) leadTo('assessments', id, motivationPath(target).join('.'))
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
          {all.length > 0 ? <SearchBox label={text.common.filter} value={filter} onChange={setFilter} /> : null}
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
                filter !== '' ? text.common.noRowsFilter : onlyUnfinished ? words.emptyUnfinished : words.emptyArea
              }
            />
          </>
        )}
      </div>
      {selected ? <AssessmentForm key={selected.id} risk={selected} unfinished={unfinished} onGoOn={goOn} /> : null}
    </div>
  )
}
