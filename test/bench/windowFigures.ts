/** Figures of the real window: launch to first grid row, an edit until saved, a keystroke in the filter. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { placesIn, writeMemory } from '../../electron/files/places'
import { createRegister } from '../../electron/files/registerStore'
import { electronArguments, electronExecutable } from '../../electron/setup/electron.mjs'
import { syntheticRegister } from '../../shared/synthetic'
import { it } from '../../shared/text/it'
import { type Figure, figure, median, p95 } from './figure'

const EDITS = 60
const KEYS = 'affidamento'

interface Opened {
  readonly app: ElectronApplication
  readonly page: Page
  /** From the launch to the moment `ready` was on the page, in milliseconds. */
  readonly took: number
}

async function launch(folder: string, user: string, ready: string): Promise<Opened> {
  const start = performance.now()
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [...electronArguments(), `--user-data-dir=${user}`, folder],
  })
  const page = await app.firstWindow()
  await page.locator(ready).first().waitFor()
  return { app, page, took: performance.now() - start }
}

async function close({ app }: Opened): Promise<void> {
  const ended = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await ended
}

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

/** Milliseconds from Enter in a cell until the window says that the edit is saved, once for each edit. */
async function editTimes(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const mark = window as unknown as { pressed: number; took: number[] }
    mark.took = []
    const saved = document.querySelector('[data-saved-seq]')
    if (!saved) throw new Error('no saved state')
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Enter') mark.pressed = performance.now()
      },
      true,
    )
    new MutationObserver(() => mark.took.push(performance.now() - mark.pressed)).observe(saved, {
      attributes: true,
      attributeFilter: ['data-saved-seq'],
    })
  })
  const cell = page.locator('.ag-row[row-index="0"] .ag-cell[col-id="name"]')
  await cell.click()
  for (let edit = 1; edit <= EDITS; edit += 1) {
    await page.keyboard.press('F2')
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(`Processo rinominato ${edit}`)
    await page.keyboard.press('Enter')
    await page.waitForFunction((count) => (window as unknown as { took: number[] }).took.length >= count, edit)
    // Enter goes on to the row below, as in a spreadsheet; back up to edit the same cell again.
    await page.keyboard.press('ArrowUp')
  }
  return page.evaluate(() => (window as unknown as { took: number[] }).took)
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
export async function windowFigures(sizes: readonly number[], runs: number): Promise<readonly Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'banco-'))
  const program = path.resolve('.')
  const figures: Figure[] = []
  try {
    const empty = path.join(folder, 'vuota')
    emptyProgram(empty)
    const floors: number[] = []
    for (let run = 0; run < runs; run += 1) {
      const opened = await launch(empty, path.join(folder, 'utente-vuota'), 'main')
      floors.push(opened.took)
      await close(opened)
    }
    const floor = median(floors)
    for (const size of sizes) {
      const user = path.join(folder, `utente-${size}`)
      const places = placesIn(user)
      mkdirSync(user)
      const register = syntheticRegister(size)
      await createRegister(places.registers, register)
      await writeMemory(places.memory, { registerId: register.heading.id })
      await close(await launch(program, user, '.ag-row'))
      const times: number[] = []
      const peaks: number[] = []
      const edits: number[] = []
      const keys: number[] = []
      for (let run = 0; run < runs; run += 1) {
        const opened = await launch(program, user, '.ag-row')
        times.push(opened.took)
        edits.push(p95(await editTimes(opened.page)))
        keys.push(p95(await filterTimes(opened.page)))
        peaks.push(await memory(opened))
        await close(opened)
      }
      figures.push(figure('window', size, 'ms', times, floor))
      figures.push(figure('edit.p95', size, 'ms', edits))
      figures.push(figure('filter', size, 'ms', keys))
      figures.push(figure('memory.peak', size, 'MB', peaks))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return figures
}
