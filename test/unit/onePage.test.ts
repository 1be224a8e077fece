import { expect, it } from 'vitest'
import { pagesOf, printOnOnePage } from '../../electron/print/onePage'

const pdf = (pages: number) =>
  Buffer.from(`%PDF-1.4\n/Type /Pages\n${'<</Type /Page\n/Parent 2 0 R>>\n'.repeat(pages)}%%EOF`)

/** A window whose content takes so many pages at full size. */
function windowOf(pages: number) {
  const scales: number[] = []
  const printToPDF = async ({ scale = 1 }: { readonly scale?: number }) => {
    scales.push(scale)
    return pdf(Math.ceil(pages * scale * scale))
  }
  return { scales, printToPDF }
}

it('pages are counted, not their tree', () => {
  expect(pagesOf(pdf(3))).toBe(3)
  expect(pagesOf(new Uint8Array())).toBe(0)
})

it('what fits is printed once, at full size', async () => {
  const window = windowOf(1)
  expect(pagesOf(await printOnOnePage(window))).toBe(1)
  expect(window.scales).toEqual([1])
})

it('what nearly fits is made smaller until it does', async () => {
  const window = windowOf(1.5)
  expect(pagesOf(await printOnOnePage(window))).toBe(1)
  expect(window.scales).toEqual([1, 0.9, 0.8])
})

it('what would be too small to read stays at full size, on several pages', async () => {
  expect(pagesOf(await printOnOnePage(windowOf(5)))).toBe(5)
})
