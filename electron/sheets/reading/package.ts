/**
 * The file as an archive: what it is, whether it is whole, and its parts one by one. An archive may lie about the size of
 * what it holds, so sizes are looked at twice: as declared before anything is unpacked, and as they turn out.
 */
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { inMegabytes, LIMITS } from './limits'
import { RefusedWorkbook } from './refused'

const ZIP = Buffer.from('504b', 'hex')
/** Compound File Binary: Excel 97-2003, and the wrapping of workbooks with a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex')

const holds = (bytes: Buffer, name: string) => bytes.includes(Buffer.from(name, 'utf16le'))

/** @throws {RefusedWorkbook} for what is plainly something else */
function refuseOtherFormats(bytes: Buffer): void {
  if (bytes.length === 0) throw new RefusedWorkbook('empty')
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) {
    if (holds(bytes, 'EncryptedPackage')) throw new RefusedWorkbook('password')
    throw new RefusedWorkbook(holds(bytes, 'Workbook') || holds(bytes, 'Book') ? 'oldExcel' : 'notWorkbook')
  }
  if (!bytes.subarray(0, ZIP.length).equals(ZIP)) throw new RefusedWorkbook('notWorkbook')
}

/** Names of parts are told apart without regard to case (ECMA-376 part 2, § 6.2.2.3). */
const keyOf = (name: string) => name.replace(/^\//, '').toLowerCase()

function judge(entry: Entry): void {
  const { fileName, uncompressedSize, compressedSize } = entry
  if (entry.isEncrypted()) throw new RefusedWorkbook('password')
  if (uncompressedSize > LIMITS.ratioFrom && uncompressedSize > compressedSize * LIMITS.ratio) {
    throw new RefusedWorkbook('bomb', fileName)
  }
}

/** A mistake of the archive is damage; one of ours stays what it is. */
function damagedBy(error: unknown, place: string): unknown {
  const ours = error instanceof RefusedWorkbook || error instanceof TypeError
  return ours ? error : new RefusedWorkbook('damaged', place)
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  let declared = 0
  for await (const entry of zip.eachEntry()) {
    judge(entry)
    declared += entry.uncompressedSize
    if (declared > LIMITS.declared || entries.size >= LIMITS.entries) throw new RefusedWorkbook('bomb')
    const key = keyOf(entry.fileName)
    // Two parts of one name: one program would read this one, another that one.
    if (entries.has(key)) throw new RefusedWorkbook('damaged', entry.fileName)
    entries.set(key, entry)
  }
  return entries
}

/** The parts of a workbook file. */
export class WorkbookPackage {
  private unpacked = 0

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws {RefusedWorkbook} */
  static async open(bytes: Buffer): Promise<WorkbookPackage> {
    refuseOtherFormats(bytes)
    try {
      const zip = await fromBufferPromise(bytes, { autoClose: false, validateEntrySizes: true })
      return new WorkbookPackage(zip, await entriesOf(zip))
    } catch (error) {
      throw damagedBy(error, '')
    }
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name))
  }

  /** True when some part's name, in lower case, matches. */
  hasLike(pattern: RegExp): boolean {
    return [...this.entries.keys()].some((name) => pattern.test(name))
  }

  /**
   * A part, unpacked piece by piece.
   * @throws {RefusedWorkbook} when there is none, it is damaged, or there is too much of it
   */
  async *contentOf(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(keyOf(name))
    if (!entry) throw new RefusedWorkbook('missingPart', name)
    const pieces = await this.piecesOf(entry, name)
    for (;;) {
      const next = await pieces.next().catch((error: unknown) => {
        throw damagedBy(error, name)
      })
      if (next.done) return
      this.unpacked += next.value.length
      if (this.unpacked > LIMITS.unpacked) {
        await pieces.return?.()
        throw new RefusedWorkbook('tooLarge', inMegabytes(LIMITS.unpacked))
      }
      yield next.value
    }
  }

  private async piecesOf(entry: Entry, name: string): Promise<AsyncIterator<Buffer>> {
    try {
      const stream = await this.zip.openReadStreamPromise(entry)
      return stream[Symbol.asyncIterator]()
    } catch (error) {
      throw damagedBy(error, name)
    }
  }
}
