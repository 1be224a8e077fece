/** What happens once when the window opens: who works here, and the register that was open last. */
import { useEffect, useRef, useState } from 'react'
import { request } from '../bridge'
import { useRegisterStore } from '../store/registerStore'

const AUTHOR_KEY = 'autore'

/** The author's name as typed on this device; the login name until then. */
export function rememberAuthor(name: string): void {
  localStorage.setItem(AUTHOR_KEY, name)
  useRegisterStore.setState({ author: name })
}

/** True when the window knows what to show. Opens the last register by `open`; its failure leaves the start page. */
export function useStarted(open: (id: string) => Promise<unknown>): boolean {
  const [started, setStarted] = useState(false)
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void (async () => {
      const info = await request('app.info', null)
      const login = info.ok ? info.value.userName : ''
      useRegisterStore.setState({ author: localStorage.getItem(AUTHOR_KEY) ?? login })
      if (info.ok && info.value.lastRegisterId !== null) await open(info.value.lastRegisterId)
      setStarted(true)
      void navigator.storage.persist()
    })()
  }, [open])
  return started
}
