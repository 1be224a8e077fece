/** Page model of the assessment form: one card an indicator, found as a screen reader finds it. */
import { expect, type Locator, type Page } from '@playwright/test'
import { it } from '../../../shared/text/it'
import type { Program } from './program'
import type { Frame } from './screens'

const words = it.assessment

/** What main was asked to open, instead of opening it. */
interface Asked {
  asked?: { paths: string[]; links: string[] }
}

/** One card: an indicator, or the overall level. */
export class Card {
  readonly page: Page
  constructor(
    readonly card: Locator,
    readonly about: string,
  ) {
    this.page = card.page()
  }

  get levels(): Locator {
    return this.card.getByRole('radiogroup')
  }

  get chosen(): Locator {
    return this.levels.getByRole('radio', { checked: true })
  }

  get motivation(): Locator {
    return this.card.getByRole('textbox').first()
  }

  /** What the edition before said. */
  get before(): Locator {
    return this.card.getByRole('group', { name: /^Edizione/ })
  }

  get evidence(): Locator {
    return this.card.getByRole('group', { name: words.evidence.group(this.about) })
  }

  get items(): Locator {
    return this.evidence.getByRole('listitem')
  }

  get add(): Locator {
    return this.evidence.getByRole('button', { name: words.evidence.addTo(this.about) })
  }

  /** Puts the cursor among the letters. */
  async focus(): Promise<void> {
    await this.levels.locator('[tabindex="0"]').first().focus()
  }
}

/** The form of the risk that is chosen. */
export class AssessmentPage {
  readonly page: Page
  constructor(
    readonly program: Program,
    readonly frame: Frame,
  ) {
    this.page = program.page
  }

  async open(row: number): Promise<void> {
    await this.frame.go('assessments')
    await this.frame.cell(row, 'number').click()
    await expect(this.frame.form).toBeVisible()
  }

  indicator(number: number): Card {
    const card = this.frame.form.getByRole('group', { name: new RegExp(`^${number}\\. `) })
    return new Card(card, words.indicatorNamed(number))
  }

  get overall(): Card {
    return new Card(this.frame.form.getByRole('group', { name: words.overall, exact: true }), words.overall)
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  get said(): Locator {
    return this.page.locator('.message')
  }

  /** From now on main only notes what it is to open. */
  async noteWhatIsOpened(): Promise<void> {
    await this.program.app.evaluate(({ shell }) => {
      const asked = { paths: [] as string[], links: [] as string[] }
      ;(globalThis as Asked).asked = asked
      shell.openPath = async (path) => {
        asked.paths.push(path)
        return ''
      }
      shell.openExternal = async (link) => {
        asked.links.push(link)
      }
    })
  }

  async opened(): Promise<{ readonly paths: readonly string[]; readonly links: readonly string[] }> {
    return this.program.app.evaluate(() => (globalThis as Asked).asked ?? { paths: [], links: [] })
  }
}
