/** The status of an assessment as a word with its sign: never colour alone. */
import type { Status } from '../../shared/workflow/transitions'
import { useText } from '../store/viewStore'
import { Icon, type IconName } from '../ui/Icon'
import './status.css'

const ICONS: Readonly<Record<Status, IconName>> = {
  toFill: 'minus',
  inProgress: 'pencil',
  submitted: 'inbox',
  returned: 'arrow-left',
  weighed: 'check',
  approved: 'check-circle',
  toReview: 'warning-circle',
}

export function StatusBadge({ status }: { readonly status: Status }) {
  const { statuses } = useText().workflow
  return (
    <span className={`status ${status}`}>
      <Icon name={ICONS[status]} />
      {statuses[status]}
    </span>
  )
}
