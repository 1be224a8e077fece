/** The first page: the registers on this computer, and the ways to get one. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { writtenDay } from '../../../shared/handout/reminders'
import type { OpenedFile, RegisterSummary } from '../../../shared/ipc/contract'
import type { CopyInfo } from '../../../shared/ipc/handouts'
import { success } from '../../../shared/register/result'
import type { Text } from '../../../shared/text/it'
import { request } from '../../bridge'
import type { OpenFailure } from '../../data/openRegister'
import { PassphraseDialog } from '../../fields/PassphraseDialog'
import { TourOffer } from '../../fields/TourOffer'
import { useDates } from '../../store/dates'
import { unlock, type WindowVault } from '../../store/locking'
import { goToTourStep, showHelp } from '../../store/overlays'
import { dispatch, keptHead, openInWindow, useRegisterStore } from '../../store/registerStore'
import { chooseLanguage, chooseScreen, type Language, say, useText, useView } from '../../store/viewStore'
import { Banner, EmptyState } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { Icon } from '../../ui/Icon'
import { CopyDialog } from './CopyDialog'
import { NewRegisterDialog } from './NewRegisterDialog'
import { RestoreDialog } from './RestoreDialog'
import { openSample } from './sample'

type Known = Extract<OpenedFile, { kind: 'known' }>

interface Restoring {
  readonly register: RegisterSummary
  readonly vault: WindowVault | null
}

/** A register whose passphrase is asked for, and who waits for it. */
interface Unlocking {
  readonly id: string
  readonly name: string
  readonly done: (vault: WindowVault | null) => void
}

/** `failure` says why the register that was open last could not be opened again. */
export function StartPage({ failure }: { readonly failure: OpenFailure | null }) {
  const text = useText()
  const dates = useDates()
  const words = text.start
  const [registers, setRegisters] = useState<readonly RegisterSummary[] | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<OpenFailure | null>(failure?.code === 'locked' ? null : failure)
  const [asking, setAsking] = useState<'new' | null>(null)
  const [restoring, setRestoring] = useState<Restoring | null>(null)
  const [copying, setCopying] = useState<RegisterSummary | null>(null)
  const [unlocking, setUnlocking] = useState<Unlocking | null>(null)
  const [sealedFile, setSealedFile] = useState(false)
  const [removing, setRemoving] = useState<RegisterSummary | null>(null)
  const [known, setKnown] = useState<Known | null>(null)

  const reload = useCallback(async () => {
    const answer = await request('registers.list', null)
    if (answer.ok) setRegisters(answer.value)
    else setProblem(answer.error)
  }, [])
  useEffect(() => void reload(), [reload])

  /** Asks for the passphrase until it is right; null when it is given up. */
  const askPassphrase = useCallback(
    (id: string, name: string) => new Promise<WindowVault | null>((done) => setUnlocking({ id, name, done })),
    [],
  )
  const open = useCallback(
    async (id: string, name: string, vault: WindowVault | null = null): Promise<boolean> => {
      setProblem(null)
      setBusy(words.loading(name))
      const opened = await openInWindow(id, vault)
      setBusy(null)
      if (opened.ok) return true
      if (opened.error.code === 'locked' && !vault) {
        const unlocked = await askPassphrase(id, name)
        return unlocked !== null && open(id, name, unlocked)
      }
      setProblem(opened.error)
      return false
    },
    [words, askPassphrase],
  )
  // The register that was open last is locked: its passphrase is asked for at once.
  const lockedId = failure?.code === 'locked' ? failure.detail : null
  const lockedName = registers?.find(({ id }) => id === lockedId)?.bodyName
  const asked = useRef(false)
  useEffect(() => {
    if (lockedId === null || registers === null || asked.current) return
    asked.current = true
    void open(lockedId, lockedName ?? '')
  }, [lockedId, lockedName, registers, open])

  const takeFile = async (answer: OpenedFile, vault: WindowVault | null = null) => {
    if (answer.kind === 'sealed') return setSealedFile(true)
    if (answer.kind === 'known') return setKnown(answer)
    if (answer.kind === 'there' && (await open(answer.id, ''))) say(text.handouts.copy.there)
    if (answer.kind === 'added' && (await open(answer.id, '', vault))) {
      // Who opens a copy for the first time is told what is expected.
      if (useRegisterStore.getState().register?.heading.handout) chooseScreen('dashboard')
      say(words.opened(answer.remarks))
    }
  }
  const openFile = async () => {
    setProblem(null)
    setBusy(words.working)
    const answer = await request('registers.openFile', null)
    setBusy(null)
    if (!answer.ok) return setProblem(answer.error)
    await takeFile(answer.value)
  }
  const openSealed = async (passphrase: string) => {
    const answer = await request('registers.openSealed', { passphrase })
    if (!answer.ok) return answer.error
    // What came sealed is kept sealed, with the same passphrase.
    const vault = answer.value.kind === 'added' ? await unlock(answer.value.id, passphrase) : success(null)
    if (!vault.ok) return vault.error
    setSealedFile(false)
    void takeFile(answer.value, vault.value)
    return null
  }
  const restore = async (register: RegisterSummary) => {
    const vault = register.lock === 'plain' ? null : await askPassphrase(register.id, register.bodyName)
    if (vault || register.lock === 'plain') setRestoring({ register, vault })
  }
  const replaceKnown = async ({ id, register }: Known) => {
    setKnown(null)
    if (!(await open(id, register.heading.body.name))) return
    await request('registers.keepFiles', { id })
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
  const saySaved = (path: string, missing: readonly string[]) => {
    if (missing.length === 0) say(words.copySaved(path))
    else say(`${words.copySaved(path)} ${text.app.filesMissing(missing)}`, 'problem')
  }
  const saveCopy = async (register: RegisterSummary) => {
    if (register.lock !== 'plain') return setCopying(register)
    const head = await keptHead(register.id)
    const answer = await request('registers.saveCopy', { id: register.id, head, locked: null })
    if (!answer.ok) return setProblem(answer.error)
    if (answer.value.path !== null) saySaved(answer.value.path, answer.value.missing)
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
                      {register.triennium} · {words.changed(dates.moment(register.changedAt))}
                      <LockMark lock={register.lock} />
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
                  <Button onClick={() => void restore(register)}>{words.restore}</Button>
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
        <RestoreDialog
          register={restoring.register}
          onClose={() => setRestoring(null)}
          onCancel={() => {
            setRestoring(null)
            if (restoring.vault) void request('vault.forget', { id: restoring.register.id })
          }}
          open={(id, name) => open(id, name, restoring.vault)}
          onProblem={setProblem}
        />
      ) : null}
      {unlocking ? (
        <PassphraseDialog
          title={text.vault.unlock.title}
          intro={text.vault.unlock.intro(unlocking.name)}
          action={text.vault.unlock.open}
          onClose={() => {
            setUnlocking(null)
            unlocking.done(null)
          }}
          onTry={async (passphrase) => {
            const unlocked = await unlock(unlocking.id, passphrase)
            if (!unlocked.ok) return unlocked.error
            setUnlocking(null)
            unlocking.done(unlocked.value)
            return null
          }}
        />
      ) : null}
      {sealedFile ? (
        <PassphraseDialog
          title={text.vault.unlock.title}
          intro={text.vault.unlock.file}
          action={text.vault.unlock.open}
          onClose={() => setSealedFile(false)}
          onTry={openSealed}
        />
      ) : null}
      {copying ? <CopyDialog register={copying} onClose={() => setCopying(null)} onSaved={saySaved} /> : null}
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

function LockMark({ lock }: { readonly lock: RegisterSummary['lock'] }) {
  const words = useText().vault
  if (lock === 'plain') return null
  return (
    <span className="lock">
      {' · '}
      <Icon name="locked" /> {lock === 'locked' ? words.locked : words.keyMissing}
    </span>
  )
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
