/** What a paste, or a text for a whole block, would change, cell by cell, before it does. */
import { describeRefusal } from '../../store/refusals'
import { useText } from '../../store/viewStore'
import { Banner } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ChangeTable } from './ChangeTable'
import type { CheckedPlan } from './checkPlan'

/** Cells from the clipboard, or one text for all. */
export type PreviewWay = 'paste' | 'fill'

interface ChangePreviewProps {
  readonly plan: CheckedPlan
  readonly way: PreviewWay
  readonly nameOf: (rowId: string) => string
  readonly onAccept: () => void
  readonly onClose: () => void
}

/** The dialog: all changes, those that do not fit first; with one of them nothing can be accepted. */
export function ChangePreview({ plan, way, nameOf, onAccept, onClose }: ChangePreviewProps) {
  const text = useText()
  const words = text.grid.preview
  const refused = plan.refused > 0
  return (
    <Dialog
      title={words.titles[way]}
      onClose={onClose}
      closeLabel={text.common.close}
      wide
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="primary" icon="check" disabled={refused || plan.refusal !== null} onClick={onAccept}>
            {words.accepts[way]}
          </Button>
        </>
      }
    >
      {refused ? <Banner kind="problem">{words.refused(plan.refused)}</Banner> : null}
      {plan.refusal ? (
        <Banner kind="problem">
          {words.refusedByRegister} {describeRefusal(text, plan.refusal)}
        </Banner>
      ) : null}
      {refused || plan.refusal ? null : <p>{words.sum(plan.cells.length)}</p>}
      <ChangeTable cells={plan.cells} nameOf={nameOf} label={words.titles[way]} />
    </Dialog>
  )
}
