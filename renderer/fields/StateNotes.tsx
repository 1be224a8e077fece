/** Where an assessment stands: its status, who brought it there, the RPCT's remarks, and what changed since approval. */
import type { Risk } from '../../shared/domain/risk'
import { changedSinceApproval } from '../../shared/workflow/approval'
import { statusOf } from '../../shared/workflow/transitions'
import { useDates } from '../store/dates'
import { useRegister } from '../store/registerStore'
import { useText } from '../store/viewStore'
import { Banner } from '../ui/Blocks'
import { changedWords } from './changedWords'
import { StatusBadge } from './StatusBadge'

/** The status, with who and when. */
export function StateLine({ risk }: { readonly risk: Risk }) {
  const register = useRegister()
  const words = useText().weighing
  const dates = useDates()
  const { by, at } = risk.workflow
  return (
    <span className="state-line">
      <StatusBadge status={statusOf(register, risk)} />
      {at === '' ? null : <span>{words.byWhom(by, dates.day(at))}</span>}
    </span>
  )
}

/** What whoever opens it should read first; nothing where there is none. */
export function StateNotes({ risk }: { readonly risk: Risk }) {
  const text = useText()
  const words = text.weighing
  const register = useRegister()
  const { state, remarks } = risk.workflow
  const changes = changedWords(register, changedSinceApproval(register, risk), text)
  return (
    <>
      {remarks === '' ? null : (
        <Banner kind={state === 'returned' ? 'warning' : 'info'}>
          <strong className="block">{state === 'returned' ? words.remarksGiven : words.remarksAnswered}</strong>
          <span className="written">{remarks}</span>
        </Banner>
      )}
      {changes.length === 0 ? null : (
        <Banner kind="warning">
          <strong className="block">{words.changed}</strong>
          <ul className="changes">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  )
}
