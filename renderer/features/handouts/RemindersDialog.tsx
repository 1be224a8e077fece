/** Who has not handed back and how late, with a text for each, to be copied or opened as a draft. */
import { useMemo, useState } from 'react'
import { awaitedRounds, type Reminder, reminderOf } from '../../../shared/handout/reminders'
import type { Round } from '../../../shared/handout/rounds'
import { request } from '../../bridge'
import { useRegisterStore, useWholeRegister } from '../../store/registerStore'
import { useText } from '../../store/viewStore'
import { Banner } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextBox } from '../../ui/TextBox'

/** What was just done, or could not be. */
interface Told {
  readonly kind: 'done' | 'problem'
  readonly words: string
}

export function RemindersDialog({
  rounds,
  onClose,
}: {
  readonly rounds: readonly Round[]
  readonly onClose: () => void
}) {
  const text = useText()
  const words = text.handouts.reminding
  const register = useWholeRegister()
  const author = useRegisterStore((state) => state.author)
  const awaited = useMemo(() => awaitedRounds(rounds), [rounds])
  const [unitId, setUnitId] = useState(awaited[0]?.party.unit.id ?? '')
  const [edited, setEdited] = useState<ReadonlyMap<string, Reminder>>(new Map())
  const [told, setTold] = useState<Told | null>(null)
  const round = awaited.find(({ party }) => party.unit.id === unitId)
  const reminder =
    edited.get(unitId) ?? (round ? reminderOf(register, round, author.name || register.heading.body.rpct) : null)

  const copy = async (body: string): Promise<boolean> => {
    try {
      await navigator.clipboard.writeText(body)
      return true
    } catch (error) {
      console.error('clipboard', error)
      setTold({ kind: 'problem', words: words.notCopied })
      return false
    }
  }
  const mail = async ({ subject, body }: Reminder) => {
    // First the clipboard: a text that the mail program cannot take whole is pasted from there.
    if (!(await copy(body))) return
    const answer = await request('handouts.mail', {
      to: '',
      subject: subject.replaceAll(/\s+/g, ' ').slice(0, 200),
      body,
    })
    if (!answer.ok) setTold({ kind: 'problem', words: text.app.failures[answer.error.code](answer.error.detail) })
    else setTold({ kind: 'done', words: answer.value.whole ? words.mailWhole : words.mailPaste })
  }
  const change = (part: Partial<Reminder>) => {
    if (reminder) setEdited(new Map(edited).set(unitId, { ...reminder, ...part }))
  }

  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      closeLabel={text.common.close}
      wide
      actions={
        <>
          <Button onClick={onClose}>{text.common.close}</Button>
          {reminder ? (
            <>
              <Button icon="external-link" onClick={() => void mail(reminder)}>
                {words.mail}
              </Button>
              <Button
                look="primary"
                icon="copy"
                onClick={() =>
                  void copy(reminder.body).then((done) => done && setTold({ kind: 'done', words: words.copied }))
                }
              >
                {words.copy}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      {told ? <Banner kind={told.kind}>{told.words}</Banner> : null}
      {reminder === null ? (
        <p>{rounds.some(({ last }) => last !== null) ? words.none : words.notYet}</p>
      ) : (
        <>
          <p className="note">{words.hint}</p>
          <div className="reminding">
            <fieldset className="picklist-items" aria-label={words.who}>
              {awaited.map((each) => (
                <Awaited
                  key={each.party.unit.id}
                  round={each}
                  chosen={each.party.unit.id === unitId}
                  onChoose={() => {
                    setUnitId(each.party.unit.id)
                    setTold(null)
                  }}
                />
              ))}
            </fieldset>
            <div className="letter" key={unitId}>
              <TextBox label={words.subject} value={reminder.subject} onCommit={(subject) => change({ subject })} />
              <TextBox label={words.text} lines="many" value={reminder.body} onCommit={(body) => change({ body })} />
            </div>
          </div>
        </>
      )}
    </Dialog>
  )
}

function Awaited(props: { readonly round: Round; readonly chosen: boolean; readonly onChoose: () => void }) {
  const words = useText().handouts
  const { party, daysLate } = props.round
  return (
    <label className="check">
      <input type="radio" name="awaited" checked={props.chosen} onChange={props.onChoose} />
      <span className="words">
        {party.unit.name}
        <span className="note block">{party.unit.manager || words.noManager}</span>
        {daysLate > 0 ? <span className="note error block">{words.daysLate(daysLate)}</span> : null}
      </span>
    </label>
  )
}
