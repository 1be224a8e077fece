/** Handing in one assessment; while something is missing it leads there. */
import type { Risk } from '../../../shared/domain/risk'
import { statusOf, transitionNamed } from '../../../shared/workflow/transitions'
import { stepCommand } from '../../fields/submitting'
import { sayRefusal } from '../../store/refusals'
import { dispatch, useRegister } from '../../store/registerStore'
import { useRole } from '../../store/usePermission'
import { chooseField, say, useText } from '../../store/viewStore'
import { Button } from '../../ui/Button'
import { firstOpenField, progressOf } from './progress'

export function SubmitButton({ risk }: { readonly risk: Risk }) {
  const text = useText()
  const words = text.assessment.submitting
  const register = useRegister()
  const role = useRole()
  const status = statusOf(register, risk)
  const { from, roles } = transitionNamed('submit')
  if (!roles.includes(role) || !(from.includes(status) || status === 'toFill')) return null
  // What the RPCT approved comes back to them only when it is the manager who looked at it again.
  if (role === 'rpct' && status === 'toReview') return null
  const { complete } = progressOf(risk, register.indicators)
  const submit = () => {
    if (!complete) {
      say(text.workflow.needs.assessment, 'problem')
      return chooseField(firstOpenField(risk, register.indicators))
    }
    const outcome = dispatch(stepCommand(risk.id, 'submit'))
    if (!outcome.ok) return sayRefusal(text, outcome.error)
    say(role === 'rpct' ? words.taken : words.done)
  }
  return (
    <Button look={complete ? 'primary' : 'secondary'} icon="inbox" onClick={submit}>
      {role === 'rpct' ? words.take : text.workflow.transitions.submit}
    </Button>
  )
}
