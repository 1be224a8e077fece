/** The cover: body, edition, act of adoption, notice. */
import { BODY_KINDS, EDITION_STATUSES } from '../../../shared/domain/body'
import { FieldHelp } from '../../fields/FieldHelp'
import { ChoiceField, LongTextField, NumberField, TextField } from '../../fields/fields'
import { useRegister } from '../../store/registerStore'
import { useText } from '../../store/viewStore'
import { Group } from '../../ui/Blocks'
import { FormPage } from './FormPage'
import { NextEditionPart } from './NextEditionPart'

export function HeadingSection() {
  const text = useText()
  const { body, edition } = text.settings
  const { heading } = useRegister()
  const place = { table: 'heading', id: heading.id } as const
  return (
    <FormPage title={text.settings.sections.heading}>
      <Group title={body.title}>
        <TextField {...place} path={['body', 'name']} label={body.name} help={body.nameHelp} required />
        <div className="pair">
          <ChoiceField
            {...place}
            path={['body', 'kind']}
            label={body.kind}
            help={<FieldHelp about="bodyKind" />}
            options={BODY_KINDS.map((value) => ({ value, label: text.domain.bodyKinds[value] }))}
          />
          <TextField {...place} path={['body', 'taxCode']} label={body.taxCode} help={body.taxCodeHelp} />
          <TextField {...place} path={['body', 'ipaCode']} label={body.ipaCode} help={body.ipaCodeHelp} />
        </div>
        <div className="pair">
          <TextField {...place} path={['body', 'rpct']} label={body.rpct} help={body.rpctHelp} required />
          <TextField
            {...place}
            path={['body', 'launderingOfficer']}
            label={body.launderingOfficer}
            help={body.launderingHelp}
          />
        </div>
      </Group>
      <Group title={edition.title} help={edition.help}>
        <div className="pair">
          <NumberField
            {...place}
            path={['edition', 'firstYear']}
            label={edition.firstYear}
            help={<FieldHelp about="editionYear" />}
          />
          <NumberField
            {...place}
            path={['edition', 'lastYear']}
            label={edition.lastYear}
            help={<FieldHelp about="editionYear" />}
          />
          <ChoiceField
            {...place}
            path={['edition', 'status']}
            label={edition.status}
            help={<FieldHelp about="editionStatus" />}
            options={EDITION_STATUSES.map((value) => ({ value, label: text.domain.editionStatuses[value] }))}
          />
        </div>
      </Group>
      <Group title={edition.act} help={edition.actHelp}>
        <div className="pair">
          <TextField {...place} path={['edition', 'act', 'kind']} label={edition.actKind} help={edition.actKindHelp} />
          <TextField
            {...place}
            path={['edition', 'act', 'number']}
            label={edition.actNumber}
            help={<FieldHelp about="actNumber" />}
          />
          <TextField
            {...place}
            path={['edition', 'act', 'date']}
            label={edition.actDate}
            type="date"
            help={<FieldHelp about="actDate" />}
          />
        </div>
      </Group>
      <NextEditionPart />
      <Group title={edition.noticeTitle}>
        <LongTextField {...place} path={['notice']} label={edition.notice} help={edition.noticeHelp} />
      </Group>
    </FormPage>
  )
}
