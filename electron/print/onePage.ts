/** Prints what a window shows on one page, as tagged PDF. */
import type { WebContents } from 'electron'

/** Tried in this order; below the last the words could not be read. */
const SCALES = [1, 0.9, 0.8, 0.7] as const

/**
 * The page of `contents` under its print style, at the largest scale at which it is one page. Where even the smallest
 * is not enough, at full size on as many pages as it takes: nothing is cut off, and nothing is too small to read.
 */
export async function printOnOnePage(contents: Pick<WebContents, 'printToPDF'>): Promise<Uint8Array> {
  const print = (scale: number) =>
    contents.printToPDF({
      scale,
      landscape: true,
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  const [full, ...smaller] = SCALES
  const first = await print(full)
  if (pagesOf(first) <= 1) return first
  for (const scale of smaller) {
    const bytes = await print(scale)
    if (pagesOf(bytes) <= 1) return bytes
  }
  return first
}

/** How many pages a PDF made by Chromium has: it names each in the open. */
export function pagesOf(bytes: Uint8Array): number {
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length ?? 0
  )
}
