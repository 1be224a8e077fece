/** Evidence of a level: from the keyboard, undone and redone, files kept with the register, opened only by main. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { it } from '../../shared/text/it'
import { AssessmentPage } from './pages/assessment'
import { expectAccessible } from './pages/axe'
import { answerDialogs, closeProgram, type Program, startProgram, userFolder } from './pages/program'
import { StartPage } from './pages/screens'
import { WeighingScreen } from './pages/weighing'

const words = it.assessment.evidence

let program: Program
let user: string
let form: AssessmentPage

test.beforeEach(async ({ browserName: _ }, info) => {
  user = userFolder(info)
  program = await startProgram(user)
  form = new AssessmentPage(program, await new StartPage(program.page).openSample())
  await form.noteWhatIsOpened()
})
test.afterEach(async () => {
  await closeProgram(program)
})

function document(name: string, content: string): string {
  const file = path.join(user, name)
  writeFileSync(file, content)
  return file
}

/** The folders of attached files that the program keeps. */
function kept(folder = path.join(user, 'registri')): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.allegati'))
    .flatMap((name) => readdirSync(path.join(folder, name)))
}

test('a note, an act and a link are added, changed and removed without the mouse; the cursor is never lost', async () => {
  const { page } = program
  const { keyboard } = page
  await form.open(1)
  const card = form.indicator(2)
  await expect(card.items).toHaveCount(0)

  await test.step('a note: Alt+E, write, Tab to the button', async () => {
    await card.focus()
    await keyboard.press('Alt+e')
    await expect(form.dialog).toHaveAccessibleName(words.addTitle(card.about))
    await expect(form.dialog.getByRole('textbox')).toBeFocused()
    await keyboard.insertText('Verbale del 3 marzo')
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await expect(form.dialog.getByRole('button', { name: words.addIt })).toBeFocused()
    await keyboard.press('Enter')
    await expect(card.items).toHaveText([/Verbale del 3 marzo/])
    await expect(form.said).toContainText(words.added)
    await expect(card.chosen).toBeFocused()
  })

  await test.step('an act: the arrow chooses the kind, Enter in the field adds', async () => {
    await card.add.focus()
    await keyboard.press('Enter')
    await keyboard.press('Shift+Tab')
    await keyboard.press('ArrowRight')
    await expect(form.dialog.getByRole('radio', { name: words.kinds.act })).toBeChecked()
    await keyboard.press('Tab')
    await keyboard.insertText('Determinazione n. 120 del 4 marzo')
    await keyboard.press('Enter')
    await expect(card.items).toHaveCount(2)
    await expect(card.add).toBeFocused()
  })

  await test.step('what is missing or is no address is said, and nothing is added', async () => {
    await keyboard.press('Enter')
    await form.dialog.getByRole('radio', { name: words.kinds.link }).check({ force: true })
    const field = form.dialog.getByRole('textbox', { name: words.labels.link })
    await field.focus()
    await keyboard.press('Enter')
    await expect(form.dialog.getByRole('alert')).toHaveText(words.needsText)
    await keyboard.insertText('javascript:alert(1)')
    await keyboard.press('Enter')
    await expect(form.dialog.getByRole('alert')).toHaveText(words.needsAddress)
    await field.fill('www.anticorruzione.it/atti')
    await keyboard.press('Enter')
    await expect(card.items).toHaveCount(3)
    await card.evidence.getByRole('button', { name: 'https://www.anticorruzione.it/atti', exact: true }).click()
    await expect.poll(async () => (await form.opened()).links).toEqual(['https://www.anticorruzione.it/atti'])
  })

  await test.step('changed in its place', async () => {
    await card.evidence.getByRole('button', { name: words.changeNamed('Verbale del 3 marzo') }).press('Enter')
    await keyboard.press('Control+A')
    await keyboard.insertText('Verbale del 5 marzo')
    await form.dialog.getByRole('button', { name: words.keep }).press('Enter')
    await expect(card.items.first()).toContainText('Verbale del 5 marzo')
    await expect(card.evidence.getByRole('button', { name: words.changeNamed('Verbale del 5 marzo') })).toBeFocused()
  })

  await test.step('removed: the cursor goes to the next, then to where one adds; undo and redo', async () => {
    await card.evidence.getByRole('button', { name: words.removeNamed('Verbale del 5 marzo') }).press('Enter')
    await expect(card.items).toHaveCount(2)
    await expect(card.evidence.getByRole('button', { name: /^Elimina l’evidenza «Determinazione/ })).toBeFocused()
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await expect(card.items).toHaveCount(0)
    await expect(card.add).toBeFocused()
    for (const count of [1, 2, 3]) {
      await keyboard.press('Control+z')
      await expect(card.items).toHaveCount(count)
    }
    await keyboard.press('Control+y')
    await expect(card.items).toHaveCount(2)
  })
  expect(program.errors).toEqual([])
})

test('a file is kept with the register: undo and redo, a copy opened, saved with a name, risky types held back', async () => {
  const { page } = program
  await form.open(1)
  const card = form.overall
  const attach = async (name: string, content = 'contenuto') => {
    await answerDialogs(program, document(name, content))
    await card.add.press('Enter')
    await form.dialog.getByRole('radio', { name: words.kinds.file }).check({ force: true })
    await form.dialog.getByRole('button', { name: words.chooseFile }).press('Enter')
    await expect(form.dialog.getByRole('status')).toContainText(name)
    await form.dialog.getByRole('button', { name: words.addIt }).press('Enter')
    await expect(card.evidence.getByRole('button', { name, exact: true })).toBeVisible()
  }
  const open = (name: string) => card.evidence.getByRole('button', { name, exact: true }).click()

  await test.step('the content is on disk, and stays there when the evidence is undone', async () => {
    await attach('Verbale.pdf')
    expect(kept()).toHaveLength(1)
    await page.keyboard.press('Control+z')
    await expect(card.items).toHaveCount(0)
    await page.keyboard.press('Control+y')
    await open('Verbale.pdf')
    await expect(form.said).toContainText(words.opened('Verbale.pdf'))
    const [copy = ''] = (await form.opened()).paths
    expect(path.basename(copy)).toBe('Verbale.pdf')
    expect(readFileSync(copy, 'utf8')).toBe('contenuto')
    expect(statSync(copy).mode & 0o333).toBe(0)
  })

  await test.step('programs are not opened; what may hold macros only after a question', async () => {
    await attach('verbale.pdf.exe', 'MZ')
    await open('verbale.pdf.exe')
    await expect(form.said).toContainText(it.app.failures.attachmentNotOpened('verbale.pdf.exe'))
    await attach('conti.xlsm', 'PK')
    await answerDialogs(program, null, 1)
    await open('conti.xlsm')
    expect((await form.opened()).paths).toHaveLength(1)
    await answerDialogs(program, null, 0)
    await open('conti.xlsm')
    await expect.poll(async () => (await form.opened()).paths.length).toBe(2)
  })

  await test.step('any file can be saved elsewhere', async () => {
    const place = path.join(user, 'salvato.pdf')
    await answerDialogs(program, place)
    await card.evidence.getByRole('button', { name: words.saveNamed('Verbale.pdf') }).press('Enter')
    await expect(form.said).toContainText(words.savedIn(place))
    expect(readFileSync(place, 'utf8')).toBe('contenuto')
  })

  await test.step('a content that was altered on disk is not opened, and it is said', async () => {
    const folder = path.join(
      user,
      'registri',
      readdirSync(path.join(user, 'registri')).find((name) => name.endsWith('.allegati')) ?? '',
    )
    for (const name of readdirSync(folder)) writeFileSync(path.join(folder, name), 'altro')
    await open('Verbale.pdf')
    await expect(form.said).toContainText(it.app.failures.attachmentDamaged('Verbale.pdf'))
    expect((await form.opened()).paths).toHaveLength(2)
  })
  expect(program.errors).toEqual([])
})

test('whoever weighs opens it beside the level that it supports', async () => {
  const { page } = program
  const weighing = new WeighingScreen(page)
  await form.frame.go('weighing')
  await page.getByRole('button', { name: it.weighing.takeReady(123) }).click()
  await page.getByRole('button', { name: it.weighing.toAssessment }).click()
  await answerDialogs(program, document('Verbale.pdf', 'contenuto'))
  await form.overall.add.press('Enter')
  await form.dialog.getByRole('radio', { name: words.kinds.file }).check({ force: true })
  await form.dialog.getByRole('button', { name: words.chooseFile }).press('Enter')
  await expect(form.dialog.getByRole('status')).toContainText('Verbale.pdf')
  await form.dialog.getByRole('button', { name: words.addIt }).press('Enter')
  await form.indicator(2).add.press('Enter')
  await form.dialog.getByRole('radio', { name: words.kinds.link }).check({ force: true })
  await form.dialog.getByRole('textbox').first().fill('https://www.provincia.lucca.it/atti')
  await form.dialog.getByRole('button', { name: words.addIt }).press('Enter')
  await expect(form.indicator(2).items).toHaveCount(1)

  await form.frame.go('weighing')
  await weighing.level.waitFor()
  await expectAccessible(page, 'evidence where one weighs')
  const overall = page.getByRole('group', { name: it.weighing.evidence(it.weighing.overall) })
  await overall.getByRole('button', { name: 'Verbale.pdf', exact: true }).press('Enter')
  await expect(form.said).toContainText(words.opened('Verbale.pdf'))
  const [copy = ''] = (await form.opened()).paths
  expect(readFileSync(copy, 'utf8')).toBe('contenuto')
  await page.getByRole('button', { name: 'https://www.provincia.lucca.it/atti' }).click()
  await expect.poll(async () => (await form.opened()).links).toEqual(['https://www.provincia.lucca.it/atti'])
})

test('a copy of the register carries its files to another computer; a removed register takes them along', async () => {
  const { page } = program
  await form.open(1)
  const card = form.overall
  await answerDialogs(program, document('Relazione.pdf', 'la relazione'))
  await card.add.press('Enter')
  await form.dialog.getByRole('radio', { name: words.kinds.file }).check({ force: true })
  await form.dialog.getByRole('button', { name: words.chooseFile }).press('Enter')
  await expect(form.dialog.getByRole('status')).toContainText('Relazione.pdf')
  await form.dialog.getByRole('button', { name: words.addIt }).press('Enter')
  await form.frame.waitSaved(1)
  const start = await form.frame.leave()

  const copy = path.join(user, 'copia.registro.json')
  await answerDialogs(program, copy)
  await page.getByRole('button', { name: it.start.saveCopy }).click()
  await expect(form.said).toContainText(it.start.copySaved(copy))
  expect(readFileSync(copy, 'utf8')).toContain(Buffer.from('la relazione').toString('base64'))

  await page.getByRole('button', { name: it.start.removeFromList }).click()
  await form.dialog.getByRole('button', { name: it.start.removeFromList }).click()
  await expect(start.register('Provincia di Lucca')).toHaveCount(0)
  expect(kept()).toEqual([])
  const removed = path.join(user, 'registri', 'tolti')
  expect(readdirSync(removed).flatMap((name) => kept(path.join(removed, name)))).toHaveLength(1)

  await answerDialogs(program, copy)
  await page.getByRole('button', { name: it.start.openFile }).click()
  await form.frame.ready()
  await form.open(1)
  await form.overall.evidence.getByRole('button', { name: 'Relazione.pdf', exact: true }).click()
  await expect.poll(async () => (await form.opened()).paths.length).toBe(1)
  const [opened = ''] = (await form.opened()).paths
  expect(readFileSync(opened, 'utf8')).toBe('la relazione')
  expect(existsSync(path.join(user, 'aperti'))).toBe(true)

  await closeProgram(program)
  program = await startProgram(user)
  expect(existsSync(path.join(user, 'aperti'))).toBe(false)
})

test('a place where nothing can be kept: said, and nothing added', async () => {
  await form.open(1)
  const place = path.join(user, 'registri')
  const id = (readdirSync(place).find((name) => name.endsWith('.info.json')) ?? '').replace('.info.json', '')
  // Something else stands where the folder should be: as good as a folder that can't be written.
  writeFileSync(path.join(place, `${id}.allegati`), '')
  await answerDialogs(program, document('Atto.pdf', 'x'))
  await form.overall.add.press('Enter')
  await form.dialog.getByRole('radio', { name: words.kinds.file }).check({ force: true })
  await form.dialog.getByRole('button', { name: words.chooseFile }).press('Enter')
  await expect(form.dialog.getByRole('alert')).toBeVisible()
  await form.dialog.getByRole('button', { name: words.addIt }).press('Enter')
  await expect(form.dialog.getByRole('status')).toHaveText(words.needsFile)
  await form.dialog.press('Escape')
  await expect(form.overall.items).toHaveCount(0)
})
