/** The keys of a grid, as whoever comes from a spreadsheet has them in the fingers. */
import { expect, test } from '@playwright/test'
import { it } from '../../shared/text/it'
import { expectAccessible } from './pages/axe'
import { Grid } from './pages/grid'
import { closeProgram, type Program, startProgram, userFolder } from './pages/program'
import { StartPage } from './pages/screens'

let program: Program
let grid: Grid

test.beforeEach(async () => {
  program = await startProgram(userFolder(test.info()))
  await new StartPage(program.page).openSample()
  grid = new Grid(program)
})
test.afterEach(async () => {
  expect(program.errors).toEqual([])
  await closeProgram(program)
})

test('a cell opened by typing is left with an arrow; after F2 the arrows are for the text', async () => {
  const { keyboard } = program.page
  await grid.choose(0, 'name')
  await keyboard.press('u')
  await keyboard.press('ArrowDown')
  await expect(grid.cell(1, 'name')).toBeFocused()
  await expect(grid.cell(0, 'name')).toHaveText('u')
  await keyboard.press('d')
  await keyboard.press('ArrowRight')
  await expect(grid.cell(1, 'unit')).toBeFocused()
  await keyboard.press('ArrowLeft')
  await keyboard.press('F2')
  const editor = program.page.getByRole('gridcell').getByRole('textbox')
  await expect(editor).toHaveAccessibleName(it.processMap.name)
  await keyboard.press('Home')
  await keyboard.press('ArrowRight')
  await keyboard.press('e')
  await expect(editor).toHaveValue('de')
  await keyboard.press('Escape')
  await expect(grid.cell(1, 'name')).toHaveText('d')
})

test('Tab fills a row without opening the next cell, and Enter then goes under the cell where it began', async () => {
  const { keyboard } = program.page
  await grid.choose(2, 'name')
  await keyboard.press('a')
  await keyboard.press('Tab')
  await expect(grid.cell(2, 'unit')).toBeFocused()
  await keyboard.press('Tab')
  await expect(grid.cell(2, 'input')).toBeFocused()
  await keyboard.press('b')
  await keyboard.press('Enter')
  await expect(grid.cell(3, 'name')).toBeFocused()
  await expect(grid.cell(2, 'name')).toHaveText('a')
  await expect(grid.cell(2, 'input')).toHaveText('b')
})

test('Alt+Enter breaks the line of a long text, and never writes into the cell below', async () => {
  const { keyboard } = program.page
  const below = await grid.text(3, 'input')
  await grid.choose(2, 'input')
  await keyboard.press('a')
  await expect(program.page.locator('textarea:focus')).toHaveAccessibleName(it.processMap.input)
  await keyboard.press('Alt+Enter')
  await keyboard.press('b')
  await keyboard.press('Enter')
  await grid.choose(2, 'input')
  expect((await grid.copied()).text).toBe('a\nb')
  await expect(grid.cell(3, 'input')).toHaveText(below)

  await grid.choose(2, 'name')
  await keyboard.press('c')
  await keyboard.press('Alt+Enter')
  await keyboard.press('d')
  await keyboard.press('Enter')
  await expect(grid.cell(2, 'name')).toHaveText('cd')
})

test('Home and End stay in the row, with Ctrl they go to the corners, with Shift they choose as far as there', async () => {
  const { keyboard } = program.page
  await grid.choose(5, 'unit')
  await keyboard.press('Home')
  await expect(grid.cell(5, 'number')).toBeFocused()
  await keyboard.press('End')
  await expect(grid.cell(5, 'level')).toBeFocused()
  await keyboard.press('Control+End')
  await expect(grid.cell(97, 'level')).toBeFocused()
  await keyboard.press('Control+Home')
  await expect(grid.cell(0, 'number')).toBeFocused()
  await keyboard.press('Control+Shift+End')
  await expect(program.page.getByText(it.grid.selected(98, 8))).toBeVisible()
})

test('a name is chosen by typing some of it; what no name has changes nothing', async () => {
  const { page } = program
  const before = await grid.text(1, 'unit')
  await grid.choose(0, 'unit')
  await page.keyboard.press('a')
  await page.keyboard.type('vvoc')
  const option = page.getByRole('listbox').getByRole('option')
  await expect(option).toHaveText(['Avvocatura'])
  await expect(page.locator('input:focus')).toHaveAccessibleName(it.common.unit)
  await expectAccessible(page, 'names in a cell')
  await page.keyboard.press('Enter')
  await expect(grid.cell(0, 'unit')).toHaveText('Avvocatura')
  await expect(grid.cell(1, 'unit')).toBeFocused()
  await page.keyboard.type('zzz')
  await expect(page.getByText(it.grid.filter.none)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(grid.cell(1, 'unit')).toHaveText(before)
  await grid.choose(1, 'unit')
  // All keys in one go: none is lost while the list is still being made.
  await page.evaluate(() => {
    const cell = document.activeElement
    for (const key of 'avvoc')
      cell?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
  await expect(option).toHaveText(['Avvocatura'])
  await expect(page.locator('input:focus')).toHaveValue('avvoc')
  await page.keyboard.press('Escape')
  await grid.cell(1, 'unit').dblclick()
  await option.filter({ hasText: 'Polizia Provinciale' }).click()
  await expect(grid.cell(1, 'unit')).toHaveText('Polizia Provinciale')
})
