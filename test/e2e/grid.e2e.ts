/** The grid as a spreadsheet: blocks, copy, paste with preview or refusal, fill down, bulk edits, filters, views. */
import { expect, test } from '@playwright/test'
import { it } from '../../shared/text/it'
import { expectAccessible } from './pages/axe'
import { Grid } from './pages/grid'
import { closeProgram, type Program, startProgram, userFolder } from './pages/program'
import { type Frame, StartPage } from './pages/screens'

const words = it.grid
let program: Program
let frame: Frame
let grid: Grid

test.beforeEach(async () => {
  program = await startProgram(userFolder(test.info()))
  frame = await new StartPage(program.page).openSample()
  grid = new Grid(program)
  await frame.go('risks')
})
test.afterEach(async () => {
  expect(program.errors).toEqual([])
  await closeProgram(program)
})

test('a block is copied; pasted back it changes nothing', async () => {
  await grid.chooseBlock(0, 'description', 1, 1)
  await expect(grid.block).toHaveCount(4)
  const { text, html } = await grid.copied()
  expect(text.split('\r\n')).toHaveLength(3)
  expect(text).toContain(`${await grid.text(0, 'description')}\t${await grid.text(0, 'factors')}`)
  expect(html).toContain('<td')
  await grid.paste(text, html)
  await expect(program.page.getByText(words.nothingToChange)).toBeVisible()
  await grid.drag(grid.cell(2, 'process'), grid.cell(4, 'description'))
  await expect(grid.block).toHaveCount(6)
  await grid.cell(5, 'description').click({ modifiers: ['Shift'] })
  await expect(grid.block).toHaveCount(8)
})

test('a paste is seen before it is done, is one step, and is refused as a whole', async () => {
  const before = [await grid.text(0, 'description'), await grid.text(1, 'description')]
  await grid.choose(0, 'description')
  await grid.paste('Uno\ta, b\r\n"Due\ndi due righe"\tb\r\n')
  await expect(grid.dialog.getByRole('row')).toHaveCount(5)
  await expect(grid.dialog).toContainText(before[0] ?? '')
  await grid.dialog.getByRole('button', { name: words.preview.accepts.paste }).click()
  await expect(grid.cell(0, 'description')).toHaveText('Uno')
  await expect(grid.cell(1, 'factors')).toHaveText('b')
  await grid.undo()
  await expect(grid.cell(0, 'description')).toHaveText(before[0] ?? '')
  await expect(grid.cell(1, 'description')).toHaveText(before[1] ?? '')

  // Word: the text of a cell with two paragraphs would be two rows; the table says that it is one.
  await grid.paste(
    'Uno\nancora\tz\n',
    '<style>td {color: red}</style><table><tr><td style="mso-x:y"><p>Uno</p><p>ancora</p></td><td><p>z</p></td></tr></table><script>document.title="no"</script>',
  )
  await expect(grid.dialog).toContainText(words.preview.refused(1))
  await expect(grid.dialog).toContainText(words.misfits.unknownName)
  await expect(grid.dialog.getByRole('button', { name: words.preview.accepts.paste })).toBeDisabled()
  await grid.dialog.getByRole('button', { name: it.common.cancel }).click()
  await expect(grid.cell(0, 'description')).toHaveText(before[0] ?? '')

  // One cell is set at once.
  await grid.choose(0, 'description')
  await grid.paste('Una cella sola')
  await expect(grid.cell(0, 'description')).toHaveText('Una cella sola')
})

test('fill down and clear, each one step', async () => {
  const before = await grid.text(2, 'factors')
  const top = await grid.text(0, 'factors')
  await grid.chooseBlock(0, 'factors', 2, 0)
  await program.page.keyboard.press('Control+D')
  await expect(grid.cell(2, 'factors')).toHaveText(top)
  await grid.undo()
  await expect(grid.cell(2, 'factors')).toHaveText(before)
  await program.page.keyboard.press('Delete')
  await expect(grid.cell(0, 'factors')).toHaveText('')
  await grid.undo()
  await expect(grid.cell(0, 'factors')).toHaveText(top)
})

test('levels: letters or words fit, anything else does not', async () => {
  await frame.go('assessments')
  await grid.chooseBlock(0, 'overall', 1, 0)
  await grid.paste('Alto\r\nX\r\n')
  await expect(grid.dialog).toContainText(words.misfits.notLevel)
  await grid.dialog.getByRole('button', { name: it.common.cancel }).click()
  await grid.choose(0, 'overall')
  await grid.paste('alto')
  await expect(grid.cell(0, 'overall')).toContainText('A')
})

test('a letter on a block of levels fills all of it, as one step, after a preview', async () => {
  await frame.go('assessments')
  const cells = [
    grid.cell(0, 'overall'),
    grid.cell(0, 'evaluation'),
    grid.cell(2, 'overall'),
    grid.cell(2, 'evaluation'),
  ]
  const before = await Promise.all(cells.map((cell) => cell.innerText()))
  const letter = before.some((text) => text.includes('M')) ? 'b' : 'm'
  await grid.chooseBlock(0, 'overall', 2, 1)
  await program.page.keyboard.press(letter)
  await expect(grid.dialog).toContainText(words.preview.titles.fill)
  await program.page.keyboard.press('Enter')
  for (const cell of cells) await expect(cell).toContainText(letter.toUpperCase())
  await grid.undo()
  for (const [index, cell] of cells.entries())
    await expect(cell).toHaveText(before[index] ?? '', { useInnerText: true })

  // A block with a column that holds no level is refused as a whole.
  await grid.chooseBlock(0, 'description', 0, 1)
  await program.page.keyboard.press('a')
  await expect(grid.dialog).toHaveCount(0)
  await expect(program.page.getByText(words.misfits.notEditable)).toBeVisible()
})

test('bulk edit: a factor on the rows chosen, undone in one step', async () => {
  const before = [await grid.text(0, 'factors'), await grid.text(1, 'factors')]
  await grid.chooseBlock(0, 'description', 1, 0)
  await grid.open(words.bulk.open)
  await grid.dialog.getByLabel(words.bulk.choices.addFactor).selectOption({ index: 8 })
  await grid.dialog.getByRole('button', { name: words.bulk.accept(2) }).click()
  await expect(grid.cell(0, 'factors')).toHaveText(`${before[0]}, h`)
  await expect(grid.cell(1, 'factors')).toHaveText(`${before[1]}, h`)
  await grid.undo()
  await expect(grid.cell(0, 'factors')).toHaveText(before[0] ?? '')
  await expect(grid.cell(1, 'factors')).toHaveText(before[1] ?? '')

  // A level wants a motivation, and that the warning was read.
  await grid.open(words.bulk.open)
  await grid.dialog.getByLabel(words.bulk.what).selectOption('level')
  await grid.dialog.getByLabel(words.bulk.choices.level).selectOption('overall')
  await grid.dialog.getByRole('radio', { name: /^M/ }).click()
  await grid.dialog
    .getByLabel(words.bulk.motivation)
    .fill('I due casi seguono la stessa procedura e gli stessi controlli.')
  const accept = grid.dialog.getByRole('button', { name: words.bulk.accept(2) })
  await expect(grid.dialog.getByRole('button', { name: /^Cambia/ })).toBeDisabled()
  await grid.dialog.getByRole('checkbox', { name: words.bulk.read }).check()
  await accept.click()
  await expect(program.page.getByText(words.changedRows(2))).toBeVisible()
})

test('replace in the rows shown; a view with its filter comes back after a restart of the screen', async () => {
  await program.page.locator('.ag-header-cell[col-id="level"] .ag-header-cell-filter-button').click()
  await program.page.locator('.column-filter .check').filter({ hasText: 'A' }).last().click()
  await program.page.keyboard.press('Escape')
  await expect(program.page.getByRole('button', { name: words.clearFilters })).toBeVisible()
  await grid.open(words.views.open)
  await grid.dialog.getByLabel(words.views.name).fill('Solo rischio alto')
  await grid.dialog.getByRole('button', { name: words.views.save, exact: true }).click()
  await grid.choose(0, 'description')
  await program.page.keyboard.press('Control+H')
  await grid.dialog.getByLabel(words.replace.find).fill('concorso')
  await grid.dialog.getByLabel(words.replace.replaceWith).fill('bando')
  await grid.dialog.getByRole('button', { name: /^Sostituisci in/ }).click()
  await expect(grid.cell(0, 'description')).toContainText('bando')
  await grid.undo()
  await expect(grid.cell(0, 'description')).toContainText('concorso')

  await frame.go('processes')
  await frame.go('risks')
  await expect(program.page.getByRole('button', { name: words.clearFilters })).toHaveCount(0)
  await grid.open(words.views.open)
  await grid.dialog.getByRole('button', { name: words.views.showNamed('Solo rischio alto') }).click()
  await expect(program.page.getByRole('button', { name: words.clearFilters })).toBeVisible()
  await expect(grid.cell(1, 'level')).toContainText('A')
})

test('axe finds nothing serious in the filter and in the dialogs', async () => {
  test.setTimeout(120_000)
  await program.page.locator('.ag-header-cell[col-id="level"] .ag-header-cell-filter-button').click()
  await expect(program.page.locator('.column-filter input[type=search]')).toBeFocused()
  await expectAccessible(program.page, 'filter')
  await program.page.keyboard.press('Escape')
  await grid.choose(0, 'description')
  for (const button of [words.columns.open, words.views.open, words.replace.open, words.bulk.open, words.keys.open]) {
    await grid.open(button)
    await expectAccessible(program.page, button)
    await program.page.keyboard.press('Escape')
    await expect(grid.dialog).toHaveCount(0)
  }
  await grid.choose(0, 'description')
  await grid.paste('Uno\tzz\nDue\tb\n')
  await grid.dialog.waitFor()
  await expectAccessible(program.page, words.preview.titles.paste)
})
