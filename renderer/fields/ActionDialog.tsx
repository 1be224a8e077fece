/** A dialog that does one thing: the button that does it, and one that does nothing. */
import type { ReactNode } from 'react'
import { useText } from '../store/viewStore'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import type { IconName } from '../ui/Icon'

interface ActionDialogProps {
  readonly title: string
  /** What the button says. */
  readonly action: string
  readonly icon: IconName
  /** `danger` for what takes something away. */
  readonly look?: 'primary' | 'danger'
  /** True while there is nothing to do it to. */
  readonly disabled?: boolean
  readonly onAct: () => void
  readonly onClose: () => void
  readonly wide?: boolean
  readonly children: ReactNode
}

export function ActionDialog({
  title,
  action,
  icon,
  look = 'primary',
  disabled = false,
  onAct,
  onClose,
  wide = false,
  children,
}: ActionDialogProps) {
  const { common } = useText()
  return (
    <Dialog
      wide={wide}
      title={title}
      onClose={onClose}
      closeLabel={common.close}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look={look} icon={icon} disabled={disabled} onClick={onAct}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
