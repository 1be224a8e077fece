/** All managers: what is done, what was handed out, how late it is, what came back. */
import { useDeferredValue, useMemo, useState } from 'react'
import { partiesOf } from '../../../shared/handout/parties'
import { awaitedRounds } from '../../../shared/handout/reminders'
import { type Round, roundsOf } from '../../../shared/handout/rounds'
import type { ReadFile } from '../../../shared/ipc/handouts'
import { request } from '../../bridge'
import { PassphraseDialog } from '../../fields/PassphraseDialog'
import { localDate } from '../../fields/useFindings'
import { useWholeRegister } from '../../store/registerStore'
import { chooseScreen, say, useText } from '../../store/viewStore'
import { Banner, EmptyState } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { Segmented } from '../../ui/Segmented'
import { HandOutDialog } from './HandOutDialog'
import { MergeDialog } from './MergeDialog'
import { RemindersDialog } from './RemindersDialog'
import { RoundsTable } from './RoundsTable'

const FILTERS = ['all', 'toHandOut', 'awaited', 'late', 'back'] as const
type Filter = (typeof FILTERS)[number]

const passes: Readonly<Record<Filter, (round: Round) => boolean>> = {
  all: () => true,
  toHandOut: ({ last }) => last === null,
  awaited: ({ awaited }) => awaited,
  late: ({ daysLate }) => daysLate > 0,
  back: ({ last, awaited }) => last !== null && !awaited,
}

export function RoundsScreen() {
  const text = useText()
  const words = text.handouts
  const register = useDeferredValue(useWholeRegister())
  const rounds = useMemo(() => roundsOf(register, localDate(new Date())), [register])
  const unassigned = useMemo(() => partiesOf(register).unassigned.length, [register])
  const [filter, setFilter] = useState<Filter>('all')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [shown, setShown] = useState<'handOut' | 'reminders' | null>(null)
  const [reading, setReading] = useState(false)
  const [returned, setReturned] = useState<readonly ReadFile[] | null>(null)
  const [sealed, setSealed] = useState<readonly string[] | null>(null)
  const rows = rounds.filter(passes[filter])
  const close = () => setShown(null)

  const read = async () => {
    setReading(true)
    const answer = await request('handouts.read', null)
    setReading(false)
    if (!answer.ok) say(text.app.failures[answer.error.code](answer.error.detail), 'problem')
    else if (answer.value.kind === 'read') setReturned(answer.value.files)
    else if (answer.value.kind === 'sealed') setSealed(answer.value.files)
  }
  const readSealed = async (passphrase: string) => {
    const answer = await request('handouts.readSealed', { passphrase })
    if (!answer.ok) return answer.error
    setSealed(null)
    if (answer.value.kind === 'read') setReturned(answer.value.files)
    return null
  }

  if (rounds.length === 0) {
    return (
      <div className="work">
        <div className="bar">
          <h1>{text.frame.screens.handouts}</h1>
        </div>
        <EmptyState icon="share" title={words.empty}>
          <p>{words.emptyHint}</p>
          <Button look="primary" onClick={() => chooseScreen('processes')}>
            {words.toProcesses}
          </Button>
        </EmptyState>
      </div>
    )
  }
  return (
    <div className="work rounds">
      <div className="bar">
        <h1>{text.frame.screens.handouts}</h1>
        <span className="note" role="status">
          {words.total(rows.length)}
        </span>
        <Segmented
          legend={words.filterLabel}
          value={filter}
          onChoose={setFilter}
          options={FILTERS.map((value) => ({
            value,
            label: words.filters[value],
            count: rounds.filter(passes[value]).length,
          }))}
        />
        <Button icon="share" look="primary" onClick={() => setShown('handOut')}>
          {words.handOut}
        </Button>
        <Button icon="inbox" disabled={reading} onClick={() => void read()}>
          {words.merge}
        </Button>
        <Button icon="flag" onClick={() => setShown('reminders')}>
          {words.reminders(awaitedRounds(rounds).length)}
        </Button>
      </div>
      {reading ? <Banner kind="info">{words.reading}</Banner> : null}
      {unassigned > 0 ? (
        <Banner kind="warning" actions={<Button onClick={() => chooseScreen('processes')}>{words.toProcesses}</Button>}>
          {words.unassigned(unassigned)}
        </Banner>
      ) : null}
      <RoundsTable rows={rows} chosen={chosen} onChange={setChosen} />
      {shown === 'handOut' ? <HandOutDialog rounds={rounds} chosen={chosen} onClose={close} /> : null}
      {shown === 'reminders' ? <RemindersDialog rounds={rounds} onClose={close} /> : null}
      {sealed ? (
        <PassphraseDialog
          title={text.vault.handOut.passphrase}
          intro={text.vault.handOut.returned(sealed)}
          action={text.vault.handOut.read}
          onTry={readSealed}
          onClose={() => setSealed(null)}
        />
      ) : null}
      {returned ? <MergeDialog returned={returned} onClose={() => setReturned(null)} /> : null}
    </div>
  )
}
