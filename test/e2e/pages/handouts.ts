/** Page models of the round trip: the screen «Consegne», its dialogs, and a manager's copy. */
import type { Locator, Page } from '@playwright/test'
import { HANDOUT_KINDS, type HandoutKind } from '../../../shared/domain/handout'
import { it } from '../../../shared/text/it'
import { answerDialogs, type Program } from './program'
import { type Frame, StartPage } from './screens'

const words = it.handouts

/** «Consegne» in the RPCT's register. */
export class Rounds {
  readonly page: Page
  readonly dialog: Locator
  constructor(readonly program: Program) {
    this.page = program.page
    this.dialog = program.page.getByRole('dialog')
  }

  /** The row of a unit. */
  row(unit: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: unit }) })
  }

  async openHandOut(): Promise<void> {
    await this.page.getByRole('button', { name: words.handOut, exact: true }).click()
  }

  /** Hands out to all, as files of the program, into a folder. */
  async handOut(folder: string, due: string): Promise<void> {
    await answerDialogs(this.program, folder)
    await this.openHandOut()
    await this.dialog.getByLabel(words.dialog.due).fill(due)
    await this.dialog.getByRole('button', { name: /Scegli la cartella/ }).click()
    await this.dialog.getByRole('button', { name: words.dialog.openFolder }).waitFor()
  }

  /** Hands out to some units, in one form, into a folder. */
  async handOutTo(units: readonly string[], kind: HandoutKind, folder: string, due: string): Promise<void> {
    await answerDialogs(this.program, folder)
    for (const unit of units) await this.row(unit).getByRole('checkbox').check()
    await this.openHandOut()
    for (const each of HANDOUT_KINDS) {
      await this.dialog.getByRole('checkbox', { name: words.dialog.kindNames[each] }).setChecked(each === kind)
    }
    await this.dialog.getByLabel(words.dialog.due).fill(due)
    await this.dialog.getByRole('button', { name: words.dialog.start(units.length) }).click()
    await this.dialog.getByRole('button', { name: words.dialog.openFolder }).waitFor()
    await this.close()
    for (const unit of units) await this.row(unit).getByRole('checkbox').uncheck()
  }

  async openReminders(): Promise<void> {
    await this.page.getByRole('button', { name: /^Solleciti/ }).click()
  }

  /** Chooses files that came back: the preview opens. */
  async openMerge(files: readonly string[]): Promise<void> {
    await answerDialogs(this.program, files)
    await this.page.getByRole('button', { name: words.merge, exact: true }).click()
    await this.dialog.getByRole('heading', { name: words.merging.title }).waitFor()
  }

  /** What the preview says of one file. */
  file(name: string): Locator {
    return this.dialog.getByRole('region', { name, exact: true })
  }

  get accept(): Locator {
    return this.dialog.getByRole('button', { name: words.merging.accept, exact: true })
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: it.common.close }).first().click()
  }
}

/** A manager's copy. */
export class Copy {
  constructor(readonly program: Program) {}

  /** Opens a hand-out from the start page. */
  async open(file: string): Promise<Frame> {
    await answerDialogs(this.program, file)
    await this.program.page.getByRole('button', { name: it.start.openFile }).click()
    return new StartPage(this.program.page).opened()
  }

  async handBack(path: string): Promise<void> {
    await answerDialogs(this.program, path)
    await this.program.page.getByRole('button', { name: words.copy.handBack }).click()
    await this.program.page.getByText(words.copy.handedBack(path)).waitFor()
  }
}
