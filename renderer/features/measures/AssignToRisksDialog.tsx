/** Assigning one measure to many risks at once. */
import { useMemo, useState } from 'react'
import { areasInOrder } from '../../../shared/domain/lookup'
import type { Measure } from '../../../shared/domain/measure'
import { finalLevel } from '../../../shared/domain/risk'
import type { Text } from '../../../shared/text/it'
import { ActionDialog } from '../../fields/ActionDialog'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegister } from '../../store/registerStore'
import { say, useText } from '../../store/viewStore'
import { Check, Select } from '../../ui/Choice'
import { LevelBadge } from '../../ui/Level'
import { type PickItem, PickList } from '../../ui/PickList'
import { type Assignable, assignableRisks, assignToMany } from './assignable'

export function AssignToRisksDialog({ measure, onClose }: { readonly measure: Measure; readonly onClose: () => void }) {
  const text = useText()
  const words = text.measures
  const register = useRegister()
  const [areaId, setAreaId] = useState('')
  const [onlyUnmet, setOnlyUnmet] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())

  const risks = useMemo(() => assignableRisks(register, measure), [register, measure])
  const items = useMemo(
    () =>
      risks
        .filter(({ process }) => areaId === '' || process.areaId === areaId)
        .filter(({ unmet }) => !onlyUnmet || unmet !== '')
        .map((each) => itemOf(each, text)),
    [risks, areaId, onlyUnmet, text],
  )
  const gaps = risks.some(({ unmet }) => unmet !== '')

  const assign = () => {
    if (chosen.size === 0) return
    const outcome = dispatch(assignToMany(register, measure.id, chosen))
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    onClose()
    say(words.assigned(chosen.size))
  }
  return (
    <ActionDialog
      wide
      title={words.assignTitle(measure.code)}
      action={words.assignMany(chosen.size)}
      icon="plus"
      disabled={chosen.size === 0}
      onAct={assign}
      onClose={onClose}
    >
      <p>{measure.name}</p>
      <PickList
        label={text.frame.screens.risks}
        mode="many"
        items={items}
        chosen={chosen}
        onChange={setChosen}
        onConfirm={assign}
        words={{
          search: text.picking.search,
          none: text.picking.noneFound,
          more: text.picking.more,
          all: text.picking.allShown,
        }}
        filters={
          <>
            <Select
              hideLabel
              label={words.area}
              value={areaId}
              none={text.common.allAreas}
              options={areasInOrder(register).map((area) => ({
                value: area.id,
                label: `${area.number}. ${area.name}`,
              }))}
              onChoose={setAreaId}
            />
            {gaps ? <Check label={words.onlyUnmet} checked={onlyUnmet} onChange={setOnlyUnmet} /> : null}
          </>
        }
      />
    </ActionDialog>
  )
}

function itemOf(
  { risk, process, number, has, unmet, withoutMeasures, withoutSpecific }: Assignable,
  text: Text,
): PickItem {
  const words = text.measures
  const notes = [
    process.name,
    ...(unmet === '' ? [] : [words.meetsUnmet(unmet)]),
    ...(withoutMeasures ? [words.withoutMeasures] : []),
    ...(withoutSpecific ? [words.withoutSpecific] : []),
  ]
  return {
    id: risk.id,
    code: number,
    label: risk.description || text.riskCatalogue.newRisk,
    note: notes.join(' · '),
    badge: <LevelBadge level={finalLevel(risk)} words={text.domain.levels} />,
    ...(has ? { barred: words.has } : {}),
  }
}
