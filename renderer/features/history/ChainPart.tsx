/** Looking through the chain, and what was found, in words. */
import { chainLines } from '../../../shared/history/chainWords'
import type { ChainReport } from '../../../shared/journal/chain'
import { type ChainFound, verifyChain } from '../../store/chainCheck'
import { useDates } from '../../store/dates'
import { say, useText } from '../../store/viewStore'
import { Banner } from '../../ui/Blocks'
import { Button } from '../../ui/Button'

/** What is going on with the chain. */
export type ChainWork =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly done: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'found'; readonly found: ChainFound }

/** The button that looks through the chain; what it finds is shown by {@link ChainOutcome}. */
export function ChainButton(props: { readonly work: ChainWork; readonly onWork: (work: ChainWork) => void }) {
  const text = useText()
  const { work, onWork: setWork } = props
  const verify = async () => {
    setWork({ kind: 'running', done: 0 })
    const outcome = await verifyChain((done) => setWork({ kind: 'running', done }))
    setWork(
      outcome.ok
        ? { kind: 'found', found: outcome.value }
        : { kind: 'failed', reason: text.app.failures[outcome.error.code](outcome.error.detail) },
    )
  }
  return (
    <Button icon="check-circle" disabled={work.kind === 'running'} onClick={() => void verify()}>
      {text.history.verify}
    </Button>
  )
}

/** How far looking through the chain is, and what was found. */
export function ChainOutcome(props: { readonly work: ChainWork; readonly onWork: (work: ChainWork) => void }) {
  const words = useText().history
  const { work, onWork } = props
  return (
    <section className="chain" aria-label={words.chainTitle}>
      <p className="note" role="status">
        {work.kind === 'running' ? words.verifying(work.done) : ''}
      </p>
      {work.kind === 'failed' ? <Banner kind="problem">{work.reason}</Banner> : null}
      {work.kind === 'found' ? <Outcome found={work.found} onClose={() => onWork({ kind: 'none' })} /> : null}
    </section>
  )
}

function Outcome({ found, onClose }: { readonly found: ChainFound; readonly onClose: () => void }) {
  const text = useText()
  const words = text.history
  const dates = useDates()
  const copy = (report: ChainReport) => {
    const [count, ...others] = chainLines(text, report, dates.moment)
    return (
      <>
        {count}
        <ul>
          {others.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </>
    )
  }
  const { lastHash } = found.file
  const keep = async () => {
    await navigator.clipboard.writeText(lastHash)
    say(words.hashCopied)
  }
  return (
    <Banner
      kind={found.intact ? 'done' : 'problem'}
      actions={<Button look="plain" icon="close" label={text.common.close} onClick={onClose} />}
    >
      <strong>{found.intact ? words.chainIntact : words.chainBroken}</strong>
      {found.differ === null ? null : <p>{words.differ(found.differ)}</p>}
      <dl>
        <dt>{words.copies.file}</dt>
        <dd>{copy(found.file)}</dd>
        <dt>{words.copies.database}</dt>
        <dd>{copy(found.database)}</dd>
        {lastHash === '' ? null : (
          <>
            <dt>{words.lastHash}</dt>
            <dd>
              <code>{lastHash}</code>{' '}
              <Button look="plain" icon="copy" onClick={() => void keep()}>
                {words.copyHash}
              </Button>
              <p className="note">{words.lastHashHelp}</p>
            </dd>
          </>
        )}
      </dl>
    </Banner>
  )
}
