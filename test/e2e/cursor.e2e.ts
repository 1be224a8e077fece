/** Where the cursor is: dialogs start at what one came for, and nothing that goes away takes it along. */
import { expect, test } from '@playwright/test'
import { it } from '../../shared/text/it'
import { Grid } from './pages/grid'
import { answerDialogs, closeProgram, type Program, startProgram, userFolder } from './pages/program'
import { type Frame, StartPage } from './pages/screens'

let program: Program
let frame: Frame
let grid: Grid

test.beforeEach(async () => {
  program = await startProgram(userFolder(test.info()))
  frame = await new StartPage(program.page).openSample()
  grid = new Grid(program)
})
test.afterEach(async () => {
  expect(program.errors).toEqual([])
  await closeProgram(program)
})

test('the cursor starts at the first field, at what does it, or at what gives up a deletion; never at the cross', async () => {
  const { page } = program
  const focused = grid.dialog.locator(':focus')
  await grid.choose(0, 'name')
  for (const button of [it.grid.columns.open, it.grid.views.open, it.grid.replace.open, it.grid.bulk.open]) {
    await grid.open(button)
    await expect(focused).toHaveCount(1)
    expect(await focused.evaluate((element) => element.matches('input, select'))).toBe(true)
    await page.keyboard.press('Escape')
    await expect(grid.dialog).toHaveCount(0)
  }
  await frame.form.getByRole('button', { name: it.processMap.remove }).click()
  await expect(focused).toHaveText(it.common.cancel)
  await page.keyboard.press('Escape')

  await frame.go('annexes')
  await page.getByRole('button', { name: it.annexScreen.export }).click()
  await expect(focused).toHaveText(it.annexScreen.start)

  // While it works and when it is done the buttons are others: the cursor goes with them.
  await answerDialogs(program, test.info().outputPath())
  await page.keyboard.press('Enter')
  await expect(focused).toHaveText(it.annexScreen.openFolder)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: it.annexScreen.export })).toBeFocused()
})

test('Ctrl+Z waits while a dialog asks: what it asks about stays as it is', async () => {
  const { page } = program
  await grid.choose(0, 'name')
  await page.keyboard.press('X')
  await page.keyboard.press('Enter')
  await expect(grid.cell(0, 'name')).toHaveText('X')
  await grid.choose(0, 'name')
  await frame.form.getByRole('button', { name: it.processMap.remove }).click()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Escape')
  await expect(grid.cell(0, 'name')).toHaveText('X')
  await page.keyboard.press('Control+z')
  await expect(grid.cell(0, 'name')).not.toHaveText('X')
})

test('the cursor is never lost: after a deletion, a form that closes, the last phase, a filter that leaves nothing', async () => {
  const { page } = program
  const { keyboard } = page
  const remove = frame.form.getByRole('button', { name: it.processMap.remove })
  await grid.choose(2, 'name')
  const next = await grid.text(3, 'name')
  await remove.focus()
  await keyboard.press('Enter')
  await grid.dialog.getByRole('button', { name: it.common.remove }).click()
  await expect(grid.cell(2, 'number')).toBeFocused()
  await expect(frame.form.getByRole('heading', { level: 2 })).toContainText(next)

  await grid.choose(4, 'name')
  await frame.form.getByRole('button', { name: it.common.close, exact: true }).focus()
  await keyboard.press('Enter')
  await expect(grid.cell(4, 'name')).toBeFocused()

  await grid.choose(0, 'name')
  const lastPhase = frame.form.getByRole('button', { name: /^Elimina la fase/ }).last()
  const name = (await lastPhase.getAttribute('aria-label')) ?? ''
  await lastPhase.focus()
  await keyboard.press('Enter')
  await expect(frame.form.getByRole('button', { name, exact: true })).toHaveCount(0)
  await expect(lastPhase).toBeFocused()

  await grid.choose(0, 'name')
  await keyboard.press('Alt+ArrowDown')
  await expect(page.locator('.column-filter input[type=search]')).toBeFocused()
  await keyboard.type('zzzz')
  await expect(page.locator('.ag-row')).toHaveCount(0)
  await keyboard.press('Enter')
  await expect(page.locator('.ag-header-cell:focus')).toContainText(it.processMap.name)
  await expect(page.getByRole('button', { name: it.grid.clearFilters })).toBeVisible()
  await keyboard.press('Alt+ArrowDown')
  await keyboard.press('Escape')
  await expect(page.locator('.ag-header-cell:focus')).toContainText(it.processMap.name)
  await page.getByRole('button', { name: it.grid.clearFilters }).click()
  await expect(page.locator('.ag-cell:focus')).toBeVisible()
})
