/** The form of one measure. */
import { useState } from 'react'
import { MEASURE_KINDS, MEASURE_TYPES, type Measure } from '../../../shared/domain/measure'
import { FieldHelp } from '../../fields/FieldHelp'
import { CheckField, ChoiceField, FactorsField, LongTextField, TextField } from '../../fields/fields'
import { IfMay, ReadOnlyNote } from '../../fields/IfMay'
import { LedTo } from '../../fields/LedTo'
import { RemoveDialog } from '../../fields/RemoveDialog'
import { StoryButton } from '../../fields/StoryButton'
import { useRegister } from '../../store/registerStore'
import { chooseRow, useText } from '../../store/viewStore'
import { FormPanel } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
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
      <LongTextField {...place} path={['name']} label={words.name} required help={<FieldHelp about="measureName" />} />
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
      <LongTextField {...place} path={['description']} label={words.description} help={words.descriptionHelp} />
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
      {asking ? <RemoveMeasure measure={measure} onClose={() => setAsking(false)} onRemoved={onRemoved} /> : null}
    </FormPanel>
  )
}

function RemoveMeasure(props: {
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
  return (
    <RemoveDialog table="measures" id={measure.id} title={words.removeTitle} onClose={onClose} onRemoved={onRemoved}>
      <p>{words.removeText(`${measure.code} ${measure.name}`.trim(), uses)}</p>
      {bare > 0 ? <p>{words.removeBare(bare)}</p> : null}
    </RemoveDialog>
  )
}
