import type { HistoryFilter } from '../../../shared/history/filter'
import { whoName } from '../../../shared/history/words'
import { request } from '../../bridge'
import { ExportBar, StopButton } from '../../fields/ExportBar'
import { useRegisterStore, whenSaved } from '../../store/registerStore'
import { useRunningExport } from '../../store/runningExport'
import { say, useText } from '../../store/viewStore'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'

/** Exports what the filter lets through, or the whole history, for an inspection. */
export function ExportButton({ filter, disabled }: { readonly filter: HistoryFilter; readonly disabled: boolean }) {
  const text = useText()
  const words = text.history
  const { running, during, stop } = useRunningExport()
  const run = async () => {
    const saved = await whenSaved()
    if (!saved) return say(text.app.saveFirst, 'problem')
    const { register, head } = saved
    const by = whoName(text, useRegisterStore.getState().author)
    const answer = await during(() => request('history.export', { id: register.heading.id, head, filter, by }))
    if (!answer.ok) return say(text.app.failures[answer.error.code](answer.error.detail), 'problem')
    if (answer.value.kind === 'stopped') say(text.exporting.stopped)
    if (answer.value.kind === 'written') say(words.exported(answer.value.rows, answer.value.path))
  }
  return (
    <>
      <Button icon="file-xlsx" disabled={disabled || running !== null} onClick={() => void run()}>
        {words.export}
      </Button>
      {running ? (
        <Dialog
          title={words.exportTitle}
          onClose={stop}
          closeLabel={text.exporting.stop}
          actions={<StopButton running={running} onStop={stop} />}
        >
          <ExportBar running={running} />
        </Dialog>
      ) : null}
    </>
  )
}
