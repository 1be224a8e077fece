/** One office for all the rows shown: one edit, one undo. */
import { useState } from 'react'
import { useUnitOptions } from '../../fields/fields'
import { sayRefusal } from '../../store/refusals'
import { dispatch } from '../../store/registerStore'
import { goToRow, say, useText } from '../../store/viewStore'
import { Button } from '../../ui/Button'
import { Check, Select } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { commandToAssign, type ObligationRow, rowsToAssign } from './obligationRows'

interface AssignProps {
  /** The rows shown. */
  readonly rows: readonly ObligationRow[]
  readonly onClose: () => void
}

export function AssignDialog({ rows, onClose }: AssignProps) {
  const text = useText()
  const words = text.transparency
  const units = useUnitOptions()
  const empty = rows.filter((row) => row.unitId === null).length
  const [unitId, setUnitId] = useState('')
  const [all, setAll] = useState(empty === 0)
  const count = rowsToAssign(rows, unitId === '' ? null : unitId, all).length

  const assign = () => {
    const outcome = dispatch(commandToAssign(rows, unitId, all))
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    say(words.assigned(count))
    onClose()
  }
  return (
    <Dialog
      title={words.assignTitle}
      onClose={onClose}
      closeLabel={text.common.close}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          {units.length === 0 ? (
            <Button look="primary" onClick={() => goToRow('settings', 'units')}>
              {words.toUnits}
            </Button>
          ) : (
            <Button look="primary" icon="check" disabled={unitId === '' || count === 0} onClick={assign}>
              {words.assignDo(count)}
            </Button>
          )}
        </>
      }
    >
      <p>{words.assignText(rows.length, empty)}</p>
      {units.length === 0 ? (
        <p className="note error">{words.noUnits}</p>
      ) : (
        <>
          <Select
            label={words.unit}
            value={unitId}
            options={units}
            none={text.common.noUnit}
            onChoose={setUnitId}
            takeFocus
          />
          {empty < rows.length ? <Check label={words.assignAll} checked={all} onChange={setAll} /> : null}
        </>
      )}
    </Dialog>
  )
}
