/** Asks for the passphrase of a register or of a file, as often as it takes. */
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Failure } from '../../shared/ipc/contract'
import { useText } from '../store/viewStore'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { PassphraseBox } from '../ui/PassphraseBox'

interface PassphraseDialogProps {
  readonly title: string
  readonly intro: string
  readonly action: string
  /** Tries it; gives why it was refused, or null: then it is for the caller to close the dialog. */
  readonly onTry: (passphrase: string) => Promise<Failure | null>
  readonly onClose: () => void
  /** More to choose. */
  readonly children?: ReactNode
}

export function PassphraseDialog({ title, intro, action, onTry, onClose, children }: PassphraseDialogProps) {
  const text = useText()
  const words = text.vault
  const [passphrase, setPassphrase] = useState('')
  const [error, setError] = useState<string | undefined>()
  const [busy, setBusy] = useState(false)

  const attempt = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (passphrase === '') return setError(words.unlock.empty)
    setError(undefined)
    setBusy(true)
    const failure = await onTry(passphrase)
    setBusy(false)
    if (!failure) return
    setError(failure.code === 'wrongPassphrase' ? words.unlock.wrong : text.app.failures[failure.code](failure.detail))
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      closeLabel={text.common.close}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="primary" type="submit" form="passphrase">
            {busy ? words.unlock.opening : action}
          </Button>
        </>
      }
    >
      <form id="passphrase" className="passphrase-form" onSubmit={(event) => void attempt(event)}>
        <p>{intro}</p>
        <PassphraseBox
          label={words.passphrase}
          value={passphrase}
          onChange={setPassphrase}
          words={words}
          error={error}
          takeFocus
        />
        {children}
      </form>
    </Dialog>
  )
}
