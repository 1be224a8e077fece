/** The program under measure: a register in a user folder of its own, the window on it, and its closing. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { placesIn, writeMemory } from '../../electron/files/places'
import { createRegister } from '../../electron/files/registerStore'
import { electronArguments, electronExecutable } from '../../electron/setup/electron.mjs'
import type { Register } from '../../shared/domain/register'
import { it } from '../../shared/text/it'

/** A program that runs. */
export interface Opened {
  readonly app: ElectronApplication
  readonly page: Page
  /** From the launch to the moment `ready` was on the page, in milliseconds. */
  readonly took: number
}

/** Starts the program in `folder` and waits for what is `ready` on its page. */
export async function launch(folder: string, user: string, ready: string): Promise<Opened> {
  const start = performance.now()
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [...electronArguments(), `--user-data-dir=${user}`, folder],
  })
  const page = await app.firstWindow()
  await page.locator(ready).first().waitFor()
  return { app, page, took: performance.now() - start }
}

/** Closes the window as a user does. */
export async function close({ app }: Opened): Promise<void> {
  const ended = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await ended
}

/** The first row of the grid that the window opens with. */
export const FIRST_ROW = '.ag-row'

/** Does `work` in a new folder, which is taken away after it. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'banco-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A user folder with a register, opened once already: its database is there, and who works is said. */
async function userWith(folder: string, register: Register): Promise<string> {
  const user = path.join(folder, 'utente')
  const places = placesIn(user)
  mkdirSync(user)
  await createRegister(places.registers, register)
  await writeMemory(places.memory, { registerId: register.heading.id })
  const first = await launch(path.resolve('.'), user, FIRST_ROW)
  await first.page.getByRole('dialog').getByRole('button', { name: it.who.accept }).click()
  await close(first)
  return user
}

/** Launches the program on a register so many times, and does `work` with each window. */
export function withWindows(register: Register, runs: number, work: (opened: Opened, run: number) => Promise<void>) {
  return inFolder(async (folder) => {
    const user = await userWith(folder, register)
    for (let run = 0; run < runs; run += 1) {
      const opened = await launch(path.resolve('.'), user, FIRST_ROW)
      await work(opened, run)
      await close(opened)
    }
  })
}
