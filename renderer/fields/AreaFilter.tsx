/** The area tree at the left of a screen, with how many rows each area has. */
import { useRef } from 'react'
import { areasInOrder } from '../../shared/domain/lookup'
import { useRegister } from '../store/registerStore'
import { useRole } from '../store/usePermission'
import { chooseArea, useText, useView } from '../store/viewStore'
import { AreaTree } from '../ui/AreaTree'

type AreaRow = { readonly areaId: string }

interface Counted {
  readonly rows: readonly AreaRow[]
  readonly counts: ReadonlyMap<string, number>
}

/** How many rows each area has; not counted again while each row stays in its area. */
function useAreaCounts(rows: readonly AreaRow[]): ReadonlyMap<string, number> {
  const last = useRef<Counted>({ rows: [], counts: new Map() })
  const before = last.current
  const same =
    before.rows.length === rows.length &&
    rows.every((row, at) => row === before.rows[at] || row.areaId === before.rows[at]?.areaId)
  last.current = { rows, counts: same ? before.counts : countByArea(rows) }
  return last.current.counts
}

function countByArea(rows: readonly AreaRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { areaId } of rows) counts.set(areaId, (counts.get(areaId) ?? 0) + 1)
  return counts
}

/** `rows` are those of the screen; `countLabel` says what is counted. */
export function AreaFilter(props: {
  readonly rows: readonly AreaRow[]
  readonly countLabel: (count: number) => string
}) {
  const text = useText()
  const register = useRegister()
  const role = useRole()
  const chosen = useView((state) => state.areaId)
  const { rows, countLabel } = props
  const counts = useAreaCounts(rows)
  const items = [
    { id: null, label: text.common.allAreas, count: rows.length, countLabel: countLabel(rows.length) },
    ...areasInOrder(register).flatMap((area) => {
      const count = counts.get(area.id) ?? 0
      // The areas in which a manager has nothing are nothing to them.
      if (role === 'manager' && count === 0 && area.id !== chosen) return []
      return { id: area.id, label: `${area.number}. ${area.name}`, count, countLabel: countLabel(count) }
    }),
  ]
  return <AreaTree label={text.common.areas} items={items} chosen={chosen} onChoose={chooseArea} />
}
