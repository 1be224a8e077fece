/** Views of a grid saved by name: shown, saved, deleted. */
import { useId, useState } from 'react'
import type { SavedView } from '../../store/gridMemory'
import { useText } from '../../store/viewStore'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { FieldNote } from '../../ui/TextBox'

/** The dialog; the view saved is the grid as it is now. */
export function ViewsDialog(props: {
  readonly views: readonly SavedView[]
  readonly onShow: (view: SavedView) => void
  readonly onSave: (name: string) => void
  readonly onRemove: (view: SavedView) => void
  readonly onClose: () => void
}) {
  const text = useText()
  const words = text.grid.views
  const id = useId()
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  return (
    <Dialog
      title={words.title}
      onClose={props.onClose}
      closeLabel={text.common.close}
      actions={<Button onClick={props.onClose}>{text.common.close}</Button>}
    >
      <p className="note">{words.hint}</p>
      {props.views.length === 0 ? <p>{words.none}</p> : null}
      <ul className="column-list" aria-label={words.list}>
        {props.views.map((view) => (
          <li key={view.name}>
            <span className="words">{view.name}</span>
            <Button label={words.showNamed(view.name)} onClick={() => props.onShow(view)}>
              {words.show}
            </Button>
            <Button look="plain" icon="delete" label={words.remove(view.name)} onClick={() => props.onRemove(view)} />
          </li>
        ))}
      </ul>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          const given = name.trim()
          setMissing(given === '')
          if (given !== '') props.onSave(given)
        }}
      >
        <div className="field">
          <label htmlFor={id}>{words.name}</label>
          <input
            id={id}
            value={name}
            aria-invalid={missing || undefined}
            aria-describedby={`${id}-note`}
            onChange={(event) => setName(event.target.value)}
          />
          <FieldNote id={`${id}-note`} help={words.nameHelp} error={missing ? words.needsName : undefined} />
        </div>
        <Button type="submit" look="primary">
          {words.save}
        </Button>
      </form>
    </Dialog>
  )
}
