/** Figures of the real window: launch to first grid row, an edit until painted and saved, a keystroke in the filter. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { syntheticRegister } from '../../shared/synthetic'
import { it } from '../../shared/text/it'
import { type EditTimes, editTimes, leastPaintTimes } from './editing'
import { type Figure, figure, median, p95 } from './figure'
import { close, inFolder, launch, type Opened, withWindows } from './program'

const EDITS = 60
const KEYS = 'affidamento'

/** An Electron application that shows one line of text and nothing else: what a window costs at least. */
function emptyProgram(folder: string): void {
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'package.json'), '{"name":"vuota","version":"1.0.0","main":"main.cjs"}')
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>vuota</title><main>vuota</main>')
  writeFileSync(
    path.join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
    app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile('index.html'))
    app.on('window-all-closed', () => app.quit())`,
  )
}

/** Milliseconds from a key in the filter until the frame after the rows have changed is painted. */
async function filterTimes(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const mark = window as unknown as { keys: number[] }
    mark.keys = []
    window.addEventListener(
      'input',
      (event) => {
        const typed = event.timeStamp
        requestAnimationFrame(() => requestAnimationFrame(() => mark.keys.push(performance.now() - typed)))
      },
      true,
    )
  })
  await page.getByRole('searchbox', { name: it.common.filter }).click()
  for (const [index, key] of [...KEYS].entries()) {
    await page.keyboard.type(key)
    await page.waitForFunction((count) => (window as unknown as { keys: number[] }).keys.length > count, index)
  }
  return page.evaluate(() => (window as unknown as { keys: number[] }).keys)
}

/** The peak of the memory of all the program's processes so far, in megabytes. */
async function memory({ app }: Opened): Promise<number> {
  const kilobytes = await app.evaluate(({ app: program }) =>
    program.getAppMetrics().reduce((sum, metric) => sum + metric.memory.peakWorkingSetSize, 0),
  )
  return kilobytes / 1024
}

/** All figures of the window for registers of these sizes. `runs` launches each. */
export function windowFigures(sizes: readonly number[], runs: number): Promise<readonly Figure[]> {
  return inFolder(async (folder) => {
    const figures: Figure[] = []
    const empty = path.join(folder, 'vuota')
    emptyProgram(empty)
    const floors: number[] = []
    const least: number[] = []
    for (let run = 0; run < runs; run += 1) {
      const opened = await launch(empty, path.join(folder, 'utente-vuota'), 'main')
      floors.push(opened.took)
      least.push(p95(await leastPaintTimes(opened.page, EDITS)))
      await close(opened)
    }
    for (const size of sizes) {
      const times: number[] = []
      const peaks: number[] = []
      const edits: (readonly EditTimes[])[] = []
      const keys: number[] = []
      await withWindows(syntheticRegister(size), runs, async (opened) => {
        times.push(opened.took)
        edits.push(await editTimes(opened.page, EDITS))
        keys.push(p95(await filterTimes(opened.page)))
        peaks.push(await memory(opened))
      })
      const slowest = (part: keyof EditTimes) => edits.map((run) => p95(run.map((each) => each[part])))
      figures.push(figure('window', size, 'ms', times, median(floors)))
      figures.push(figure('edit.paint', size, 'ms', slowest('painted'), median(least)))
      figures.push(figure('edit.p95', size, 'ms', slowest('saved')))
      figures.push(figure('filter', size, 'ms', keys))
      figures.push(figure('memory.peak', size, 'MB', peaks))
    }
    return figures
  })
}
