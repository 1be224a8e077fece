/** A manager's copy: until when it is to come back, what is missing, and handing it back. */
import { useDeferredValue, useMemo, useState } from 'react'
import type { HandoutOrigin } from '../../../shared/domain/handout'
import type { Register } from '../../../shared/domain/register'
import type { Risk } from '../../../shared/domain/risk'
import { writtenDay } from '../../../shared/handout/reminders'
import { subjectOf } from '../../../shared/handout/report'
import { daysBetween } from '../../../shared/handout/rounds'
import type { Failure } from '../../../shared/ipc/contract'
import { isAssessed } from '../../../shared/workflow/completeness'
import { statusOf, transitionNamed } from '../../../shared/workflow/transitions'
import { request } from '../../bridge'
import { PassphraseDialog } from '../../fields/PassphraseDialog'
import { localDate } from '../../fields/useFindings'
import { describeRefusal } from '../../store/refusals'
import { dispatch, useRegister, useRegisterStore, whenSaved } from '../../store/registerStore'
import { goToRow, useText } from '../../store/viewStore'
import { Banner, Progress } from '../../ui/Blocks'
import { Button } from '../../ui/Button'

/** So many of the unfinished risks are listed. */
const LISTED = 100

interface Told {
  readonly kind: 'done' | 'problem'
  readonly lines: readonly string[]
}

export function CopyScreen({ origin }: { readonly origin: HandoutOrigin }) {
  const text = useText()
  const words = text.handouts.copy
  const register = useDeferredValue(useRegister())
  const [told, setTold] = useState<Told | null>(null)
  const [working, setWorking] = useState(false)
  const locked = useRegisterStore((state) => state.locked)
  const [asking, setAsking] = useState(false)
  const unfinished = useMemo(() => register.risks.filter((risk) => !isAssessed(risk, register.indicators)), [register])
  const total = register.risks.length
  const late = daysBetween(origin.due, localDate(new Date()))

  /** Gives only that the passphrase is wrong: all else is told on the page. */
  const handBack = async (passphrase: string | null): Promise<Failure | null> => {
    setTold(null)
    // What is handed back is what is saved, not what the screen showed a moment ago.
    const saved = await whenSaved()
    if (!saved) {
      setAsking(false)
      setTold({ kind: 'problem', lines: [text.app.saveFirst] })
      return null
    }
    setWorking(true)
    const { register, head } = saved
    const whole = register.risks.filter((risk) => isAssessed(risk, register.indicators))
    const answer = await request('handouts.handBack', {
      id: register.heading.id,
      head,
      author: useRegisterStore.getState().author,
      submitted: whole.map(({ id }) => id),
      passphrase,
    })
    setWorking(false)
    if (!answer.ok && answer.error.code === 'wrongPassphrase') return answer.error
    setAsking(false)
    if (!answer.ok) {
      setTold({ kind: 'problem', lines: [text.app.failures[answer.error.code](answer.error.detail)] })
      return null
    }
    const { path } = answer.value
    if (path === null) return null
    const submitted = submit(register, whole)
    if (!submitted.ok) {
      setTold({ kind: 'problem', lines: [words.handedBack(path), describeRefusal(text, submitted.error)] })
      return null
    }
    const lines = submitted.value === null ? [] : [words.submitted(submitted.value)]
    setTold({ kind: 'done', lines: [words.handedBack(path), ...lines] })
    return null
  }

  return (
    <div className="page">
      <div className="inner">
        <h1>{words.title}</h1>
        <div>
          <p>{words.from(origin.by, writtenDay(origin.at))}</p>
          <p>
            {origin.due === ''
              ? words.noDue
              : late > 0
                ? words.late(writtenDay(origin.due), late)
                : words.due(writtenDay(origin.due))}
          </p>
        </div>
        <Progress
          label={words.progress(total - unfinished.length, total)}
          done={total - unfinished.length}
          total={total}
        />
        {told ? <Banner kind={told.kind}>{told.lines.join('\n')}</Banner> : null}
        <div className="buttons">
          <Button
            look="primary"
            icon="share"
            disabled={working}
            onClick={() => (locked ? setAsking(true) : void handBack(null))}
          >
            {words.handBack}
          </Button>
        </div>
        {asking ? (
          <PassphraseDialog
            title={text.vault.unlock.title}
            intro={text.vault.handOut.handBack}
            action={text.vault.handOut.handBackAction}
            onTry={handBack}
            onClose={() => setAsking(false)}
          />
        ) : null}
        {unfinished.length === 0 ? (
          <p>{words.complete}</p>
        ) : (
          <>
            <p className="note">{words.partly}</p>
            <Unfinished risks={unfinished} register={register} />
          </>
        )}
      </div>
    </div>
  )
}

/** Marks what was handed in, as one step. Gives how many risks that were, `null` for none. */
function submit(register: Register, whole: readonly Risk[]) {
  const { from } = transitionNamed('submit')
  const at = new Date().toISOString()
  const commands = whole
    .filter((risk) => from.includes(statusOf(register, risk)))
    .map(({ id }) => ({ kind: 'transition', transition: 'submit', riskId: id, remarks: '', at }) as const)
  if (commands.length === 0) return { ok: true, value: null } as const
  const outcome = dispatch({ kind: 'batch', name: 'submit', commands })
  return outcome.ok ? ({ ok: true, value: commands.length } as const) : outcome
}

function Unfinished({ risks, register }: { readonly risks: readonly Risk[]; readonly register: Register }) {
  const text = useText()
  const words = text.handouts.copy
  return (
    <section aria-label={words.missing(risks.length)}>
      <h2>{words.missing(risks.length)}</h2>
      <ul className="cards">
        {risks.slice(0, LISTED).map((risk) => {
          const { label } = subjectOf([register], { table: 'risks', id: risk.id }, text)
          return (
            <li key={risk.id}>
              <button
                type="button"
                className="link"
                aria-label={words.goTo(label)}
                onClick={() => goToRow('assessments', risk.id)}
              >
                <strong>{label}</strong> {risk.description}
              </button>
            </li>
          )
        })}
      </ul>
      {risks.length > LISTED ? <p className="note">{text.handouts.merging.moreRows(risks.length - LISTED)}</p> : null}
    </section>
  )
}
