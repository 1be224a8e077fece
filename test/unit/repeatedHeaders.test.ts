/** A small PDF as Skia writes them: two pages, one table, whose header is printed on both. */
import { deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHeadersOnce } from '../../electron/sheets/repeatedHeaders'

function pdfOf(objects: readonly Buffer[]): Buffer {
  const head = Buffer.from('%PDF-1.4\n%\xd3\xeb\xe9\xe1\n', 'latin1')
  let at = head.length
  const lines = objects.map((object) => {
    const line = `${String(at).padStart(10, '0')} 00000 n \n`
    at += object.length
    return line
  })
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}trailer\n<</Size ${size}\n/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([head, ...objects, Buffer.from(end)])
}

const object = (id: number, text: string) => Buffer.from(`${id} 0 obj\n${text}\nendobj\n`, 'latin1')
const stream = (id: number, text: string) => {
  const data = deflateSync(Buffer.from(text))
  return Buffer.concat([
    Buffer.from(`${id} 0 obj\n<</Filter /FlateDecode\n/Length ${data.length}>> stream\n`),
    data,
    Buffer.from('\nendstream\nendobj\n'),
  ])
}
const page = (id: number, contents: number, parents: number) =>
  object(id, `<</Type /Page\n/Contents ${contents} 0 R\n/StructParents ${parents}>>`)
const marked = (on: number, mark: number) => `<</Type /MCR\n/Pg ${on} 0 R\n/MCID ${mark}>>`
const HEADER = 'BT\n/P <</MCID 0 >>BDC\n(Processo) Tj\nEMC\nET\n'
const CELL = 'BT\n/P <</MCID 1 >>BDC\n(testo) Tj\nEMC\nET\n'

const TWO_PAGES = pdfOf([
  object(1, '<</Type /Catalog>>'),
  page(2, 4, 0),
  page(3, 5, 1),
  stream(4, HEADER + CELL),
  stream(5, HEADER + CELL),
  object(6, '<</Type /StructElem\n/S /TH\n/P 1 0 R\n/K [7 0 R]\n/A [<</O /Table\n/Scope /Column>>]>>'),
  object(7, `<</Type /StructElem\n/S /NonStruct\n/P 6 0 R\n/K [${marked(2, 0)} ${marked(3, 0)}]>>`),
  object(8, `<</Type /StructElem\n/S /TD\n/P 1 0 R\n/K [${marked(2, 1)} ${marked(3, 1)}]>>`),
  object(9, '[7 0 R 8 0 R]'),
  object(10, '[7 0 R 8 0 R]'),
  object(11, '<</Type /ParentTree\n/Nums [0 9 0 R 1 10 0 R]>>'),
])

/** The objects of a file by its table of offsets, as a reader finds them. */
function read(pdf: Buffer): ReadonlyMap<number, Buffer> {
  const text = pdf.toString('latin1')
  const table = Number(/startxref\n(\d+)\n%%EOF/.exec(text)?.[1])
  const offsets = [...text.slice(table).matchAll(/(\d{10}) \d{5} n/g)].map((line) => Number(line[1]))
  return new Map(
    offsets.map((at, index) => {
      expect(text.slice(at)).toMatch(new RegExp(`^${index + 1} 0 obj\n`))
      return [index + 1, pdf.subarray(at, text.indexOf('endobj', at))]
    }),
  )
}

function contentOf(file: ReadonlyMap<number, Buffer>, id: number): string {
  const bytes = file.get(id) ?? Buffer.alloc(0)
  const begin = bytes.indexOf('stream\n') + 7
  const length = Number(/\/Length (\d+)/.exec(bytes.toString('latin1'))?.[1])
  return inflateSync(bytes.subarray(begin, begin + length)).toString()
}

test('a header repeated on the second page becomes an artifact there; cells that go on overleaf stay as they are', () => {
  const file = read(readHeadersOnce(TWO_PAGES))
  expect(file.get(7)?.toString()).toContain(`/K [${marked(2, 0)} ]`)
  expect(file.get(8)?.toString()).toContain(`/K [${marked(2, 1)} ${marked(3, 1)}]`)
  expect(contentOf(file, 4)).toBe(HEADER + CELL)
  expect(contentOf(file, 5)).toBe(HEADER.replace('/P <</MCID 0 >>BDC', '/Artifact BMC') + CELL)
  expect(file.get(9)?.toString()).toContain('[7 0 R 8 0 R]')
  expect(file.get(10)?.toString()).toContain('[null 8 0 R]')
})

test('done twice it is as done once', () => {
  const once = readHeadersOnce(TWO_PAGES)
  expect(readHeadersOnce(once).equals(once)).toBe(true)
})

test('what is made in another way, or broken, stays as it is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const buffer = Buffer.from(bytes)
      expect(readHeadersOnce(buffer)).toBe(buffer)
    }),
  )
  const broken = Buffer.from(TWO_PAGES)
  broken.fill(0xff, broken.indexOf('stream\n', broken.indexOf('5 0 obj')) + 7, broken.indexOf('6 0 obj') - 20)
  expect(readHeadersOnce(broken)).toBe(broken)
})
