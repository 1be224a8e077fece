/** Page model of the screen «Storico». */
import { expect, type Locator, type Page } from '@playwright/test'
import { it } from '../../../shared/text/it'
import { Frame } from './screens'

const words = it.history

export class History {
  readonly frame: Frame
  readonly panel: Locator
  readonly chain: Locator
  constructor(readonly page: Page) {
    this.frame = new Frame(page)
    this.panel = this.frame.form
    this.chain = page.getByRole('region', { name: words.chainTitle })
  }

  async open(): Promise<void> {
    await this.frame.go('history')
    await this.page.getByRole('heading', { level: 1, name: it.frame.screens.history }).waitFor()
  }

  /** The words of a cell of the grid. */
  cell(row: number, column: keyof typeof words.columns): Locator {
    return this.frame.cell(row, column)
  }

  /** The rows of the grid that are on screen. */
  get rows(): Locator {
    return this.page.locator('.ag-row')
  }

  async choose(row: number): Promise<void> {
    await this.cell(row, 'row').click()
    await expect(this.panel).toBeVisible()
  }

  /** The box of the value before or after. */
  value(which: 'before' | 'after'): Locator {
    return this.panel.locator('.history-value').filter({ has: this.page.getByRole('heading', { name: words[which] }) })
  }

  async goBack(which: 'before' | 'after'): Promise<Locator> {
    await this.value(which).getByRole('button').click()
    return this.page.getByRole('dialog')
  }

  async verify(): Promise<void> {
    await this.page.getByRole('button', { name: words.verify }).click()
    await expect(this.chain.locator('.banner')).toBeVisible()
  }

  filter(label: string): Locator {
    return this.page.getByRole('region', { name: words.filters }).getByLabel(label)
  }
}
