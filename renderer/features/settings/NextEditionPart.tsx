/** The way to the next edition: a new register that starts from this one. */
import { useState } from 'react'
import { nextEdition, stepsDueBefore } from '../../../shared/catalogue'
import { triennium } from '../../../shared/domain/body'
import { finalLevel } from '../../../shared/domain/risk'
import { success } from '../../../shared/register/result'
import { request } from '../../bridge'
import { useIsLedTo } from '../../fields/fields'
import { unlock } from '../../store/locking'
import { newId } from '../../store/newId'
import { openInWindow, saveNow, useRegister, useRegisterStore } from '../../store/registerStore'
import { chooseField, chooseScreen, resetView, say, useText } from '../../store/viewStore'
import { Banner, Group } from '../../ui/Blocks'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { PassphraseBox } from '../../ui/PassphraseBox'
import { TextBox } from '../../ui/TextBox'

/** The last year in which an edition can begin. */
const LAST = 2198

/** The field that leads here: from the palette. */
const PLACE = ['next']

export function NextEditionPart() {
  const words = useText().settings.next
  const led = useIsLedTo(PLACE)
  const [asking, setAsking] = useState(false)
  return (
    <Group title={words.title} help={words.help}>
      <div>
        <Button icon="copy" onClick={() => setAsking(true)}>
          {words.button}
        </Button>
      </div>
      {asking || led ? (
        <NextEditionDialog
          onClose={() => {
            setAsking(false)
            if (led) chooseField('')
          }}
        />
      ) : null}
    </Group>
  )
}

function NextEditionDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText()
  const words = text.settings.next
  const register = useRegister()
  const { edition } = register.heading
  const earliest = edition.firstYear + 1
  const [year, setYear] = useState(String(earliest))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const locked = useRegisterStore((state) => state.locked)
  const [passphrase, setPassphrase] = useState('')
  const [wrong, setWrong] = useState<string | undefined>()

  const firstYear = Number(year)
  const fits = Number.isInteger(firstYear) && firstYear >= earliest && firstYear <= LAST
  const next = fits ? nextEdition(register, { id: newId('reg'), firstYear }) : null
  const name = next ? triennium(next.heading.edition) : ''
  const unassessed = register.risks.filter((risk) => finalLevel(risk) === null).length
  const overdue = fits ? stepsDueBefore(register, `${firstYear}-01-01`) : 0

  const create = async () => {
    if (!next) return
    setProblem(null)
    setWrong(undefined)
    if (locked && passphrase === '') return setWrong(text.vault.unlock.empty)
    setBusy(true)
    if ((await saveNow()) > 0) {
      setBusy(false)
      return
    }
    const like = locked ? { id: register.heading.id, passphrase } : null
    const made = await request('registers.create', { register: next, like })
    if (!made.ok) {
      setBusy(false)
      if (made.error.code === 'wrongPassphrase') return setWrong(text.vault.unlock.wrong)
      return setProblem(text.app.failures[made.error.code](made.error.detail))
    }
    const unlocked = locked ? await unlock(next.heading.id, passphrase) : success(null)
    const opened = unlocked.ok ? await openInWindow(next.heading.id, unlocked.value) : unlocked
    if (!opened.ok) return say(text.start.cannotOpen, 'problem')
    resetView()
    chooseScreen('dashboard')
    say(words.created(name))
  }
  return (
    <Dialog
      title={words.dialogTitle}
      onClose={onClose}
      closeLabel={text.common.close}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="primary" disabled={busy} onClick={() => void create()}>
            {words.create}
          </Button>
        </>
      }
    >
      {problem !== null ? <Banner kind="problem">{problem}</Banner> : null}
      {busy ? <Banner kind="info">{words.creating}</Banner> : null}
      <TextBox
        label={words.firstYear}
        value={year}
        onCommit={setYear}
        type="number"
        help={words.becomes(name)}
        error={fits ? undefined : words.needsYear(earliest)}
        takeFocus
      />
      {locked ? (
        <PassphraseBox
          label={text.vault.settings.present}
          value={passphrase}
          onChange={setPassphrase}
          words={text.vault}
          help={text.vault.nextEdition}
          error={wrong}
          takeFocus={wrong !== undefined}
        />
      ) : null}
      <ul className="plain-list">
        {words.what.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {unassessed > 0 ? <li>{words.unassessed(unassessed)}</li> : null}
        {overdue > 0 ? <li>{words.overdue(overdue, firstYear)}</li> : null}
      </ul>
    </Dialog>
  )
}
