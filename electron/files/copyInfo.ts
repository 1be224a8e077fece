/** What the start page shows of a manager's copy. */
import { byId } from '../../shared/domain/lookup'
import type { Register } from '../../shared/domain/register'
import type { CopyInfo } from '../../shared/ipc/handouts'

export { copyInfoSchema } from '../../shared/ipc/handoutsDecode'

/** `null` for a register that is no copy. */
export function copyInfoOf({ heading, units }: Register): CopyInfo | null {
  if (heading.handout === null) return null
  const { unitId, by, due } = heading.handout
  const unit = byId(units).get(unitId)
  return { unitName: unit?.name ?? '', manager: unit?.manager ?? '', by, due }
}
