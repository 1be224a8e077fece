import { mkdirSync } from 'node:fs'
import { test } from '@playwright/test'
import { it } from '../../shared/text/it'
import { Copy, Rounds } from './pages/handouts'
import { closeProgram, type Program, startProgram, userFolder } from './pages/program'
import { StartPage } from './pages/screens'

const shots = '/tmp/shots-rounds'
async function shoot(program: Program, name: string) {
  for (const [w, h] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await program.app.evaluate(
      ({ BrowserWindow }, { w, h }) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
      { w, h },
    )
    for (const colorScheme of ['light', 'dark'] as const) {
      if (w === 1920 && colorScheme === 'dark') continue
      await program.page.emulateMedia({ colorScheme })
      await program.page.waitForTimeout(250)
      await program.page.screenshot({ path: `${shots}/${name}-${w}-${colorScheme}.png` })
    }
  }
  await program.page.emulateMedia({ colorScheme: 'light' })
}
test('shots', async () => {
  test.setTimeout(300_000)
  mkdirSync(shots, { recursive: true })
  const info = test.info()
  const out = info.outputPath('consegne')
  const desk = info.outputPath('dirigente')
  for (const folder of [out, desk]) mkdirSync(folder)
  const user = userFolder(info)
  let program = await startProgram(user)
  let frame = await new StartPage(program.page).openSample()
  await frame.go('handouts')
  const rounds = new Rounds(program)
  await rounds.handOut(out, '2099-03-31')
  await shoot(program, 'written')
  await rounds.close()
  await shoot(program, 'rounds')
  await rounds.openHandOut()
  await shoot(program, 'handout')
  await rounds.close()
  await rounds.openReminders()
  await shoot(program, 'reminders')
  await rounds.close()
  await closeProgram(program)
  program = await startProgram(desk)
  const copy = new Copy(program)
  await copy.open(`${out}/ufficio-risorse-umane.consegna.json`)
  frame = await new StartPage(program.page).frame()
  await frame.go('assessments')
  await shoot(program, 'copy-assess')
  for (let row = 0; row < 3; row += 1) {
    await frame.cell(row, 'number').click()
    await frame.form
      .getByLabel(it.assessment.overallMotivation)
      .fill(
        `Motivo scritto dal dirigente, riga ${row}: visti gli atti di marzo e le segnalazioni arrivate nell’anno, il livello è confermato. `.repeat(
          row * 2 + 1,
        ),
      )
    await program.page.keyboard.press('Tab')
  }
  const numbers: string[] = []
  for (let row = 0; row < 3; row += 1) numbers.push(await frame.cell(row, 'number').innerText())
  await program.page.getByRole('button', { name: it.handouts.copy.open }).click()
  await shoot(program, 'copy')
  const back = `${out}/riconsegna risorse umane.riconsegna.json`
  await copy.handBack(back)
  await shoot(program, 'copy-done')
  const start = await frame.leave()
  void start
  await shoot(program, 'start')
  await closeProgram(program)
  program = await startProgram(user)
  frame = await new StartPage(program.page).frame()
  await frame.go('assessments')
  const search = program.page.getByLabel(it.common.filter)
  for (const number of numbers) {
    await search.fill(number)
    await program.page.locator('.ag-cell[col-id="number"]').getByText(number, { exact: true }).click()
    const field = frame.form.getByLabel(it.assessment.overallMotivation)
    await field.fill(
      `Motivo scritto dal RPCT per ${number}: nel frattempo è arrivata una segnalazione, il livello è confermato. `,
    )
    await program.page.keyboard.press('Tab')
  }
  await frame.go('handouts')
  const again = new Rounds(program)
  await again.openMerge([back, `${out}/ufficio-espropri.consegna.json`])
  await again.dialog.getByRole('radio').nth(1).check()
  await shoot(program, 'merge')
  await closeProgram(program)
})
