/**
 * A risk is assessed by somebody who hears the screen: everything here is found by role and name alone, and done with
 * the keyboard. Then the edition before, and the next one.
 */
import { expect, test } from '@playwright/test'
import { it } from '../../shared/text/it'
import { AssessmentPage } from './pages/assessment'
import { expectAccessible } from './pages/axe'
import { closeProgram, type Program, startProgram, userFolder } from './pages/program'
import { StartPage } from './pages/screens'

const words = it.assessment

let program: Program
let form: AssessmentPage

/** The next edition of the sample: nothing in it is assessed yet, the edition before is at hand. */
async function prepareNextEdition(): Promise<void> {
  const { page } = program
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('prossima edizione')
  await expect(page.getByRole('option', { name: new RegExp(it.palette.commands.nextEdition) })).toBeVisible()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: it.settings.next.dialogTitle })
  await expect(dialog.getByRole('spinbutton')).toBeFocused()
  await expect(dialog.getByText(it.settings.next.becomes('2025-2027'))).toBeVisible()
  await expectAccessible(page, 'next edition')
  await dialog.getByRole('button', { name: it.settings.next.create }).press('Enter')
  await expect(page.locator('.message')).toContainText(it.settings.next.created('2025-2027'))
  await form.frame.ready()
  await form.open(0)
  await expect(form.indicator(1).chosen).toHaveCount(0)
  await expect(form.indicator(1).before).toContainText(words.before.in('2024-2026'))
}

test.beforeAll(async ({ browserName: _ }, info) => {
  program = await startProgram(userFolder(info))
  form = new AssessmentPage(program, await new StartPage(program.page).openSample())
  await prepareNextEdition()
})
test.afterAll(async () => {
  await closeProgram(program)
})

test('a screen reader finds its way: what each part is, what it is called, and how it stands', async () => {
  const panel = form.frame.form
  await expect(panel).toHaveAccessibleName(/^1\.1\.1 /)
  await expect(panel).toHaveRole('region')
  await expect(panel.getByRole('progressbar')).toHaveAccessibleName(words.progressLabel(0, 6))
  for (let number = 1; number <= 6; number += 1) {
    const card = form.indicator(number)
    await expect(card.levels).toHaveAccessibleName(new RegExp(`^Livello dell’indicatore ${number}: `))
    const letters = card.levels.getByRole('radio')
    for (const [position, letter] of ['B, Basso', 'M, Moderato', 'A, Alto'].entries()) {
      await expect(letters.nth(position)).toHaveAccessibleName(new RegExp(`^${letter}\\. .{10,}`))
      await expect(letters.nth(position)).not.toBeChecked()
    }
    await expect(card.motivation).toHaveAccessibleName(words.motivationOf(number))
    await expect(card.motivation).toHaveAccessibleDescription(/.{20,}/)
    await expect(card.before).toHaveAccessibleName(words.before.group('2024-2026', card.about))
    await expect(card.add).toHaveAccessibleName(words.evidence.addTo(card.about))
  }
  await expect(form.overall.levels).toHaveAccessibleName(words.overallLevel)
  await expect(form.indicator(1).card).toMatchAriaSnapshot(`
    - group /^1\\. /:
      - heading /^1\\. / [level=3]
      - radiogroup /^Livello dell’indicatore 1/:
        - radio /^B, Basso/
        - radio /^M, Moderato/
        - radio /^A, Alto/
      - group /^Edizione 2024-2026/:
        - button /^Conferma livello e motivazione/
        - button /^Parti da qui/
      - textbox "Motivazione dell’indicatore 1"
      - group "Evidenze. Indicatore 1":
        - button "Aggiungi un’evidenza. Indicatore 1"
  `)
})

test('a whole risk is assessed by keyboard: letters, motivations, confirmations, evidence; what happened is said', async () => {
  const { page } = program
  const { keyboard } = page
  const panel = form.frame.form

  await test.step('a letter, a motivation', async () => {
    const card = form.indicator(1)
    await card.focus()
    await keyboard.press('m')
    await expect(card.chosen).toHaveAccessibleName(/^M, Moderato/)
    await expect(card.motivation).toBeFocused()
    await expect(card.motivation).toHaveAccessibleDescription(words.motivationMissing)
    await keyboard.insertText('Pochi candidati, nessun interesse delle imprese.')
  })

  await test.step('Ctrl+Enter leads on; Alt+C confirms what the edition before said, and says so', async () => {
    const card = form.indicator(2)
    await keyboard.press('Control+Enter')
    await expect(card.levels.getByRole('radio').first()).toBeFocused()
    await expect(panel.getByRole('progressbar')).toHaveAccessibleName(words.progressLabel(1, 6))
    await keyboard.press('Alt+c')
    await expect(card.chosen).toBeFocused()
    await expect(card.before).toContainText(words.before.confirmed('2024-2026'))
    await expect(form.said).toContainText(/^Indicatore 2: [BMA], .* confermato dal 2024-2026/)
    await expect(form.said).toHaveAttribute('aria-live', 'polite')
  })

  await test.step('one undo takes the confirmation back, whole', async () => {
    const card = form.indicator(2)
    await keyboard.press('Control+z')
    await expect(card.chosen).toHaveCount(0)
    await expect(card.motivation).toHaveValue('')
    await expect(form.said).toContainText(it.frame.undone('confirm'))
    await keyboard.press('Control+y')
    await expect(card.chosen).toHaveCount(1)
  })

  await test.step('while a motivation is being typed, it is kept as a step of its own', async () => {
    const card = form.indicator(3)
    await card.motivation.focus()
    await keyboard.insertText('Scritta a mano.')
    await keyboard.press('Alt+c')
    await expect(card.chosen).toBeFocused()
    await expect(card.motivation).not.toHaveValue('Scritta a mano.')
    await keyboard.press('Control+z')
    await expect(card.motivation).toHaveValue('Scritta a mano.')
    await keyboard.press('Control+y')
  })

  await test.step('«Parti da qui» goes on in the motivation', async () => {
    const card = form.indicator(4)
    await card.before.getByRole('button', { name: words.before.changeLabel(card.about) }).press('Enter')
    await expect(card.motivation).toBeFocused()
    await keyboard.insertText(' Quest’anno è cambiato altro.')
    await keyboard.press('Tab')
    await expect(card.before).toContainText(words.before.comparison.sameLevel)
  })

  await test.step('evidence', async () => {
    const card = form.indicator(5)
    await card.focus()
    await keyboard.press('Alt+c')
    await keyboard.press('Alt+e')
    await expect(page.getByRole('dialog')).toHaveAccessibleName(words.evidence.addTitle(card.about))
    await keyboard.insertText('Verbale dell’incontro')
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await expect(card.evidence.getByRole('listitem')).toHaveCount(1)
    await expect(card.chosen).toBeFocused()
  })

  await test.step('the last one and the overall level: the form says that it is complete', async () => {
    await form.indicator(6).focus()
    await keyboard.press('Alt+c')
    await expect(panel.getByRole('progressbar')).toHaveAccessibleName(words.progressLabel(6, 6))
    await expect(panel.getByText(words.overallMissing)).toBeVisible()
    await form.overall.focus()
    await keyboard.press('a')
    await expect(form.overall.motivation).toBeFocused()
    await keyboard.insertText('Il giudizio resta alto per l’interesse in gioco.')
    await keyboard.press('Tab')
    await expect(panel.getByText(words.complete)).toBeVisible()
  })
  await expectAccessible(page, 'assessment with evidence and the edition before')
  expect(program.errors).toEqual([])
})
