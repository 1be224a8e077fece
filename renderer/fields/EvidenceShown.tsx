/** A piece of evidence as it is read: what it is, what it says, and the ways to open it. */
import type { Evidence } from '../../shared/domain/evidence'
import { useText } from '../store/viewStore'
import { Icon, type IconName } from '../ui/Icon'
import './evidence.css'
import { useOpeners } from '../store/useOpeners'

const ICONS: Readonly<Record<Evidence['kind'], IconName>> = {
  text: 'info-circle',
  act: 'pa',
  link: 'external-link',
  file: 'file',
}

export function EvidenceShown({ evidence }: { readonly evidence: Evidence }) {
  return (
    <>
      <Icon name={ICONS[evidence.kind]} />
      <Words evidence={evidence} />
    </>
  )
}

/** What it says, with the ways to open it. */
function Words({ evidence }: { readonly evidence: Evidence }) {
  const words = useText().assessment.evidence
  const { openLink, openFile, saveFile } = useOpeners()
  if (evidence.kind === 'link') {
    return (
      <button type="button" className="link what" title={words.openLink} onClick={() => void openLink(evidence.text)}>
        {evidence.text}
      </button>
    )
  }
  const { file } = evidence
  if (!file) {
    return (
      <span className="what">
        {evidence.kind === 'act' ? `${words.kinds.act}: ` : ''}
        {evidence.text}
      </span>
    )
  }
  return (
    <span className="what">
      {evidence.text ? `${evidence.text} · ` : ''}
      <button type="button" className="link" title={words.openFile} onClick={() => void openFile(file)}>
        {file.name}
      </button>{' '}
      <span className="note">({words.size(file.bytes)})</span>{' '}
      <button
        type="button"
        className="link"
        aria-label={words.saveNamed(file.name)}
        onClick={() => void saveFile(file)}
      >
        {words.save}
      </button>
    </span>
  )
}
