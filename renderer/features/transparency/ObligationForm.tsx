/** The form of one obligation. */
import { shownName } from '../../../shared/checks/context'
import type { Obligation } from '../../../shared/domain/obligation'
import { VERIFICATIONS } from '../../../shared/domain/obligation'
import { FieldHelp } from '../../fields/FieldHelp'
import { ChoiceField, LongTextField, NumberField, UnitField } from '../../fields/fields'
import { IfMay } from '../../fields/IfMay'
import { sayRefusal } from '../../store/refusals'
import { dispatch } from '../../store/registerStore'
import { chooseRow, say, useText } from '../../store/viewStore'
import { FormPanel } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { backToGrid } from '../../ui/backToGrid'

interface ObligationFormProps {
  readonly obligation: Obligation
  /** The row that is chosen when this one is deleted. */
  readonly next: string | null
}

export function ObligationForm({ obligation, next }: ObligationFormProps) {
  const text = useText()
  const words = text.transparency
  const { id, number, name } = obligation
  const place = { table: 'obligations', id } as const
  const title = shownName(name, words.newObligation)
  const remove = () => {
    const outcome = dispatch({ kind: 'remove', table: 'obligations', id })
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    chooseRow('transparency', next)
    say(words.removed(title))
  }
  return (
    <FormPanel
      title={`${number}. ${title}`}
      subtitle={obligation.section1}
      actions={
        <>
          <IfMay place={{ table: 'obligations', id, path: [] }}>
            <Button look="plain" icon="delete" label={words.remove} onClick={remove} />
          </IfMay>
          <Button
            look="plain"
            icon="close"
            label={text.common.close}
            onClick={() => {
              backToGrid()
              chooseRow('transparency', null)
            }}
          />
        </>
      }
    >
      <UnitField {...place} path={['unitId']} label={words.unit} help={<FieldHelp about="obligationUnit" />} />
      <LongTextField
        {...place}
        path={['name']}
        label={words.name}
        required
        help={<FieldHelp about="obligationName" />}
      />
      <LongTextField
        {...place}
        path={['contents']}
        label={words.contents}
        help={<FieldHelp about="obligationContents" />}
      />
      <LongTextField {...place} path={['basis']} label={words.basis} help={<FieldHelp about="obligationBasis" />} />
      <div className="pair">
        <LongTextField {...place} path={['update']} label={words.update} help={words.updateHelp} />
        <NumberField {...place} path={['number']} label={text.common.number} help={words.numberHelp} />
      </div>
      <ChoiceField
        {...place}
        path={['verification']}
        label={words.verification}
        options={VERIFICATIONS.map((value) => ({ value, label: text.domain.verifications[value] }))}
        help={words.verificationHelp}
      />
      <LongTextField {...place} path={['status']} label={words.status} help={words.statusHelp} />
      <LongTextField
        {...place}
        path={['section1']}
        label={words.section1}
        help={<FieldHelp about="obligationSection1" />}
      />
      <LongTextField
        {...place}
        path={['section2']}
        label={words.section2}
        help={<FieldHelp about="obligationSection2" />}
      />
    </FormPanel>
  )
}
