/** The history: an edit is seen with who, when, from what to what; going back, undo; the chain; the export. */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import ExcelJS from 'exceljs'
import { it } from '../../shared/text/it'
import { expectAccessible } from './pages/axe'
import { History } from './pages/history'
import { answerDialogs, closeProgram, journalOf, type Program, startProgram, userFolder } from './pages/program'
import { Frame, StartPage } from './pages/screens'

const words = it.history
const NAME = 'Affidamento di servizi con confronto di preventivi'

/** The sample, open, with one process renamed: its name before. */
async function renamed(program: Program): Promise<{ readonly frame: Frame; readonly before: string }> {
  const frame = await new StartPage(program.page).openSample()
  await frame.go('processes')
  await frame.cell(0, 'name').click()
  const box = frame.form.getByLabel(it.processMap.name, { exact: false }).first()
  const before = await box.inputValue()
  await box.fill(NAME)
  await program.page.keyboard.press('Tab')
  await frame.waitSaved(1)
  return { frame, before }
}

test('an edit is seen, gone back from, undone, exported', async () => {
  test.setTimeout(120_000)
  const user = userFolder(test.info())
  const out = test.info().outputPath('storico.xlsx')
  const program = await startProgram(user)
  const { page } = program
  const { frame, before } = await renamed(program)
  const history = new History(page)

  await test.step('from the form to the story of its row, with who, from what to what', async () => {
    await frame.form.getByRole('button', { name: words.storyHint }).click()
    await expect(page.getByText(words.onlyRow(`Processo 1.1 ${NAME}`))).toBeVisible()
    await expect(history.rows).toHaveCount(1)
    await expect(history.cell(0, 'field')).toHaveText(it.processMap.name)
    await expect(history.cell(0, 'before')).toHaveText(before)
    await expect(history.cell(0, 'after')).toHaveText(NAME)
    await expect(history.cell(0, 'who')).toContainText('RPCT')
  })

  await test.step('both values stand there whole, what differs is marked; the screen is accessible', async () => {
    await history.choose(0)
    await expect(history.value('before')).toContainText(before)
    await expect(history.value('after').getByText(words.now)).toBeVisible()
    await expectAccessible(page, 'history')
  })

  await test.step('going back shows first what it writes, then writes it', async () => {
    const dialog = await history.goBack('before')
    await expect(dialog.getByRole('cell', { name: before })).toBeVisible()
    await expectAccessible(page, 'history, going back')
    await dialog.getByRole('button', { name: words.goBack }).click()
    await frame.waitSaved(2)
    await expect(history.rows).toHaveCount(2)
    await expect(history.cell(0, 'after')).toHaveText(before)
    await expect(history.cell(0, 'step')).toHaveText('Ritorno a un valore precedente')
  })

  await test.step('it is undone like any change, and the undo says of what', async () => {
    await page.keyboard.press('Control+z')
    await frame.waitSaved(3)
    await expect(history.cell(0, 'after')).toHaveText(NAME)
    await expect(history.cell(0, 'step')).toContainText('ritorno a un valore precedente (n. 2)')
  })

  await test.step('back to the form; Alt+S in a field leads to the story of that field', async () => {
    await page.getByRole('button', { name: words.back }).click()
    await frame.form.getByLabel(it.processMap.output, { exact: false }).first().fill('Contratto')
    await page.keyboard.press('Alt+s')
    await frame.waitSaved(4)
    await expect(history.rows).toHaveCount(1)
    await expect(history.cell(0, 'after')).toHaveText('Contratto')
    await expect(history.filter(words.field)).toHaveValue('output')
    await page.getByRole('button', { name: words.allRows }).click()
    await expect(history.rows).toHaveCount(4)
  })

  await test.step('a removed row is brought back whole', async () => {
    await frame.go('risks')
    await frame.cell(1, 'description').click()
    const name = await frame.form.getByLabel(it.riskCatalogue.description, { exact: false }).first().inputValue()
    await frame.form.getByRole('button', { name: it.riskCatalogue.remove }).click()
    await page.getByRole('dialog').getByRole('button', { name: it.common.remove }).click()
    await frame.waitSaved(5)
    await history.open()
    await history.choose(0)
    const dialog = await history.goBack('before')
    await dialog.getByRole('button', { name: words.bringBack }).click()
    await frame.waitSaved(6)
    await frame.go('risks')
    await expect(frame.cell(1, 'description')).toHaveText(name)
    await history.open()
  })

  await test.step('words filter; what they leave is exported, and opens', async () => {
    await history.filter(words.text).fill('preventivi denominazione')
    await expect(history.rows).toHaveCount(3)
    await answerDialogs(program, out)
    await page.getByRole('button', { name: words.export }).click()
    await expect(page.getByText(words.exported(3, out))).toBeVisible()
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(out)
    const sheet = workbook.getWorksheet('Storico')
    expect(sheet?.rowCount).toBe(4)
    expect(sheet?.getCell('I2').value).toBe(before)
    expect(sheet?.getCell('J2').value).toBe(NAME)
  })

  await test.step('the chain holds in both copies, and its last hash is there to be noted', async () => {
    await history.verify()
    await expect(history.chain.getByText(words.chainIntact)).toBeVisible()
    const last = readFileSync(journalOf(user), 'utf8').trimEnd().split('\n').at(-1) ?? ''
    await expect(history.chain.getByText((JSON.parse(last) as { hash: string }).hash)).toBeVisible()
    await expectAccessible(page, 'history, chain')
  })
  expect(program.errors).toEqual([])
  await closeProgram(program)
})

test('a journal line that somebody altered is told after opening, and named on demand', async () => {
  const user = userFolder(test.info())
  const program = await startProgram(user)
  const { frame } = await renamed(program)
  await frame.form.getByLabel(it.processMap.output, { exact: false }).first().fill('Contratto')
  await program.page.keyboard.press('Tab')
  await frame.waitSaved(2)
  await closeProgram(program)

  const file = journalOf(user)
  const [first = '', second = ''] = readFileSync(file, 'utf8').split('\n')
  const entry = JSON.parse(first) as { by: { name: string } }
  writeFileSync(file, `${JSON.stringify({ ...entry, by: { ...entry.by, name: 'Un Altro' } })}\n${second}\n`)

  const again = await startProgram(user)
  await new Frame(again.page).ready()
  await expect(again.page.getByText(words.tailBroken)).toBeVisible()
  const history = new History(again.page)
  await history.open()
  await history.verify()
  await expect(history.chain.getByRole('alert')).toContainText(words.chainBroken)
  await expect(history.chain.getByText(/La modifica n. 1 \(Un Altro/)).toBeVisible()
  expect(again.errors).toEqual([])
  await closeProgram(again)
})
