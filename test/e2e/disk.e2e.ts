/** A full disk and a read-only folder: said clearly, nothing saved is touched, and work goes on when there is room. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { it } from '../../shared/text/it'
import { answerDialogs, closeProgram, journalOf, killProgram, startProgram, userFolder } from './pages/program'
import { Frame, StartPage } from './pages/screens'

/** Mounting a small disk wants root on Linux (as in CI); elsewhere the same is held by the tests of the files. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0

function mount(folder: string, options: string): void {
  mkdirSync(folder, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder])
}

/** Fills a disk to the last block; the file it fills it with. */
function fill(folder: string): string {
  const filler = path.join(folder, 'riempitivo')
  for (let block = 1024 * 1024; block >= 512; block = Math.floor(block / 2)) {
    try {
      for (;;) writeFileSync(filler, Buffer.alloc(block), { flag: 'a' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  }
  return filler
}

async function rename(frame: Frame, name: string): Promise<void> {
  await frame.cell(0, 'name').click()
  await frame.page.keyboard.press('F2')
  await frame.page.keyboard.press('Control+A')
  await frame.page.keyboard.insertText(name)
  await frame.page.keyboard.press('Enter')
  await expect(frame.cell(0, 'name')).toHaveText(name)
}

test.describe('small disks', () => {
  test.skip(!canMount, 'mounting a small disk wants root on Linux')

  test('a full disk while saving: said, kept in the window, written when there is room, there after a kill', async () => {
    test.setTimeout(180_000)
    const user = userFolder(test.info())
    mount(user, 'size=80m')
    try {
      let program = await startProgram(user)
      let frame = await new StartPage(program.page).openSample()
      await rename(frame, 'Prima del disco pieno')
      await frame.waitSaved(1)
      const filler = fill(user)
      expect(statfsSync(user).bfree).toBe(0)
      const long = `Con il disco pieno ${'x'.repeat(20_000)}`
      await rename(frame, long)
      await expect(frame.saved).toContainText(it.frame.notSaved(1))
      rmSync(filler)
      await program.page.getByRole('button', { name: it.frame.retry }).click()
      // The browser's storage recovers at its own pace; the file journal as soon as there is room.
      await expect.poll(() => readFileSync(journalOf(user), 'utf8').includes(long), { timeout: 60_000 }).toBe(true)
      await killProgram(program)

      program = await startProgram(user)
      frame = new Frame(program.page)
      await frame.ready()
      await expect(frame.cell(0, 'name')).toHaveText(long)
      await closeProgram(program)
    } finally {
      execFileSync('umount', ['-l', user])
    }
  })

  test('a full disk and a read-only folder while exporting: said, and no half file is left', async () => {
    const user = userFolder(test.info())
    const full = test.info().outputPath('pieno')
    const readOnly = test.info().outputPath('sola-lettura')
    mount(full, 'size=64k')
    mount(readOnly, 'size=1m,ro')
    try {
      const program = await startProgram(user)
      const frame = await new StartPage(program.page).openSample()
      await frame.go('annexes')
      await answerDialogs(program, full)
      await exportAnnexes(frame)
      await expect(program.page.getByText('Il disco è pieno')).toBeVisible()
      expect(readdirSync(full)).toEqual([])
      await answerDialogs(program, readOnly)
      await exportAnnexes(frame)
      await expect(program.page.getByText('Non è permesso scrivere')).toBeVisible()
      await closeProgram(program)
    } finally {
      execFileSync('umount', ['-l', full])
      execFileSync('umount', ['-l', readOnly])
    }
  })
})

test('a read-only folder of registers: said on opening, nothing touched', async () => {
  test.skip(!canMount, 'a read-only mount wants root on Linux')
  const user = userFolder(test.info())
  let program = await startProgram(user)
  const frame = await new StartPage(program.page).openSample()
  await rename(frame, 'Scritto prima')
  await frame.waitSaved(1)
  await closeProgram(program)
  const registers = path.join(user, 'registri')
  execFileSync('mount', ['--bind', registers, registers])
  execFileSync('mount', ['-o', 'remount,ro,bind', registers])
  try {
    program = await startProgram(user)
    await expect(program.page.getByText('Non è permesso scrivere')).toBeVisible()
    await closeProgram(program)
  } finally {
    execFileSync('umount', ['-l', registers])
  }
  program = await startProgram(user)
  const again = new Frame(program.page)
  await again.ready()
  await expect(again.cell(0, 'name')).toHaveText('Scritto prima')
  await closeProgram(program)
})

async function exportAnnexes(frame: Frame): Promise<void> {
  const dialog = frame.page.getByRole('dialog')
  if (!(await dialog.isVisible())) await frame.page.getByRole('button', { name: it.annexScreen.export }).click()
  const begin = new RegExp(`${it.annexScreen.start}|${it.annexScreen.again}`)
  await dialog.getByRole('button', { name: begin }).click()
}
