/** The area tree at the left of a screen, with how many rows each area has. */
import { useMemo } from 'react'
import { areasInOrder } from '../../shared/domain/lookup'
import { useRegister } from '../store/registerStore'
import { useRole } from '../store/usePermission'
import { chooseArea, useText, useView } from '../store/viewStore'
import { AreaTree } from '../ui/AreaTree'

/** `areaIds` has one area id a row of the screen; `countLabel` says what is counted. */
export function AreaFilter(props: {
  readonly areaIds: readonly string[]
  readonly countLabel: (count: number) => string
}) {
  const text = useText()
  const register = useRegister()
  const role = useRole()
  const chosen = useView((state) => state.areaId)
  const { areaIds, countLabel } = props
  const counts = useMemo(() => {
    const made = new Map<string, number>()
    for (const id of areaIds) made.set(id, (made.get(id) ?? 0) + 1)
    return made
  }, [areaIds])
  const items = [
    { id: null, label: text.common.allAreas, count: areaIds.length, countLabel: countLabel(areaIds.length) },
    ...areasInOrder(register).flatMap((area) => {
      const count = counts.get(area.id) ?? 0
      // The areas in which a manager has nothing are nothing to them.
      if (role === 'manager' && count === 0 && area.id !== chosen) return []
      return { id: area.id, label: `${area.number}. ${area.name}`, count, countLabel: countLabel(count) }
    }),
  ]
  return <AreaTree label={text.common.areas} items={items} chosen={chosen} onChoose={chooseArea} />
}
