/** The screen «Ponderazione»: its lists, its queue, and the risk one decides on. */
import type { Locator, Page } from '@playwright/test'
import { it } from '../../../shared/text/it'
import type { WeighingList } from '../../../shared/text/it/weighing'

export class WeighingScreen {
  /** The radio of the own level that has the cursor, or would get it. */
  readonly level: Locator
  readonly reason: Locator
  constructor(readonly page: Page) {
    this.level = page.getByRole('radiogroup', { name: it.weighing.ownLevel }).locator('[tabindex="0"]').first()
    this.reason = page.getByLabel(it.weighing.reason)
  }

  /** The button of a list, with its count. */
  list(list: WeighingList): Locator {
    return this.page
      .getByRole('navigation', { name: it.weighing.listLabel })
      .getByRole('button', { name: new RegExp(`^${it.weighing.lists[list]}`) })
  }

  /** Shows a list, from its first risk. */
  async show(list: WeighingList): Promise<void> {
    await this.list(list).click()
    await this.page.locator('.panel h2').waitFor()
  }

  /** The number of the risk that is shown. */
  async number(): Promise<string> {
    return ((await this.page.locator('.panel h2').textContent()) ?? '').split(' ')[0] ?? ''
  }

  /** The numbers of the queue as far as they are on the screen, from the top. */
  async queueNumbers(): Promise<readonly string[]> {
    const rows = await this.page
      .locator('.ag-row')
      .evaluateAll((elements) =>
        elements.map((row) => [
          Number(row.getAttribute('row-index')),
          row.querySelector('[col-id="number"]')?.textContent ?? '',
        ]),
      )
    return rows
      .filter(([, number]) => number !== '')
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, number]) => String(number))
  }

  /** The code of the first measure of the risk. */
  async firstMeasure(): Promise<string> {
    return (await this.page.locator('.panel .cards .link strong').first().textContent()) ?? ''
  }
}
