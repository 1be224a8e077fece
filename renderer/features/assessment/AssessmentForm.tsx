/** The form in which one risk is assessed: six indicators, the overall level, and the RPCT's evaluation beside it. */
import { type KeyboardEvent, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { saysSomething } from '../../../shared/checks/words'
import { byId } from '../../../shared/domain/lookup'
import type { Risk } from '../../../shared/domain/risk'
import { useIsLedTo } from '../../fields/fields'
import { ReadOnlyNote } from '../../fields/IfMay'
import { riskNumber } from '../../fields/riskPlaces'
import { StateLine, StateNotes } from '../../fields/StateNotes'
import { StoryButton } from '../../fields/StoryButton'
import { useRegister, useRegisterStore } from '../../store/registerStore'
import { useWhyNot } from '../../store/usePermission'
import { chooseField, chooseRow, goToRow, useText } from '../../store/viewStore'
import { FormPanel } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { EvaluationSummary } from './EvaluationSummary'
import { OverallPart } from './OverallPart'
import { firstOpenField, indicatorsInOrder, isBelowHighest, progressOf } from './progress'
import { RatingCard } from './RatingCard'
import { SubmitButton } from './SubmitButton'

interface AssessmentFormProps {
  readonly risk: Risk
  /** How many risks of the area looked at are not complete. */
  readonly unfinished: number
  /** Goes to the next (1) or previous (-1) risk that is not complete. */
  readonly onGoOn: (step: 1 | -1) => void
}

export function AssessmentForm({ risk, unfinished, onGoOn }: AssessmentFormProps) {
  const text = useText()
  const words = text.assessment
  const register = useRegister()
  const { indicators } = register
  const process = byId(register.processes).get(risk.processId)
  const number = process ? riskNumber(register, process, risk) : String(risk.number)
  const readOnly = useWhyNot({ table: 'risks', id: risk.id, path: ['assessment'] }) !== null
  const progress = progressOf(risk, indicators)
  const others = unfinished - (progress.complete ? 0 : 1)

  // Whoever leads to the assessment as a whole means what is still missing in it.
  const led = useIsLedTo(['assessment'])
  const open = firstOpenField(risk, indicators)
  useEffect(() => {
    if (led) chooseField(open)
  }, [led, open])

  /** From the last text of the form: to what is still missing here, else to the next risk. */
  const goOnFrom = (field: HTMLTextAreaElement) => {
    // What is being typed counts; the cursor stays where there is nowhere to go.
    flushSync(() => field.blur())
    field.focus()
    const now = byId(useRegisterStore.getState().register?.risks ?? []).get(risk.id)
    if (!now) return
    if (!progressOf(now, indicators).complete) return chooseField(firstOpenField(now, indicators))
    const lacksReason = isBelowHighest(now, indicators) && !saysSomething(now.assessment.belowHighestReason)
    if (lacksReason && field.value !== '') return chooseField('assessment.belowHighestReason')
    onGoOn(1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event
    if (event.key === 'Enter' && event.ctrlKey && target instanceof HTMLTextAreaElement && !event.defaultPrevented) {
      if (target.closest('dialog')) return
      event.preventDefault()
      return goOnFrom(target)
    }
    if (!event.altKey || (event.key !== 'PageDown' && event.key !== 'PageUp')) return
    event.preventDefault()
    onGoOn(event.key === 'PageDown' ? 1 : -1)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the buttons of the same name
    <div className="panel-keys" onKeyDown={onKeyDown}>
      <FormPanel
        wide
        title={words.title(number, risk.description || words.unnamed)}
        subtitle={
          <>
            {process ? (
              <button type="button" className="link" onClick={() => goToRow('processes', process.id)}>
                {process.name || text.processMap.newProcess}
              </button>
            ) : null}{' '}
            ·{' '}
            <button type="button" className="link" onClick={() => goToRow('risks', risk.id)}>
              {words.toRisk}
            </button>
            <div className="how-far">
              <StateLine risk={risk} />
              <progress
                aria-label={words.progressLabel(progress.done, progress.total)}
                value={progress.done}
                max={Math.max(progress.total, 1)}
              />
              <strong>{words.progress(progress.done, progress.total)}</strong>
              <span>{progress.complete ? words.complete : progress.overall ? '' : words.overallMissing}</span>
            </div>
          </>
        }
        actions={
          <>
            <SubmitButton risk={risk} />
            <Button
              look="plain"
              icon="arrow-up"
              label={words.previous}
              shortcut="Alt+PageUp"
              disabled={others <= 0}
              onClick={() => onGoOn(-1)}
            />
            <Button
              look="plain"
              icon="arrow-down"
              label={words.next}
              shortcut="Alt+PageDown"
              disabled={others <= 0}
              onClick={() => onGoOn(1)}
            />
            <StoryButton table="risks" id={risk.id} />
            <Button
              look="plain"
              icon="close"
              label={text.common.close}
              onClick={() => chooseRow('assessments', null)}
            />
          </>
        }
      >
        <StateNotes risk={risk} />
        <ReadOnlyNote place={{ table: 'risks', id: risk.id, path: ['assessment'] }} />
        {readOnly ? null : <p className="note">{words.indicatorsHelp}</p>}
        {indicatorsInOrder(indicators).map((indicator) => (
          <RatingCard key={indicator.id} risk={risk} indicator={indicator} />
        ))}
        <div className="judgements">
          <OverallPart risk={risk} />
          <EvaluationSummary risk={risk} />
        </div>
      </FormPanel>
    </div>
  )
}
