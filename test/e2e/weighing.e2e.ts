/**
 * The RPCT weighs what was handed in, without the mouse; then the same register as a manager and as a reader see it,
 * and an approval that lapses says what changed.
 */
import { expect, test } from '@playwright/test'
import { it } from '../../shared/text/it'
import { expectAccessible } from './pages/axe'
import { Grid } from './pages/grid'
import { closeProgram, type Program, startProgram, userFolder } from './pages/program'
import { type Frame, StartPage, WhoDialog } from './pages/screens'
import { WeighingScreen } from './pages/weighing'

/** A unit of the sample with processes, and one of the offices below it. */
const UNIT = 'Settore Risorse'

test.describe.configure({ mode: 'serial' })

let program: Program
let frame: Frame
let weighing: WeighingScreen
let who: WhoDialog

test.beforeAll(async ({ browserName: _ }, info) => {
  program = await startProgram(userFolder(info))
  const { page } = program
  await page.getByRole('button', { name: it.start.sample }).click()
  who = new WhoDialog(page)
  await who.dialog.waitFor()
  frame = await new StartPage(page).opened()
  weighing = new WeighingScreen(page)
})
test.afterAll(async () => {
  expect(program.errors).toEqual([])
  await closeProgram(program)
})

test('who works is asked once, answered with Enter, and always in sight', async () => {
  const { page } = program
  await expect(who.button).toContainText(it.workflow.roles.rpct)
  await who.open()
  await expect(page.getByText(it.who.lead)).toBeVisible()
  await expectAccessible(page, 'who works')
  await who.dialog.getByLabel(it.who.name, { exact: false }).fill('Maria Rossi')
  await page.keyboard.press('Enter')
  await expect(who.button).toContainText('Maria Rossi')
  await page.reload()
  await frame.saved.waitFor()
  await expect(who.dialog).toBeHidden()
  await expect(who.button).toContainText('Maria Rossi')
})

test('from the keyboard alone: two approved, one returned with remarks, each as one step', async () => {
  const { page } = program
  await frame.go('weighing')
  await expect(page.getByText(it.weighing.empty.toWeigh)).toBeVisible()
  await page.getByRole('button', { name: it.weighing.takeReady(123) }).press('Enter')
  await expect(weighing.list('toWeigh')).toContainText('123')
  await expect(weighing.level).toBeFocused()
  const order = await weighing.queueNumbers()
  const first = await weighing.number()
  expect(first).toBe(order[0])

  await test.step('a level that differs wants its reason: the cursor goes there, and without it nothing is approved', async () => {
    await page.keyboard.press('b')
    await expect(weighing.reason).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(it.workflow.needs.evaluation)).toBeVisible()
    await expect(weighing.reason).toBeFocused()
    await page.keyboard.insertText('Le misure già in atto riducono l’esposizione, verificate nel 2025.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(it.weighing.decided.approve(first))).toBeVisible()
  })
  const second = await weighing.number()
  // The order is that of the list as one began it, though the level of the first is now lower.
  expect(second).toBe(order[1])
  await expect(weighing.level).toBeFocused()

  await test.step('the second is sent back: remarks are wanted', async () => {
    await page.keyboard.press('Alt+r')
    const dialog = page.getByRole('dialog', { name: it.weighing.returnTitle(second) })
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByText(it.weighing.remarksWanted)).toBeVisible()
    await dialog.getByLabel(it.weighing.remarks, { exact: false }).focus()
    await page.keyboard.insertText('Citare gli atti esaminati nel 2025.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(it.weighing.decided.return(second))).toBeVisible()
  })

  await test.step('skipping and going back', async () => {
    const third = await weighing.number()
    await page.keyboard.press('Alt+PageDown')
    await expect.poll(() => weighing.number()).toBe(order[3])
    await page.keyboard.press('Alt+PageUp')
    await expect.poll(() => weighing.number()).toBe(third)
    await expect(weighing.level).toBeFocused()
    await page.keyboard.press('a')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(it.weighing.decided.approve(third))).toBeVisible()
  })
  await expect(weighing.list('toWeigh')).toContainText('120')
  await expect(weighing.list('approved')).toContainText('2')
  await expect(weighing.list('back')).toContainText('1')

  await test.step('an approval is one step to undo, weighing with it', async () => {
    await page.keyboard.press('Control+z')
    await expect(weighing.list('toWeigh')).toContainText('121')
    await page.keyboard.press('Control+y')
    await expect(weighing.list('toWeigh')).toContainText('120')
  })
})

test('the screen passes axe in both themes, with its dialog too', async () => {
  await expectAccessible(program.page, 'weighing')
  await program.page.keyboard.press('Alt+r')
  await expectAccessible(program.page, 'returning')
  await program.page.keyboard.press('Escape')
  await expect(weighing.level).toBeFocused()
})

test('a measure that changes brings the approval back, and says what it was', async () => {
  const { page } = program
  await weighing.show('approved')
  const number = await weighing.number()
  const code = await weighing.firstMeasure()
  await frame.form
    .getByRole('button', { name: new RegExp(code) })
    .first()
    .click()
  await frame.form.getByLabel(it.measures.name, { exact: false }).first().fill('Un altro nome per la prova')
  await page.keyboard.press('Tab')
  await frame.go('weighing')
  await weighing.show('toReview')
  expect(await weighing.number()).toBe(number)
  await expect(frame.form.getByText(it.weighing.changed)).toBeVisible()
  await expect(frame.form.getByText(it.workflow.changed.measureChanged(code))).toBeVisible()
  await page.keyboard.press('Alt+PageDown')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(it.weighing.decided.approve(number))).toBeVisible()
})

test('a manager sees their own rows, what was handed in can only be read, what came back says why', async () => {
  const { page } = program
  await who.say('Anna Bianchi', 'manager', UNIT)
  await expect(who.button).toContainText('Anna Bianchi')
  const tabs = page.getByRole('navigation', { name: it.frame.screensLabel })
  for (const hidden of ['weighing', 'annexes', 'transparency'] as const) {
    await expect(tabs.getByRole('button', { name: it.frame.screens[hidden] })).toHaveCount(0)
  }
  await frame.go('processes')
  await expect(page.getByText(it.common.processCount(98))).toBeHidden()
  await expect(page.getByRole('button', { name: it.processMap.add, exact: true })).toBeHidden()

  await frame.go('assessments')
  await page.getByLabel(it.workflow.status).selectOption({ label: it.workflow.statuses.submitted })
  await frame.cell(0, 'number').click()
  await expect(frame.form.getByText(it.workflow.forbidden.handedIn)).toBeVisible()
  const before = await frame.savedSeq()
  await frame.form.getByRole('radiogroup').first().locator('[tabindex="0"]').first().focus()
  await page.keyboard.press('m')
  await expect(page.locator('.message').getByText(it.workflow.forbidden.handedIn)).toBeVisible()
  expect(await frame.savedSeq()).toBe(before)
  await expectAccessible(page, 'assessment, read only')

  await page.getByLabel(it.workflow.status).selectOption({ label: it.workflow.statuses.returned })
  await frame.cell(0, 'number').click()
  await expect(frame.form.getByText('Citare gli atti esaminati nel 2025.')).toBeVisible()
  await frame.form.getByRole('button', { name: it.workflow.transitions.submit }).click()
  await expect(page.getByText(it.assessment.submitting.done)).toBeVisible()
  await expect(frame.form.getByText(it.workflow.statuses.submitted, { exact: true })).toBeVisible()
})

test('a reader changes nothing: no buttons to add, keys say why', async () => {
  const { page } = program
  await who.say('Ugo Neri', 'reader')
  await frame.go('risks')
  await expect(page.getByRole('button', { name: it.riskCatalogue.add })).toHaveCount(0)
  await expect(page.getByRole('button', { name: it.frame.undo, exact: true })).toBeDisabled()
  const before = await frame.savedSeq()
  await frame.cell(0, 'description').click()
  await page.keyboard.press('x')
  await expect(page.locator('.message').getByText(it.workflow.forbidden.reader)).toBeVisible()
  await frame.form.getByLabel(it.riskCatalogue.description, { exact: false }).first().focus()
  await page.keyboard.type('prova')
  await frame.form.getByRole('checkbox').first().press('Space')
  await frame.go('processes')
  await frame.go('measures')
  await frame.cell(0, 'code').click()
  await expect(frame.form.getByText(it.workflow.forbidden.reader)).toBeVisible()
  expect(await frame.savedSeq()).toBe(before)
  await expectAccessible(page, 'measures, read only')
})

test('a reader who insists changes nothing either: paste, fill, clear, letters, undo, redo, dragging', async () => {
  const { page } = program
  const grid = new Grid(program)
  const before = await frame.savedSeq()
  await frame.go('assessments')
  await page.getByLabel(it.workflow.status).selectOption({ index: 0 })
  await grid.chooseBlock(0, 'overall', 2, 0)
  await grid.paste('B\nA\nB')
  await expect(page.locator('.message').getByText(it.workflow.forbidden.reader)).toBeVisible()
  await expect(grid.dialog).toBeHidden()
  for (const key of ['Control+D', 'Delete', 'a', 'Control+Z', 'Control+Y', 'Control+H', 'Alt+C', 'Control+V']) {
    await page.keyboard.press(key)
    await page.keyboard.press('Escape')
  }
  await frame.go('processes')
  await grid.chooseBlock(0, 'name', 1, 0)
  await grid.paste('uno\ndue')
  for (const key of ['F2', 'Control+D', 'Delete', 'Control+Z']) await page.keyboard.press(key)
  await expect(grid.dialog).toBeHidden()
  await grid.drag(frame.cell(0, 'name'), frame.cell(2, 'name'))
  for (const key of ['Alt+ArrowDown', 'Alt+ArrowUp', 'Alt+N']) await page.keyboard.press(key)
  expect(await frame.savedSeq()).toBe(before)
  await expect(frame.saved).toHaveText(it.frame.saved)
})
