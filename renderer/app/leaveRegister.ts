import { request } from '../bridge'
import { useOverlays } from '../store/overlays'
import { closeInWindow, saveNow } from '../store/registerStore'
import { resetView } from '../store/viewStore'

/** Back to the list of registers, once everything is saved; what can't be saved keeps the register open. */
export async function leaveRegister(): Promise<void> {
  if ((await saveNow()) > 0) return
  await closeInWindow()
  await request('app.remember', { registerId: null })
  resetView()
  // A tour ends with the register it was taken in.
  useOverlays.setState({ shown: null, tourStep: null })
}
