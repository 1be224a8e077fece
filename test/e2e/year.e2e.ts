/**
 * The whole year of a register: the RPCT prepares and hands out; three managers work, one in the program, one in Excel,
 * one in LibreOffice through its own format and back; all come back out of order, one in conflict; the RPCT weighs,
 * sends one back, approves and exports. The annexes show the RPCT's level and the right motivation.
 */
import { mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import ExcelJS from 'exceljs'
import { placesIn, writeMemory } from '../../electron/files/places'
import { createRegister } from '../../electron/files/registerStore'
import { it } from '../../shared/text/it'
import { AssessmentPage } from './pages/assessment'
import { Copy, Rounds } from './pages/handouts'
import { answerDialogs, closeProgram, startProgram, userFolder } from './pages/program'
import { type Frame, StartPage, WhoDialog } from './pages/screens'
import { WeighingScreen } from './pages/weighing'
import { fillIn, hasLibreOffice, saveAs } from './pages/workbook'
import { MANAGERS, UNITS, yearRegister } from './yearRegister'

const [ANNA] = MANAGERS
const [PATRIMONIO, SCUOLE, STRADE] = UNITS
const DUE = '2099-03-31'

const BRUNO_SAYS = 'Le palestre sono poche e le richieste molte: la scelta pesa.'
const CARLA_SAYS = 'Gli oneri sono fissati dal regolamento, le verifiche sono a campione.'
const CARLA_AGAIN = 'Oneri fissati dal regolamento n. 12/2021; verifiche sul 10 % delle pratiche.'
const ANNA_SAYS = 'Canoni da tabella, ma i locali di pregio attirano molti richiedenti.'
const RPCT_NOTED = 'Annotato in riunione: da sentire il dirigente.'
const RPCT_REASON = 'Per prudenza, dopo la segnalazione esaminata a gennaio.'
const REMARKS = 'Indicare il regolamento e la percentuale delle verifiche.'

/** Fills in the form of the risk that is chosen. */
async function assess(form: AssessmentPage, level: string, overall: string, motivation: string): Promise<void> {
  const { keyboard } = form.page
  for (let number = 1; number <= 6; number += 1) {
    const card = form.indicator(number)
    await card.focus()
    await keyboard.press(level)
    await expect(card.motivation).toBeFocused()
    await keyboard.insertText(`Indicatore ${number}: verificato sugli atti dell’anno.`)
    await keyboard.press('Tab')
  }
  await form.overall.focus()
  await keyboard.press(overall)
  await expect(form.overall.motivation).toBeFocused()
  await keyboard.insertText(motivation)
  await keyboard.press('Tab')
}

/** Weighs the risk that is shown; gives its number. */
async function weigh(weighing: WeighingScreen, level: string, reason: string): Promise<string> {
  const number = await weighing.number()
  await weighing.level.focus()
  await weighing.page.keyboard.press(level)
  if (reason !== '') {
    await expect(weighing.reason).toBeFocused()
    await weighing.page.keyboard.insertText(reason)
  }
  await weighing.page.keyboard.press('Control+Enter')
  await expect(weighing.page.getByText(it.weighing.decided.approve(number))).toBeVisible()
  return number
}

test('a year: handed out three ways, back out of order, a conflict, weighed, one sent back, approved, exported', async () => {
  test.skip(!hasLibreOffice, 'LibreOffice is not installed here')
  test.setTimeout(420_000)
  const info = test.info()
  const [out, anna, back, exported, office] = ['consegne', 'anna', 'tornate', 'allegati', 'libreoffice'].map((name) => {
    const folder = info.outputPath(name)
    mkdirSync(folder)
    return folder
  }) as [string, string, string, string, string]
  const user = userFolder(info)
  const places = placesIn(user)
  const register = yearRegister()
  await createRegister(places.registers, register)
  await writeMemory(places.memory, { registerId: register.heading.id })

  const rpct = await startProgram(user)
  const { page } = rpct
  const frame: Frame = await new StartPage(page).opened()
  const rounds = new Rounds(rpct)
  await new WhoDialog(page).say('Rita Rossi', 'rpct')

  await test.step('the RPCT hands out: a file to one, workbooks to two', async () => {
    await frame.go('handouts')
    await rounds.handOutTo([PATRIMONIO], 'file', out, DUE)
    await rounds.handOutTo([SCUOLE, STRADE], 'workbook', out, DUE)
    for (const unit of UNITS) await expect(rounds.row(unit)).toContainText(it.handouts.notBack)
  })

  await test.step('meanwhile the RPCT writes something into what Bruno has in hand', async () => {
    const form = new AssessmentPage(rpct, frame)
    await form.open(2)
    await form.overall.focus()
    await page.keyboard.press('b')
    await page.keyboard.insertText(RPCT_NOTED)
    await page.keyboard.press('Tab')
  })

  await test.step('Anna works in her own copy of the program, hands in and hands back', async () => {
    const program = await startProgram(anna)
    const copy = new Copy(program)
    const desk = await copy.open(path.join(out, 'settore-patrimonio.consegna.json'))
    await expect(new WhoDialog(program.page).button).toContainText(ANNA)
    const form = new AssessmentPage(program, desk)
    await form.open(0)
    await expect(desk.cell(2, 'number')).toHaveCount(0)
    await assess(form, 'm', 'm', ANNA_SAYS)
    await form.open(1)
    await assess(form, 'a', 'a', `${ANNA_SAYS} Anche per le vendite.`)
    await program.page.getByRole('button', { name: it.handouts.copy.open }).click()
    await copy.handBack(path.join(back, 'da Anna.riconsegna.json'))
    await closeProgram(program)
    expect(program.errors).toEqual([])
  })

  const bruno = path.join(back, 'R_ palestre (1).xlsx')
  await test.step('Bruno works in Excel, and his mail program renames the file', async () => {
    const file = path.join(out, 'autovalutazione-settore-scuole.xlsx')
    const answers = {
      level: 'M',
      motivation: 'Richieste superiori ai posti.',
      overall: 'A',
      overallMotivation: BRUNO_SAYS,
    }
    await fillIn(file, answers)
    renameSync(file, bruno)
  })

  let carla = path.join(out, 'autovalutazione-settore-strade.xlsx')
  await test.step('Carla works in LibreOffice, keeps it as .ods and sends .xlsx', async () => {
    const answers = { level: 'B', motivation: 'Atto vincolato.', overall: 'B', overallMotivation: CARLA_SAYS }
    await fillIn(carla, answers)
    const own = saveAs(carla, 'ods', office)
    carla = saveAs(own, 'xlsx', back)
  })

  await test.step('back out of order: Carla, then Anna and Bruno together, with a conflict that is decided', async () => {
    await frame.go('handouts')
    await rounds.openMerge([carla])
    await rounds.accept.click()
    await expect(page.getByText(it.handouts.merging.done(1))).toBeVisible()
    await rounds.openMerge([bruno, path.join(back, 'da Anna.riconsegna.json')])
    await expect(rounds.dialog.getByText(it.handouts.merging.undecided(2))).toBeVisible()
    const file = rounds.file(path.basename(bruno))
    await expect(file).toContainText(RPCT_NOTED)
    await expect(file).toContainText(BRUNO_SAYS)
    await file.getByRole('button', { name: it.handouts.merging.allTheirs }).click()
    await rounds.accept.click()
    await expect(page.getByText(it.handouts.merging.done(2))).toBeVisible()
    for (const unit of UNITS) await expect(rounds.row(unit)).not.toContainText(it.handouts.notBack)
  })

  const weighing = new WeighingScreen(page)
  await test.step('the RPCT weighs: highest exposure first; one with a level of its own, one sent back', async () => {
    await frame.go('weighing')
    await expect(weighing.list('toWeigh')).toContainText('4')
    await weighing.show('toWeigh')
    // 1.2 and 1.3 lead with A on an indicator or overall; 1.4 stands last.
    for (let decided = 0; decided < 4; decided += 1) {
      const number = await weighing.number()
      if (number === '1.1.1') await weigh(weighing, 'a', RPCT_REASON)
      else if (number === '1.4.1') {
        await page.keyboard.press('Alt+r')
        const dialog = page.getByRole('dialog', { name: it.weighing.returnTitle(number) })
        await dialog.getByLabel(it.weighing.remarks, { exact: false }).fill(REMARKS)
        await page.keyboard.press('Control+Enter')
        await expect(page.getByText(it.weighing.decided.return(number))).toBeVisible()
      } else await weigh(weighing, 'a', '')
    }
    await expect(weighing.list('approved')).toContainText('3')
    await expect(weighing.list('back')).toContainText('1')
  })

  await test.step('Carla gets it again, with the remarks, corrects it in Excel; merged and approved', async () => {
    await frame.go('handouts')
    await rounds.handOutTo([STRADE], 'workbook', out, DUE)
    const file = path.join(out, 'autovalutazione-settore-strade.xlsx')
    const answers = { level: 'B', motivation: 'Atto vincolato.', overall: 'B', overallMotivation: CARLA_AGAIN }
    await fillIn(file, answers)
    await rounds.openMerge([file])
    await rounds.accept.click()
    await expect(page.getByText(it.handouts.merging.done(1))).toBeVisible()
    await frame.go('weighing')
    await weighing.show('toWeigh')
    // Inverse indicators at B are exposure A: a B below it wants a reason.
    expect(await weigh(weighing, 'b', 'La collaborazione è bassa per assenza di personale, non per rischio.')).toBe(
      '1.4.1',
    )
    await expect(weighing.list('approved')).toContainText('4')
  })

  await test.step('the annexes are exported', async () => {
    await answerDialogs(rpct, exported, 0)
    await frame.go('annexes')
    await page.getByRole('button', { name: it.annexScreen.export }).click()
    await page.getByRole('dialog').getByRole('button', { name: it.annexScreen.start }).click()
    await expect(page.getByRole('dialog').getByRole('button', { name: it.annexScreen.openFolder })).toBeVisible()
  })
  await closeProgram(rpct)
  expect(rpct.errors).toEqual([])

  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path.join(exported, 'allegati-piao.xlsx'))
  const analysis = new Map<string, { readonly level: string; readonly why: string }>()
  workbook.getWorksheet('2 Analisi dei rischi')?.eachRow((row) => {
    const [number, level, why] = ['A', 'J', 'K'].map((column) => row.getCell(column).text) as [string, string, string]
    if (/^1\.\d$/.test(number)) analysis.set(number, { level, why })
  })
  const line = (number: string) => analysis.get(number) ?? { level: '', why: '' }
  expect([...analysis.keys()]).toEqual(['1.1', '1.2', '1.3', '1.4'])
  expect(['1.1', '1.2', '1.3', '1.4'].map((number) => line(number).level)).toEqual(['A', 'A', 'A', 'B'])
  // Where the RPCT set another level, its reason stands first, and the manager's motivation is not lost.
  expect(line('1.1').why.startsWith(RPCT_REASON)).toBe(true)
  expect(line('1.2').why).toContain('Anche per le vendite.')
  expect(line('1.3').why).toContain(BRUNO_SAYS)
  expect(line('1.3').why).not.toContain(RPCT_NOTED)
  expect(line('1.4').why).toContain(CARLA_AGAIN)
  expect(line('1.4').why).not.toContain(CARLA_SAYS)
})
