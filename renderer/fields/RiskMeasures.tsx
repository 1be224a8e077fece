/** The measures of one risk: what is assigned, which factors nothing meets, and the ways to mend that. */
import { useState } from 'react'
import { byId } from '../../shared/domain/lookup'
import type { Risk } from '../../shared/domain/risk'
import { newId } from '../store/newId'
import { sayRefusal } from '../store/refusals'
import { dispatch, useRegister } from '../store/registerStore'
import { goToRow, say, useText } from '../store/viewStore'
import { Group } from '../ui/Blocks'
import { Button } from '../ui/Button'
import { focusLed } from '../ui/focusLed'
import { Icon } from '../ui/Icon'
import { AssignMeasuresDialog } from './AssignMeasuresDialog'
import { TextField } from './fields'
import { IfMay, IfMayAdd } from './IfMay'
import { LedTo } from './LedTo'
import { emptyMeasure } from './newRows'
import { factorLetters, unmetFactors } from './riskPlaces'
import { lacksSpecific } from './suggestMeasures'

export function RiskMeasures({ risk, number }: { readonly risk: Risk; readonly number: string }) {
  const text = useText()
  const words = text.riskCatalogue
  const register = useRegister()
  const [assigning, setAssigning] = useState(false)
  const known = byId(register.measures)
  const place = { table: 'risks', id: risk.id, path: ['measureIds'] } as const
  const unmet = unmetFactors(register, risk)
  const wantsReason = risk.measureIds.length > 0 && lacksSpecific(register, risk)

  const takeAway = (id: string, code: string, button: HTMLElement) => {
    focusLed(button)
    const outcome = dispatch({
      kind: 'batch',
      name: 'assignMeasures',
      commands: [
        {
          kind: 'set',
          table: 'risks',
          id: risk.id,
          path: ['measureIds'],
          value: risk.measureIds.filter((each) => each !== id),
        },
      ],
    })
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    say(words.takenAway(code))
  }
  const write = () => {
    const process = byId(register.processes).get(risk.processId)
    const area = process ? byId(register.areas).get(process.areaId) : undefined
    const measure = {
      ...emptyMeasure(register.measures, 'specific', newId('m'), area?.number),
      factorIds: unmet.length > 0 ? unmet.map((factor) => factor.id) : risk.factorIds,
    }
    const outcome = dispatch({
      kind: 'batch',
      name: 'assignMeasures',
      commands: [
        { kind: 'insert', table: 'measures', row: measure },
        { kind: 'set', table: 'risks', id: risk.id, path: ['measureIds'], value: [...risk.measureIds, measure.id] },
      ],
    })
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    goToRow('measures', measure.id, 'name')
    say(text.measures.added)
  }

  return (
    <LedTo path={['measureIds']}>
      <Group title={`${words.measures} (${risk.measureIds.length})`}>
        {risk.measureIds.length === 0 ? <p className="note error">{words.noMeasures}</p> : null}
        <ul className="cards">
          {risk.measureIds.map((id) => {
            const measure = known.get(id)
            if (!measure) return null
            const own = measure.factorIds.filter((factor) => risk.factorIds.includes(factor))
            return (
              <li key={id}>
                <div className="words">
                  <button type="button" className="link" onClick={() => goToRow('measures', id)}>
                    <strong>{measure.code}</strong> {measure.name || text.measures.newMeasure}
                  </button>
                  <span className="note block">
                    {text.domain.measureKinds[measure.kind]} ·{' '}
                    {own.length > 0 ? words.meets(factorLetters(register, own)) : words.meetsNone}
                  </span>
                </div>
                <IfMay place={place}>
                  <Button
                    look="plain"
                    icon="close"
                    label={words.takeAway(measure.code)}
                    onClick={(event) => takeAway(id, measure.code, event.currentTarget)}
                  />
                </IfMay>
              </li>
            )
          })}
        </ul>
        {unmet.length > 0 && risk.measureIds.length > 0 ? (
          <p className="gap">
            <Icon name="warning-circle" />
            {words.unmet(unmet.map((factor) => `${factor.letter}) ${factor.name}`))}
          </p>
        ) : null}
        <IfMay place={place}>
          <div className="buttons" data-led>
            <Button icon="plus" onClick={() => setAssigning(true)}>
              {words.assign}
            </Button>
            <IfMayAdd table="measures">
              <Button look="plain" icon="pencil" onClick={write}>
                {words.write}
              </Button>
            </IfMayAdd>
          </div>
        </IfMay>
        {wantsReason || risk.noSpecificMeasureReason !== '' ? (
          <TextField
            table="risks"
            id={risk.id}
            path={['noSpecificMeasureReason']}
            label={words.noSpecific}
            help={words.noSpecificHelp}
            lines="many"
          />
        ) : null}
      </Group>
      {assigning ? <AssignMeasuresDialog risk={risk} number={number} onClose={() => setAssigning(false)} /> : null}
    </LedTo>
  )
}
