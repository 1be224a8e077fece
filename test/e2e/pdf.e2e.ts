/** PDF of the annexes and of the dashboard, off the real Chromium: tagged, titled, in Italian, all or nothing. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { it } from '../../shared/text/it'
import { answerDialogs, closeProgram, type Program, startProgram, userFolder } from './pages/program'
import { type Frame, StartPage } from './pages/screens'

let program: Program
let frame: Frame

test.beforeEach(async ({ browserName: _ }, info) => {
  program = await startProgram(userFolder(info))
  frame = await new StartPage(program.page).openSample()
})
test.afterEach(async () => {
  expect(program.errors).toEqual([])
  await closeProgram(program)
})

/** What a PDF says of itself without being read further. Chromium leaves its objects in the open. */
function factsOf(file: string) {
  const bytes = readFileSync(file).toString('latin1')
  return {
    begins: bytes.slice(0, 5),
    ends: bytes.trimEnd().slice(-5),
    tagged: bytes.includes('/StructTreeRoot') && /\/MarkInfo\s*<<[^>]*\/Marked true/.test(bytes),
    italian: bytes.includes('/Lang (it)'),
    bookmarks: bytes.includes('/Outlines'),
    showsTitle: /\/DisplayDocTitle true/.test(bytes),
    headers: bytes.includes('/S /TH') && bytes.includes('/Scope /Column') && bytes.includes('/Scope /Row'),
    headersOnce: headerPages(bytes).every((pages) => pages === 1),
    pages: bytes.match(/\/Type \/Page\b/g)?.length ?? 0,
    page: /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/
      .exec(bytes)
      ?.slice(1)
      .map((side) => Math.round(Number(side))),
  }
}

/** For each column header, on how many pages a screen reader finds it: its copies on further pages are not read. */
function headerPages(bytes: string): readonly number[] {
  const objects = new Map(
    [...bytes.matchAll(/\n(\d+) 0 obj\n<<\/Type \/StructElem[\s\S]*?endobj/g)].map((one) => [one[1], one[0]]),
  )
  return [...objects.values()]
    .filter((element) => element.includes('/S /TH') && element.includes('/Scope /Column'))
    .map((element) => {
      const child = objects.get(/\/K \[(\d+) 0 R/.exec(element)?.[1]) ?? ''
      return new Set(child.match(/\/Pg \d+/g)).size
    })
}

const ACCESSIBLE = {
  begins: '%PDF-',
  ends: '%%EOF',
  tagged: true,
  italian: true,
  bookmarks: true,
  showsTitle: true,
  headers: true,
  headersOnce: true,
}

/** Chooses PDF alone in the dialog of the export and starts it. */
async function startExport(folder: string) {
  await answerDialogs(program, folder)
  await frame.go('annexes')
  await program.page.getByRole('button', { name: it.annexScreen.export }).click()
  const dialog = program.page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: it.annexScreen.formats.xlsx }).uncheck()
  await dialog.getByRole('checkbox', { name: it.annexScreen.formats.pdf }).check()
  await dialog.getByRole('button', { name: it.annexScreen.start }).click()
  return dialog
}

/** Where files wait while they are printed: gone when all is done. */
const passage = () => path.join(test.info().outputPath('utente'), 'stampa')

test('the annexes: one tagged PDF each, with the methodology beside them', async () => {
  const out = test.info().outputPath('allegati')
  mkdirSync(out)
  // What the hidden windows are allowed is taken down as they are made.
  await program.app.evaluate(({ app }) => {
    const seen: unknown[] = []
    Object.assign(globalThis, { seen })
    app.on('browser-window-created', (_event, { webContents }) => {
      const contents = webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      const { javascript, sandbox, nodeIntegration, contextIsolation, preload } = contents.getLastWebPreferences()
      webContents.once('did-finish-load', () =>
        seen.push({
          javascript,
          sandbox,
          nodeIntegration,
          contextIsolation,
          preload: preload ?? null,
          url: webContents.getURL(),
        }),
      )
    })
  })
  const dialog = await startExport(out)
  await expect(dialog.getByText(it.annexScreen.written(5))).toBeVisible({ timeout: 60_000 })

  expect(readdirSync(out).sort()).toEqual([
    'allegato-1.pdf',
    'allegato-2.pdf',
    'allegato-3.pdf',
    'allegato-4.pdf',
    'metodologia.pdf',
  ])
  for (const number of [1, 2, 3, 4]) {
    const facts = factsOf(`${out}/allegato-${number}.pdf`)
    expect(facts).toMatchObject({ ...ACCESSIBLE, page: [1191, 842] })
    expect(facts.pages).toBeGreaterThan(10)
    expect(facts.pages).toBeLessThan(80)
  }
  const methodology = factsOf(`${out}/metodologia.pdf`)
  expect(methodology).toMatchObject({ ...ACCESSIBLE, page: [842, 595] })
  expect(methodology.pages).toBeGreaterThan(2)
  expect(methodology.pages).toBeLessThan(9)

  const windows = await program.app.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen)
  expect(windows).toHaveLength(5)
  for (const window of windows) {
    expect(window).toMatchObject({ javascript: false, sandbox: true, nodeIntegration: false, contextIsolation: true })
    expect(window).toMatchObject({
      preload: null,
      url: expect.stringMatching(/^app:\/\/stampa\/[a-z0-9-]+\/documento\.html$/),
    })
  }
  expect(await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(existsSync(passage())).toBe(false)
})

test('stopped half-way: what was there before is as it was, and nothing new', async () => {
  const out = test.info().outputPath('allegati')
  mkdirSync(out)
  writeFileSync(path.join(out, 'allegato-1.pdf'), 'di prima')
  const dialog = await startExport(out)
  await dialog.getByRole('button', { name: it.exporting.stop }).click()
  await expect(dialog.getByText(it.exporting.stopped)).toBeVisible()
  expect(readdirSync(out)).toEqual(['allegato-1.pdf'])
  expect(readFileSync(path.join(out, 'allegato-1.pdf'), 'utf8')).toBe('di prima')
  expect(await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(existsSync(passage())).toBe(false)
})

test('the window closed half-way: the program ends, and nothing is written', async () => {
  const out = test.info().outputPath('allegati')
  mkdirSync(out)
  const dialog = await startExport(out)
  await expect(dialog.getByRole('button', { name: it.exporting.stop })).toBeEnabled()
  await closeProgram(program)
  expect(readdirSync(out)).toEqual([])
  program = await startProgram(test.info().outputPath('utente'))
})

test('the dashboard: one page, tagged, with its own title; nothing when no place is chosen', async () => {
  const file = test.info().outputPath('cruscotto.pdf')
  const { page } = program
  await frame.go('dashboard')
  await expect(page.getByText(it.dashboard.working)).toHaveCount(0)
  const title = await page.title()
  const button = page.getByRole('button', { name: it.dashboard.pdf })

  await answerDialogs(program, null)
  await button.click()
  await expect.poll(() => page.title()).toBe(title)
  expect(existsSync(file)).toBe(false)

  await answerDialogs(program, file)
  await button.click()
  await expect(page.getByText(it.dashboard.pdfSaved(file))).toBeVisible()
  expect(factsOf(file)).toMatchObject({ ...ACCESSIBLE, pages: 1, page: [842, 595] })
  expect(await page.title()).toBe(title)

  await answerDialogs(program, path.join(file, 'non-esiste', 'cruscotto.pdf'))
  await button.click()
  await expect(page.locator('.message')).toContainText('non-esiste')
})
