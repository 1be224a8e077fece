/** Restoring a register from one of its snapshots: an edit like any other, so that it can be undone. */
import { useEffect, useState } from 'react'
import type { Failure, RegisterSummary, SnapshotInfo } from '../../../shared/ipc/contract'
import { request } from '../../bridge'
import { useDates } from '../../store/dates'
import { sayRefusal } from '../../store/refusals'
import { dispatch } from '../../store/registerStore'
import { say, useText } from '../../store/viewStore'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'

interface RestoreProps {
  readonly register: RegisterSummary
  /** One was chosen. */
  readonly onClose: () => void
  readonly onCancel: () => void
  readonly open: (id: string, name: string) => Promise<boolean>
  readonly onProblem: (problem: Failure) => void
}

export function RestoreDialog({ register, onClose, onCancel, open, onProblem }: RestoreProps) {
  const text = useText()
  const words = text.start
  const dates = useDates()
  const [snapshots, setSnapshots] = useState<readonly SnapshotInfo[]>([])
  useEffect(() => {
    void request('storage.snapshots', { id: register.id }).then((answer) => {
      if (answer.ok) setSnapshots(answer.value)
      else onProblem(answer.error)
    })
  }, [register.id, onProblem])

  const restore = async ({ name }: SnapshotInfo) => {
    onClose()
    const content = await request('storage.readSnapshot', { id: register.id, name })
    if (!content.ok) return onProblem(content.error)
    if (!(await open(register.id, register.bodyName))) return
    const outcome = dispatch({ kind: 'replace', register: content.value })
    if (outcome.ok) say(words.restored)
    else sayRefusal(text, outcome.error)
  }
  return (
    <Dialog
      title={words.restoreTitle}
      onClose={onCancel}
      closeLabel={text.common.close}
      actions={<Button onClick={onCancel}>{text.common.close}</Button>}
    >
      <p>
        <strong>{register.bodyName}</strong>. {words.restoreHint}
      </p>
      {snapshots.length === 0 ? <p className="note">{words.noSnapshots}</p> : null}
      <ul className="registers">
        {snapshots.map((snapshot) => (
          <li key={snapshot.name}>
            <span className="what">{words.snapshot(dates.moment(snapshot.at), snapshot.seq)}</span>
            <Button onClick={() => void restore(snapshot)}>{words.restoreThis}</Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
