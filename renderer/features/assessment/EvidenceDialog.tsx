/** Asks for a piece of evidence: a note, an act, an address, or a file to attach. */
import { type FormEvent, useState } from 'react'
import { EVIDENCE_KINDS, type Evidence, type EvidenceKind, type StoredFile } from '../../../shared/domain/evidence'
import { request } from '../../bridge'
import { newId } from '../../store/newId'
import { useRegister } from '../../store/registerStore'
import { useText } from '../../store/viewStore'
import { Banner } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Segmented } from '../../ui/Segmented'
import { TextBox } from '../../ui/TextBox'
import { isTooMuch, webAddressOf } from './evidenceCommands'

interface EvidenceDialogProps {
  /** What it is about: «Indicatore 1». */
  readonly about: string
  /** The one to change; null for a new one. */
  readonly known: Evidence | null
  readonly indicatorId: string | null
  readonly onKeep: (evidence: Evidence) => void
  readonly onClose: () => void
}

export function EvidenceDialog({ about, known, indicatorId, onKeep, onClose }: EvidenceDialogProps) {
  const text = useText()
  const words = text.assessment.evidence
  const register = useRegister()
  const [kind, setKind] = useState<EvidenceKind>(known?.kind ?? 'text')
  const [said, setSaid] = useState(known?.text ?? '')
  const [file, setFile] = useState<StoredFile | null>(known?.file ?? null)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const choose = async () => {
    setProblem(null)
    const answer = await request('evidence.attach', { id: register.heading.id })
    if (!answer.ok) return setProblem(text.app.failures[answer.error.code](answer.error.detail))
    const chosen = answer.value.file
    if (chosen && isTooMuch(register, chosen)) return setProblem(text.app.failures.filesTooLarge(''))
    if (chosen) setFile(chosen)
  }
  const address = webAddressOf(said)
  const missing =
    kind === 'file'
      ? file === null
        ? words.needsFile
        : null
      : said.trim() === ''
        ? words.needsText
        : kind === 'link' && address === null
          ? words.needsAddress
          : null
  const keep = (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (missing !== null) return
    const written = kind === 'link' ? (address ?? '') : said.trim()
    onKeep({ id: known?.id ?? newId('ev'), indicatorId, kind, text: written, file: kind === 'file' ? file : null })
  }
  return (
    <Dialog
      title={known ? words.changeTitle(about) : words.addTitle(about)}
      onClose={onClose}
      closeLabel={text.common.close}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="primary" onClick={() => keep()}>
            {known ? words.keep : words.addIt}
          </Button>
        </>
      }
    >
      {problem !== null ? <Banner kind="problem">{problem}</Banner> : null}
      <form className="evidence-form" noValidate onSubmit={keep}>
        <Segmented
          legend={words.kind}
          value={kind}
          options={EVIDENCE_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          onChoose={setKind}
        />
        {kind === 'file' ? (
          <div className="chosen-file">
            <Button icon="upload" onClick={() => void choose()}>
              {words.chooseFile}
            </Button>
            <span role="status">
              {file ? `${file.name} (${words.size(file.bytes)})` : tried ? words.needsFile : words.noFile}
            </span>
          </div>
        ) : null}
        <TextBox
          key={kind === 'text' ? 'many' : 'one'}
          label={words.labels[kind]}
          value={said}
          onCommit={setSaid}
          lines={kind === 'text' ? 'many' : 'one'}
          help={words.helps[kind]}
          error={tried && missing !== null && kind !== 'file' ? missing : undefined}
          required={kind !== 'file'}
          takeFocus={known !== null || kind === 'text'}
        />
      </form>
    </Dialog>
  )
}
