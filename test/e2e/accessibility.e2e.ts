/** Every screen, in both themes, passes axe with nothing serious; a risk can be assessed from the keyboard alone. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type axeCore from 'axe-core'
import { SCREENS, type Screen } from '../../renderer/store/viewStore'
import { it } from '../../shared/text/it'
import { closeProgram, type Program, root, startProgram, userFolder } from './pages/program'
import { type Frame, StartPage } from './pages/screens'

const axe = readFileSync(path.join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')

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

/** What axe finds serious or critical on the page: rule and the elements. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axeCore }
    const { violations } = await runner.run(document, { resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)
  })
}

async function expectAccessible(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await findings(page), `${where}, ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** A row of the screen's grid, so that its form is there too. */
async function openForm(screen: Screen): Promise<void> {
  await frame.go(screen)
  await program.page.getByRole('heading', { level: 1 }).first().waitFor()
  const cell = program.page.locator('.ag-row[row-index="0"] .ag-cell').first()
  if (screen !== 'dashboard' && screen !== 'annexes' && screen !== 'settings') await cell.click()
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
