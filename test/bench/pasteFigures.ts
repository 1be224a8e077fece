/** A block of 1,000 × 8 levels, copied out, changed and pasted back: its preview, and what «Applica» takes. */
import type { Page } from '@playwright/test'
import { SCREENS } from '../../renderer/store/viewStore'
import { syntheticRegister } from '../../shared/synthetic'
import { it } from '../../shared/text/it'
import { type Figure, figure } from './figure'
import { rest, watched, watchFor } from './paint'
import { type Opened, withWindows } from './program'

const ROWS = 1000
const COLUMNS = 8
const PAGE_ROWS = 15
const FIRST_LEVEL = '.ag-row[row-index="0"] .ag-cell.level-cell'

interface Clipboard {
  readonly readText: () => string
  readonly write: (data: { readonly text: string }) => void
}

/** Every cell says something else than before. */
function changed(block: string): string {
  const next: Readonly<Record<string, string>> = { B: 'M', M: 'A', A: 'B' }
  return block
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      line
        .split('\t')
        .map((cell) => next[cell] ?? 'B')
        .join('\t'),
    )
    .join('\r\n')
}

async function chooseBlock(page: Page): Promise<void> {
  await page.locator(FIRST_LEVEL).first().click()
  for (let step = 0; step < Math.floor((ROWS - 1) / PAGE_ROWS); step += 1) await page.keyboard.press('Shift+PageDown')
  for (let step = 0; step < (ROWS - 1) % PAGE_ROWS; step += 1) await page.keyboard.press('Shift+ArrowDown')
  for (let step = 1; step < COLUMNS; step += 1) await page.keyboard.press('Shift+ArrowRight')
  await page.getByText(it.grid.selected(ROWS, COLUMNS)).waitFor()
}

/** Milliseconds until the preview is painted, then until the changed grid is; and until all is saved after that click. */
async function paste({ app, page }: Opened): Promise<{ preview: number; apply: number; saved: number }> {
  await page.locator('nav.tabs button').nth(SCREENS.indexOf('assessments')).click()
  await page.locator(FIRST_LEVEL).first().waitFor()
  await chooseBlock(page)
  await page.keyboard.press('Control+C')
  const block = await app.evaluate((electron) =>
    (electron as unknown as { readonly clipboard: Clipboard }).clipboard.readText(),
  )
  const text = changed(block)
  if (text.split(/[\t\n]/).length !== ROWS * COLUMNS) throw new Error('not the whole block was copied')
  await app.evaluate(
    (electron, given) => (electron as unknown as { readonly clipboard: Clipboard }).clipboard.write({ text: given }),
    text,
  )
  await rest(page)
  await watchFor(page, 'paste', { kind: 'filled', selector: 'dialog td', heading: it.frame.screens.assessments })
  await page.keyboard.press('Control+V')
  const preview = await watched(page)
  await rest(page)
  const seq = await page.locator('[data-saved-seq]').getAttribute('data-saved-seq')
  await watchFor(page, 'click', { kind: 'gone', selector: 'dialog' })
  await page.evaluate((before) => {
    window.addEventListener(
      'click',
      ({ timeStamp }) => {
        const mark = window as unknown as { savedAfter: number }
        const look = () => {
          if (document.querySelector('[data-saved-seq]')?.getAttribute('data-saved-seq') === before) {
            requestAnimationFrame(look)
          } else mark.savedAfter = performance.now() - timeStamp
        }
        look()
      },
      { capture: true, once: true },
    )
  }, seq)
  await page.getByRole('dialog').getByRole('button', { name: it.grid.preview.accepts.paste }).click()
  const apply = await watched(page)
  await page.waitForFunction(() => (window as unknown as { savedAfter?: number }).savedAfter !== undefined)
  const saved = await page.evaluate(() => (window as unknown as { savedAfter: number }).savedAfter)
  return { preview, apply, saved }
}

/** `paste`: preview and applying together; `paste.saved`: from «Applica» until it is on disk. */
export async function pasteFigures(sizes: readonly number[], runs: number): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const size of sizes) {
    const times: Awaited<ReturnType<typeof paste>>[] = []
    await withWindows(syntheticRegister(size), runs, async (opened) => {
      times.push(await paste(opened))
    })
    const of = (name: string, time: (each: (typeof times)[number]) => number) =>
      figure(name, size, 'ms', times.map(time))
    figures.push(of('paste', ({ preview, apply }) => preview + apply))
    figures.push(of('paste.preview', ({ preview }) => preview))
    figures.push(of('paste.apply', ({ apply }) => apply))
    figures.push(of('paste.saved', ({ saved }) => saved))
  }
  return figures
}
