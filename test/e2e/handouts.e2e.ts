/**
 * The round trip of a manager, on two computers: handed out by the RPCT, assessed and handed back in the manager's own
 * copy, merged with a conflict decided from the keyboard, undone as one step.
 */
import { mkdirSync, readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { it } from '../../shared/text/it'
import { expectAccessible } from './pages/axe'
import { Copy, Rounds } from './pages/handouts'
import { closeProgram, startProgram, userFolder } from './pages/program'
import { StartPage, WhoDialog } from './pages/screens'

const words = it.handouts
const UNIT = 'Ufficio Espropri'

test('handed out, worked in, handed back, merged with a conflict, undone', async () => {
  test.setTimeout(240_000)
  const info = test.info()
  const out = info.outputPath('consegne')
  const desk = info.outputPath('dirigente')
  for (const folder of [out, desk]) mkdirSync(folder)
  const user = userFolder(info)
  const handOut = `${out}/ufficio-espropri.consegna.json`
  const handBack = `${out}/riconsegna di prova.riconsegna.json`
  let motivation = ''
  let number = ''

  await test.step('the RPCT hands out to every manager', async () => {
    const program = await startProgram(user)
    const frame = await new StartPage(program.page).openSample()
    await frame.go('handouts')
    const rounds = new Rounds(program)
    await expect(rounds.row(UNIT)).toContainText(words.never)
    await expectAccessible(program.page, 'handouts')
    await rounds.openHandOut()
    await expectAccessible(program.page, 'hand-out dialog')
    await rounds.close()
    await rounds.handOut(out, '2099-03-31')
    expect(readdirSync(out)).toContain('ufficio-espropri.consegna.json')
    expect(readdirSync(out).every((name) => name.endsWith('.consegna.json'))).toBe(true)
    await rounds.close()
    await expect(rounds.row(UNIT)).toContainText('31/3/2099')
    await expect(rounds.row(UNIT)).toContainText(words.notBack)
    // One step: undone and done again as a whole.
    await program.page.keyboard.press('Control+z')
    await expect(rounds.row(UNIT)).toContainText(words.never)
    await program.page.keyboard.press('Control+y')
    await expect(rounds.row(UNIT)).toContainText('31/3/2099')
    await test.step('reminders, with a draft that only ever is mailto:', async () => {
      await program.app.evaluate(({ shell }) => {
        const opened: string[] = []
        Object.assign(globalThis, { opened })
        shell.openExternal = async (address: string) => {
          opened.push(address)
        }
      })
      await rounds.openReminders()
      await rounds.dialog.getByRole('radio', { name: UNIT }).check()
      await expect(rounds.dialog.getByLabel(words.reminding.text)).toContainText('ufficio-espropri.consegna.json')
      await expectAccessible(program.page, 'reminders')
      await rounds.dialog.getByRole('button', { name: words.reminding.mail }).click()
      await expect(rounds.dialog.getByRole('status')).toBeVisible()
      const opened = await program.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
      expect(opened).toHaveLength(1)
      expect(opened[0]).toMatch(/^mailto:\?subject=Autovalutazione/)
      await rounds.close()
    })
    await closeProgram(program)
    expect(program.errors).toEqual([])
  })

  await test.step('the manager opens it on another computer, assesses, hands back', async () => {
    const program = await startProgram(desk)
    const { page } = program
    const copy = new Copy(program)
    const frame = await copy.open(handOut)
    await expect(page.getByText(words.copy.notice(UNIT, '31/3/2099'))).toBeVisible()
    // Whoever works in a copy is its manager.
    await expect(new WhoDialog(page).button).toContainText(it.workflow.roles.manager)
    await frame.go('assessments')
    await frame.cell(0, 'number').click()
    const field = frame.form.getByLabel(it.assessment.overallMotivation)
    motivation = await field.inputValue()
    number = await frame.cell(0, 'number').innerText()
    await field.fill('Motivo scritto dal dirigente, visti gli atti di marzo.')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: words.copy.open }).click()
    await expect(page.getByRole('heading', { name: words.copy.title })).toBeVisible()
    await expectAccessible(page, 'copy')
    await copy.handBack(handBack)
    // Opened again it is the same copy, and the start page says what it is.
    const start = await frame.leave()
    await expect(start.register(UNIT)).toContainText('31/3/2099')
    await copy.open(handOut)
    await expect(page.getByText(words.copy.there)).toBeVisible()
    await frame.go('assessments')
    await frame.cell(0, 'number').click()
    await expect(field).toHaveValue('Motivo scritto dal dirigente, visti gli atti di marzo.')
    await closeProgram(program)
    expect(program.errors).toEqual([])
  })

  await test.step('the RPCT, who changed it too, decides the conflict and merges; one undo takes all back', async () => {
    const program = await startProgram(user)
    const { page } = program
    const frame = await new StartPage(page).opened()
    await frame.go('assessments')
    const search = page.getByLabel(it.common.filter)
    await search.fill(number)
    const row = page.locator('.ag-cell[col-id="number"]').getByText(number, { exact: true })
    await row.click()
    const field = frame.form.getByLabel(it.assessment.overallMotivation)
    await expect(field).toHaveValue(motivation)
    await field.fill('Motivo scritto dal RPCT.')
    await page.keyboard.press('Tab')
    await frame.go('handouts')
    const rounds = new Rounds(program)
    await rounds.openMerge([handBack, handOut])
    // What is to be read stands at the top; the cursor does not lead past it, to the first conflict.
    await expect(rounds.dialog.getByRole('heading', { name: words.merging.title })).toBeFocused()
    await expect(rounds.file('ufficio-espropri.consegna.json')).toContainText(words.merging.refused)
    const file = rounds.file('riconsegna di prova.riconsegna.json')
    await expect(file.getByRole('group')).toContainText('Motivo scritto dal RPCT.')
    await expect(file.getByRole('group')).toContainText('visti gli atti di marzo')
    await expect(rounds.dialog.getByText(words.merging.undecided(1))).toBeVisible()
    await expectAccessible(page, 'merge preview')
    await file.getByRole('radio').first().focus()
    await page.keyboard.press('ArrowDown')
    await expect(file.getByRole('radio', { name: words.merging.takeTheirs })).toBeChecked()
    await rounds.accept.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText(words.merging.done(1))).toBeVisible()
    await expect(rounds.row(UNIT)).not.toContainText(words.notBack)

    await test.step('the same file again: nothing to merge', async () => {
      await rounds.openMerge([handBack])
      await expect(rounds.dialog.getByText(words.merging.nothing)).toBeVisible()
      await expect(rounds.accept).toBeDisabled()
      await rounds.close()
    })
    await page.keyboard.press('Control+z')
    await expect(rounds.row(UNIT)).toContainText(words.notBack)
    await frame.go('assessments')
    await search.fill(number)
    await row.click()
    await expect(field).toHaveValue('Motivo scritto dal RPCT.')
    await closeProgram(program)
    expect(program.errors).toEqual([])
  })
})
