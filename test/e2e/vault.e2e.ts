/** A register locked with a passphrase: nothing of it in clear text, nothing lost, whatever happens to it. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { it } from '../../shared/text/it'
import { expectAccessible } from './pages/axe'
import { Rounds } from './pages/handouts'
import {
  answerDialogs,
  closeProgram,
  journalOf,
  killProgram,
  type Program,
  startProgram,
  userFolder,
} from './pages/program'
import { Frame, StartPage } from './pages/screens'
import { filesWith, LockSection, moveToOldPlace, PassphraseDialog } from './pages/vault'

const PASSPHRASE = 'quattro parole prese a caso'
/** No word of the program, and nothing in it repeats: a compressed block would show it whole. */
const SECRET = 'Zqx7vKw9Jb'

async function rename(frame: Frame, name: string): Promise<void> {
  await frame.go('processes')
  await frame.cell(0, 'name').click()
  await frame.page.keyboard.press('F2')
  await frame.page.keyboard.press('Control+A')
  await frame.page.keyboard.insertText(name)
  await frame.page.keyboard.press('Enter')
  await expect(frame.cell(0, 'name')).toHaveText(name)
}

/** The sample with one edit, saved. */
async function sampleWithSecret(program: Program): Promise<Frame> {
  const frame = await new StartPage(program.page).openSample()
  await rename(frame, SECRET)
  await frame.waitSaved(1)
  return frame
}

async function locked(program: Program): Promise<Frame> {
  const frame = await sampleWithSecret(program)
  const section = new LockSection(frame)
  await section.show()
  await section.lock(PASSPHRASE)
  await section.locked()
  return frame
}

/** Starts the program, whose last register is locked, and opens it. */
async function reopen(user: string): Promise<{ readonly program: Program; readonly frame: Frame }> {
  const program = await startProgram(user)
  await new PassphraseDialog(program.page).answer(PASSPHRASE)
  const frame = new Frame(program.page)
  await frame.ready()
  await frame.go('processes')
  return { program, frame }
}

const registers = (user: string) => path.join(user, 'registri')
const isClear = (name: string) => /\.(jsonl|gz)$/.test(name)

test('a register is locked, closed and opened again: a wrong passphrase opens nothing, the right one all of it', async () => {
  const user = userFolder(test.info())
  const first = await startProgram(user)
  const before = await sampleWithSecret(first)
  const section = new LockSection(before)
  await section.show()
  await expectAccessible(first.page, 'passphrase, in clear text')

  // What is missing is said, one thing at a time, and nothing is done.
  const form = section.form(it.vault.settings.lock)
  await form.getByLabel(it.vault.settings.next, { exact: true }).fill('corta')
  await form.getByRole('button', { name: it.vault.settings.lock }).click()
  await expect(form.getByText(it.vault.settings.tooShort(12))).toBeVisible()
  await form.getByLabel(it.vault.settings.next, { exact: true }).fill(PASSPHRASE)
  await form.getByRole('button', { name: it.vault.settings.lock }).click()
  await expect(form.getByText(it.vault.settings.different)).toBeVisible()
  await form.getByLabel(it.vault.settings.repeat, { exact: true }).fill(PASSPHRASE)
  await form.getByRole('button', { name: it.vault.settings.lock }).click()
  await expect(form.getByText(it.vault.settings.tick)).toBeVisible()
  expect(readdirSync(registers(user)).some((name) => name.includes('chiave'))).toBe(false)

  await section.lock(PASSPHRASE)
  await section.locked()
  await expectAccessible(first.page, 'passphrase, locked')
  expect(readdirSync(registers(user)).filter(isClear)).toEqual([])
  await rename(before, `${SECRET} due`)
  await before.waitSaved(2)
  await closeProgram(first)
  expect(first.errors).toEqual([])
  expect(filesWith(user, SECRET)).toEqual([])

  const program = await startProgram(user)
  const dialog = new PassphraseDialog(program.page)
  await expect(dialog.field).toBeFocused()
  await expectAccessible(program.page, 'passphrase dialog')
  await dialog.answer('una frase sbagliata')
  await expect(dialog.dialog.getByText(it.vault.unlock.wrong)).toBeVisible()
  await expect(program.page.locator('[data-saved-seq]')).toHaveCount(0)
  await dialog.answer(PASSPHRASE)
  const frame = new Frame(program.page)
  await frame.ready()
  await frame.go('processes')
  await expect(frame.cell(0, 'name')).toHaveText(`${SECRET} due`)
  await program.page.getByRole('button', { name: `${it.frame.undo}: modifica` }).click()
  await expect(frame.cell(0, 'name')).toHaveText(SECRET)
  await frame.waitSaved(3)

  // From the list it is asked for too; given up, the list is still there.
  const start = await frame.leave()
  await expect(start.register('Provincia di Lucca')).toContainText(it.vault.locked)
  await start.register('Provincia di Lucca').getByRole('button', { name: it.start.open }).click()
  await expect(dialog.field).toBeFocused()
  await program.page.keyboard.press('Escape')
  await expect(dialog.dialog).toHaveCount(0)
  await closeProgram(program)
  expect(filesWith(user, SECRET)).toEqual([])
})

test('another passphrase, then none: the register is in clear text again, and no sealed file stays', async () => {
  const user = userFolder(test.info())
  const program = await startProgram(user)
  const frame = await locked(program)
  const section = new LockSection(frame)
  const change = section.form(it.vault.settings.change)
  await change.getByLabel(it.vault.settings.present, { exact: true }).fill('una frase sbagliata')
  await change.getByLabel(it.vault.settings.next, { exact: true }).fill('tutta un’altra frase')
  await change.getByLabel(it.vault.settings.repeat, { exact: true }).fill('tutta un’altra frase')
  await change.getByLabel(it.vault.settings.understood).check()
  await change.getByRole('button', { name: it.vault.settings.change }).click()
  await expect(change.getByText(it.vault.unlock.wrong)).toBeVisible()
  await change.getByLabel(it.vault.settings.present, { exact: true }).fill(PASSPHRASE)
  await change.getByRole('button', { name: it.vault.settings.change }).click()
  await expect(program.page.getByText(it.vault.settings.changed)).toBeVisible()

  const remove = section.form(it.vault.settings.remove)
  await remove.getByLabel(it.vault.settings.present, { exact: true }).fill(PASSPHRASE)
  await remove.getByRole('button', { name: it.vault.settings.remove }).click()
  await expect(remove.getByText(it.vault.unlock.wrong)).toBeVisible()
  await remove.getByLabel(it.vault.settings.present, { exact: true }).fill('tutta un’altra frase')
  await remove.getByRole('button', { name: it.vault.settings.remove }).click()
  await expect(program.page.getByText(it.vault.settings.removed)).toBeVisible({ timeout: 30_000 })
  await rename(frame, 'Di nuovo in chiaro')
  await frame.waitSaved(2)
  await closeProgram(program)
  expect(readdirSync(registers(user)).filter((name) => /cifrato|chiave/.test(name))).toEqual([])

  const again = await startProgram(user)
  const opened = new Frame(again.page)
  await opened.ready()
  await opened.go('processes')
  await expect(opened.cell(0, 'name')).toHaveText('Di nuovo in chiaro')
  expect(again.errors).toEqual([])
  await closeProgram(again)
})

/** How far a locking has come, as the files tell. */
const MOMENTS: Readonly<Record<string, (names: readonly string[], stage: string) => boolean>> = {
  'it was asked for': () => true,
  'the key is there': (_names, stage) => stage === 'locking',
  'the first sealed file is there': (names) => names.some((name) => name.endsWith('.cifrato')),
  'the sealed journal is there': (names) => names.some((name) => name.endsWith('.jsonl.cifrato')),
  'it was decided': (_names, stage) => stage === 'locked',
  'the clear files are gone': (names, stage) => stage === 'locked' && !names.some(isClear),
}

function stageOf(user: string): string {
  const name = readdirSync(registers(user)).find((file) => file.endsWith('.chiave.json'))
  if (name === undefined) return ''
  return (JSON.parse(readFileSync(path.join(registers(user), name), 'utf8')) as { readonly stage: string }).stage
}

for (const [moment, reached] of Object.entries(MOMENTS)) {
  test(`killed when ${moment}: the register is the one or the other, whole, and nothing of the other stays`, async () => {
    const user = userFolder(test.info())
    const program = await startProgram(user)
    const section = new LockSection(await sampleWithSecret(program))
    await section.show()
    await section.lock(PASSPHRASE)
    await expect
      .poll(() => reached(readdirSync(registers(user)), stageOf(user)), { intervals: [5], timeout: 30_000 })
      .toBe(true)
    await killProgram(program)
    const decided = stageOf(user) === 'locked'

    const again = await startProgram(user)
    const dialog = new PassphraseDialog(again.page)
    const opened = new Frame(again.page)
    await expect(decided ? dialog.field : opened.saved).toBeVisible({ timeout: 15_000 })
    if (decided) await dialog.answer(PASSPHRASE)
    await opened.ready()
    await opened.go('processes')
    await expect(opened.cell(0, 'name')).toHaveText(SECRET)
    await closeProgram(again)
    expect(again.errors).toEqual([])
    const names = readdirSync(registers(user))
    expect(names.filter(decided ? isClear : (name) => /cifrato|chiave/.test(name))).toEqual([])
    if (decided) expect(filesWith(user, SECRET)).toEqual([])
  })
}

test('either side alone is enough for a locked register too, also without the file of its key', async () => {
  test.setTimeout(120_000)
  const user = userFolder(test.info())
  const first = await startProgram(user)
  await locked(first)
  await killProgram(first)

  rmSync(path.join(user, 'WebStorage'), { recursive: true })
  const second = await reopen(user)
  await expect(second.frame.cell(0, 'name')).toHaveText(SECRET)
  await rename(second.frame, `${SECRET} due`)
  await second.frame.waitSaved(2)
  await killProgram(second.program)

  const journal = readdirSync(registers(user)).find((name) => name.endsWith('.jsonl.cifrato')) ?? ''
  truncateSync(path.join(registers(user), journal), statSync(path.join(registers(user), journal)).size - 30)
  const third = await reopen(user)
  await expect(third.frame.cell(0, 'name')).toHaveText(`${SECRET} due`)
  await expect(third.program.page.getByText('L’ultima riga del giornale su disco era incompleta')).toBeVisible()
  await closeProgram(third.program)

  // The window's own database keeps the key file a second time.
  rmSync(registers(user), { recursive: true })
  const fourth = await reopen(user)
  await expect(fourth.frame.cell(0, 'name')).toHaveText(`${SECRET} due`)
  await closeProgram(fourth.program)
  expect(readdirSync(registers(user)).some((name) => name.endsWith('.chiave.json'))).toBe(true)
  expect(filesWith(user, SECRET)).toEqual([])
})

test('without the key on either side it is said what is missing, and the sealed data stay', async () => {
  const user = userFolder(test.info())
  const first = await startProgram(user)
  await locked(first)
  await closeProgram(first)
  rmSync(path.join(user, 'WebStorage'), { recursive: true })
  const key = readdirSync(registers(user)).find((name) => name.endsWith('.chiave.json')) ?? ''
  rmSync(path.join(registers(user), key))
  const left = readdirSync(registers(user))

  const program = await startProgram(user)
  await expect(program.page.getByText(it.app.failures.keyMissing(key))).toBeVisible()
  await expect(new StartPage(program.page).register('Provincia di Lucca')).toContainText(it.vault.keyMissing)
  await closeProgram(program)
  expect(readdirSync(registers(user))).toEqual(left)
})

test('a sealed copy is saved, and opens in another place with the same passphrase; so does one in clear text', async () => {
  test.setTimeout(120_000)
  const user = userFolder(test.info())
  const program = await startProgram(user)
  const start = await (await locked(program)).leave()
  const copy = test.info().outputPath('copia.registro.json')
  await answerDialogs(program, copy)
  const dialog = new PassphraseDialog(program.page)
  const save = start.register('Provincia di Lucca').getByRole('button', { name: it.start.saveCopy })
  await save.click()
  await expectAccessible(program.page, 'copy of a locked register')
  await dialog.answer('una frase sbagliata')
  await expect(dialog.dialog.getByText(it.vault.unlock.wrong)).toBeVisible()
  expect(existsSync(copy)).toBe(false)
  await dialog.answer(PASSPHRASE)
  await expect(program.page.getByText(it.start.copySaved(copy))).toBeVisible()
  expect(readFileSync(copy, 'utf8')).not.toContain(SECRET)
  await closeProgram(program)

  const other = path.join(user, 'altrove')
  const elsewhere = await startProgram(other)
  await answerDialogs(elsewhere, copy)
  await elsewhere.page.getByRole('button', { name: it.start.openFile }).click()
  const asked = new PassphraseDialog(elsewhere.page)
  await asked.answer('una frase sbagliata')
  await expect(asked.dialog.getByText(it.vault.unlock.wrong)).toBeVisible()
  await asked.answer(PASSPHRASE)
  const frame = new Frame(elsewhere.page)
  await frame.ready()
  await frame.go('processes')
  await expect(frame.cell(0, 'name')).toHaveText(SECRET)
  await closeProgram(elsewhere)
  expect(filesWith(other, SECRET)).toEqual([])
})

test('a database in the place of version 0.1 is found, and none of it stays there when the register is locked', async () => {
  const user = userFolder(test.info())
  const first = await startProgram(user)
  await (await sampleWithSecret(first)).leave()
  await moveToOldPlace(first.page)
  await closeProgram(first)
  expect(existsSync(path.join(user, 'IndexedDB'))).toBe(true)
  // Only the window's side is left, and that the register was the last: what is shown can come from nowhere else.
  const registerId = path.basename(journalOf(user), '.jsonl')
  writeFileSync(path.join(user, 'finestra.json'), JSON.stringify({ registerId }))
  for (const name of readdirSync(registers(user))) rmSync(path.join(registers(user), name), { recursive: true })

  const program = await startProgram(user)
  const frame = new Frame(program.page)
  await frame.ready()
  await frame.go('processes')
  await expect(frame.cell(0, 'name')).toHaveText(SECRET)
  const section = new LockSection(frame)
  await section.show()
  await section.lock(PASSPHRASE)
  await section.locked()
  await closeProgram(program)
  expect(program.errors).toEqual([])
  expect(existsSync(path.join(user, 'IndexedDB'))).toBe(false)
  expect(filesWith(user, SECRET)).toEqual([])
})

test('the next edition of a locked register is locked with the same passphrase', async () => {
  const user = userFolder(test.info())
  const program = await startProgram(user)
  const { page } = program
  const frame = await locked(program)
  await frame.go('settings')
  await page.getByRole('button', { name: it.settings.sections.heading }).first().click()
  await page.getByRole('button', { name: it.settings.next.button }).click()
  const dialog = page.getByRole('dialog', { name: it.settings.next.dialogTitle })
  const field = dialog.getByLabel(it.vault.settings.present, { exact: true })
  await field.fill('una frase sbagliata')
  await dialog.getByRole('button', { name: it.settings.next.create }).click()
  await expect(dialog.getByText(it.vault.unlock.wrong)).toBeVisible()
  await field.fill(PASSPHRASE)
  await dialog.getByRole('button', { name: it.settings.next.create }).click()
  await expect(page.locator('.message')).toContainText(it.settings.next.created('2025-2027'))
  await frame.go('processes')
  await expect(frame.cell(0, 'name')).toHaveText(SECRET)
  await closeProgram(program)
  const names = readdirSync(registers(user))
  expect(names.filter((name) => name.endsWith('.chiave.json'))).toHaveLength(2)
  expect(names.filter(isClear)).toEqual([])
  expect(filesWith(user, SECRET)).toEqual([])
})

test('a hand-out goes out sealed, is worked in sealed, comes back sealed and is merged', async () => {
  test.setTimeout(180_000)
  const info = test.info()
  const out = info.outputPath('consegne')
  const desk = info.outputPath('dirigente')
  for (const folder of [out, desk]) mkdirSync(folder)
  const user = userFolder(info)
  const secret = 'Kq9vTz4Xw7 visti gli atti.'
  const handOut = path.join(out, 'ufficio-espropri.consegna.json')
  const handBack = path.join(out, 'torna.riconsegna.json')
  const words = it.handouts

  const office = await startProgram(user)
  const frame = await new StartPage(office.page).openSample()
  await frame.go('handouts')
  const rounds = new Rounds(office)
  await answerDialogs(office, out)
  await rounds.openHandOut()
  await rounds.dialog.getByRole('checkbox', { name: it.vault.handOut.seal }).check()
  await expectAccessible(office.page, 'hand-out with a passphrase')
  await rounds.dialog.getByLabel(it.vault.handOut.passphrase, { exact: true }).fill(PASSPHRASE)
  await rounds.dialog.getByLabel(it.vault.settings.repeat, { exact: true }).fill(PASSPHRASE)
  await rounds.dialog.getByRole('button', { name: /Scegli la cartella/ }).click()
  await rounds.dialog.getByRole('button', { name: words.dialog.openFolder }).waitFor()
  await rounds.close()
  expect(filesWith(out, 'Ufficio Espropri')).toEqual([])
  await closeProgram(office)

  const manager = await startProgram(desk)
  await answerDialogs(manager, handOut)
  await manager.page.getByRole('button', { name: it.start.openFile }).click()
  await new PassphraseDialog(manager.page).answer(PASSPHRASE)
  const copy = await new StartPage(manager.page).opened()
  await copy.go('assessments')
  await copy.cell(0, 'number').click()
  await copy.form.getByLabel(it.assessment.overallMotivation).fill(secret)
  await manager.page.keyboard.press('Tab')
  await manager.page.getByRole('button', { name: words.copy.open }).click()
  await answerDialogs(manager, handBack)
  await manager.page.getByRole('button', { name: words.copy.handBack }).click()
  const dialog = new PassphraseDialog(manager.page)
  await dialog.answer('una frase sbagliata')
  await expect(dialog.dialog.getByText(it.vault.unlock.wrong)).toBeVisible()
  expect(existsSync(handBack)).toBe(false)
  await dialog.answer(PASSPHRASE)
  await manager.page.getByText(words.copy.handedBack(handBack)).waitFor()
  await closeProgram(manager)
  expect(filesWith(desk, secret)).toEqual([])
  expect(filesWith(out, secret)).toEqual([])

  const again = await startProgram(user)
  const opened = new Frame(again.page)
  await opened.ready()
  await opened.go('handouts')
  const merging = new Rounds(again)
  await answerDialogs(again, [handBack])
  await again.page.getByRole('button', { name: words.merge, exact: true }).click()
  const asked = new PassphraseDialog(again.page)
  await expect(asked.dialog.getByText(it.vault.handOut.returned([path.basename(handBack)]))).toBeVisible()
  await asked.dialog.getByLabel(it.vault.passphrase, { exact: true }).fill(PASSPHRASE)
  await again.page.keyboard.press('Enter')
  await merging.dialog.getByRole('heading', { name: words.merging.title }).waitFor()
  await expect(merging.file(path.basename(handBack))).toBeVisible()
  await merging.accept.click()
  await expect.poll(() => opened.savedSeq()).toBeGreaterThanOrEqual(2)
  await closeProgram(again)
  expect(again.errors).toEqual([])
  expect(filesWith(user, secret).length).toBeGreaterThan(0)
})
