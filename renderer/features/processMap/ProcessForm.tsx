/** The form of one process. */
import { useState } from 'react'
import { areasInOrder, byId, processNumber, risksOf } from '../../../shared/domain/lookup'
import type { Process } from '../../../shared/domain/process'
import { finalLevel } from '../../../shared/domain/risk'
import { FieldHelp } from '../../fields/FieldHelp'
import { CheckListField, LongTextField, NumberField, UnitField, useUnitOptions } from '../../fields/fields'
import { IfMay, IfMayAdd, ReadOnlyNote } from '../../fields/IfMay'
import { emptyRisk, nextProcessNumber } from '../../fields/newRows'
import { RemoveDialog } from '../../fields/RemoveDialog'
import { StoryButton } from '../../fields/StoryButton'
import { useBarred } from '../../fields/useBarred'
import { newId } from '../../store/newId'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegister } from '../../store/registerStore'
import { chooseRow, goToRow, say, useText } from '../../store/viewStore'
import { FormPanel, Group } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Choice'
import { LevelBadge } from '../../ui/Level'
import { Glance } from './Glance'
import { PhasesField } from './PhasesField'
import { PictureDialog } from './PictureDialog'

export function ProcessForm(props: { readonly process: Process; readonly onRemoved: () => void }) {
  const { process, onRemoved } = props
  const text = useText()
  const register = useRegister()
  const [asking, setAsking] = useState(false)
  const [picture, setPicture] = useState(false)
  const words = text.processMap
  const { id } = process
  const area = byId(register.areas).get(process.areaId)
  const title = `${processNumber(register, process)} ${process.name || words.newProcess}`
  const place = { table: 'processes', id } as const
  return (
    <FormPanel
      title={title}
      subtitle={area?.name}
      actions={
        <>
          <Button look="plain" icon="share" onClick={() => setPicture(true)}>
            {text.picture.button}
          </Button>
          <IfMay place={{ ...place, path: [] }}>
            <Button look="plain" icon="delete" label={words.remove} onClick={() => setAsking(true)} />
          </IfMay>
          <StoryButton table="processes" id={id} />
          <Button look="plain" icon="close" label={text.common.close} onClick={() => chooseRow('processes', null)} />
        </>
      }
    >
      <Glance process={process} />
      <ReadOnlyNote place={{ ...place, path: ['name'] }} />
      <LongTextField {...place} path={['name']} label={words.name} required help={<FieldHelp about="processName" />} />
      <div className="pair wide-first">
        <AreaField process={process} />
        <NumberField
          {...place}
          path={['number']}
          label={text.common.number}
          help={<FieldHelp about="processNumber" />}
        />
      </div>
      <UnitField {...place} path={['unitId']} label={text.common.unit} help={<FieldHelp about="processUnit" />} />
      <InvolvedUnits process={process} />
      <LongTextField {...place} path={['input']} label={words.input} help={words.inputHelp} />
      <PhasesField process={process} />
      <LongTextField {...place} path={['output']} label={words.output} help={words.outputHelp} />
      {area?.moneyLaundering ? (
        <LongTextField
          {...place}
          path={['noLaunderingReason']}
          label={words.noLaunderingReason}
          help={words.noLaunderingHelp}
        />
      ) : null}
      <Risks process={process} />
      {picture ? <PictureDialog process={process} onClose={() => setPicture(false)} /> : null}
      {asking ? <RemoveProcess process={process} onClose={() => setAsking(false)} onRemoved={onRemoved} /> : null}
    </FormPanel>
  )
}

/** The area. In another area the process takes its first free number, so that none is there twice. */
function AreaField({ process }: { readonly process: Process }) {
  const text = useText()
  const register = useRegister()
  const areas = areasInOrder(register)
  const barred = useBarred({ table: 'processes', id: process.id, path: ['areaId'] })
  const move = (areaId: string) => {
    const number = nextProcessNumber(register, areaId)
    const set = (path: string, value: string | number) =>
      ({ kind: 'set', table: 'processes', id: process.id, path: [path], value }) as const
    const outcome = dispatch({
      kind: 'batch',
      name: 'set',
      commands: [set('areaId', areaId), set('number', number)],
    })
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    say(text.processMap.moved(`${byId(register.areas).get(areaId)?.number ?? ''}.${number}`))
  }
  return (
    <Select
      label={text.common.area}
      help={<FieldHelp about="processArea" />}
      value={process.areaId}
      options={areas.map((each) => ({ value: each.id, label: `${each.number}. ${each.name}` }))}
      barred={barred}
      onChoose={(areaId) => areaId !== '' && areaId !== process.areaId && move(areaId)}
    />
  )
}

function InvolvedUnits({ process }: { readonly process: Process }) {
  const text = useText()
  const options = useUnitOptions()
  const [open, setOpen] = useState(false)
  if (options.length === 0) return null
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {text.processMap.involved}: {text.processMap.involvedCount(process.involvedUnitIds.length)}
      </summary>
      {open ? (
        <CheckListField
          table="processes"
          id={process.id}
          path={['involvedUnitIds']}
          label={text.processMap.involved}
          options={options}
        />
      ) : null}
    </details>
  )
}

function Risks({ process }: { readonly process: Process }) {
  const text = useText()
  const register = useRegister()
  const risks = risksOf(register, process.id)
  const add = () => {
    const row = emptyRisk(register, process.id, newId('r'))
    const outcome = dispatch({ kind: 'insert', table: 'risks', row })
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    goToRow('risks', row.id, 'description')
  }
  return (
    <Group title={text.processMap.risks}>
      {risks.length === 0 ? <p className="note error">{text.processMap.noRisks}</p> : null}
      <ul className="links">
        {risks.map((risk) => (
          <li key={risk.id}>
            <LevelBadge level={finalLevel(risk)} words={text.domain.levels} />
            <button type="button" className="link" onClick={() => goToRow('risks', risk.id)}>
              {risk.description || text.processMap.newRisk}
            </button>
          </li>
        ))}
      </ul>
      <IfMayAdd table="risks" processId={process.id}>
        <div>
          <Button icon="plus" onClick={add}>
            {text.processMap.addRisk}
          </Button>
        </div>
      </IfMayAdd>
    </Group>
  )
}

function RemoveProcess(props: {
  readonly process: Process
  readonly onClose: () => void
  readonly onRemoved: () => void
}) {
  const { process, onClose, onRemoved } = props
  const text = useText()
  const risks = risksOf(useRegister(), process.id).length
  const name = process.name || text.processMap.newProcess
  return (
    <RemoveDialog
      table="processes"
      id={process.id}
      title={text.processMap.removeTitle}
      onClose={onClose}
      onRemoved={onRemoved}
    >
      <p>{risks === 0 ? text.processMap.removeTextAlone(name) : text.processMap.removeText(name, risks)}</p>
    </RemoveDialog>
  )
}
