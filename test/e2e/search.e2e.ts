/** Search everywhere, help, tour and the picture of a process: as a user meets them, mostly from the keyboard. */
import { expect, test } from '@playwright/test'
import { en } from '../../shared/text/en'
import { it } from '../../shared/text/it'
import { expectAccessible } from './pages/axe'
import { Help, Palette, printedPages, Tour, unexplainedFields } from './pages/overlays'
import { closeProgram, type Program, startProgram, userFolder } from './pages/program'
import { type Frame, StartPage } from './pages/screens'

const PROCESS = 'Affidamento diretto di lavori, servizi e forniture'

let program: Program
let frame: Frame
let palette: Palette

test.beforeEach(async () => {
  program = await startProgram(userFolder(test.info()))
  frame = await new StartPage(program.page).openSample()
  palette = new Palette(program.page)
})
test.afterEach(async () => {
  expect(program.errors).toEqual([])
  await closeProgram(program)
})

test('a process is found by words in another order with typing errors, and Enter goes there', async () => {
  const { page } = program
  await frame.go('measures')
  await palette.open()
  await palette.search('dirretto AFIDAMENTO')
  await expect(palette.options.first()).toContainText(PROCESS)
  expect(await palette.named()).toContain(PROCESS)
  await page.keyboard.press('ArrowDown')
  await expect(palette.options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(palette.field).toBeHidden()
  await expect(frame.form.getByLabel(it.processMap.name, { exact: false }).first()).toHaveValue(PROCESS)
  await expect(page.locator('.ag-row-selected .ag-cell:focus')).toHaveCount(1)
})

test('risks, measures, units and obligations are found too, each by its kind', async () => {
  await palette.open()
  for (const [typed, kind] of [
    ['concorso candidato requisiti', 'risks'],
    ['G01', 'measures'],
    ['ufficio risorse umane', 'units'],
    ['bandi di concorso', 'obligations'],
  ] as const) {
    await palette.search(typed)
    await expect(palette.options.filter({ hasText: it.palette.kinds[kind] }).first(), typed).toBeVisible()
  }
  await palette.field.fill('qqqqqqqq')
  await expect(palette.page.getByText(it.palette.none('qqqqqqqq'))).toBeVisible()
})

test('the button opens it, Escape closes it and the cursor is where it was', async () => {
  const { page } = program
  const button = page.getByRole('button', { name: it.palette.button, exact: false })
  await button.click()
  await expect(palette.field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(palette.field).toBeHidden()
  await expect(button).toBeFocused()
})

test('a command is done: a new process to be named; undo from the keyboard says what it undid', async () => {
  const { page } = program
  await palette.open()
  await palette.search('nuovo processo')
  await page.keyboard.press('Enter')
  await expect(frame.form.getByLabel(it.processMap.name, { exact: false }).first()).toBeFocused()
  await page.keyboard.insertText('Processo di prova')
  await page.keyboard.press('Tab')
  await frame.cell(0, 'name').click()
  await page.keyboard.press('Control+z')
  await expect(page.locator('.message')).toContainText(`${it.frame.undone('set')} ${it.domain.tables.processes}`)
  await expect(page.locator('.message')).toContainText('Processo di prova')
  await palette.open()
  await palette.search(it.frame.undo)
  await page.keyboard.press('Enter')
  await expect(page.locator('.message')).toContainText(it.frame.undone('insert'))
})

test('a command that leads to a screen takes the cursor along; one that does not leaves it where it was', async () => {
  const { page } = program
  await frame.cell(0, 'name').click()
  await palette.open()
  await palette.search(it.palette.commands.goTo(it.frame.screens.annexes))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: it.frame.screens.annexes })).toBeFocused()
  await frame.go('measures')
  await frame.cell(0, 'name').click()
  const cell = page.locator('.ag-cell:focus')
  await expect(cell).toHaveCount(1)
  await palette.open()
  await palette.search('english')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: en.palette.button, exact: false })).toBeVisible()
  await expect(cell).toHaveCount(1)
})

test('axe: palette with results, each part of the help', async () => {
  const { page } = program
  await palette.open()
  await expectAccessible(page, 'palette, commands')
  await palette.search('affidamento')
  await expectAccessible(page, 'palette, results')
  await page.keyboard.press('Escape')
  const help = new Help(page)
  await help.open()
  for (const part of ['keys', 'words', 'rules', 'saving'] as const) {
    await help.part(part)
    await expectAccessible(page, `help, ${part}`)
  }
})

test('help: F1 from anywhere, the ten rules with their sources, Escape leads back to the field', async () => {
  const { page } = program
  const help = new Help(page)
  await frame.cell(0, 'name').click()
  const field = frame.form.locator('textarea').first()
  await field.focus()
  await help.open()
  const rules = await help.part('rules')
  await expect(rules.getByRole('heading')).toHaveCount(10)
  await expect(rules).toContainText('L. 190/2012')
  await page.keyboard.press('Escape')
  await expect(help.dialog).toBeHidden()
  await expect(field).toBeFocused()
  await expect(field).toHaveAccessibleDescription(new RegExp(it.fieldHelp.processName.slice(0, 30)))
  const explained = frame.form.getByText(it.fieldHelp.processName)
  await page.keyboard.press('Shift+F1')
  await expect(explained).toHaveClass('explained')
  await expect(field).toBeFocused()
  await page.keyboard.press('Shift+F1')
  await expect(explained).toHaveClass('unseen')
})

test('every field of every form says what goes into it', async () => {
  const { page } = program
  for (const screen of ['processes', 'risks', 'assessments', 'measures', 'transparency'] as const) {
    await frame.go(screen)
    await frame.cell(0, screen === 'measures' ? 'code' : 'number').click()
    await expect(frame.form.locator('textarea').first()).toBeVisible()
    expect(await unexplainedFields(page), screen).toEqual([])
  }
  for (const section of ['heading', 'units', 'areas', 'factors', 'indicators', 'work'] as const) {
    await palette.open()
    await palette.search(it.palette.commands.goToSettings(it.settings.sections[section]))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: it.settings.sections[section] })).toBeVisible()
    if (section !== 'heading' && section !== 'work')
      await page.locator('.ag-row[row-index="0"] .ag-cell').first().click()
    await expect(page.locator('main :is(input, select)').last()).toBeVisible()
    expect(await unexplainedFields(page), section).toEqual([])
  }
})

test('the tour is offered, leads through five screens, ends with Escape and does not come back by itself', async () => {
  const { page } = program
  const tour = new Tour(page)
  await expect(tour.step('dashboard')).toBeHidden()
  await frame.go('dashboard')
  await expect(tour.offer).toBeVisible()
  await page.getByRole('button', { name: it.tour.start }).click()
  for (const name of ['dashboard', 'processes', 'assessments', 'checks'] as const) {
    await expect(tour.step(name).getByRole('heading')).toBeFocused()
    await expect(page.getByRole('button', { name: it.frame.screens[name] }).first()).toHaveAttribute(
      'aria-current',
      'page',
    )
    await tour.next.click()
  }
  await expect(tour.step('annexes')).toBeVisible()
  await expectAccessible(page, 'tour')
  await page.keyboard.press('Escape')
  await expect(tour.step('annexes')).toBeHidden()
  // The cursor goes to the screen in the frames that follow.
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)
  await frame.go('dashboard')
  await expect(page.getByRole('button', { name: it.dashboard.print })).toBeVisible()
  await expect(tour.offer).toBeHidden()
  await page.reload()
  await frame.ready()
  await frame.go('dashboard')
  await expect(page.getByRole('button', { name: it.dashboard.print })).toBeVisible()
  await expect(tour.offer).toBeHidden()
  await new Help(page).open()
  await page.getByRole('button', { name: it.help.tourAgain }).click()
  await expect(tour.step('dashboard')).toBeVisible()
  await page.keyboard.press('Escape')
})

test('the picture of a process reads as a list and prints on one page; phases move with the keyboard', async () => {
  const { page } = program
  await frame.cell(0, 'name').click()
  const texts = frame.form.locator('.phases textarea')
  await expect(texts.first()).toBeVisible()
  const before = await texts.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value))
  await texts.first().focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(texts.nth(1)).toBeFocused()
  await expect(texts.nth(1)).toHaveValue(before[0] ?? '')
  await expect(texts.first()).toHaveValue(before[1] ?? '')
  await frame.form
    .locator('.phases .drag')
    .nth(1)
    .dragTo(frame.form.locator('.phases > li').first(), {
      targetPosition: { x: 40, y: 4 },
    })
  await expect(texts.first()).toHaveValue(before[0] ?? '')

  await frame.form.getByRole('button', { name: it.picture.button }).click()
  const figure = page.getByRole('figure')
  await expect(figure.getByRole('list', { name: it.picture.phases }).getByRole('listitem')).toHaveCount(before.length)
  await expect(figure).toContainText(before[0] ?? '')
  await expectAccessible(page, 'picture')
  expect(await printedPages(program)).toBe(1)
  await page.keyboard.press('Escape')
  await expect(figure).toBeHidden()
})

test('the tab of the checks counts blocking findings a moment after they come', async () => {
  const { page } = program
  await palette.open()
  await palette.search('nuovo processo')
  await page.keyboard.press('Enter')
  const tab = page.getByRole('navigation', { name: it.frame.screensLabel }).getByRole('button', {
    name: it.frame.screens.checks,
  })
  await expect(tab).toHaveAccessibleName(/\d+ riliev/, { timeout: 15_000 })
  await page.getByRole('button', { name: it.frame.undo, exact: false }).click()
  await expect(tab).toHaveAccessibleName(it.frame.screens.checks, { timeout: 15_000 })
})
