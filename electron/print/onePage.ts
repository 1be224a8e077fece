/** Prints what a window shows on one page, as tagged PDF. */
import type { WebContents } from 'electron'

/** Tried in this order; below the last the words could not be read. */
const SCALES = [1, 0.9, 0.8, 0.7, 0.6, 0.5] as const

/**
 * The page of `contents` under its print style, at the largest scale at which it is one page; where even the smallest
 * is not enough, on as many as it takes: nothing is ever cut off.
 */
export async function printOnOnePage(contents: Pick<WebContents, 'printToPDF'>): Promise<Uint8Array> {
  let bytes: Uint8Array = new Uint8Array()
  for (const scale of SCALES) {
    bytes = await contents.printToPDF({
      scale,
      landscape: true,
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    if (pagesOf(bytes) <= 1) return bytes
  }
  return bytes
}

/** How many pages a PDF made by Chromium has: it names each in the open. */
export function pagesOf(bytes: Uint8Array): number {
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length ?? 0
  )
}
