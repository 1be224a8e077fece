/** What lies over the screens: palette, help, tour, picture of a process. */
import { expect, type Locator, type Page } from '@playwright/test'
import { it } from '../../../shared/text/it'
import type { Program } from './program'

/** Search everywhere. */
export class Palette {
  readonly field: Locator
  readonly options: Locator
  constructor(readonly page: Page) {
    this.field = page.getByRole('combobox', { name: it.palette.title })
    this.options = page.getByRole('listbox', { name: it.palette.results }).getByRole('option')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await expect(this.field).toBeFocused()
  }

  /** Types, and waits until the answer to that is shown. */
  async search(typed: string): Promise<void> {
    await this.field.fill(typed)
    await expect(this.chosen).toBeVisible()
  }

  /** The option that Enter would take. */
  get chosen(): Locator {
    return this.options.and(this.page.locator('[aria-selected="true"]'))
  }

  /** The option that the field names as the current one. */
  async named(): Promise<string> {
    const id = (await this.field.getAttribute('aria-activedescendant')) ?? ''
    return (await this.page.locator(`[id="${id}"]`).textContent()) ?? ''
  }
}

/** The help. */
export class Help {
  readonly dialog: Locator
  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: it.help.title })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('F1')
    await expect(this.dialog).toBeVisible()
  }

  async part(name: keyof typeof it.help.parts): Promise<Locator> {
    await this.dialog.getByRole('radio', { name: it.help.parts[name] }).check({ force: true })
    return this.dialog.getByRole('region', { name: it.help.parts[name] })
  }
}

/** The tour: its card. */
export class Tour {
  readonly offer: Locator
  readonly next: Locator
  constructor(readonly page: Page) {
    this.offer = page.getByText(it.tour.offer)
    this.next = page.getByRole('button', { name: it.tour.next })
  }

  step(name: keyof typeof it.tour.steps): Locator {
    return this.page.getByRole('dialog', { name: it.tour.steps[name].title })
  }
}

/** How many pages the window would print. */
export async function printedPages({ app }: Program): Promise<number> {
  const pdf = await app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    const data = await window?.webContents.printToPDF({ preferCSSPageSize: true })
    return data?.toString('latin1') ?? ''
  })
  return (pdf.match(/\/Type\s*\/Page[^s]/g) ?? []).length
}

/** The labels of the fields of the form that is shown which nothing explains: no text of their own, none of their group. */
export async function unexplainedFields(page: Page): Promise<readonly string[]> {
  return page.locator('.panel :is(input, select, textarea), .page :is(input, select, textarea)').evaluateAll((fields) =>
    fields
      .filter((field) => {
        const about = document.getElementById(field.getAttribute('aria-describedby') ?? '')
        const group = field.closest('.checklist, .group')?.querySelector(':scope > .note')
        return !about?.textContent && !group?.textContent
      })
      .map((field) => (field as HTMLInputElement).labels?.[0]?.textContent ?? field.outerHTML),
  )
}
