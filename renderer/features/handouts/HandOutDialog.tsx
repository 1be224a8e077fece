/** Handing out: to whom, in which form, until when; then what was written and where. */
import { useState } from 'react'
import { HANDOUT_KINDS, type HandoutKind } from '../../../shared/domain/handout'
import { writtenDay } from '../../../shared/handout/reminders'
import type { Round } from '../../../shared/handout/rounds'
import type { HandOutOutcome } from '../../../shared/ipc/handouts'
import { request } from '../../bridge'
import { localDate } from '../../fields/useFindings'
import { describeRefusal } from '../../store/refusals'
import { dispatch, useRegister, useRegisterStore, whenSaved } from '../../store/registerStore'
import { say, useText } from '../../store/viewStore'
import { Banner } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { CheckList } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { Icon } from '../../ui/Icon'
import { PickList } from '../../ui/PickList'
import { TextBox } from '../../ui/TextBox'
import { type Sealing, SealPart, sealingProblem } from './SealPart'

interface HandOutProps {
  readonly rounds: readonly Round[]
  /** The ids of the units chosen in the table; all when none is. */
  readonly chosen: ReadonlySet<string>
  readonly onClose: () => void
}

type Written = Extract<HandOutOutcome, { kind: 'written' }>

export function HandOutDialog({ rounds, chosen, onClose }: HandOutProps) {
  const text = useText()
  const words = text.handouts.dialog
  const { heading } = useRegister()
  const author = useRegisterStore((state) => state.author)
  const known = rounds.map(({ party }) => party.unit.id)
  const [units, setUnits] = useState<ReadonlySet<string>>(
    () => new Set(known.filter((id) => chosen.size === 0 || chosen.has(id))),
  )
  const [kinds, setKinds] = useState<readonly HandoutKind[]>(['file'])
  const [due, setDue] = useState('')
  const locked = useRegisterStore((state) => state.locked)
  const [sealing, setSealing] = useState<Sealing>({ on: locked, passphrase: '', again: '' })
  const sealed = sealing.on && kinds.includes('file')
  const [tried, setTried] = useState(false)
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [written, setWritten] = useState<Written | null>(null)
  const pastDue = due !== '' && due < localDate(new Date())
  const again = rounds.filter(({ party, awaited }) => awaited && units.has(party.unit.id)).length

  const start = async () => {
    setTried(true)
    if (units.size === 0 || kinds.length === 0 || pastDue || (sealed && sealingProblem(sealing) !== null)) return
    setProblem(null)
    const saved = await whenSaved()
    if (!saved) return setProblem(text.app.saveFirst)
    setWorking(true)
    const answer = await request('handouts.write', {
      id: heading.id,
      head: saved.head,
      unitIds: known.filter((id) => units.has(id)),
      kinds,
      by: author.name || heading.body.rpct,
      due,
      passphrase: sealed ? sealing.passphrase : null,
    })
    setWorking(false)
    if (!answer.ok) return setProblem(text.app.failures[answer.error.code](answer.error.detail))
    if (answer.value.kind === 'tooLong') return setProblem([words.tooLong, ...answer.value.places].join('\n'))
    if (answer.value.kind === 'cancelled') return
    const commands = answer.value.rows.map((row) => ({ kind: 'insert', table: 'handouts', row }) as const)
    const outcome = dispatch({ kind: 'batch', name: 'handOut', commands })
    if (!outcome.ok) return setProblem(describeRefusal(text, outcome.error))
    setWritten(answer.value)
  }

  if (written) return <WrittenDialog written={written} onClose={onClose} />
  return (
    <Dialog
      title={words.title}
      onClose={() => {
        if (!working) onClose()
      }}
      closeLabel={text.common.close}
      wide
      actions={
        <>
          <Button disabled={working} onClick={onClose}>
            {text.common.cancel}
          </Button>
          <Button look="primary" icon="folder" disabled={working} onClick={() => void start()}>
            {words.start(units.size)}
          </Button>
        </>
      }
    >
      {problem !== null ? <Banner kind="problem">{problem}</Banner> : null}
      {working ? <Banner kind="info">{words.working}</Banner> : null}
      <p>{words.hint}</p>
      <div className="whom">
        <PickList
          label={words.whom}
          mode="many"
          items={rounds.map(({ party, last, awaited }) => ({
            id: party.unit.id,
            code: '',
            label: party.unit.name,
            note: [
              party.unit.manager || text.handouts.noManager,
              words.counts(party.processes.length, party.risks.length),
              ...(awaited && last ? [words.awaited(writtenDay(last.at))] : []),
            ].join(' · '),
          }))}
          chosen={units}
          onChange={setUnits}
          onConfirm={() => void start()}
          words={{ search: words.search, none: words.none, more: words.more, all: words.all }}
        />
      </div>
      {tried && units.size === 0 ? <p className="note error">{words.chooseUnit}</p> : null}
      {again > 0 ? <Banner kind="warning">{words.again(again)}</Banner> : null}
      <CheckList
        legend={words.kinds}
        options={HANDOUT_KINDS.map((kind) => ({ value: kind, label: words.kindNames[kind] }))}
        chosen={kinds}
        onChange={(next) => setKinds(HANDOUT_KINDS.filter((kind) => next.includes(kind)))}
        help={words.kindsHelp}
      />
      {tried && kinds.length === 0 ? <p className="note error">{words.chooseKind}</p> : null}
      {kinds.includes('file') ? <SealPart sealing={sealing} onChange={setSealing} tried={tried} /> : null}
      <div className="due">
        <TextBox
          label={words.due}
          type="date"
          value={due}
          onCommit={setDue}
          help={words.dueHelp}
          error={pastDue ? words.pastDue : undefined}
        />
      </div>
    </Dialog>
  )
}

function WrittenDialog({ written, onClose }: { readonly written: Written; readonly onClose: () => void }) {
  const text = useText()
  const words = text.handouts.dialog
  const openFolder = async () => {
    const answer = await request('annexes.openFolder', null)
    if (!answer.ok) say(text.app.failures[answer.error.code](answer.error.detail), 'problem')
  }
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      closeLabel={text.common.close}
      actions={
        <>
          <Button onClick={onClose}>{text.common.close}</Button>
          <Button look="primary" icon="folder" onClick={() => void openFolder()}>
            {words.openFolder}
          </Button>
        </>
      }
    >
      <Banner kind="done">{words.written(written.rows.length)}</Banner>
      <ul className="files">
        {written.rows.map(({ id, fileName }) => (
          <li key={id}>
            <Icon name="file" />
            {fileName}
          </li>
        ))}
      </ul>
      <p className="note folder">
        {words.folder}: {written.folder}
      </p>
      <p className="note">{words.undoHint}</p>
    </Dialog>
  )
}
