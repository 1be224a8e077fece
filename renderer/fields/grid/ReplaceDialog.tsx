/** Find and replace in the rows shown. */
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { useText } from '../../store/viewStore'
import { Button } from '../../ui/Button'
import { Check } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { ChangeTable } from './ChangeTable'
import type { CellPlan } from './plan'
import type { Search } from './replace'

const NOTHING: Search = { find: '', replaceWith: '', matchCase: false, wholeWords: false }

/** The dialog: what would change is seen while one types. */
export function ReplaceDialog(props: {
  readonly rowCount: number
  readonly planOf: (search: Search) => CellPlan
  readonly nameOf: (rowId: string) => string
  readonly onAccept: (plan: CellPlan) => void
  readonly onClose: () => void
}) {
  const text = useText()
  const words = text.grid.replace
  const id = useId()
  const { planOf } = props
  const [search, setSearch] = useState(NOTHING)
  const settled = useDeferredValue(search)
  const plan = useMemo(() => planOf(settled), [planOf, settled])
  const count = plan.cells.length
  return (
    <Dialog
      title={words.title}
      onClose={props.onClose}
      closeLabel={text.common.close}
      wide
      actions={
        <>
          <Button onClick={props.onClose}>{text.common.cancel}</Button>
          <Button
            look="primary"
            disabled={count === 0 || plan.refused > 0 || settled !== search}
            onClick={() => props.onAccept(plan)}
          >
            {words.accept(count)}
          </Button>
        </>
      }
    >
      <p className="note">{words.hint(props.rowCount)}</p>
      <div className="pair">
        {(['find', 'replaceWith'] as const).map((field) => (
          <div className="field" key={field}>
            <label htmlFor={`${id}-${field}`}>{words[field]}</label>
            <input
              id={`${id}-${field}`}
              value={search[field]}
              onChange={(event) => setSearch({ ...search, [field]: event.target.value })}
            />
          </div>
        ))}
      </div>
      <div className="pair">
        {(['matchCase', 'wholeWords'] as const).map((field) => (
          <Check
            key={field}
            label={words[field]}
            checked={search[field]}
            onChange={(on) => setSearch({ ...search, [field]: on })}
          />
        ))}
      </div>
      {settled.find === '' ? null : <p role="status">{words.count(count)}</p>}
      {count > 0 ? <ChangeTable cells={plan.cells} nameOf={props.nameOf} label={words.title} /> : null}
    </Dialog>
  )
}
