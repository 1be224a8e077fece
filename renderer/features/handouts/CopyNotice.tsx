/** On every screen of a manager's copy: whose it is, until when, and the way to hand it back. */
import { byId } from '../../../shared/domain/lookup'
import { writtenDay } from '../../../shared/handout/reminders'
import { useRegister } from '../../store/registerStore'
import { chooseScreen, useText, useView } from '../../store/viewStore'
import { Banner } from '../../ui/Blocks'
import { Button } from '../../ui/Button'

export function CopyNotice() {
  const words = useText().handouts.copy
  const { heading, units } = useRegister()
  const there = useView(({ screen }) => screen === 'handouts')
  if (heading.handout === null || there) return null
  const { unitId, due } = heading.handout
  const name = byId(units).get(unitId)?.name ?? ''
  return (
    <Banner kind="info" actions={<Button onClick={() => chooseScreen('handouts')}>{words.open}</Button>}>
      {words.notice(name, due === '' ? '' : writtenDay(due))}
    </Banner>
  )
}
