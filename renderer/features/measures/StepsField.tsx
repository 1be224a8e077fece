/** The schedule of a measure: its steps in order, each with timing, unit, indicator and target. */
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Measure, Step, Timing } from '../../../shared/domain/measure'
import type { Json } from '../../../shared/journal/change'
import { FieldHelp } from '../../fields/FieldHelp'
import { useUnitOptions } from '../../fields/fields'
import { LedTo } from '../../fields/LedTo'
import { emptyStep } from '../../fields/newRows'
import { useBarred } from '../../fields/useBarred'
import { newId } from '../../store/newId'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegisterStore } from '../../store/registerStore'
import { useText } from '../../store/viewStore'
import { Group } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import type { Barred } from '../../ui/barred'
import { type Option, Select } from '../../ui/Choice'
import { focusLed } from '../../ui/focusLed'
import { TextBox } from '../../ui/TextBox'
import { stepGaps, withStep, withStepMoved } from './steps'

export function StepsField({ measure }: { readonly measure: Measure }) {
  const text = useText()
  const words = text.measures
  const units = useUnitOptions()
  const [added, setAdded] = useState<string | null>(null)
  const { steps } = measure
  const barred = useBarred({ table: 'measures', id: measure.id, path: ['steps'] })

  const change = (make: (now: readonly Step[]) => readonly Step[]) => {
    // A field that is left because a button was pressed has just changed the list: start from what it is now.
    const now = useRegisterStore.getState().register?.measures.find(({ id }) => id === measure.id)
    if (!now) return
    const value = make(now.steps) as unknown as Json
    const outcome = dispatch({ kind: 'set', table: 'measures', id: measure.id, path: ['steps'], value })
    if (!outcome.ok) sayRefusal(text, outcome.error)
  }
  const add = () => {
    const id = newId('s')
    change((now) => [...now, emptyStep(id, now.at(-1)?.unitId ?? null)])
    setAdded(id)
  }

  return (
    <LedTo path={['steps']} first="field">
      <Group title={`${words.steps} (${steps.length})`} help={words.stepsHelp}>
        {steps.length === 0 ? <p className="note error">{words.noSteps}</p> : null}
        {steps.map((step, index) => (
          <StepCard
            key={step.id}
            step={step}
            number={index + 1}
            last={index === steps.length - 1}
            units={units}
            barred={barred}
            takeFocus={step.id === added}
            onChange={(part) => change((now) => withStep(now, step.id, part))}
            onMove={(by) => flushSync(() => change((now) => withStepMoved(now, step.id, by)))}
            onRemove={(button) => {
              focusLed(button)
              change((now) => now.filter(({ id }) => id !== step.id))
            }}
          />
        ))}
        {barred ? null : (
          <div className="buttons" data-led>
            <Button icon="plus" onClick={add}>
              {words.addStep}
            </Button>
          </div>
        )}
      </Group>
    </LedTo>
  )
}

interface StepCardProps {
  readonly step: Step
  /** From 1. */
  readonly number: number
  readonly last: boolean
  readonly units: readonly Option[]
  readonly barred: Barred | undefined
  readonly takeFocus: boolean
  readonly onChange: (part: Partial<Omit<Step, 'id'>>) => void
  /** Must have moved it when it returns. */
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: (button: HTMLElement) => void
}

function StepCard({ step, number, last, units, barred, takeFocus, onChange, onMove, onRemove }: StepCardProps) {
  const text = useText()
  const words = text.measures
  const gaps = stepGaps(step)
  const move = (by: -1 | 1, button: HTMLButtonElement) => {
    onMove(by)
    // A card that changes place loses the cursor; at the end of the list the other arrow takes it.
    const other = button.parentElement?.querySelector<HTMLElement>('button:enabled')
    if (button.disabled) other?.focus()
    else button.focus()
  }
  return (
    <fieldset className="step" aria-label={words.step(number)}>
      <header>
        <strong>{words.step(number)}</strong>
        {barred ? null : (
          <span className="buttons">
            <Button
              look="plain"
              icon="arrow-up"
              label={words.moveUp(number)}
              disabled={number === 1}
              onClick={(event) => move(-1, event.currentTarget)}
            />
            <Button
              look="plain"
              icon="arrow-down"
              label={words.moveDown(number)}
              disabled={last}
              onClick={(event) => move(1, event.currentTarget)}
            />
            <Button
              look="plain"
              icon="delete"
              label={words.removeStep(number)}
              onClick={(event) => onRemove(event.currentTarget)}
            />
          </span>
        )}
      </header>
      <TextBox
        label={words.stepDescription}
        help={<FieldHelp about="stepDescription" />}
        value={step.description}
        onCommit={(description) => onChange({ description })}
        lines="many"
        takeFocus={takeFocus}
        barred={barred}
      />
      <TimingFields timing={step.timing} barred={barred} onChange={(timing) => onChange({ timing })} />
      <Select
        label={words.unit}
        help={<FieldHelp about="stepUnit" />}
        value={step.unitId ?? ''}
        options={units}
        none={text.common.noUnit}
        barred={barred}
        onChoose={(unitId) => onChange({ unitId: unitId === '' ? null : unitId })}
      />
      <div className="indicator-target">
        <TextBox
          label={words.indicator}
          help={<FieldHelp about="stepIndicator" />}
          value={step.indicator}
          onCommit={(indicator) => onChange({ indicator })}
          lines="many"
          placeholder={words.indicatorPlaceholder}
          barred={barred}
        />
        <TextBox
          label={words.target}
          help={<FieldHelp about="stepTarget" />}
          value={step.target}
          onCommit={(target) => onChange({ target })}
          lines="many"
          placeholder={words.targetPlaceholder}
          barred={barred}
        />
      </div>
      {gaps.length > 0 ? (
        <p className="note warn">{words.missing(gaps.map((gap) => words.missingParts[gap]))}</p>
      ) : null}
    </fieldset>
  )
}

/** When: by a date, or at a cadence said in words. */
function TimingFields(props: {
  readonly timing: Timing
  readonly barred: Barred | undefined
  readonly onChange: (timing: Timing) => void
}) {
  const { timing, barred, onChange } = props
  const text = useText()
  const words = text.measures
  return (
    <div className="timing">
      <Select
        label={words.timing}
        help={<FieldHelp about="stepTiming" />}
        value={timing.kind}
        barred={barred}
        options={[
          { value: 'cadence', label: words.timingKinds.cadence },
          { value: 'date', label: words.timingKinds.date },
        ]}
        onChoose={(kind) => onChange(kind === 'date' ? { kind, date: '' } : { kind: 'cadence', cadence: '' })}
      />
      {timing.kind === 'date' ? (
        <TextBox
          key="date"
          label={words.date}
          type="date"
          value={timing.date}
          barred={barred}
          onCommit={(date) => onChange({ kind: 'date', date })}
        />
      ) : (
        <TextBox
          key="cadence"
          label={words.cadence}
          value={timing.cadence}
          barred={barred}
          onCommit={(cadence) => onChange({ kind: 'cadence', cadence })}
          lines="many"
          placeholder={words.cadencePlaceholder}
        />
      )}
    </div>
  )
}
