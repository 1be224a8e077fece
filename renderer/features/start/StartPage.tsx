/** The first page: the registers on this computer, and the ways to get one. */
import { useCallback, useEffect, useState } from 'react'
import { writtenDay } from '../../../shared/handout/reminders'
import type { OpenedFile, RegisterSummary } from '../../../shared/ipc/contract'
import type { CopyInfo } from '../../../shared/ipc/handouts'
import type { Text } from '../../../shared/text/it'
import { request } from '../../bridge'
import type { OpenFailure } from '../../data/openRegister'
import { TourOffer } from '../../fields/TourOffer'
import { goToTourStep, showHelp } from '../../store/overlays'
import { dispatch, openInWindow, useRegisterStore } from '../../store/registerStore'
import { chooseLanguage, chooseScreen, type Language, say, useText, useView } from '../../store/viewStore'
import { Banner, EmptyState } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { NewRegisterDialog } from './NewRegisterDialog'
import { RestoreDialog } from './RestoreDialog'
import { openSample } from './sample'

type Known = Extract<OpenedFile, { kind: 'known' }>

/** `failure` says why the register that was open last could not be opened again. */
export function StartPage({ failure }: { readonly failure: OpenFailure | null }) {
  const text = useText()
  const words = text.start
  const [registers, setRegisters] = useState<readonly RegisterSummary[] | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<OpenFailure | null>(failure)
  const [asking, setAsking] = useState<'new' | null>(null)
  const [restoring, setRestoring] = useState<RegisterSummary | null>(null)
  const [removing, setRemoving] = useState<RegisterSummary | null>(null)
  const [known, setKnown] = useState<Known | null>(null)

  const reload = useCallback(async () => {
    const answer = await request('registers.list', null)
    if (answer.ok) setRegisters(answer.value)
    else setProblem(answer.error)
  }, [])
  useEffect(() => void reload(), [reload])

  const open = async (id: string, name: string): Promise<boolean> => {
    setProblem(null)
    setBusy(words.loading(name))
    const opened = await openInWindow(id)
    setBusy(null)
    if (!opened.ok) setProblem(opened.error)
    return opened.ok
  }
  const openFile = async () => {
    setProblem(null)
    setBusy(words.working)
    const answer = await request('registers.openFile', null)
    setBusy(null)
    if (!answer.ok) return setProblem(answer.error)
    if (answer.value.kind === 'known') return setKnown(answer.value)
    if (answer.value.kind === 'there') {
      if (await open(answer.value.id, '')) say(text.handouts.copy.there)
      return
    }
    if (answer.value.kind === 'added') {
      const { id, remarks } = answer.value
      if (!(await open(id, ''))) return
      // Who opens a copy for the first time is told what is expected.
      if (useRegisterStore.getState().register?.heading.handout) chooseScreen('dashboard')
      say(words.opened(remarks))
    }
  }
  const replaceKnown = async ({ id, register }: Known) => {
    setKnown(null)
    if (!(await open(id, register.heading.body.name))) return
    const outcome = dispatch({ kind: 'replace', register })
    if (outcome.ok) say(words.restored)
  }
  const sample = async (): Promise<boolean> => {
    setProblem(null)
    const made = await openSample(registers ?? [])
    if (made.ok) return open(made.value.id, made.value.name)
    setProblem(made.error)
    return false
  }
  const tour = async () => {
    if (await sample()) goToTourStep(0)
  }
  const saveCopy = async ({ id }: RegisterSummary) => {
    const answer = await request('registers.saveCopy', { id })
    if (!answer.ok) return setProblem(answer.error)
    const { path, missing } = answer.value
    if (path === null) return
    if (missing.length === 0) say(words.copySaved(path))
    else say(`${words.copySaved(path)} ${text.app.filesMissing(missing)}`, 'problem')
  }
  const remove = async ({ id }: RegisterSummary) => {
    setRemoving(null)
    const answer = await request('registers.remove', { id })
    if (!answer.ok) return setProblem(answer.error)
    say(words.removed(answer.value.folder))
    await reload()
  }

  const empty = registers !== null && registers.length === 0
  return (
    <main className="page start">
      <div className="inner">
        <header className="hero">
          <div>
            <h1>{words.title}</h1>
            <p>{words.subtitle}</p>
          </div>
          <div className="hero-actions">
            <Button icon="help-circle" shortcut="F1" onClick={() => showHelp()}>
              {text.help.button}
            </Button>
            <LanguageChoice />
          </div>
        </header>
        {problem ? <Problem problem={problem} /> : null}
        {busy !== null ? <Banner kind="info">{busy}</Banner> : null}
        <div className="bar ways">
          <Button look={empty ? 'primary' : 'secondary'} icon="plus" onClick={() => setAsking('new')}>
            {words.create}
          </Button>
          <Button icon="upload" onClick={() => void openFile()}>
            {words.openFile}
          </Button>
          <Button icon="files" onClick={() => void sample()}>
            {words.sample}
          </Button>
          <span className="note">{words.sampleHint}</span>
        </div>
        <TourOffer startLabel={text.tour.startWithSample} onStart={() => void tour()} />
        <section aria-label={words.registers}>
          <h2>{words.registers}</h2>
          {empty ? (
            <EmptyState icon="inbox" title={words.none}>
              <p>{words.noneHint}</p>
            </EmptyState>
          ) : (
            <ul className="registers">
              {registers?.map((register) => (
                <li key={register.id}>
                  <div className="what">
                    <strong>{register.bodyName}</strong>
                    {register.handout ? <span>{copyOf(text, register.handout)}</span> : null}
                    <span className="note">
                      {register.triennium} · {words.changed(new Date(register.changedAt).toLocaleString('it-IT'))}
                    </span>
                  </div>
                  <Button
                    look="primary"
                    onClick={() => void open(register.id, register.bodyName)}
                    label={`${words.open} ${[register.bodyName, register.handout?.unitName].filter(Boolean).join(', ')}`}
                  >
                    {words.open}
                  </Button>
                  <Button onClick={() => void saveCopy(register)}>{words.saveCopy}</Button>
                  <Button onClick={() => setRestoring(register)}>{words.restore}</Button>
                  <Button look="plain" onClick={() => setRemoving(register)}>
                    {words.removeFromList}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      {asking === 'new' ? (
        <NewRegisterDialog
          onClose={() => setAsking(null)}
          onMade={(id, name) => {
            // A new register is empty: its first page says what to do next.
            void open(id, name).then((done) => done && chooseScreen('dashboard'))
          }}
        />
      ) : null}
      {restoring ? (
        <RestoreDialog register={restoring} onClose={() => setRestoring(null)} open={open} onProblem={setProblem} />
      ) : null}
      {removing ? (
        <Dialog
          title={words.removeTitle}
          onClose={() => setRemoving(null)}
          closeLabel={text.common.close}
          actions={
            <>
              <Button onClick={() => setRemoving(null)}>{text.common.cancel}</Button>
              <Button look="danger" onClick={() => void remove(removing)}>
                {words.removeFromList}
              </Button>
            </>
          }
        >
          <p>{words.remove(removing.bodyName)}</p>
        </Dialog>
      ) : null}
      {known ? (
        <Dialog
          title={words.knownTitle}
          onClose={() => setKnown(null)}
          closeLabel={text.common.close}
          actions={
            <>
              <Button onClick={() => void replaceKnown(known)}>{words.replace}</Button>
              <Button
                look="primary"
                onClick={() => {
                  setKnown(null)
                  void open(known.id, known.register.heading.body.name)
                }}
              >
                {words.openExisting}
              </Button>
            </>
          }
        >
          <p>{words.known(known.register.heading.body.name)}</p>
        </Dialog>
      ) : null}
    </main>
  )
}

/** Whose copy it is, and until when it is to come back. */
function copyOf(text: Text, { unitName, manager, due }: CopyInfo): string {
  return text.handouts.copy.startPage(unitName, manager, due === '' ? '' : writtenDay(due))
}

function LanguageChoice() {
  const text = useText()
  const language = useView((state) => state.language)
  const options: readonly { readonly value: Language; readonly label: string }[] = [
    { value: 'it', label: 'Italiano' },
    { value: 'en', label: 'English' },
  ]
  return (
    <Select
      label={text.start.language}
      value={language}
      options={options}
      onChoose={(chosen) => chosen !== '' && chooseLanguage(chosen)}
    />
  )
}

function Problem({ problem }: { readonly problem: OpenFailure }) {
  const text = useText()
  if (problem.code === 'fromTheFuture') {
    return <Banner kind="problem">{`${text.start.cannotOpen} ${text.start.fromTheFuture}`}</Banner>
  }
  if (problem.code === 'databaseUnusable') {
    return (
      <Banner
        kind="problem"
        actions={<Button onClick={() => void request('storage.setDatabaseAside', null)}>{text.start.setAside}</Button>}
      >
        {`${text.start.cannotOpen} ${text.start.databaseUnusable} (${problem.detail})`}
      </Banner>
    )
  }
  return <Banner kind="problem">{text.app.failures[problem.code](problem.detail)}</Banner>
}
