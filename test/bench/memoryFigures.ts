/** How much the window's memory grows over 1,000 edits and 1,000 undos, once what can be forgotten is forgotten. */
import type { CDPSession, Page } from '@playwright/test'
import { syntheticRegister } from '../../shared/synthetic'
import { beginEditing, edit, waitSaved } from './editing'
import { type Figure, figure } from './figure'
import { withWindows } from './program'

const ROUNDS = 10
const EDITS_A_ROUND = 100

/** Megabytes of the page's objects that are in use. */
async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1024 ** 2
}

/** Edits, then undoes all of them; `done` were saved before. Gives how many are saved after. */
async function round(page: Page, edits: number, done: number): Promise<number> {
  for (let each = 1; each <= edits; each += 1) await edit(page, `Nome di prova ${done + each}`, done + each)
  for (let each = 1; each <= edits; each += 1) {
    await page.keyboard.press('Control+Z')
    await waitSaved(page, done + edits + each)
  }
  return done + 2 * edits
}

/** `memory.edits`, one run for each size. The first round, which loads what is needed for the others, does not count. */
export async function memoryFigures(sizes: readonly number[]): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const size of sizes) {
    await withWindows(syntheticRegister(size), 1, async ({ page }) => {
      const session = await page.context().newCDPSession(page)
      await beginEditing(page)
      let done = await round(page, EDITS_A_ROUND, 0)
      const before = await heap(session)
      for (let each = 0; each < ROUNDS; each += 1) done = await round(page, EDITS_A_ROUND, done)
      figures.push(figure('memory.edits', size, 'MB', [(await heap(session)) - before]))
    })
  }
  return figures
}
