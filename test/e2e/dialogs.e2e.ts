/** Dialogs: the cursor starts at what one came for, and nothing else changes the register while they ask. */
import { expect, test } from '@playwright/test'
import { it } from '../../shared/text/it'
import { Grid } from './pages/grid'
import { closeProgram, type Program, startProgram, userFolder } from './pages/program'
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
