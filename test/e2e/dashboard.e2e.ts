/** The dashboard: each number leads to just the rows that it counts. */
import { expect, test } from '@playwright/test'
import { it } from '../../shared/text/it'
import { Grid } from './pages/grid'
import { closeProgram, startProgram, userFolder } from './pages/program'
import { StartPage } from './pages/screens'

test('numbers of levels and of measures lead to their rows, and no further', async () => {
  const program = await startProgram(userFolder(test.info()))
  const { page } = program
  const frame = await new StartPage(page).openSample()
  const grid = new Grid(program)
  const tools = page.getByRole('region', { name: it.grid.tools })
  const words = it.dashboard

  await frame.go('dashboard')
  await page.getByRole('button', { name: words.areas.goTo(7, it.domain.levels.A, '3. Contratti pubblici') }).click()
  await expect(page.getByRole('heading', { level: 1, name: it.frame.screens.risks })).toBeVisible()
  await expect(tools).toContainText(it.grid.shownOf(7, 18))
  await expect(grid.cell(0, 'level')).toContainText('A')
  await expect(grid.cell(6, 'level')).toContainText('A')
  await tools.getByRole('button', { name: it.grid.clearFilters }).click()
  await expect(tools).not.toContainText(it.grid.shownOf(7, 18))

  await frame.go('dashboard')
  const general = it.dashboard.measures.general
  const rotation = page.getByRole('button', { name: new RegExp(`^${general}, ${it.domain.measureTypes.rotation}: `) })
  const count = Number(await rotation.innerText())
  await rotation.click()
  await expect(tools).toContainText(it.grid.shownOf(count, 82))
  await expect(grid.cell(0, 'type')).toHaveText(it.domain.measureTypes.rotation)

  // What was asked for is asked for once.
  await frame.go('risks')
  await expect(grid.cell(0, 'level')).toBeVisible()
  await expect(tools.getByRole('button', { name: it.grid.clearFilters })).toHaveCount(0)
  expect(program.errors).toEqual([])
  await closeProgram(program)
})
