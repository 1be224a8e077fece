/** Every screen, in both themes, passes axe with nothing serious; a risk can be assessed from the keyboard alone. */
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { SCREENS, type Screen } from '../../renderer/store/viewStore'
import { encodeRegister } from '../../shared/register/file'
import { syntheticRegister } from '../../shared/synthetic'
import { it } from '../../shared/text/it'
import { expectAccessible } from './pages/axe'
import { answerDialogs, closeProgram, type Program, startProgram, userFolder } from './pages/program'
import { type Frame, StartPage } from './pages/screens'

let program: Program
let frame: Frame

test.beforeAll(async ({ browserName: _ }, info) => {
  program = await startProgram(userFolder(info))
  await expectAccessible(program.page, 'start page')
  frame = await new StartPage(program.page).openSample()
})
test.afterAll(async () => {
  await closeProgram(program)
})

/** Screens that are no grid of the register. */
const NO_GRID: ReadonlySet<Screen> = new Set(['dashboard', 'handouts', 'annexes', 'settings'])

/** A row of the screen's grid, so that its form is there too. */
async function openForm(screen: Screen): Promise<void> {
  await frame.go(screen)
  await program.page.getByRole('heading', { level: 1 }).first().waitFor()
  const cell = program.page.locator('.ag-row[row-index="0"] .ag-cell').first()
  // What was handed in is what there is to weigh.
  const take = program.page.getByRole('button', { name: /^Prendi/ })
  if (screen === 'weighing' && (await take.isVisible())) await take.click()
  if (!NO_GRID.has(screen)) await cell.click()
}

for (const screen of SCREENS) {
  test(`axe: ${screen}`, async () => {
    await openForm(screen)
    await expectAccessible(program.page, screen)
  })
}

test('at 200 % zoom nothing is cut off: the page has no sideways scroll and the tabs can be reached', async () => {
  const { page } = program
  await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
  await frame.go('processes')
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  await frame.go('settings')
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1))
})

test('a risk is assessed from the keyboard: radio groups with names, the motivation takes the cursor', async () => {
  const { page } = program
  await openForm('assessments')
  const groups = frame.form.getByRole('radiogroup')
  await expect(groups.first()).toHaveAccessibleName(/1/)
  await groups.first().locator('[tabindex="0"]').first().focus()
  await page.keyboard.press('m')
  await expect(groups.first().getByRole('radio', { checked: true })).toHaveAccessibleName(/^M/)
  const focused = page.locator('textarea:focus')
  await expect(focused).toHaveAccessibleName(it.assessment.motivationOf(1))
  const before = await frame.savedSeq()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(' Aggiunta da tastiera.')
  await page.keyboard.press('Tab')
  await frame.waitSaved(before + 1)
})

test('every screen has its heading, also where there is nothing yet, or nothing wrong', async () => {
  const { page } = program
  const headings = page.getByRole('heading', { level: 1 })
  const file = test.info().outputPath('in-ordine.registro.json')
  writeFileSync(file, encodeRegister(syntheticRegister(3)))
  let start = await frame.leave()
  for (const open of [
    async () => {
      await answerDialogs(program, file)
      await page.getByRole('button', { name: it.start.openFile }).click()
      return start.opened()
    },
    () => start.createRegister('Comune di Prova'),
  ]) {
    frame = await open()
    for (const screen of SCREENS) {
      await frame.go(screen)
      await expect(headings, screen).toHaveCount(1)
    }
    start = await frame.leave()
  }
})
