/** The risks that use a measure, and the way to assign it to more. */
import { useMemo, useState } from 'react'
import type { Measure } from '../../../shared/domain/measure'
import { finalLevel, type Risk } from '../../../shared/domain/risk'
import { IfMay } from '../../fields/IfMay'
import { type RiskPlace, riskPlaces } from '../../fields/riskPlaces'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegister } from '../../store/registerStore'
import { useRole } from '../../store/usePermission'
import { goToRow, say, useText } from '../../store/viewStore'
import { Group } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { focusLed } from '../../ui/focusLed'
import { LevelBadge } from '../../ui/Level'
import { AssignToRisksDialog } from './AssignToRisksDialog'

/** So many uses are shown at once; the rest on request. */
const SHOWN = 6

export function WhereUsed({ measure }: { readonly measure: Measure }) {
  const text = useText()
  const words = text.measures
  const register = useRegister()
  const role = useRole()
  const [assigning, setAssigning] = useState(false)
  const [all, setAll] = useState(false)
  const uses = useMemo(
    () => riskPlaces({ ...register, risks: register.risks.filter((risk) => risk.measureIds.includes(measure.id)) }),
    [register, measure.id],
  )
  const shown = all ? uses : uses.slice(0, SHOWN)

  const takeFrom = (risk: Risk, number: string, button: HTMLElement) => {
    focusLed(button)
    const value = risk.measureIds.filter((id) => id !== measure.id)
    const outcome = dispatch({
      kind: 'batch',
      name: 'assignMeasures',
      commands: [{ kind: 'set', table: 'risks', id: risk.id, path: ['measureIds'], value }],
    })
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    say(words.takenFrom(number))
  }
  const none = measure.kind === 'general' ? words.unusedGeneral : words.unused

  return (
    <Group title={uses.length === 0 ? words.used : words.usedBy(uses.length)}>
      {uses.length === 0 ? <p className="note">{none}</p> : null}
      <ul className="cards">
        {shown.map((place) => (
          <Use key={place.risk.id} place={place} onTakeAway={(button) => takeFrom(place.risk, place.number, button)} />
        ))}
      </ul>
      <div className="buttons" data-led>
        {role === 'reader' ? null : (
          <Button icon="plus" disabled={register.risks.length === 0} onClick={() => setAssigning(true)}>
            {words.assign}
          </Button>
        )}
        {uses.length > shown.length ? (
          <Button look="plain" onClick={() => setAll(true)}>
            {words.showAll(uses.length)}
          </Button>
        ) : null}
      </div>
      {register.risks.length === 0 ? <p className="note">{words.noRisks}</p> : null}
      {assigning ? <AssignToRisksDialog measure={measure} onClose={() => setAssigning(false)} /> : null}
    </Group>
  )
}

function Use({ place, onTakeAway }: { readonly place: RiskPlace; readonly onTakeAway: (button: HTMLElement) => void }) {
  const text = useText()
  const { risk, process, number } = place
  return (
    <li>
      <LevelBadge level={finalLevel(risk)} words={text.domain.levels} />
      <div className="words">
        <button type="button" className="link" onClick={() => goToRow('risks', risk.id)}>
          <strong>{number}</strong> {risk.description || text.riskCatalogue.newRisk}
        </button>
        <span className="note block">{process.name}</span>
      </div>
      <IfMay place={{ table: 'risks', id: risk.id, path: ['measureIds'] }}>
        <Button
          look="plain"
          icon="close"
          label={text.measures.takeFrom(number)}
          onClick={(event) => onTakeAway(event.currentTarget)}
        />
      </IfMay>
    </li>
  )
}
