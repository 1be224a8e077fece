import { test } from '@playwright/test'
import { it } from '../../shared/text/it'
import { History } from './pages/history'
import { closeProgram, startProgram, userFolder } from './pages/program'
import { StartPage } from './pages/screens'

test('look', async () => {
  test.setTimeout(180_000)
  const program = await startProgram(userFolder(test.info()))
  const { page } = program
  const frame = await new StartPage(page).openSample()
  const history = new History(page)
  const shot = async (name: string) => {
    for (const [w, h] of [
      [1280, 800],
      [1920, 1080],
    ] as const)
      for (const colorScheme of ['light', 'dark'] as const) {
        if (name !== 'panel' && (w === 1920) !== (colorScheme === 'dark')) continue
        await page.setViewportSize({ width: w, height: h })
        await page.emulateMedia({ colorScheme })
        await page.waitForTimeout(300)
        await page.screenshot({ path: `/tmp/h-history-shots/${name}-${w}-${colorScheme}.png` })
      }
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.emulateMedia({ colorScheme: 'light' })
  }
  await history.open()
  await shot('empty')
  await frame.go('processes')
  await frame.cell(0, 'name').click()
  const box = frame.form.getByLabel(it.processMap.name, { exact: false }).first()
  await box.fill('Affidamento diretto di forniture e servizi, con confronto di preventivi')
  await page.keyboard.press('Tab')
  await frame.form.getByLabel(it.processMap.output, { exact: false }).first().fill('Contratto firmato')
  await page.keyboard.press('Tab')
  await frame.go('assessments')
  await frame.cell(0, 'number').click()
  const groups = frame.form.getByRole('radiogroup')
  await groups.first().locator('[tabindex="0"]').first().focus()
  await page.keyboard.press('m')
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(' Aggiunta dopo la verifica di marzo.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+z')
  await frame.go('risks')
  await frame.cell(1, 'description').click()
  await frame.form.getByRole('button', { name: it.riskCatalogue.remove }).click()
  await page.getByRole('dialog').getByRole('button', { name: it.common.remove }).click()
  await frame.waitSaved(5)
  await history.open()
  await page.waitForTimeout(500)
  await shot('list')
  for (let i = 0; i < 7; i += 1) {
    if ((await history.cell(i, 'row').count()) === 0) break
    await history.choose(i)
    await page.waitForTimeout(200)
    await page.screenshot({ path: `/tmp/h-history-shots/row-${i}.png` })
  }
  await history.verify()
  await shot('panel')
  console.log(program.errors)
  await closeProgram(program)
})
