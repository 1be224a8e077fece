/** What going back to an earlier value would write, before it is written. */
import type { GoBack } from '../../../shared/history/goBack'
import { type Known, rowName } from '../../../shared/history/names'
import { changeWords } from '../../../shared/history/words'
import type { Change } from '../../../shared/journal/change'
import { planCommand } from '../../../shared/journal/plan'
import { describeRefusal, sayRefusal } from '../../store/refusals'
import { dispatch, useRegisterStore } from '../../store/registerStore'
import { say, useText } from '../../store/viewStore'
import { Banner } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'

interface GoBackProps {
  readonly known: Known
  readonly change: Change
  readonly back: GoBack
  readonly onClose: () => void
}

export function GoBackDialog({ known, change, back, onClose }: GoBackProps) {
  const text = useText()
  const words = text.history
  const author = useRegisterStore((state) => state.author)
  const command = back.kind === 'field' || back.kind === 'row' ? back.command : null
  const planned = command && planCommand(known.register, command, author)
  const go = () => {
    if (!command) return
    const outcome = dispatch(command)
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    onClose()
    say(words.goBackDone(rowName(text, known, change.table, change.id)))
  }
  return (
    <Dialog
      wide
      title={back.kind === 'row' ? words.bringBackTitle : words.goBackTitle}
      onClose={onClose}
      closeLabel={text.common.close}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          {planned?.ok && planned.value.length > 0 ? (
            <Button look="primary" icon="restore" onClick={go}>
              {back.kind === 'row' ? words.bringBack : words.goBack}
            </Button>
          ) : null}
        </>
      }
    >
      {planned?.ok && planned.value.length > 0 ? (
        <>
          <p>{back.kind === 'row' && change.path.length > 0 ? words.goneText : words.goBackText}</p>
          <Preview known={known} changes={planned.value} />
        </>
      ) : planned && !planned.ok ? (
        <Banner kind="problem">
          {words.cannot} {describeRefusal(text, planned.error)}
        </Banner>
      ) : (
        <p>{words.nothingToDo}</p>
      )}
    </Dialog>
  )
}

function Preview({ known, changes }: { readonly known: Known; readonly changes: readonly Change[] }) {
  const text = useText()
  const { columns, empty } = text.history
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also from the keyboard
    <section className="change-table" aria-label={text.history.goBackTitle} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{columns.row}</th>
            <th scope="col">{columns.field}</th>
            <th scope="col">{columns.before}</th>
            <th scope="col">{columns.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => {
            const { field, before, after } = changeWords(text, known, change)
            return (
              <tr key={`${change.table}/${change.id}/${change.path.join('.')}`}>
                <th scope="row">{rowName(text, known, change.table, change.id)}</th>
                <td>{field}</td>
                <td className="history-words">
                  <del>{before || empty}</del>
                </td>
                <td className="history-words">
                  <ins>{after || empty}</ins>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
