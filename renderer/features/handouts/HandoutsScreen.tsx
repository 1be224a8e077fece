/** The round trip: in the RPCT's register all managers, in a manager's copy what is to be handed back. */
import { useRegister } from '../../store/registerStore'
import { CopyScreen } from './CopyScreen'
import { RoundsScreen } from './RoundsScreen'
import './handouts.css'

export function HandoutsScreen() {
  const { handout } = useRegister().heading
  return handout === null ? <RoundsScreen /> : <CopyScreen origin={handout} />
}
