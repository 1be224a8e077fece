/** Page models: what a user sees and does, in their words. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { Screen } from '../../../renderer/store/viewStore'
import type { Role } from '../../../shared/journal/entry'
import { it } from '../../../shared/text/it'

/** The start page. */
export class StartPage {
  constructor(readonly page: Page) {}

  async openSample(): Promise<Frame> {
    await this.page.getByRole('button', { name: it.start.sample }).click()
    return this.opened()
  }

  /** The frame, once the register that was chosen is there. */
  async opened(): Promise<Frame> {
    const frame = new Frame(this.page)
    await frame.ready()
    return frame
  }

  async createRegister(name: string): Promise<Frame> {
    await this.page.getByRole('button', { name: it.start.create }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel(it.newRegister.bodyName).fill(name)
    await dialog.getByLabel(it.newRegister.bodyKind).selectOption('province')
    await dialog.getByRole('button', { name: it.newRegister.create }).click()
    return this.opened()
  }

  /** The row of a register in the list. */
  register(name: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: name })
  }

  async open(name: string): Promise<Frame> {
    await this.page.getByRole('button', { name: `${it.start.open} ${name}` }).click()
    return this.opened()
  }
}

/** The question who works. */
export class WhoDialog {
  readonly dialog: Locator
  /** The button at the top that says who works. */
  readonly button: Locator
  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: it.who.title })
    this.button = page.getByRole('banner').getByRole('button', { name: it.who.button('').split(':')[0] ?? '' })
  }

  /** Asks for it with the button that says who works. */
  async open(): Promise<void> {
    await this.button.click()
    await this.dialog.waitFor()
  }

  async accept(): Promise<void> {
    await this.dialog.getByRole('button', { name: it.who.accept }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }

  /** Says who works: name, role, and for a manager the unit. */
  async say(name: string, role: Role, unit?: string): Promise<void> {
    await this.open()
    await this.dialog.getByLabel(it.who.name, { exact: false }).fill(name)
    await this.dialog.getByText(it.workflow.roles[role], { exact: true }).click()
    if (unit !== undefined) await this.dialog.getByLabel(it.who.unit).selectOption({ label: unit })
    await this.accept()
  }
}

/** The frame of an open register. */
export class Frame {
  readonly saved: Locator
  constructor(readonly page: Page) {
    this.saved = page.locator('[data-saved-seq]')
  }

  /** The register is there; on its first opening the question who works is answered as proposed. */
  async ready(): Promise<void> {
    await this.saved.waitFor()
    const who = new WhoDialog(this.page)
    if (await who.dialog.isVisible()) await who.accept()
  }

  /** The number of the last saved edit. */
  async savedSeq(): Promise<number> {
    return Number(await this.saved.getAttribute('data-saved-seq'))
  }

  /** Waits until the last saved edit is at least this one and the window says so. */
  async waitSaved(seq: number): Promise<void> {
    await expect.poll(() => this.savedSeq()).toBeGreaterThanOrEqual(seq)
    await expect(this.saved).toHaveText(it.frame.saved)
  }

  async go(screen: Screen): Promise<void> {
    await this.page
      .getByRole('navigation', { name: it.frame.screensLabel })
      .getByRole('button', { name: it.frame.screens[screen] })
      .click()
  }

  async leave(): Promise<StartPage> {
    await this.page.getByRole('button', { name: it.frame.toStart }).click()
    await this.page.getByRole('heading', { name: it.start.title }).waitFor()
    return new StartPage(this.page)
  }

  /** The cell of a grid by row position and column. */
  cell(row: number, column: string): Locator {
    return this.page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`)
  }

  /** The form at the right. */
  get form(): Locator {
    return this.page.locator('.panel')
  }
}
