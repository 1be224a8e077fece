/** Editing a cell of the process grid from the keyboard, as the bench does it over and over. */
import type { Page } from '@playwright/test'
import { watched, watchFor } from './paint'

const CELL = '.ag-row[row-index="0"] .ag-cell[col-id="name"]'

/** How long one edit took, in milliseconds after Enter. */
export interface EditTimes {
  readonly painted: number
  readonly saved: number
}

/** Puts the cursor into the cell and lets the page note when an edit is saved. */
export async function beginEditing(page: Page): Promise<void> {
  await page.evaluate(() => {
    const mark = window as unknown as { pressed: number; saved: number[] }
    mark.saved = []
    const state = document.querySelector('[data-saved-seq]')
    if (!state) throw new Error('no saved state')
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Enter') mark.pressed = event.timeStamp
      },
      true,
    )
    new MutationObserver(() => mark.saved.push(performance.now() - mark.pressed)).observe(state, {
      attributes: true,
      attributeFilter: ['data-saved-seq'],
    })
  })
  await page.locator(CELL).click()
}

/** Waits until so many edits (and undos) were saved since {@link beginEditing}. */
export async function waitSaved(page: Page, count: number): Promise<void> {
  await page.waitForFunction((wanted) => (window as unknown as { saved: number[] }).saved.length >= wanted, count)
}

/** Writes a text into the cell and waits until it is saved; then the cursor is on the cell again. */
export async function edit(page: Page, text: string, count: number): Promise<void> {
  await type(page, text)
  await page.keyboard.press('Enter')
  await waitSaved(page, count)
  // Enter goes on to the row below, as in a spreadsheet; back up to edit the same cell again.
  await page.keyboard.press('ArrowUp')
}

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
}

/**
 * The least that an edit can take until painted: so many texts from a field into the one cell of an otherwise empty
 * page, measured in the same way.
 */
export async function leastPaintTimes(page: Page, edits: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    const field = document.createElement('input')
    const cell = document.createElement('p')
    cell.id = 'cella'
    field.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') cell.textContent = field.value
    })
    document.body.append(field, cell)
    field.focus()
  })
  const painted: number[] = []
  for (let each = 1; each <= edits; each += 1) {
    const text = `Processo rinominato ${each}`
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(text)
    await watchFor(page, 'keydown', { kind: 'text', selector: '#cella', text })
    await page.keyboard.press('Enter')
    painted.push(await watched(page))
  }
  return painted
}

/** So many edits, each measured: until the cell shows its new text, until the window says that it is saved. */
export async function editTimes(page: Page, edits: number): Promise<readonly EditTimes[]> {
  await beginEditing(page)
  const painted: number[] = []
  for (let each = 1; each <= edits; each += 1) {
    const text = `Processo rinominato ${each}`
    await type(page, text)
    await watchFor(page, 'keydown', { kind: 'text', selector: CELL, text })
    await page.keyboard.press('Enter')
    painted.push(await watched(page))
    await waitSaved(page, each)
    await page.keyboard.press('ArrowUp')
  }
  const saved = await page.evaluate(() => (window as unknown as { saved: number[] }).saved)
  return painted.map((time, index) => ({ painted: time, saved: saved[index] ?? 0 }))
}
