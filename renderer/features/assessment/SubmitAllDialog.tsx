/** Handing in all that is complete, as one step; what is not is named, and leads there. */
import { byId } from '../../../shared/domain/lookup'
import type { Risk } from '../../../shared/domain/risk'
import { ActionDialog } from '../../fields/ActionDialog'
import { riskNumber } from '../../fields/riskPlaces'
import { submitAll, submittable } from '../../fields/submitting'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegister } from '../../store/registerStore'
import { goToRow, say, useText } from '../../store/viewStore'
import { firstOpenField } from './progress'

/** So many are named; for the rest the number says it. */
const SHOWN = 12

export function SubmitAllDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText()
  const words = text.assessment.submitting
  const register = useRegister()
  const { ready, incomplete, returned } = submittable(register)
  const submit = () => {
    const outcome = dispatch(submitAll(ready))
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    onClose()
    say(words.doneAll(ready.length))
  }
  const lead = (risk: Risk, field: string) => {
    onClose()
    goToRow('assessments', risk.id, field)
  }
  return (
    <ActionDialog
      title={words.allTitle}
      action={words.allAccept(ready.length)}
      icon="inbox"
      disabled={ready.length === 0}
      onAct={submit}
      onClose={onClose}
    >
      <p>{ready.length + incomplete.length + returned.length === 0 ? words.nothing : words.allLead(ready.length)}</p>
      <Left
        title={words.incomplete(incomplete.length)}
        risks={incomplete}
        onLead={(risk) => lead(risk, firstOpenField(risk, register.indicators))}
      />
      <Left
        title={words.returned(returned.length)}
        risks={returned}
        onLead={(risk) => lead(risk, firstOpenField(risk, register.indicators))}
      />
    </ActionDialog>
  )
}

/** Those that stay behind. */
function Left(props: {
  readonly title: string
  readonly risks: readonly Risk[]
  readonly onLead: (risk: Risk) => void
}) {
  const text = useText()
  const register = useRegister()
  const { title, risks, onLead } = props
  if (risks.length === 0) return null
  const nameOf = (risk: Risk) => {
    const process = byId(register.processes).get(risk.processId)
    return `${process ? riskNumber(register, process, risk) : risk.number} ${risk.description || text.assessment.unnamed}`
  }
  return (
    <section>
      <h3>{title}</h3>
      <ul className="links">
        {risks.slice(0, SHOWN).map((risk) => (
          <li key={risk.id}>
            <button type="button" className="link" onClick={() => onLead(risk)}>
              {nameOf(risk)}
            </button>
          </li>
        ))}
      </ul>
      {risks.length > SHOWN ? <p className="note">{text.picking.more(risks.length - SHOWN)}</p> : null}
    </section>
  )
}
