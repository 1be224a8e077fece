/**
 * What happens once when the window opens: who works here, and the register that was open last. Apart from the
 * screens, so that reading the register goes on while their code is still being loaded.
 */
import { request } from '../bridge'
import { moveOldDatabases } from '../data/oldDatabases'
import type { OpenFailure } from '../data/openRegister'
import { finishLockings } from '../store/locking'
import { recallPreferences } from '../store/preferences'
import { openInWindow } from '../store/registerStore'

/** Opens what was open last. Gives why that failed; null when it did not, or when there was nothing to open. */
export async function begin(): Promise<OpenFailure | null> {
  const info = await request('app.info', null)
  recallPreferences(info.ok ? info.value.userName : '')
  void navigator.storage.persist()
  if (!info.ok) return info.error
  const { lastRegisterId, lockLeftovers, oldDatabases } = info.value
  if (oldDatabases) {
    try {
      await moveOldDatabases()
    } catch (error) {
      return { code: 'databaseUnusable', detail: String(error) }
    }
    await request('storage.oldDatabasesMoved', null)
  }
  await finishLockings(lockLeftovers)
  if (lastRegisterId === null) return null
  const opened = await openInWindow(lastRegisterId)
  return opened.ok ? null : opened.error
}
