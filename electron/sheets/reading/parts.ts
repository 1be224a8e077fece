/** The parts of a workbook beside its sheets: which sheets there are, the texts they share, which numbers are dates. */
import { posix } from 'node:path'
import type { SheetVisibility } from '../../../shared/grid/grid'
import { LIMITS } from './limits'
import type { WorkbookPackage } from './package'
import { RefusedWorkbook } from './refused'
import { decodeEscapes } from './values'
import { prefixedAttribute, readXml } from './xml'

interface Relationship {
  /** The last word of its type: `worksheet`, `sharedStrings` … */
  readonly kind: string
  readonly target: string
}

/** The relationships of a part by their id; those that lead out of the file are left aside. */
async function relationshipsOf(file: WorkbookPackage, part: string): Promise<ReadonlyMap<string, Relationship>> {
  const folder = posix.dirname(part)
  const place = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  const found = new Map<string, Relationship>()
  await readXml(file.contentOf(place), place, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
      found.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), target })
    },
  })
  return found
}

export interface SheetPlace {
  readonly name: string
  readonly visibility: SheetVisibility
  /** The part that holds it. */
  readonly part: string
}

export interface Book {
  readonly sheets: readonly SheetPlace[]
  /** Dates are counted from 1904 (workbooks of old Macintoshes). */
  readonly from1904: boolean
  readonly sharedStringsPart: string | null
  readonly stylesPart: string | null
}

/** The part that says what the workbook consists of. @throws {RefusedWorkbook} when the file holds something else */
async function bookPart(file: WorkbookPackage): Promise<string> {
  if (file.has('META-INF/manifest.xml') && file.has('content.xml')) throw new RefusedWorkbook('openDocument')
  if (file.has('xl/workbook.bin')) throw new RefusedWorkbook('binaryExcel')
  if (!file.has('_rels/.rels')) {
    throw file.hasLike(/^xl\//)
      ? new RefusedWorkbook('missingPart', '_rels/.rels')
      : new RefusedWorkbook('otherArchive')
  }
  const all = await relationshipsOf(file, '')
  const main = [...all.values()].find(({ kind }) => kind === 'officeDocument')
  if (!main) throw new RefusedWorkbook('missingPart', 'xl/workbook.xml')
  if (!file.has(main.target) && file.hasLike(/^xl\//)) throw new RefusedWorkbook('missingPart', main.target)
  if (!main.target.endsWith('.xml') || !file.hasLike(/^xl\//)) throw new RefusedWorkbook('notWorkbook')
  return main.target
}

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = { hidden: 'hidden', veryHidden: 'veryHidden' }

/** @throws {RefusedWorkbook} */
export async function readBook(file: WorkbookPackage): Promise<Book> {
  const part = await bookPart(file)
  const relationships = await relationshipsOf(file, part)
  const sheets: SheetPlace[] = []
  let from1904 = false
  await readXml(file.contentOf(part), part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const relationship = relationships.get(prefixedAttribute(attributes, 'id') ?? '')
      if (!relationship) throw new RefusedWorkbook('missingPart', attributes.name)
      // Sheets that are only a chart or an old dialog hold no cells.
      if (relationship.kind !== 'worksheet') return
      if (sheets.length >= LIMITS.sheets) throw new RefusedWorkbook('bomb', part)
      const visibility = VISIBILITIES[attributes.state ?? ''] ?? 'visible'
      sheets.push({ name: attributes.name ?? '', visibility, part: relationship.target })
    },
  })
  const missing = sheets.find((sheet) => !file.has(sheet.part))
  if (missing) throw new RefusedWorkbook('missingPart', missing.part)
  if (sheets.length === 0) throw new RefusedWorkbook('missingPart', 'xl/worksheets')
  const partOf = (kind: string) => [...relationships.values()].find((one) => one.kind === kind)?.target ?? null
  return { sheets, from1904, sharedStringsPart: partOf('sharedStrings'), stylesPart: partOf('styles') }
}

/** The texts that cells refer to by their place in this list. */
export async function readSharedStrings(file: WorkbookPackage, part: string | null): Promise<readonly string[]> {
  if (part === null) return []
  const texts: string[] = []
  let pieces: string[] = []
  let reading = false
  /** Inside the reading aid of ideograms, which is not part of the text. */
  let phonetic = false
  await readXml(file.contentOf(part), part, {
    open: (name) => {
      if (name === 'si') pieces = []
      else if (name === 'rPh') phonetic = true
      else if (name === 't') reading = !phonetic
    },
    text: (text) => {
      if (reading) pieces.push(text)
    },
    close: (name) => {
      if (name === 't') reading = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') texts.push(decodeEscapes(pieces.join('')))
    },
  })
  return texts
}

/** Number formats that every spreadsheet knows as dates or times (ECMA-376 part 1, § 18.8.30). */
const isKnownDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** True when a number format shows a date or a time: it names a part of one outside quotes and brackets. */
function showsDate(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, ''))
}

/** For each cell style, in order, whether it shows its number as a date. */
export async function readDateStyles(file: WorkbookPackage, part: string | null): Promise<readonly boolean[]> {
  if (part === null || !file.has(part)) return []
  const formats = new Map<number, string>()
  const styles: boolean[] = []
  let inCells = false
  await readXml(file.contentOf(part), part, {
    open: (name, { numFmtId, formatCode }) => {
      const id = Number(numFmtId ?? 0)
      if (name === 'numFmt') formats.set(id, formatCode ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const own = formats.get(id)
        styles.push(own === undefined ? isKnownDate(id) : showsDate(own))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}
