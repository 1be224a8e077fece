/** Assigning measures to one risk: those that fill a gap first, each with the reason it is put forward. */
import { useMemo, useState } from 'react'
import type { MeasureKind } from '../../shared/domain/measure'
import type { Risk } from '../../shared/domain/risk'
import type { Text } from '../../shared/text/it'
import { sayRefusal } from '../store/refusals'
import { dispatch, useRegister } from '../store/registerStore'
import { say, useText } from '../store/viewStore'
import { Select } from '../ui/Choice'
import { type PickItem, PickList } from '../ui/PickList'
import { ActionDialog } from './ActionDialog'
import { unmetFactors } from './riskPlaces'
import { type Suggestion, suggestMeasures } from './suggestMeasures'

interface AssignMeasuresDialogProps {
  readonly risk: Risk
  readonly number: string
  readonly onClose: () => void
}

export function AssignMeasuresDialog({ risk, number, onClose }: AssignMeasuresDialogProps) {
  const text = useText()
  const words = text.riskCatalogue
  const register = useRegister()
  const [kind, setKind] = useState<MeasureKind | ''>('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())

  const suggestions = useMemo(() => suggestMeasures(register, risk), [register, risk])
  const items = useMemo(
    () =>
      suggestions
        .filter(({ measure }) => kind === '' || measure.kind === kind)
        .map((suggestion) => itemOf(suggestion, text)),
    [suggestions, kind, text],
  )
  const unmet = unmetFactors(register, risk)

  const assign = () => {
    if (chosen.size === 0) return
    const picked = suggestions.map(({ measure }) => measure.id).filter((id) => chosen.has(id))
    const outcome = dispatch({
      kind: 'batch',
      name: 'assignMeasures',
      commands: [
        { kind: 'set', table: 'risks', id: risk.id, path: ['measureIds'], value: [...risk.measureIds, ...picked] },
      ],
    })
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    onClose()
    say(words.assigned(picked.length))
  }
  return (
    <ActionDialog
      wide
      title={words.assignTitle(number)}
      action={words.assignMany(chosen.size)}
      icon="plus"
      disabled={chosen.size === 0}
      onAct={assign}
      onClose={onClose}
    >
      <p>{risk.description}</p>
      {unmet.length > 0 ? (
        <p className="note">{words.unmet(unmet.map((factor) => `${factor.letter}) ${factor.name}`))}</p>
      ) : null}
      <PickList
        label={text.frame.screens.measures}
        mode="many"
        items={items}
        chosen={chosen}
        onChange={setChosen}
        onConfirm={assign}
        words={{ search: text.picking.search, none: text.picking.noneFound, more: text.picking.more }}
        filters={
          <Select
            hideLabel
            label={words.kind}
            value={kind}
            none={words.kindAll}
            options={[
              { value: 'general', label: words.kindGeneral },
              { value: 'specific', label: words.kindSpecific },
            ]}
            onChoose={setKind}
          />
        }
      />
    </ActionDialog>
  )
}

function itemOf(suggestion: Suggestion, text: Text): PickItem {
  const { measure, unmet, met, specificForHigh, sameProcess, sameArea } = suggestion
  const { reasons, suggested, others } = text.riskCatalogue
  const why = [
    ...(unmet === '' ? [] : [reasons.unmet(unmet)]),
    ...(met === '' ? [] : [reasons.met(met, met.split(', ').length)]),
    ...(unmet === '' && met === '' ? [reasons.none] : []),
    ...(specificForHigh ? [reasons.specificForHigh] : []),
    ...(sameProcess ? [reasons.sameProcess] : sameArea > 0 ? [reasons.sameArea(sameArea)] : []),
  ]
  return {
    id: measure.id,
    code: measure.code,
    label: measure.name || text.measures.newMeasure,
    note: `${text.domain.measureKinds[measure.kind]} · ${why.join(' · ')}`,
    further: `${measure.description} ${text.domain.measureTypes[measure.type]}`,
    heading: unmet === '' ? others : suggested,
  }
}
