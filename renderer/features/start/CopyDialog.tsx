/** A copy of a locked register: sealed like it, or in clear text. */
import { useState } from 'react'
import type { RegisterSummary } from '../../../shared/ipc/contract'
import { request } from '../../bridge'
import { PassphraseDialog } from '../../fields/PassphraseDialog'
import { useText } from '../../store/viewStore'
import { Select } from '../../ui/Choice'

interface CopyDialogProps {
  readonly register: RegisterSummary
  readonly onClose: () => void
  readonly onSaved: (path: string, missing: readonly string[]) => void
}

export function CopyDialog({ register, onClose, onSaved }: CopyDialogProps) {
  const words = useText().vault.copy
  const [form, setForm] = useState<'sealed' | 'clear'>('sealed')
  const save = async (passphrase: string) => {
    const locked = { passphrase, sealed: form === 'sealed' }
    const answer = await request('registers.saveCopy', { id: register.id, head: null, locked })
    if (!answer.ok) return answer.error
    onClose()
    if (answer.value.path !== null) onSaved(answer.value.path, answer.value.missing)
    return null
  }
  return (
    <PassphraseDialog
      title={words.title}
      intro={words.intro(register.bodyName)}
      action={words.save}
      onTry={save}
      onClose={onClose}
    >
      <Select
        label={words.form}
        value={form}
        options={[
          { value: 'sealed', label: words.sealed },
          { value: 'clear', label: words.clear },
        ]}
        onChoose={(chosen) => chosen !== '' && setForm(chosen)}
      />
    </PassphraseDialog>
  )
}
