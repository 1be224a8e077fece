/** Adding a risk: in which process. */
import { useMemo, useState } from 'react'
import { processesInOrder, processNumber, risksOf } from '../../../shared/domain/lookup'
import { ActionDialog } from '../../fields/ActionDialog'
import { emptyRisk } from '../../fields/newRows'
import { newId } from '../../store/newId'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegister } from '../../store/registerStore'
import { goToRow, say, useText } from '../../store/viewStore'
import { type PickItem, PickList } from '../../ui/PickList'

interface AddRiskDialogProps {
  /** The process one is looking at: proposed. */
  readonly nearProcessId: string | null
  /** The area looked at; null for all. */
  readonly areaId: string | null
  readonly onClose: () => void
  readonly onAdded: () => void
}

export function AddRiskDialog({ nearProcessId, areaId, onClose, onAdded }: AddRiskDialogProps) {
  const text = useText()
  const words = text.riskCatalogue
  const register = useRegister()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(nearProcessId === null ? [] : [nearProcessId]))

  const items = useMemo(() => {
    const areas = new Map(register.areas.map((area) => [area.id, area.name]))
    const made = processesInOrder(register)
      .filter((process) => areaId === null || process.areaId === areaId || process.id === nearProcessId)
      .map((process) => {
        const risks = risksOf(register, process.id)
        const item: PickItem = {
          id: process.id,
          code: processNumber(register, process),
          label: process.name || text.processMap.newProcess,
          note: risks.map((risk) => risk.description).join(' · '),
          further: areas.get(process.areaId) ?? '',
          heading:
            process.id === nearProcessId
              ? words.nearProcess
              : risks.length === 0
                ? words.withoutRisks
                : words.withRisks,
        }
        return { item, rank: process.id === nearProcessId ? 0 : risks.length === 0 ? 1 : 2 }
      })
    return made.sort((a, b) => a.rank - b.rank).map(({ item }) => item)
  }, [register, areaId, nearProcessId, text, words])

  const add = () => {
    const [processId] = chosen
    if (processId === undefined) return
    const row = emptyRisk(register, processId, newId('r'))
    const outcome = dispatch({ kind: 'insert', table: 'risks', row })
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    onAdded()
    onClose()
    goToRow('risks', row.id, 'description')
    say(words.added)
  }
  return (
    <ActionDialog
      wide
      title={words.addTitle}
      action={words.addHere}
      icon="plus"
      disabled={chosen.size === 0}
      onAct={add}
      onClose={onClose}
    >
      <p>{words.addHint}</p>
      <PickList
        label={text.common.process}
        mode="one"
        items={items}
        chosen={chosen}
        onChange={setChosen}
        onConfirm={add}
        words={{ search: text.picking.search, none: text.picking.noneFound, more: text.picking.more }}
      />
    </ActionDialog>
  )
}
