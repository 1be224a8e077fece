/** What dialogs of several handlers share: names of files, and the question before one is replaced. */
import { type BrowserWindow, dialog } from 'electron'
import { it } from '../../shared/text/it'

/** Asks whether files that are there may be replaced: somebody may have corrected them by hand. */
export async function askToReplace(window: BrowserWindow, names: readonly string[]): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: it.app.replaceFiles(names.length),
    detail: names.join('\n'),
    buttons: [it.app.replace, it.app.keepFiles],
    defaultId: 1,
    cancelId: 1,
  })
  return response === 0
}

/** A file name made of a body's name: no sign that Windows refuses, not too long. */
export function fileName(text: string): string {
  const safe = text
    .replaceAll(/[\\/:*?"<>|]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/^\.+|\.+$/g, '')
  return safe.slice(0, 80).trim() || 'registro'
}
