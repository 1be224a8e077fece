import { useState } from 'react'
import type { HistoryFilter } from '../../../shared/history/filter'
import { whoName } from '../../../shared/history/words'
import { request } from '../../bridge'
import { useRegisterStore, whenSaved } from '../../store/registerStore'
import { say, useText } from '../../store/viewStore'
import { Button } from '../../ui/Button'

/** Exports what the filter lets through, or the whole history, for an inspection. */
export function ExportButton({ filter, disabled }: { readonly filter: HistoryFilter; readonly disabled: boolean }) {
  const text = useText()
  const words = text.history
  const [busy, setBusy] = useState(false)
  const run = async () => {
    const saved = await whenSaved()
    if (!saved) return say(text.app.saveFirst, 'problem')
    setBusy(true)
    const { author } = useRegisterStore.getState()
    const answer = await request('history.export', {
      id: saved.register.heading.id,
      head: saved.head,
      filter,
      by: whoName(text, author),
    })
    setBusy(false)
    if (!answer.ok) return say(text.app.failures[answer.error.code](answer.error.detail), 'problem')
    if (answer.value.path !== null) say(words.exported(answer.value.rows, answer.value.path))
  }
  return (
    <>
      <Button icon="file-xlsx" disabled={disabled || busy} onClick={() => void run()}>
        {words.export}
      </Button>
      <span className="note" role="status">
        {busy ? words.exporting : ''}
      </span>
    </>
  )
}
