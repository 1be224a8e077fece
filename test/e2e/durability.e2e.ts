/** Nothing is lost: the program is killed for real, its database deleted, its journal cut; what was «Salvato» is there. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { electronArguments, electronExecutable } from '../../electron/setup/electron.mjs'
import { it } from '../../shared/text/it'
import { closeProgram, journalOf, killProgram, type Program, root, startProgram, userFolder } from './pages/program'
import { Frame, StartPage } from './pages/screens'

/** How many times the program is killed. */
const KILLS = 50
/** A burst has at most this many edits, and is cut after at most this long. */
const BURST = 60
const LONGEST_MS = 900

/** A seeded generator (mulberry32), so that a failing run can be played again. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Tells every saved number as soon as the window shows it, without asking the page, which may be dead by then. */
async function watchSaved(page: Page, tell: (seq: number) => void): Promise<void> {
  await page.exposeFunction('tellSaved', tell)
  await page.evaluate(() => {
    const target = document.querySelector('[data-saved-seq]')
    const say = (window as unknown as { tellSaved: (seq: number) => void }).tellSaved
    if (!target) throw new Error('no saved state on the page')
    new MutationObserver(() => say(Number(target.getAttribute('data-saved-seq')))).observe(target, { attributes: true })
  })
}

/** Types names into the first process's cell until it is told to stop; each is one edit. */
async function burst(frame: Frame, run: number, stopped: () => boolean): Promise<void> {
  await frame.cell(0, 'name').click()
  for (let edit = 1; edit <= BURST && !stopped(); edit += 1) {
    await frame.page.keyboard.press('F2')
    await frame.page.keyboard.press('Control+A')
    await frame.page.keyboard.insertText(`giro ${run} modifica ${edit}`)
    await frame.page.keyboard.press('Enter')
    // Enter goes on to the row below, as in a spreadsheet.
    await frame.page.keyboard.press('ArrowUp')
  }
}

test(`killed ${KILLS} times during bursts of edits, nothing acknowledged is lost`, async () => {
  test.setTimeout(600_000)
  const random = seeded(20260131)
  const user = userFolder(test.info())
  let program = await startProgram(user)
  let frame = await new StartPage(program.page).openSample()
  let acknowledged = 0
  let total = 0

  for (let run = 1; run <= KILLS; run += 1) {
    const base = await frame.savedSeq()
    await watchSaved(program.page, (seq) => {
      acknowledged = Math.max(acknowledged, seq)
    })
    let killed = false
    const typing = burst(frame, run, () => killed).catch((error: unknown) => {
      if (!killed) throw error
    })
    const current: Program = program
    await new Promise((resolve) => setTimeout(resolve, 60 + random() * LONGEST_MS))
    killed = true
    await killProgram(current)
    await typing
    total += Math.max(0, acknowledged - base)

    // Either side alone must be enough: now and then one of them is damaged as well.
    if (run % 5 === 0) rmSync(path.join(user, 'WebStorage'), { recursive: true })
    else if (run % 7 === 0) truncateSync(journalOf(user), Math.max(0, statSync(journalOf(user)).size - 25))

    program = await startProgram(user)
    frame = new Frame(program.page)
    await frame.ready()
    const head = await frame.savedSeq()
    expect(head, `run ${run}: saved edits`).toBeGreaterThanOrEqual(acknowledged)
    if (head > base) await expect(frame.cell(0, 'name')).toHaveText(`giro ${run} modifica ${head - base}`)
    acknowledged = head
  }
  expect(total, 'edits acknowledged before the kills').toBeGreaterThan(KILLS)
  expect(program.errors).toEqual([])
  await closeProgram(program)
})

test('a database deleted between two runs is rebuilt from the files, and that is said', async () => {
  const user = userFolder(test.info())
  let program = await startProgram(user)
  let frame = await new StartPage(program.page).openSample()
  await rename(frame, 'Processo di prova')
  await frame.waitSaved(1)
  await closeProgram(program)
  rmSync(path.join(user, 'WebStorage'), { recursive: true })

  program = await startProgram(user)
  frame = new Frame(program.page)
  await frame.ready()
  await expect(frame.cell(0, 'name')).toHaveText('Processo di prova')
  await expect(program.page.getByText('La banca dati del programma mancava')).toBeVisible()
  await program.page.getByRole('button', { name: `${it.frame.undo}: modifica` }).click()
  await expect(frame.cell(0, 'name')).not.toHaveText('Processo di prova')
  await closeProgram(program)
})

test('a journal cut in the middle of a line is mended from the database, and the cut part is set aside', async () => {
  const user = userFolder(test.info())
  let program = await startProgram(user)
  let frame = await new StartPage(program.page).openSample()
  await rename(frame, 'Prima modifica')
  await frame.waitSaved(1)
  await rename(frame, 'Seconda modifica')
  await frame.waitSaved(2)
  await killProgram(program)
  const journal = journalOf(user)
  truncateSync(journal, statSync(journal).size - 30)

  program = await startProgram(user)
  frame = new Frame(program.page)
  await frame.ready()
  await expect(frame.cell(0, 'name')).toHaveText('Seconda modifica')
  await expect(program.page.getByText('L’ultima riga del giornale su disco era incompleta')).toBeVisible()
  expect(readFileSync(journal, 'utf8').trim().split('\n')).toHaveLength(2)
  expect(readdirSync(path.dirname(journal)).filter((name) => name.includes('danneggiato'))).toHaveLength(1)
  await closeProgram(program)
})

test('a second start brings the first window to the front and says so', async () => {
  const user = userFolder(test.info())
  const program = await startProgram(user)
  const second: ChildProcess = spawn(electronExecutable(), [...electronArguments(), `--user-data-dir=${user}`, root], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  second.stderr?.on('data', (text) => {
    said += String(text)
  })
  await new Promise((resolve) => second.on('close', resolve))
  expect(said).toContain(it.app.alreadyOpen)
  await expect(program.page.getByText(it.frame.secondStart)).toBeVisible()
  await closeProgram(program)
})

test('a snapshot is restored as an edit, and the restore can be undone', async () => {
  const user = userFolder(test.info())
  const program = await startProgram(user)
  const frame = await new StartPage(program.page).openSample()
  const before = (await frame.cell(0, 'name').textContent()) ?? ''
  await rename(frame, 'Nome sbagliato')
  await frame.waitSaved(1)
  const start = await frame.leave()
  await start.register('Provincia di Lucca').getByRole('button', { name: it.start.restore }).click()
  await program.page.getByRole('dialog').getByRole('button', { name: it.start.restoreThis }).last().click()
  await frame.ready()
  await expect(frame.cell(0, 'name')).toHaveText(before)
  await program.page.getByRole('button', { name: `${it.frame.undo}: ripristino` }).click()
  await expect(frame.cell(0, 'name')).toHaveText('Nome sbagliato')
  await frame.waitSaved(3)
  await closeProgram(program)
})

async function rename(frame: Frame, name: string): Promise<void> {
  await frame.cell(0, 'name').click()
  await frame.page.keyboard.press('F2')
  await frame.page.keyboard.press('Control+A')
  await frame.page.keyboard.insertText(name)
  await frame.page.keyboard.press('Enter')
  await expect(frame.cell(0, 'name')).toHaveText(name)
}
