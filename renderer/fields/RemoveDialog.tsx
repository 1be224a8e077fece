import type { ReactNode } from 'react'
import type { TableName } from '../../shared/domain/register'
import { sayRefusal } from '../store/refusals'
import { dispatch } from '../store/registerStore'
import { useText } from '../store/viewStore'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'

/** Asks before a row is deleted, and deletes it: `children` say what goes with it. */
export function RemoveDialog(props: {
  readonly table: TableName
  readonly id: string
  readonly title: string
  readonly children: ReactNode
  readonly onClose: () => void
  readonly onRemoved: () => void
}) {
  const { table, id, title, children, onClose, onRemoved } = props
  const text = useText()
  const remove = () => {
    const outcome = dispatch({ kind: 'remove', table, id })
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    onRemoved()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      closeLabel={text.common.close}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="danger" icon="delete" onClick={remove}>
            {text.common.remove}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
