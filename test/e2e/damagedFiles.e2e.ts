/** The journal is damaged while its register is open: no older state goes out, it is said, and opening mends it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { it } from '../../shared/text/it'
import { Rounds } from './pages/handouts'
import { History } from './pages/history'
import { answerDialogs, closeProgram, journalOf, type Program, startProgram, userFolder } from './pages/program'
import { type Frame, StartPage } from './pages/screens'

const BODY = 'Provincia di Lucca'

async function rename({ page }: Program, frame: Frame, name: string, seq: number): Promise<void> {
  await frame.go('processes')
  await frame.cell(0, 'name').click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(name)
  await page.keyboard.press('Enter')
  await frame.waitSaved(seq)
}

test('a journal damaged while the register is open: nothing old goes out', async () => {
  const info = test.info()
  const user = userFolder(info)
  const out = info.outputPath('uscita')
  mkdirSync(out)
  const program = await startProgram(user)
  const { page } = program
  let frame = await new StartPage(page).openSample()
  for (const seq of [1, 2, 3]) await rename(program, frame, `nome ${seq}`, seq)
  const lines = readFileSync(journalOf(user), 'utf8').split('\n')
  writeFileSync(journalOf(user), [lines[0], '#'.repeat(50), ...lines.slice(2)].join('\n'))
  const refusal = it.app.failures.filesBehind('1')

  await test.step('hand-out, history and a copy are refused, and nothing is written', async () => {
    await answerDialogs(program, out)
    await frame.go('handouts')
    const rounds = new Rounds(program)
    await rounds.openHandOut()
    await rounds.dialog.getByRole('button', { name: /Scegli la cartella/ }).click()
    await expect(rounds.dialog.getByText(refusal)).toBeVisible()
    await rounds.dialog.getByRole('button', { name: it.common.cancel }).click()
    await new History(page).open()
    await answerDialogs(program, `${out}/storico.xlsx`)
    await page.getByRole('button', { name: it.history.export }).click()
    await expect(page.getByText(refusal)).toBeVisible()
    const start = await frame.leave()
    await answerDialogs(program, `${out}/copia.registro.json`)
    await start.register(BODY).getByRole('button', { name: it.start.saveCopy }).click()
    await expect(page.getByText(refusal)).toBeVisible()
    expect(readdirSync(out)).toEqual([])
  })

  await test.step('opened again it is mended, and what is on screen goes out', async () => {
    frame = await new StartPage(page).open(BODY)
    await expect(page.getByText('Il giornale su disco era danneggiato.')).toBeVisible()
    await expect(page.getByText('Nel giornale su disco mancavano 2 modifiche')).toBeVisible()
    const start = await frame.leave()
    await start.register(BODY).getByRole('button', { name: it.start.saveCopy }).click()
    await expect(page.getByText(it.start.copySaved(`${out}/copia.registro.json`))).toBeVisible()
    expect(readFileSync(`${out}/copia.registro.json`, 'utf8')).toContain('nome 3')
  })
  await closeProgram(program)
})
