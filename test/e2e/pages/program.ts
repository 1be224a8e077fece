/** Starting, stopping and killing the program under test; each test has a user-data folder of its own. */
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page, type TestInfo } from '@playwright/test'
import { electronArguments } from '../../../electron/setup/electron.mjs'

export const root = path.resolve(import.meta.dirname, '..', '..', '..')

/** The program, its window, and what it said in the console. */
export interface Program {
  readonly app: ElectronApplication
  readonly page: Page
  /** Errors in the window's console; a test that expects none asserts that it is empty. */
  readonly errors: string[]
}

/** A new, empty user-data folder for a test. */
export function userFolder(info: TestInfo): string {
  const folder = info.outputPath('utente')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Starts the program and waits until its page has something to show. */
export async function startProgram(user: string): Promise<Program> {
  // Without executablePath: only then does Playwright hold the program back until it is attached. A window that opens
  // while it attaches has made the launch hang for good.
  const app = await _electron.launch({ args: [...electronArguments(), `--user-data-dir=${user}`, root] })
  const page = await app.firstWindow()
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  await page.locator('main').first().waitFor()
  return { app, page, errors }
}

/** Closes the window as a user does, and waits until the program has ended. */
export async function closeProgram({ app }: Program): Promise<void> {
  const ended = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows()
    // While something is printed there is a hidden window too.
    windows.find(({ webContents }) => webContents.getURL().startsWith('app://registro/'))?.close()
  })
  await ended
}

/** Ends the program and all its processes at once, as a power cut does. */
export async function killProgram({ app }: Program): Promise<void> {
  const { pid } = app.process()
  const ended = app.waitForEvent('close')
  if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  await ended
}

/**
 * Answers the next folder or file dialogs with a path (or several), as if the user had chosen it; questions are answered with their
 * button of that position (files that are there: 0 replaces them, 1 keeps them).
 */
export async function answerDialogs(
  { app }: Program,
  chosen: string | readonly string[] | null,
  button = 0,
): Promise<void> {
  await app.evaluate(
    ({ dialog }, { choice, response }) => {
      const open = async () => ({ canceled: choice.length === 0, filePaths: choice })
      const save = async () => ({ canceled: choice.length === 0, filePath: choice[0] ?? '' })
      const ask = async () => ({ response, checkboxChecked: false })
      dialog.showOpenDialog = open as typeof dialog.showOpenDialog
      dialog.showSaveDialog = save as typeof dialog.showSaveDialog
      dialog.showMessageBox = ask as typeof dialog.showMessageBox
    },
    { choice: chosen === null ? [] : typeof chosen === 'string' ? [chosen] : [...chosen], response: button },
  )
}

/** The file journal of the one register in a user folder. */
export function journalOf(user: string): string {
  const folder = path.join(user, 'registri')
  const name = readdirSync(folder).find((file) => file.endsWith('.jsonl'))
  if (name === undefined) throw new Error('no journal')
  return path.join(folder, name)
}
