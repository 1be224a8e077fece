/**
 * Chromium prints the header of a table on each page, and lets every copy belong to the same header cell: a screen
 * reader then says «Processo» as often as there are pages, before each cell of the column. Here the first copy stays,
 * and all others become what PDF calls artifacts: seen on paper, not read aloud.
 *
 * The files are those that Chromium has just made (Skia's writer: plain objects, one table of offsets). Whatever does
 * not look like that is left as it is.
 */
import { deflateSync, inflateSync } from 'node:zlib'

const MARKED = /<<\/Type \/MCR\s+\/Pg (\d+) 0 R\s+\/MCID (\d+)>>/g

/** The same PDF, its repeated header cells read once. */
export function readHeadersOnce(pdf: Buffer): Buffer {
  const file = objectsOf(pdf)
  if (file === null) return pdf
  const changed = new Map<number, Buffer>()
  const textOf = (id: number) => (changed.get(id) ?? file.bytesOf(id))?.toString('latin1') ?? ''
  const change = (id: number, text: string) => changed.set(id, Buffer.from(text, 'latin1'))

  /** By page: the numbers of its marked contents that only repeat. */
  const repeated = new Map<number, Set<number>>()
  for (const id of headerCells(file)) {
    const text = textOf(id)
    const first = text.match(/<<\/Type \/MCR\s+\/Pg (\d+) 0 R/)?.[1]
    const kept = text.replaceAll(MARKED, (whole, page: string, mark: string) => {
      if (page === first) return whole
      const marks = repeated.get(Number(page)) ?? new Set()
      repeated.set(Number(page), marks.add(Number(mark)))
      return ''
    })
    if (kept !== text) change(id, kept)
  }
  if (repeated.size === 0) return pdf

  const parents = parentArrays(file)
  for (const [page, marks] of repeated) {
    const dictionary = textOf(page)
    const contents = Number(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1])
    const stream = withArtifacts(file.bytesOf(contents), marks)
    const parent = parents.get(Number(/\/StructParents (\d+)/.exec(dictionary)?.[1]))
    if (stream === null || parent === undefined) return pdf
    changed.set(contents, stream)
    let place = -1
    const array = textOf(parent).replaceAll(/\d+ 0 R|null/g, (entry) => {
      place += 1
      return marks.has(place) ? 'null' : entry
    })
    change(parent, array)
  }
  return file.rebuilt(changed)
}

interface PdfFile {
  readonly ids: readonly number[]
  /** An object with all that stands around it, from its number on. */
  readonly bytesOf: (id: number) => Buffer | undefined
  readonly rebuilt: (changed: ReadonlyMap<number, Buffer>) => Buffer
}

/** The objects of a file by its table of offsets; null where the file is made in another way. */
function objectsOf(pdf: Buffer): PdfFile | null {
  const tail = pdf.subarray(-64).toString('latin1')
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1])
  if (!Number.isInteger(tableAt)) return null
  const table = /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] \n)+)(trailer\n[\s\S]*)startxref\n\d+\n%%EOF\s*$/.exec(
    pdf.subarray(tableAt).toString('latin1'),
  )
  const [, , lines, trailer] = table ?? []
  if (lines === undefined || trailer === undefined) return null
  const entries = lines.match(/.{20}/gs) ?? []
  const offsets = entries.flatMap((entry, id) => (entry[17] === 'n' ? [{ id, at: Number(entry.slice(0, 10)) }] : []))
  const inOrder = offsets.sort((a, b) => a.at - b.at)
  const places = new Map(inOrder.map(({ id, at }, index) => [id, [at, inOrder[index + 1]?.at ?? tableAt] as const]))
  const bytesOf = (id: number) => {
    const place = places.get(id)
    return place && pdf.subarray(place[0], place[1])
  }
  const rebuilt = (changed: ReadonlyMap<number, Buffer>) => {
    const parts = [pdf.subarray(0, inOrder[0]?.at ?? 0)]
    const newOffsets = new Map<number, number>()
    let at = parts[0]?.length ?? 0
    for (const { id } of inOrder) {
      const bytes = changed.get(id) ?? bytesOf(id) ?? Buffer.alloc(0)
      newOffsets.set(id, at)
      parts.push(bytes)
      at += bytes.length
    }
    const newLines = entries.map((entry, id) => {
      const offset = newOffsets.get(id)
      return offset === undefined ? entry : String(offset).padStart(10, '0') + entry.slice(10)
    })
    const end = `xref\n0 ${entries.length}\n${newLines.join('')}${trailer}startxref\n${at}\n%%EOF\n`
    return Buffer.concat([...parts, Buffer.from(end, 'latin1')])
  }
  return { ids: inOrder.map(({ id }) => id), bytesOf, rebuilt }
}

/** The objects that hold the texts of column headers: the cells, and what is directly in them. */
function headerCells({ ids, bytesOf }: PdfFile): readonly number[] {
  return ids.flatMap((id) => {
    const bytes = bytesOf(id)
    // Streams are long and never structure.
    if (!bytes || bytes.subarray(0, 64).indexOf('/Type /StructElem') < 0) return []
    const text = bytes.toString('latin1')
    if (!/\/S \/TH\b/.test(text) || !/\/Scope \/Column\b/.test(text)) return []
    const kids = /\/K \[((?:\d+ 0 R\s*)+)\]/.exec(text)?.[1] ?? ''
    return [id, ...[...kids.matchAll(/(\d+) 0 R/g)].map((kid) => Number(kid[1]))]
  })
}

/** For each page's number in the structure, the array that says which element each of its marked contents belongs to. */
function parentArrays({ ids, bytesOf }: PdfFile): ReadonlyMap<number, number> {
  const tree = ids.find((id) => (bytesOf(id)?.subarray(0, 64).indexOf('/Type /ParentTree') ?? -1) >= 0)
  const numbers = /\/Nums \[([^\]]*)\]/.exec(tree === undefined ? '' : (bytesOf(tree)?.toString('latin1') ?? ''))?.[1]
  return new Map([...(numbers ?? '').matchAll(/(\d+) (\d+) 0 R/g)].map((pair) => [Number(pair[1]), Number(pair[2])]))
}

/** A page's content with these marked contents as artifacts; null when it is not compressed as Skia does. */
function withArtifacts(object: Buffer | undefined, marks: ReadonlySet<number>): Buffer | null {
  if (!object) return null
  const head = /^(\d+ 0 obj\n<<\/Filter \/FlateDecode\s+\/Length )(\d+)(>> stream\n)/.exec(
    object.subarray(0, 200).toString('latin1'),
  )
  const [whole, before, length, after] = head ?? []
  if (whole === undefined || before === undefined || length === undefined || after === undefined) return null
  const end = whole.length + Number(length)
  const content = inflated(object.subarray(whole.length, end))
  if (content === null) return null
  const marked = content.replaceAll(/\/\w+ <<\/MCID (\d+) ?>> ?BDC/g, (sign, mark: string) =>
    marks.has(Number(mark)) ? '/Artifact BMC' : sign,
  )
  const data = deflateSync(Buffer.from(marked, 'latin1'))
  return Buffer.concat([Buffer.from(`${before}${data.length}${after}`, 'latin1'), data, object.subarray(end)])
}

function inflated(data: Buffer): string | null {
  try {
    return inflateSync(data).toString('latin1')
  } catch {
    return null
  }
}
