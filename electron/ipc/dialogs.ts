/** The question before files are replaced, asked by several handlers. */
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
