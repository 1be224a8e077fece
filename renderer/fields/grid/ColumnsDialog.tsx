/** Which columns of a grid are shown, and in what order. */
import { useState } from 'react'
import { useText } from '../../store/viewStore'
import { Button } from '../../ui/Button'
import { Check } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'

/** A column to choose. */
export interface ColumnChoice {
  readonly colId: string
  readonly title: string
  readonly hide: boolean
}

/** The list with one of it a place further on (`by` 1) or back (-1). */
export function movedBy<T>(list: readonly T[], at: number, by: 1 | -1): readonly T[] {
  const [one, other] = [list[at], list[at + by]]
  if (one === undefined || other === undefined) return list
  return list.map((each, index) => (index === at ? other : index === at + by ? one : each))
}

/** The dialog; nothing changes before it is accepted. */
export function ColumnsDialog(props: {
  readonly columns: readonly ColumnChoice[]
  readonly onApply: (columns: readonly ColumnChoice[]) => void
  readonly onReset: () => void
  readonly onClose: () => void
}) {
  const text = useText()
  const words = text.grid.columns
  const [columns, setColumns] = useState(props.columns)
  return (
    <Dialog
      title={words.title}
      onClose={props.onClose}
      closeLabel={text.common.close}
      actions={
        <>
          <Button icon="restore" onClick={props.onReset}>
            {words.reset}
          </Button>
          <Button
            look="primary"
            icon="check"
            disabled={columns.every((column) => column.hide)}
            onClick={() => props.onApply(columns)}
          >
            {words.apply}
          </Button>
        </>
      }
    >
      <p className="note">{words.hint}</p>
      <ul className="column-list">
        {columns.map((column, at) => (
          <li key={column.colId}>
            <div className="words">
              <Check
                label={column.title}
                checked={!column.hide}
                onChange={(shown) =>
                  setColumns(columns.map((each) => (each === column ? { ...each, hide: !shown } : each)))
                }
              />
            </div>
            <Button
              look="plain"
              icon="arrow-up"
              label={words.up(column.title)}
              disabled={at === 0}
              onClick={() => setColumns(movedBy(columns, at, -1))}
            />
            <Button
              look="plain"
              icon="arrow-down"
              label={words.down(column.title)}
              disabled={at === columns.length - 1}
              onClick={() => setColumns(movedBy(columns, at, 1))}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
