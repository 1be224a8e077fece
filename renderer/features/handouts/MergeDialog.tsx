/** What a merge would do, before it does: file by file, and the conflicts to decide. One step, one undo. */
import { useMemo, useState } from 'react'
import type { Decision } from '../../../shared/handout/merge'
import { type FileOutcome, type MergeMemory, mergeFiles } from '../../../shared/handout/mergeFiles'
import { writtenDay } from '../../../shared/handout/reminders'
import type { ReportRejection } from '../../../shared/handout/report'
import { originOf, returnedFiles } from '../../../shared/handout/returnedFiles'
import type { ReadFile } from '../../../shared/ipc/handouts'
import { describeRefusal } from '../../store/refusals'
import { dispatch, useWholeRegister } from '../../store/registerStore'
import { say, useText } from '../../store/viewStore'
import { Banner } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Conflicts, type ConflictsProps } from './Conflicts'

/** So many rejected values are listed for each file. */
const LISTED = 200
/** So many are in sight at once: more would push the other files out of it. */
const SHOWN_AT_ONCE = 10

interface MergeProps {
  readonly returned: readonly ReadFile[]
  readonly onClose: () => void
}

const sum = (outcomes: readonly FileOutcome[], of: (outcome: FileOutcome) => number) =>
  outcomes.reduce((total, outcome) => total + of(outcome), 0)

export function MergeDialog({ returned, onClose }: MergeProps) {
  const text = useText()
  const words = text.handouts.merging
  const register = useWholeRegister()
  const [now] = useState(() => new Date().toISOString())
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map())
  const [memory] = useState<MergeMemory>(() => new Map())
  const [problem, setProblem] = useState<string | null>(null)
  const files = useMemo(() => returnedFiles(returned, text), [returned, text])
  const merged = useMemo(
    () => mergeFiles(register, files, { decisions, now, words: text }, memory),
    [register, files, decisions, now, text, memory],
  )
  const outcomes = merged.files
  const choices = outcomes.flatMap((outcome) => outcome.choices)
  const undecided = choices.filter(({ key }) => !decisions.has(key)).length
  const decide = (keys: readonly string[], decision: Decision) => {
    const next = new Map(decisions)
    for (const key of keys) next.set(key, decision)
    setDecisions(next)
  }
  const decideAll = (decision: Decision) =>
    decide(
      choices.map(({ key }) => key),
      decision,
    )
  const accept = () => {
    const outcome = dispatch({ kind: 'changes', name: 'merge', changes: merged.changes }, originOf(outcomes))
    if (!outcome.ok) return setProblem(describeRefusal(text, outcome.error))
    onClose()
    say(words.done(outcomes.filter(({ changes }) => changes.length > 0).length))
  }

  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      closeLabel={text.common.close}
      startAt="title"
      wide
      actions={
        <>
          <span className="note undecided" role="status">
            {merged.changes.length === 0 ? words.nothing : words.undecided(undecided)}
          </span>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="primary" icon="check" disabled={merged.changes.length === 0} onClick={accept}>
            {words.accept}
          </Button>
        </>
      }
    >
      {problem !== null ? <Banner kind="problem">{problem}</Banner> : null}
      <p>
        {words.sum(
          returned.length,
          sum(outcomes, ({ report }) => report.applied),
          choices.length,
        )}
      </p>
      {outcomes.length > 1 && choices.length > 0 ? (
        <div className="buttons">
          <Button onClick={() => decideAll('mine')}>{words.allMineEverywhere}</Button>
          <Button onClick={() => decideAll('theirs')}>{words.allTheirsEverywhere}</Button>
        </div>
      ) : null}
      {returned.flatMap((file) =>
        file.kind === 'refused' ? [<RefusedFile key={file.file} file={file.file} reason={file.reason} />] : [],
      )}
      {outcomes.map((outcome, index) => (
        <OneFile
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and none moves
          key={index}
          outcome={outcome}
          decisions={decisions}
          onDecide={decide}
        />
      ))}
    </Dialog>
  )
}

function RefusedFile({ file, reason }: { readonly file: string; readonly reason: string }) {
  const words = useText().handouts.merging
  return (
    <section className="merged-file" aria-label={file}>
      <h3>{file}</h3>
      <Banner kind="problem">{`${words.refused} ${reason}`}</Banner>
    </section>
  )
}

function OneFile({
  outcome,
  decisions,
  onDecide,
}: { readonly outcome: FileOutcome } & Pick<ConflictsProps, 'decisions' | 'onDecide'>) {
  const words = useText().handouts.merging
  const { file, manager, unitName, at, refusal, warnings, remarks, absent, submitted, report, choices } = outcome
  if (refusal !== null) return <RefusedFile file={file} reason={words.refusals[refusal]} />
  const notes = [
    ...warnings.map((warning) => words.warnings[warning]),
    ...remarks.map((remark) => `${remark.charAt(0).toUpperCase()}${remark.slice(1)}`),
    ...(absent > 0 ? [words.absent(absent)] : []),
  ]
  return (
    <section className="merged-file" aria-label={file}>
      <h3>{file}</h3>
      <p className="note">{words.from(manager, unitName, writtenDay(at))}</p>
      <p>{words.counts(report.applied, report.unchanged, report.rejected.length, choices.length)}</p>
      {submitted > 0 ? <p>{words.submits(submitted)}</p> : null}
      {notes.length > 0 ? <Banner kind="warning">{notes.join('\n')}</Banner> : null}
      <Conflicts choices={choices} decisions={decisions} onDecide={onDecide} />
      <Rejections rejected={report.rejected} />
    </section>
  )
}

function Rejections({ rejected }: { readonly rejected: readonly ReportRejection[] }) {
  const words = useText().handouts.merging
  if (rejected.length === 0) return null
  return (
    <details open={rejected.length <= SHOWN_AT_ONCE}>
      <summary>{words.rejected(rejected.length)}</summary>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{words.where}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {rejected.slice(0, LISTED).map((one) => (
            <tr key={`${one.sheet}/${one.cell}/${one.reason}/${one.value}`}>
              <th scope="row">
                {one.sheet} {one.cell}
              </th>
              <td className="said">{one.value || words.empty}</td>
              <td>{one.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rejected.length > LISTED ? <p className="note">{words.moreRows(rejected.length - LISTED)}</p> : null}
    </details>
  )
}
