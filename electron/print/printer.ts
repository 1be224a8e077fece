/** Prints documents to tagged PDF in a hidden window: sandboxed, without scripts, with no way to main. */
import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { type PaperFont, paperStyle } from '../../shared/annexes/paper'
import type { PrintedDocument } from '../../shared/annexes/printed'
import { PRINT_ORIGIN, type PrintedPage, printSession } from '../security/printSession'
import { printWebPreferences } from '../security/windowOptions'

/** What is being printed, by the first part of its address. */
const pages = new Map<string, PrintedPage>()

/** The fonts of the window's build, by their names there: `titillium-web-latin-400-normal-x1y2.woff2`. */
const FONT_FILE = /^titillium-web-.*-(\d{3})-normal-[\w-]+\.woff2$/

async function fontsIn(folder: string): Promise<readonly PaperFont[]> {
  return (await readdir(folder)).flatMap((name) => {
    const weight = FONT_FILE.exec(name)?.[1]
    return weight === undefined ? [] : [{ name, weight: Number(weight) }]
  })
}

/**
 * The bytes of a document as PDF with structure tags, bookmarks, language and title. A new window each time: what a
 * long document took of memory is given back with its process.
 * @param renderer the folder of the window's build, where the fonts are
 * @throws the reason of the signal when aborted; an error when the window's process ended
 */
export async function printDocument(
  { html, paper, header, footer }: PrintedDocument,
  renderer: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  signal.throwIfAborted()
  const fontFolder = join(renderer, 'assets')
  const fonts = await fontsIn(fontFolder)
  const session = printSession(pages, fontFolder, new Set(fonts.map(({ name }) => name)))
  const id = randomUUID()
  pages.set(id, { html, style: paperStyle(paper, fonts) })
  const window = new BrowserWindow({ show: false, webPreferences: printWebPreferences(session) })
  const { webContents } = window
  let stop: () => void = () => undefined
  try {
    const ended = new Promise<never>((_, reject) => {
      stop = () => reject(signal.reason)
      signal.addEventListener('abort', stop)
      webContents.once('destroyed', () => reject(new Error('stampa: finestra chiusa')))
      webContents.once('render-process-gone', (_event, { reason }) => reject(new Error(`stampa: ${reason}`)))
    })
    // Whoever waits for it may have left by then.
    ended.catch(() => undefined)
    await Promise.race([window.loadURL(`${PRINT_ORIGIN}/${id}/documento.html`), ended])
    return await Promise.race([
      webContents.printToPDF({
        landscape: true,
        pageSize: paper,
        preferCSSPageSize: true,
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: header,
        footerTemplate: footer,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
      ended,
    ])
  } finally {
    signal.removeEventListener('abort', stop)
    pages.delete(id)
    window.destroy()
  }
}
