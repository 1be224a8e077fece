/** Sending an assessment back: with remarks, or not at all. */
import { type KeyboardEvent, useRef, useState } from 'react'
import { useText } from '../../store/viewStore'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextBox } from '../../ui/TextBox'

interface ReturnDialogProps {
  readonly number: string
  readonly description: string
  /** The remarks it was last sent back with; empty for none. */
  readonly before: string
  readonly onReturn: (remarks: string) => void
  readonly onClose: () => void
}

export function ReturnDialog({ number, description, before, onReturn, onClose }: ReturnDialogProps) {
  const text = useText()
  const words = text.weighing
  const [remarks, setRemarks] = useState('')
  const latest = useRef(remarks)
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (latest.current.trim() !== '') onReturn(latest.current)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    // What is being typed belongs to the remarks.
    if (event.target instanceof HTMLElement) event.target.blur()
    send()
  }
  return (
    <Dialog
      title={words.returnTitle(number)}
      onClose={onClose}
      closeLabel={text.common.close}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="primary" icon="arrow-left" onClick={send}>
            {words.return} <kbd>{words.keyNames.approve}</kbd>
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the button below */}
      <div className="who-fields" onKeyDown={onKeyDown}>
        <p>{description}</p>
        {before === '' ? null : (
          <p className="note">
            {words.remarksGiven}: <span className="written">{before}</span>
          </p>
        )}
        <TextBox
          label={words.remarks}
          lines="many"
          value={remarks}
          onCommit={(typed) => {
            latest.current = typed
            setRemarks(typed)
          }}
          required
          takeFocus
          help={words.returnHelp}
          error={tried && remarks.trim() === '' ? words.remarksWanted : undefined}
        />
      </div>
    </Dialog>
  )
}
