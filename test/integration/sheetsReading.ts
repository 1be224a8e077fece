/** Reading workbooks back for the tests: with exceljs, and as the bare XML that other programs see. */

import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'

/** The parts of a zip file by name. Reads the central directory, as every office program does. */
export function partsOf(path: string): ReadonlyMap<string, string> {
  const bytes = readFileSync(path)
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  const parts = new Map<string, string>()
  let at = bytes.readUInt32LE(end + 16)
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const packed = bytes.readUInt32LE(at + 20)
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const content = bytes.subarray(start, start + packed)
    parts.set(name, (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content).toString('utf8'))
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}

export async function workbookAt(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  return workbook
}

/** The texts of a sheet, row by row, each cell on its own: merged cells show their text once. */
export function textsOf(sheet: ExcelJS.Worksheet | undefined): readonly (readonly string[])[] {
  if (!sheet) throw new Error('no such sheet')
  const rows: string[][] = []
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const cells: string[] = []
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const cell = row.getCell(column)
      cells.push(cell.isMerged && cell.master !== cell ? '' : String(cell.value ?? ''))
    }
    rows.push(cells)
  })
  return rows
}
