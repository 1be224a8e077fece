/** Who works on the open register: asked on its first opening, and whenever somebody else sits down. */
import { type KeyboardEvent, useRef, useState } from 'react'
import { type Author, ROLES } from '../../shared/journal/entry'
import { useUnitOptions } from '../fields/fields'
import { closeOverlay } from '../store/overlays'
import { rememberAuthor } from '../store/preferences'
import { useRegisterStore, useWholeRegister } from '../store/registerStore'
import { say, useText } from '../store/viewStore'
import { Button } from '../ui/Button'
import { Select } from '../ui/Choice'
import { Dialog } from '../ui/Dialog'
import { Segmented } from '../ui/Segmented'
import { TextBox } from '../ui/TextBox'

export function WhoDialog() {
  const text = useText()
  const words = text.who
  const { heading, units } = useWholeRegister()
  const before = useRegisterStore((state) => state.author)
  const [draft, setDraft] = useState<Author>(before)
  const latest = useRef(draft)
  const [tried, setTried] = useState(false)
  const options = useUnitOptions()
  const fixed = heading.handout !== null
  const lacksUnit = ({ role, unitId }: Author) => role === 'manager' && !units.some(({ id }) => id === unitId)

  const change = (part: Partial<Author>) => {
    latest.current = { ...latest.current, ...part }
    setDraft(latest.current)
  }
  const accept = () => {
    const { name, role, unitId } = latest.current
    setTried(true)
    if (name.trim() === '' || lacksUnit(latest.current)) return
    rememberAuthor({ name, role, unitId: role === 'manager' ? unitId : null })
    closeOverlay()
    if (name !== before.name || role !== before.role || unitId !== before.unitId) {
      say(words.kept(name.trim(), text.workflow.roles[role]))
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    accept()
  }
  return (
    <Dialog
      title={words.title}
      onClose={closeOverlay}
      closeLabel={text.common.close}
      actions={
        <Button look="primary" icon="check" onClick={accept}>
          {words.accept}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in any field is the button below */}
      <div className="who-fields" onKeyDown={onKeyDown}>
        <TextBox
          label={words.name}
          value={draft.name}
          onCommit={(name) => change({ name })}
          required
          takeFocus
          error={tried && draft.name.trim() === '' ? words.needsName : undefined}
        />
        {fixed ? (
          <p className="note">{words.leadHandout}</p>
        ) : (
          <div className="field">
            <span className="label" aria-hidden="true">
              {words.role}
            </span>
            <Segmented
              legend={words.role}
              value={draft.role}
              onChoose={(role) => change({ role })}
              options={ROLES.map((value) => ({ value, label: text.workflow.roles[value] }))}
            />
            <p className="note" role="status">
              {words.roleHelp[draft.role]}
            </p>
          </div>
        )}
        {draft.role === 'manager' && !fixed ? (
          <Select
            label={words.unit}
            value={draft.unitId ?? ''}
            options={options}
            none={words.chooseUnit}
            onChoose={(unitId) => change({ unitId: unitId === '' ? null : unitId })}
            error={tried && lacksUnit(draft) ? words.needsUnit : undefined}
          />
        ) : null}
        <p className="note">{words.lead}</p>
      </div>
    </Dialog>
  )
}
