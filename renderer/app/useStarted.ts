/** What happens once when the window opens: who works here, and the register that was open last. */
import { useEffect, useRef, useState } from 'react'
import { request } from '../bridge'
import { recallPreferences } from '../store/preferences'

/** True when the window knows what to show. Opens the last register by `open`; its failure leaves the start page. */
export function useStarted(open: (id: string) => Promise<unknown>): boolean {
  const [started, setStarted] = useState(false)
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void (async () => {
      const info = await request('app.info', null)
      recallPreferences(info.ok ? info.value.userName : '')
      if (info.ok && info.value.lastRegisterId !== null) await open(info.value.lastRegisterId)
      setStarted(true)
      void navigator.storage.persist()
    })()
  }, [open])
  return started
}
