/**
 * A newcomer's day, from an empty computer to the four annexes: new register, a unit, three processes, risks, levels
 * typed on the keyboard with their motivations, measures, checks, export. Nothing is prepared beforehand.
 */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import ExcelJS from 'exceljs'
import { it } from '../../shared/text/it'
import { answerDialogs, closeProgram, startProgram, userFolder } from './pages/program'
import { Frame, StartPage } from './pages/screens'

const PROCESSES = ['Affidamento diretto di forniture', 'Rilascio di concessioni stradali', 'Concessione di contributi']
const SENTENCE = 'Motivazione scritta dalla prova: dice che cosa è stato guardato e perché il livello è questo'

test('from an empty computer to the workbook', async () => {
  test.setTimeout(180_000)
  const user = userFolder(test.info())
  const out = test.info().outputPath('allegati')
  mkdirSync(out)
  const program = await startProgram(user)
  const { page } = program
  const frame = await new StartPage(page).createRegister("=cmd|'/c calc'!A1 Provincia di prova")

  await test.step('a unit', async () => {
    await frame.go('settings')
    await page.getByRole('button', { name: it.settings.sections.units }).click()
    await page.getByRole('button', { name: it.settings.units.add }).first().click()
    await frame.form.getByLabel(it.settings.units.name, { exact: false }).first().fill('Settore Affari generali')
    await frame.form.getByLabel(it.settings.units.manager).fill('Dirigente del Settore')
    await page.keyboard.press('Tab')
  })

  await test.step('three processes with a risk each', async () => {
    for (const name of PROCESSES) {
      await frame.go('processes')
      await page.getByRole('button', { name: it.processMap.add, exact: true }).click()
      await frame.form.getByLabel(it.processMap.name, { exact: false }).fill(name)
      await frame.form.getByLabel(it.common.unit).selectOption({ label: 'Settore Affari generali' })
      await frame.form.getByRole('button', { name: it.processMap.addRisk }).click()
      await expect(frame.form.getByLabel(it.riskCatalogue.description, { exact: false })).toBeFocused()
      await page.keyboard.insertText(`Rischio di: ${name}`)
      await frame.form.getByRole('checkbox', { name: /^e\)/ }).check()
    }
  })

  await test.step('levels by keyboard: a letter sets the level and the motivation takes the cursor', async () => {
    await frame.go('assessments')
    for (let row = 0; row < PROCESSES.length; row += 1) {
      await frame.cell(row, 'number').click()
      const groups = frame.form.getByRole('radiogroup')
      for (let group = 0; group < 7; group += 1) {
        await groups.nth(group).locator('[tabindex="0"]').first().focus()
        await page.keyboard.press(group === 4 || group === 5 ? 'a' : 'b')
        await page.keyboard.insertText(`${SENTENCE} (${row + 1}, ${group + 1}).`)
        await page.keyboard.press('Tab')
      }
      await expect(frame.form.getByText(it.assessment.complete)).toBeVisible()
    }
  })

  await test.step('one measure for all three', async () => {
    await frame.go('measures')
    await page.locator('.ag-row .ag-cell[col-id="code"]').filter({ hasText: 'G01' }).click()
    await frame.form.getByRole('button', { name: it.measures.assign }).click()
    const dialog = page.getByRole('dialog')
    for (const name of PROCESSES)
      await dialog.getByRole('checkbox', { name: new RegExp(`Rischio di: ${name}`) }).check()
    await dialog.getByRole('button', { name: /Assegna/ }).click()
    await expect(page.getByText(PROCESSES[0] ?? '').first()).toBeVisible()
  })

  await test.step('export, and the workbook says what was written', async () => {
    await frame.go('annexes')
    await answerDialogs(program, out)
    await page.getByRole('button', { name: it.annexScreen.export }).click()
    const dialog = page.getByRole('dialog')
    for (const box of await dialog
      .getByRole('group', { name: it.annexScreen.formatsLegend })
      .getByRole('checkbox')
      .all()) {
      await box.check()
    }
    await dialog.getByRole('button', { name: it.annexScreen.start }).click()
    await expect(dialog.getByText(it.annexScreen.written(11))).toBeVisible()
    await expect(dialog.getByRole('button', { name: it.annexScreen.openFolder })).toBeVisible()
  })

  await test.step('a second export asks before it replaces what is there', async () => {
    const written = statSync(`${out}/allegati-piao.xlsx`).mtimeMs
    await page.getByRole('dialog').getByRole('button', { name: it.common.close }).last().click()
    await answerDialogs(program, out, 1)
    await page.getByRole('button', { name: it.annexScreen.export }).click()
    await page.getByRole('dialog').getByRole('button', { name: it.annexScreen.start }).click()
    await expect(page.getByRole('dialog').getByRole('button', { name: it.annexScreen.start })).toBeVisible()
    expect(statSync(`${out}/allegati-piao.xlsx`).mtimeMs).toBe(written)
  })
  await closeProgram(program)

  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(`${out}/allegati-piao.xlsx`)
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
    'Metodologia',
    '1 Processi e rischi',
    '2 Analisi dei rischi',
    '3 Programmazione misure',
    '4 Trasparenza',
  ])
  const texts: string[] = []
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        expect(cell.formula, `${sheet.name} ${cell.address}`).toBeUndefined()
        texts.push(typeof cell.value === 'string' ? cell.value : JSON.stringify(cell.value))
      }),
    )
  }
  for (const name of PROCESSES) expect(texts).toContain(name)
  expect(texts.some((text) => text.includes(`${SENTENCE} (3, 7).`))).toBe(true)
  expect(existsSync(`${out}/allegato-4.csv`)).toBe(true)
  expect(existsSync(`${out}/allegato-4.pdf`)).toBe(true)
  const json = JSON.parse(readFileSync(`${out}/allegati.json`, 'utf8')) as { body?: { name?: string } }
  expect(JSON.stringify(json)).toContain('=cmd|')
  expect(program.errors).toEqual([])

  const again = await startProgram(user)
  const reopened = new Frame(again.page)
  await reopened.ready()
  await expect(reopened.cell(0, 'name')).toHaveText(PROCESSES[0] ?? '')
  await closeProgram(again)
})
