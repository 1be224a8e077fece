import type { ReactNode } from 'react'
import type { TableName } from '../../shared/domain/register'
import { sayRefusal } from '../store/refusals'
import { dispatch } from '../store/registerStore'
import { useText } from '../store/viewStore'
import { ActionDialog } from './ActionDialog'

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
    <ActionDialog
      title={title}
      action={text.common.remove}
      icon="delete"
      look="danger"
      onAct={remove}
      onClose={onClose}
    >
      {children}
    </ActionDialog>
  )
}
