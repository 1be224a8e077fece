/**
 * From a workbook on disk to plain data. The file comes from somebody else's mail: it is judged as an archive before
 * anything in it is unpacked, read in one pass without keeping its XML, and given up as soon as it is too much.
 *
 * Not with exceljs: it unpacks everything before it looks, repeats data validations for every cell of a range, and takes
 * tens of milliseconds for a small workbook where this takes three.
 */
import { readFile, stat } from 'node:fs/promises'
import type { GridSheet, WorkbookGrid, WorkbookRemark } from '../../shared/grid/grid'
import type { WorkbookRefusal } from '../../shared/grid/refusal'
import { failure, type Result, success } from '../../shared/register/result'
import { inMegabytes, LIMITS } from './reading/limits'
import { WorkbookPackage } from './reading/package'
import { readBook, readDateStyles, readSharedStrings } from './reading/parts'
import { RefusedWorkbook } from './reading/refused'
import { readSheet } from './reading/sheet'

async function bytesOf(path: string): Promise<Buffer> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) throw new RefusedWorkbook('folder')
    if (found.size > LIMITS.file) throw new RefusedWorkbook('tooLarge', inMegabytes(LIMITS.file))
    return await readFile(path)
  } catch (error) {
    if (error instanceof RefusedWorkbook) throw error
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new RefusedWorkbook('missing')
    if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') throw new RefusedWorkbook('denied')
    throw new RefusedWorkbook('unreadable', message)
  }
}

function remarksOn(file: WorkbookPackage): readonly WorkbookRemark[] {
  return [
    ...(file.hasLike(/(^|\/)vbaproject\.bin$|^xl\/macrosheets\//) ? (['macros'] as const) : []),
    ...(file.hasLike(/^xl\/externallinks\//) ? (['externalLinks'] as const) : []),
  ]
}

async function gridOf(bytes: Buffer): Promise<WorkbookGrid> {
  const file = await WorkbookPackage.open(bytes)
  const book = await readBook(file)
  const strings = await readSharedStrings(file, book.sharedStringsPart)
  const dateStyles = await readDateStyles(file, book.stylesPart)
  const budget = { cells: 0 }
  const sheets: GridSheet[] = []
  for (const place of book.sheets) {
    const content = await readSheet(file, place, { strings, dateStyles, from1904: book.from1904 }, budget)
    sheets.push({ name: place.name, visibility: place.visibility, ...content })
  }
  return { sheets, remarks: remarksOn(file) }
}

/** What the bytes of a workbook hold, or why they are not read. */
export async function readWorkbookBytes(bytes: Buffer): Promise<Result<WorkbookGrid, WorkbookRefusal>> {
  return refusedOr(() => gridOf(bytes))
}

/** What the workbook at `path` holds, or why it is not read. */
export async function readWorkbook(path: string): Promise<Result<WorkbookGrid, WorkbookRefusal>> {
  return refusedOr(async () => gridOf(await bytesOf(path)))
}

async function refusedOr<T>(read: () => Promise<T>): Promise<Result<T, WorkbookRefusal>> {
  try {
    return success(await read())
  } catch (error) {
    if (error instanceof RefusedWorkbook) return failure(error.refusal)
    throw error
  }
}
