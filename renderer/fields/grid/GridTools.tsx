/** The line above a grid: what is chosen and filtered, and what can be done. */
import { useText } from '../../store/viewStore'
import { Button } from '../../ui/Button'
import { Check } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'

/** The dialogs of a grid. */
export type GridDialog = 'columns' | 'views' | 'replace' | 'bulk' | 'keys'

export function GridTools(props: {
  readonly size: { readonly rows: number; readonly columns: number }
  /** The titles of the columns that are filtered. */
  readonly filtered: readonly string[]
  /** How many rows the filters leave, of how many. */
  readonly shown: number
  readonly total: number
  readonly wholeTexts: boolean
  readonly dialogs: readonly GridDialog[]
  readonly onOpen: (dialog: GridDialog) => void
  readonly onWholeTexts: (on: boolean) => void
  readonly onClearFilters: () => void
}) {
  const { grid } = useText()
  const { size, filtered, dialogs, onOpen } = props
  const labels: Readonly<Record<GridDialog, string>> = {
    columns: grid.columns.open,
    views: grid.views.open,
    replace: grid.replace.open,
    bulk: grid.bulk.open,
    keys: grid.keys.open,
  }
  return (
    <section className="grid-tools" aria-label={grid.tools}>
      {dialogs.map((dialog) => (
        <Button
          key={dialog}
          look="plain"
          onClick={() => onOpen(dialog)}
          {...(dialog === 'replace' ? { shortcut: 'Ctrl+H', label: labels[dialog] } : {})}
        >
          {labels[dialog]}
        </Button>
      ))}
      <Check label={grid.wholeTexts} checked={props.wholeTexts} onChange={props.onWholeTexts} />
      {filtered.length > 0 ? (
        <Button look="plain" icon="funnel" onClick={props.onClearFilters} label={grid.clearFilters}>
          {grid.filtered(filtered.join(', '))} ×
        </Button>
      ) : null}
      <span className="note spread" role="status">
        {[
          props.shown < props.total ? grid.shownOf(props.shown, props.total) : '',
          size.rows * size.columns > 1 ? grid.selected(size.rows, size.columns) : '',
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
      <Button look="plain" icon="help-circle" label={grid.keys.open} onClick={() => onOpen('keys')} />
    </section>
  )
}

/** What each key does in a grid. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { grid, common } = useText()
  return (
    <Dialog
      title={grid.keys.open}
      onClose={onClose}
      closeLabel={common.close}
      actions={<Button onClick={onClose}>{common.close}</Button>}
    >
      <table className="plain-table">
        <tbody>
          {grid.keys.list.map(([keys, what]) => (
            <tr key={keys}>
              <th scope="row">{keys}</th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
