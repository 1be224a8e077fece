/** The passphrase of the open register: set, changed, taken away. */
import { useRef, useState } from 'react'
import type { Failure } from '../../../shared/ipc/contract'
import type { Result } from '../../../shared/register/result'
import { SHORTEST_PASSPHRASE } from '../../../shared/vault/format'
import { changePassphrase, keepAs } from '../../store/locking'
import { useRegisterStore } from '../../store/registerStore'
import { say, useText } from '../../store/viewStore'
import { Banner } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { Check } from '../../ui/Choice'
import { PassphraseBox } from '../../ui/PassphraseBox'
import { FormPage } from './FormPage'

/** What is under way: rewriting everything takes its time, and one goes on working meanwhile. */
type Work = <T>(work: Promise<Result<T, Failure>>, done: (value: T) => void) => Promise<Failure | null>

export function LockSection() {
  const text = useText()
  const words = text.vault.settings
  const locked = useRegisterStore((state) => state.locked)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Failure | null>(null)
  const [remains, setRemains] = useState<readonly string[]>([])
  const state = useRef<HTMLParagraphElement>(null)

  const work: Work = async (under, done) => {
    setProblem(null)
    setBusy(true)
    const outcome = await under
    setBusy(false)
    if (outcome.ok) {
      done(outcome.value)
      // The form that was used may be gone: the cursor goes to what it changed.
      state.current?.focus()
      return null
    }
    if (outcome.error.code !== 'wrongPassphrase') setProblem(outcome.error)
    return outcome.error
  }
  const lock = (_present: string, next: string) =>
    work(keepAs('locked', next), (places) => {
      setRemains(places)
      say(words.done)
    })
  const change = (present: string, next: string) => work(changePassphrase(present, next), () => say(words.changed))
  const remove = (present: string) => work(keepAs('plain', present), () => say(words.removed))

  return (
    <FormPage title={text.settings.sections.lock} narrow>
      {busy ? <Banner kind="info">{words.working}</Banner> : null}
      {problem ? <Banner kind="problem">{text.app.failures[problem.code](problem.detail)}</Banner> : null}
      {remains.length > 0 ? <Banner kind="warning">{words.remains(remains)}</Banner> : null}
      <p ref={state} tabIndex={-1}>
        {locked ? words.locked : words.plain}
      </p>
      <p className="note">{words.what}</p>
      {locked ? (
        <>
          <PassphraseForm title={words.change} asks={{ present: true, next: true }} busy={busy} onSubmit={change} />
          <PassphraseForm
            title={words.remove}
            note={words.removeWhat}
            asks={{ present: true, next: false }}
            busy={busy}
            onSubmit={remove}
          />
        </>
      ) : (
        <PassphraseForm
          title={words.lock}
          note={words.setAside}
          asks={{ present: false, next: true }}
          busy={busy}
          onSubmit={lock}
        />
      )}
    </FormPage>
  )
}

interface PassphraseFormProps {
  readonly title: string
  readonly note?: string
  readonly asks: { readonly present: boolean; readonly next: boolean }
  readonly busy: boolean
  readonly onSubmit: (present: string, next: string) => Promise<Failure | null>
}

/** What can be wrong in what was typed. */
type Wrong = 'empty' | 'wrong' | 'tooShort' | 'different' | 'tick'

function PassphraseForm({ title, note, asks, busy, onSubmit }: PassphraseFormProps) {
  const text = useText()
  const words = text.vault.settings
  const [present, setPresent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [understood, setUnderstood] = useState(false)
  const [wrong, setWrong] = useState<Wrong | null>(null)

  const check = (): Wrong | null => {
    if (asks.present && present === '') return 'empty'
    if (!asks.next) return null
    if (next.length < SHORTEST_PASSPHRASE) return 'tooShort'
    if (next !== again) return 'different'
    return understood ? null : 'tick'
  }
  const submit = async () => {
    const found = check()
    setWrong(found)
    if (found !== null || busy) return
    const failure = await onSubmit(present, next)
    if (failure?.code === 'wrongPassphrase') return setWrong('wrong')
    if (failure) return
    setPresent('')
    setNext('')
    setAgain('')
    setUnderstood(false)
  }
  const presentWrong = { empty: text.vault.unlock.empty, wrong: text.vault.unlock.wrong } as const
  return (
    <form
      className="group"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <h2>{title}</h2>
      {note !== undefined ? <p className="note">{note}</p> : null}
      {asks.present ? (
        <PassphraseBox
          label={words.present}
          value={present}
          onChange={setPresent}
          words={text.vault}
          error={wrong === 'empty' || wrong === 'wrong' ? presentWrong[wrong] : undefined}
          takeFocus={wrong === 'empty' || wrong === 'wrong'}
        />
      ) : null}
      {asks.next ? (
        <>
          <PassphraseBox
            label={words.next}
            value={next}
            onChange={setNext}
            words={text.vault}
            help={words.nextHelp(SHORTEST_PASSPHRASE)}
            error={wrong === 'tooShort' ? words.tooShort(SHORTEST_PASSPHRASE) : undefined}
            takeFocus={wrong === 'tooShort'}
            isNew
          />
          <PassphraseBox
            label={words.repeat}
            value={again}
            onChange={setAgain}
            words={text.vault}
            error={wrong === 'different' ? words.different : undefined}
            takeFocus={wrong === 'different'}
            isNew
          />
          <Banner kind="warning">{text.vault.lost}</Banner>
          <Check label={words.understood} checked={understood} onChange={setUnderstood} />
          {wrong === 'tick' ? (
            <p className="note error" role="alert">
              {words.tick}
            </p>
          ) : null}
        </>
      ) : null}
      <div>
        <Button look={asks.next ? 'primary' : 'secondary'} type="submit">
          {title}
        </Button>
      </div>
    </form>
  )
}
