/** Exporting: which annexes, in which formats; how far it is; what was written and where. */
import { useState } from 'react'
import { ANNEX_NUMBERS, ANNEX_ORDERS, type AnnexNumber, type AnnexPer, annexJob } from '../../../shared/annexes'
import { EXPORT_FORMATS, type ExportFormat, type ExportOutcome } from '../../../shared/ipc/annexes'
import { request } from '../../bridge'
import { ExportBar, StopButton } from '../../fields/ExportBar'
import { goToFindings } from '../../store/findingsView'
import { useRegister } from '../../store/registerStore'
import { useRunningExport } from '../../store/runningExport'
import { useText } from '../../store/viewStore'
import { Banner } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { CheckList } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { Icon } from '../../ui/Icon'
import { Segmented } from '../../ui/Segmented'
import { showAnnexes, useAnnexView } from './annexView'

interface ExportProps {
  readonly per: AnnexPer
  /** How many blocking findings there are. */
  readonly blocking: number
  readonly onClose: () => void
}

type Work =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'written'; readonly outcome: Extract<ExportOutcome, { kind: 'written' }> }

export function ExportDialog({ per, blocking, onClose }: ExportProps) {
  const text = useText()
  const words = text.annexScreen
  const register = useRegister()
  const [annexes, setAnnexes] = useState<readonly AnnexNumber[]>(ANNEX_NUMBERS)
  const order = useAnnexView((state) => state.order)
  const [formats, setFormats] = useState<readonly ExportFormat[]>(['xlsx'])
  const [work, setWork] = useState<Work>({ kind: 'choosing' })
  const [tried, setTried] = useState(false)
  const { running, during, stop } = useRunningExport()

  const start = async () => {
    setTried(true)
    if (annexes.length === 0 || formats.length === 0) return
    setWork({ kind: 'choosing' })
    const job = annexJob(register, { annexes, per, order, formats })
    const answer = await during(() => request('annexes.export', job))
    if (!answer.ok) {
      return setWork({ kind: 'failed', reason: text.app.failures[answer.error.code](answer.error.detail) })
    }
    const outcome = answer.value
    if (outcome.kind === 'written') return setWork({ kind: 'written', outcome })
    // No folder was chosen: back to the choices.
    setWork({ kind: outcome.kind === 'stopped' ? 'stopped' : 'choosing' })
  }
  const openFolder = async () => {
    const answer = await request('annexes.openFolder', null)
    if (!answer.ok) setWork({ kind: 'failed', reason: text.app.failures[answer.error.code](answer.error.detail) })
  }

  return (
    <Dialog
      title={words.exportTitle}
      onClose={() => {
        if (!running) onClose()
      }}
      closeLabel={text.common.close}
      startAt="action"
      actions={
        running ? (
          <StopButton running={running} onStop={stop} />
        ) : (
          <Actions work={work} onStart={start} onClose={onClose} onFolder={openFolder} />
        )
      }
    >
      {running ? (
        <ExportBar running={running} />
      ) : work.kind === 'written' ? (
        <Written outcome={work.outcome} />
      ) : (
        <>
          {work.kind === 'stopped' ? <Banner kind="info">{text.exporting.stopped}</Banner> : null}
          {work.kind === 'failed' ? <Banner kind="problem">{work.reason}</Banner> : null}
          {blocking > 0 ? (
            <Banner
              kind="warning"
              actions={
                <Button
                  onClick={() => {
                    onClose()
                    goToFindings('blocking')
                  }}
                >
                  {words.toChecks}
                </Button>
              }
            >
              {words.blocking(blocking)}
            </Banner>
          ) : null}
          <CheckList
            legend={words.which}
            options={ANNEX_NUMBERS.map((number) => ({
              value: String(number),
              label: `${words.annex(number)} – ${words.names[number]}`,
            }))}
            chosen={annexes.map(String)}
            onChange={(chosen) => setAnnexes(ANNEX_NUMBERS.filter((number) => chosen.includes(String(number))))}
            help={words.perHelp[per]}
          />
          {tried && annexes.length === 0 ? <p className="note error">{words.chooseAnnex}</p> : null}
          {annexes.includes(3) ? (
            <div className="field">
              <span className="label" aria-hidden="true">
                {words.order}
              </span>
              <Segmented
                legend={words.order}
                value={order}
                onChoose={(chosen) => showAnnexes({ order: chosen })}
                options={ANNEX_ORDERS.map((value) => ({ value, label: words.orders[value] }))}
              />
              <p className="note">{words.orderHelp[order]}</p>
            </div>
          ) : null}
          <CheckList
            legend={words.formatsLegend}
            options={EXPORT_FORMATS.map((format) => ({ value: format, label: words.formats[format] }))}
            chosen={formats}
            onChange={(chosen) => setFormats(EXPORT_FORMATS.filter((format) => chosen.includes(format)))}
            help={words.withMethodology}
          />
          {tried && formats.length === 0 ? <p className="note error">{words.chooseFormat}</p> : null}
        </>
      )}
    </Dialog>
  )
}

interface ActionsProps {
  readonly work: Work
  readonly onStart: () => Promise<void>
  readonly onClose: () => void
  readonly onFolder: () => Promise<void>
}

function Actions({ work, onStart, onClose, onFolder }: ActionsProps) {
  const text = useText()
  const words = text.annexScreen
  if (work.kind === 'written') {
    return (
      <>
        <Button onClick={onClose}>{text.common.close}</Button>
        <Button look="primary" icon="folder" onClick={() => void onFolder()}>
          {words.openFolder}
        </Button>
      </>
    )
  }
  return (
    <>
      <Button onClick={onClose}>{text.common.close}</Button>
      <Button look="primary" icon="download" onClick={() => void onStart()}>
        {work.kind === 'choosing' ? words.start : words.again}
      </Button>
    </>
  )
}

function Written({ outcome }: { readonly outcome: Extract<ExportOutcome, { kind: 'written' }> }) {
  const words = useText().annexScreen
  return (
    <>
      <Banner kind="done">{words.written(outcome.files.length)}</Banner>
      <ul className="files">
        {outcome.files.map((file) => (
          <li key={file}>
            <Icon name="file" />
            {file}
          </li>
        ))}
      </ul>
      <p className="note folder">
        {words.folder}: {outcome.folder}
      </p>
    </>
  )
}
