/** The form of one measure. */
import { useState } from 'react'
import { MEASURE_KINDS, MEASURE_TYPES, type Measure } from '../../../shared/domain/measure'
import { FieldHelp } from '../../fields/FieldHelp'
import { CheckField, ChoiceField, FactorsField, TextField } from '../../fields/fields'
import { IfMay, ReadOnlyNote } from '../../fields/IfMay'
import { LedTo } from '../../fields/LedTo'
import { StoryButton } from '../../fields/StoryButton'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegister } from '../../store/registerStore'
import { chooseRow, useText } from '../../store/viewStore'
import { FormPanel } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { leftBare } from './assignable'
import { StepsField } from './StepsField'
import { WhereUsed } from './WhereUsed'

interface MeasureFormProps {
  readonly measure: Measure
  /** The measure was deleted: the screen chooses what comes next. */
  readonly onRemoved: () => void
}

export function MeasureForm({ measure, onRemoved }: MeasureFormProps) {
  const text = useText()
  const words = text.measures
  const [asking, setAsking] = useState(false)
  const place = { table: 'measures', id: measure.id } as const
  return (
    <FormPanel
      title={`${measure.code} ${measure.name || words.newMeasure}`}
      actions={
        <>
          <IfMay place={{ ...place, path: [] }}>
            <Button look="plain" icon="delete" label={words.remove} onClick={() => setAsking(true)} />
          </IfMay>
          <StoryButton table="measures" id={measure.id} />
          <Button look="plain" icon="close" label={text.common.close} onClick={() => chooseRow('measures', null)} />
        </>
      }
    >
      <ReadOnlyNote place={{ ...place, path: ['name'] }} />
      <TextField
        {...place}
        path={['name']}
        label={words.name}
        lines="many"
        required
        help={<FieldHelp about="measureName" />}
      />
      <div className="pair">
        <TextField {...place} path={['code']} label={words.code} required help={<FieldHelp about="measureCode" />} />
        <ChoiceField
          {...place}
          path={['kind']}
          label={words.kind}
          help={<FieldHelp about="measureKind" />}
          options={MEASURE_KINDS.map((value) => ({ value, label: text.domain.measureKinds[value] }))}
        />
      </div>
      <ChoiceField
        {...place}
        path={['type']}
        label={words.type}
        help={<FieldHelp about="measureType" />}
        options={MEASURE_TYPES.map((value) => ({ value, label: text.domain.measureTypes[value] }))}
      />
      <TextField
        {...place}
        path={['description']}
        label={words.description}
        lines="many"
        help={words.descriptionHelp}
      />
      <LedTo path={['factorIds']}>
        <FactorsField {...place} path={['factorIds']} label={words.factors} help={words.factorsHelp} />
      </LedTo>
      <CheckField
        {...place}
        path={['recoveryPlan']}
        label={words.recoveryPlan}
        help={<FieldHelp about="measureRecovery" />}
      />
      <StepsField measure={measure} />
      <WhereUsed measure={measure} />
      {asking ? <RemoveDialog measure={measure} onClose={() => setAsking(false)} onRemoved={onRemoved} /> : null}
    </FormPanel>
  )
}

function RemoveDialog(props: {
  readonly measure: Measure
  readonly onClose: () => void
  readonly onRemoved: () => void
}) {
  const { measure, onClose, onRemoved } = props
  const text = useText()
  const words = text.measures
  const register = useRegister()
  const uses = register.risks.filter((risk) => risk.measureIds.includes(measure.id)).length
  const bare = leftBare(register, measure.id)
  const remove = () => {
    const outcome = dispatch({ kind: 'remove', table: 'measures', id: measure.id })
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    onRemoved()
  }
  return (
    <Dialog
      title={words.removeTitle}
      onClose={onClose}
      closeLabel={text.common.close}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="danger" icon="delete" onClick={remove}>
            {text.common.remove}
          </Button>
        </>
      }
    >
      <p>{words.removeText(`${measure.code} ${measure.name}`.trim(), uses)}</p>
      {bare > 0 ? <p>{words.removeBare(bare)}</p> : null}
    </Dialog>
  )
}
