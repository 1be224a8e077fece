/** A piece of work with the keyboard alone: no click, no focus set by the test; the cursor is never lost on the way. */
import { expect, type Page, test } from '@playwright/test'
import { it } from '../../shared/text/it'
import { closeProgram, startProgram, userFolder } from './pages/program'
import { Frame } from './pages/screens'

/** The name of what has the cursor, as a screen reader tells it; empty when the cursor is lost. */
function named(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body) return ''
    const labels = 'labels' in at ? (at as HTMLInputElement).labels : null
    return at.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? at.textContent ?? ''
  })
}

/** Tabs until the cursor is on something of this name; gives how many it took. */
async function tabTo(page: Page, name: string | RegExp, most = 40): Promise<number> {
  for (let tabs = 0; tabs <= most; tabs += 1) {
    const now = await named(page)
    if (typeof name === 'string' ? now.startsWith(name) : name.test(now)) return tabs
    await page.keyboard.press('Tab')
  }
  throw new Error(`${name} was not reached in ${most} tabs`)
}

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText(words)
  await expect(page.locator('[role="option"][aria-selected="true"]')).toBeVisible()
  await page.keyboard.press('Enter')
}

test('process, risk, assessment, measure, export and undo, without the mouse', async () => {
  test.setTimeout(120_000)
  const program = await startProgram(userFolder(test.info()))
  const { page } = program
  const { keyboard } = page
  const frame = new Frame(page)
  /** Something has the cursor, as soon as the screen stands. */
  const notLost = () => expect.poll(() => named(page)).not.toBe('')

  await test.step('the sample is opened, and the cursor is in its grid', async () => {
    await tabTo(page, it.start.sample)
    await keyboard.press('Enter')
    await frame.ready()
    await expect(frame.cell(0, 'number')).toBeFocused()
  })

  await test.step('a new process with a risk', async () => {
    await command(page, it.palette.commands.newProcess)
    await expect(page.locator('textarea:focus')).toHaveAccessibleName(/^Denominazione/)
    await keyboard.insertText('Autorizzazione di eventi su strada')
    await tabTo(page, it.processMap.addRisk)
    await keyboard.press('Enter')
    await expect(page.locator('textarea:focus')).toHaveAccessibleName(/^Descrizione del rischio/)
    await keyboard.insertText('Rilascio a chi non ha i requisiti')
    await tabTo(page, 'a) ')
    await keyboard.press('Space')
    // The eight factors are one stop: arrows move among them, Tab goes on.
    await keyboard.press('ArrowDown')
    expect(await named(page)).toMatch(/^b\) /)
    await keyboard.press('End')
    expect(await named(page)).toMatch(/^h\) /)
    await keyboard.press('Home')
    expect(await named(page)).toMatch(/^a\) /)
    await keyboard.press('Tab')
    expect(await named(page)).not.toMatch(/^[a-h]\) /)
  })

  await test.step('a measure, picked by why it is suggested', async () => {
    await tabTo(page, it.riskCatalogue.assign)
    await keyboard.press('Enter')
    await keyboard.press('ArrowDown')
    await keyboard.press('Space')
    await keyboard.press('Control+Enter')
    await expect.poll(() => named(page)).toBe(it.riskCatalogue.assign)
  })

  await test.step('assessed: from the risk straight to the first letter, then on with Ctrl+Enter', async () => {
    await keyboard.press('F6')
    await keyboard.press('Shift+F6')
    await tabTo(page, it.riskCatalogue.toAssessment)
    await keyboard.press('Enter')
    for (let number = 1; number <= 7; number += 1) {
      await expect(page.locator('[role="radio"]:focus')).toHaveAccessibleName(/^B, /)
      await keyboard.press('m')
      await keyboard.insertText(`Motivazione ${number}: esaminati i fascicoli dell'ultimo triennio, senza rilievi.`)
      await keyboard.press('Control+Enter')
    }
    await expect(frame.form.getByText(it.assessment.complete)).toBeVisible()
    // From the last text it goes to the next risk; here there is none, and the cursor stays.
    await expect(page.getByText(it.assessment.noneLeft)).toBeVisible()
    await expect(page.locator('textarea:focus')).toHaveAccessibleName(it.assessment.overallMotivation)
  })

  await test.step('Ctrl+F goes to the filter of the rows, Esc in it empties it', async () => {
    await command(page, it.palette.commands.goTo(it.frame.screens.processes))
    await notLost()
    await keyboard.press('Control+f')
    await expect.poll(() => named(page)).toBe(it.common.filter)
    await keyboard.insertText('eventi su strada')
    await expect(page.locator('.ag-row')).toHaveCount(1)
    await keyboard.press('Escape')
    await expect(page.locator('.ag-row').nth(1)).toBeVisible()
  })

  await test.step('from part to part with F6, and back', async () => {
    await command(page, it.palette.commands.goTo(it.frame.screens.processes))
    await expect(frame.form).toBeVisible()
    await notLost()
    await keyboard.press('F6')
    await expect(frame.form.locator(':focus')).toBeVisible()
    await keyboard.press('Shift+F6')
    await expect(page.locator('.ag-cell:focus')).toBeVisible()
    await keyboard.press('Shift+F6')
    await expect(page.getByRole('navigation', { name: it.common.areas }).locator(':focus')).toBeVisible()
    await keyboard.press('Shift+F6')
    await expect(page.getByRole('navigation', { name: it.frame.screensLabel }).locator(':focus')).toBeVisible()
  })

  await test.step('no screen loses the cursor', async () => {
    for (const screen of [
      'dashboard',
      'risks',
      'assessments',
      'measures',
      'transparency',
      'checks',
      'settings',
    ] as const) {
      await command(page, it.palette.commands.goTo(it.frame.screens[screen]))
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await notLost()
    }
  })

  await test.step('the export is asked for, left again, and what was done is undone step by step', async () => {
    await command(page, it.palette.commands.export)
    await tabTo(page, it.annexScreen.export)
    await keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await keyboard.press('Escape')
    await expect.poll(() => named(page)).toBe(it.annexScreen.export)
    await keyboard.press('Control+z')
    await expect(page.locator('.message')).toContainText(it.frame.undone('set'))
  })
  expect(program.errors).toEqual([])
  await closeProgram(program)
})
