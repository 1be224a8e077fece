/** Page models of registers locked with a passphrase. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { it } from '../../../shared/text/it'
import type { Frame } from './screens'

const words = it.vault

/** The dialog that asks for a passphrase. */
export class PassphraseDialog {
  readonly dialog: Locator
  readonly field: Locator
  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog')
    this.field = this.dialog.getByLabel(words.passphrase, { exact: true })
  }

  async answer(passphrase: string): Promise<void> {
    await this.field.fill(passphrase)
    await this.page.keyboard.press('Enter')
  }
}

/** The section «Passphrase» of the settings. */
export class LockSection {
  constructor(readonly frame: Frame) {}

  async show(): Promise<void> {
    await this.frame.go('settings')
    await this.frame.page.getByRole('button', { name: it.settings.sections.lock }).first().click()
    await this.frame.page.getByRole('heading', { name: it.settings.sections.lock, level: 1 }).waitFor()
  }

  form(name: string): Locator {
    return this.frame.page.getByRole('form', { name })
  }

  /** Fills in the form that locks, and presses its button. */
  async lock(passphrase: string): Promise<void> {
    const form = this.form(words.settings.lock)
    await form.getByLabel(words.settings.next, { exact: true }).fill(passphrase)
    await form.getByLabel(words.settings.repeat, { exact: true }).fill(passphrase)
    await form.getByLabel(words.settings.understood).check()
    await form.getByRole('button', { name: words.settings.lock }).click()
  }

  async locked(): Promise<void> {
    await expect(this.frame.page.getByText(words.settings.locked)).toBeVisible({ timeout: 30_000 })
  }
}

/** The files below a folder in which a word stands in clear text, in either of the ways a browser writes texts. */
export function filesWith(folder: string, word: string): string[] {
  const forms = [Buffer.from(word, 'latin1'), Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return []
    const file = path.join(entry.parentPath, entry.name)
    const bytes = readFileSync(file)
    return forms.some((form) => bytes.includes(form)) ? [path.relative(folder, file)] : []
  })
}

/** Puts the window's databases where version 0.1 had them: in the one storage that all share. */
export async function moveToOldPlace(page: Page): Promise<void> {
  await page.evaluate(async () => {
    interface Buckets {
      keys(): Promise<readonly string[]>
      open(name: string): Promise<{ readonly indexedDB: IDBFactory }>
      delete(name: string): Promise<void>
    }
    const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const { storageBuckets } = navigator as unknown as { readonly storageBuckets: Buckets }
    for (const key of await storageBuckets.keys()) {
      const { indexedDB: bucket } = await storageBuckets.open(key)
      for (const { name = '', version } of await bucket.databases()) {
        const from = await answerOf(bucket.open(name))
        const stores = [...from.objectStoreNames]
        const reading = from.transaction(stores)
        const records = await Promise.all(stores.map((store) => answerOf(reading.objectStore(store).getAll())))
        const opening = indexedDB.open(name, version)
        opening.onupgradeneeded = () => {
          for (const [index, store] of stores.entries()) {
            const keyPath = store === 'meta' ? 'key' : store === 'journal' ? 'seq' : 'id'
            const made = opening.result.createObjectStore(store, { keyPath })
            for (const record of records[index] ?? []) made.put(record)
          }
        }
        ;(await answerOf(opening)).close()
        from.close()
      }
      await storageBuckets.delete(key)
    }
  })
}
