import { Icon, type IconName } from './Icon'
import './severity.css'

type Severity = 'blocking' | 'warning' | 'info'

const ICONS: Readonly<Record<Severity, IconName>> = {
  blocking: 'error',
  warning: 'warning-circle',
  info: 'info-circle',
}

/** How grave a finding is: sign, colour and word. */
export function SeverityMark({ severity, words }: { readonly severity: Severity; readonly words: string }) {
  return (
    <span className={`severity ${severity}`}>
      <Icon name={ICONS[severity]} />
      {words}
    </span>
  )
}
