/** Page model of the grids: blocks of cells, clipboard, and their dialogs. */
import { expect, type Locator, type Page } from '@playwright/test'
import { it } from '../../../shared/text/it'
import type { Program } from './program'
import { Frame } from './screens'

/** The part of Electron's clipboard that is used here: the browser's has the same name. */
interface Clipboard {
  readonly readText: () => string
  readonly readHTML: () => string
  readonly write: (data: { readonly text: string; readonly html?: string }) => void
}

/** The grid of the screen that is shown. */
export class Grid {
  readonly page: Page
  readonly frame: Frame
  constructor(readonly program: Program) {
    this.page = program.page
    this.frame = new Frame(program.page)
  }

  cell(row: number, column: string): Locator {
    return this.frame.cell(row, column)
  }

  /** The words of a cell, without what is only for screen readers. */
  async text(row: number, column: string): Promise<string> {
    return (await this.cell(row, column).innerText()).trim()
  }

  async choose(row: number, column: string): Promise<void> {
    await this.cell(row, column).click()
    await expect(this.cell(row, column)).toBeFocused()
  }

  /** From a cell as far as another, with Shift and the arrows. */
  async chooseBlock(row: number, column: string, down: number, right: number): Promise<void> {
    await this.choose(row, column)
    for (let step = 0; step < down; step += 1) await this.page.keyboard.press('Shift+ArrowDown')
    for (let step = 0; step < right; step += 1) await this.page.keyboard.press('Shift+ArrowRight')
  }

  /** Presses the mouse on a cell and lets it go on another. */
  async drag(from: Locator, to: Locator): Promise<void> {
    await from.hover()
    await this.page.mouse.down()
    await to.hover()
    await this.page.mouse.up()
  }

  get block(): Locator {
    return this.page.locator('.ag-cell.in-block')
  }

  async copied(): Promise<{ readonly text: string; readonly html: string }> {
    await this.page.keyboard.press('Control+C')
    return this.program.app.evaluate((electron) => {
      const { clipboard } = electron as unknown as { readonly clipboard: Clipboard }
      return { text: clipboard.readText(), html: clipboard.readHTML() }
    })
  }

  /** Pastes what another program has put on the clipboard. */
  async paste(text: string, html?: string): Promise<void> {
    await this.program.app.evaluate(
      (electron, given) => {
        const { clipboard } = electron as unknown as { readonly clipboard: Clipboard }
        clipboard.write(given)
      },
      html === undefined ? { text } : { text, html },
    )
    await this.page.keyboard.press('Control+V')
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  async open(button: string): Promise<void> {
    await this.page.getByRole('region', { name: it.grid.tools }).getByRole('button', { name: button }).click()
    await this.dialog.waitFor()
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('Control+Z')
  }
}
