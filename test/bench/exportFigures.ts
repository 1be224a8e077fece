/**
 * How long the four annexes take to become a workbook on disk, beside the least it could take: the same sheets made of
 * strings by hand and deflated at the same level, 6. Both begin with the register, both in this process, one after the
 * other; both have been run once on a smaller register before, so that neither pays for being compiled.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { exportFiles, WORKBOOK_NAME } from '../../electron/sheets/exportFiles'
import { ANNEX_NUMBERS, type AnnexTable, annexJob, buildAnnex } from '../../shared/annexes'
import type { Register } from '../../shared/domain/register'
import { syntheticRegister } from '../../shared/synthetic'
import { partsOf } from '../integration/sheetsReading'
import { type Figure, figure, median } from './figure'

const RUNS = 3
const LEVEL = 6
const WARM_UP = 500
/** The sheets by hand may be this much larger than the real ones: else the floor would not be one. */
const TOLERANCE = 1.03

async function writeWithExceljs(register: Register, folder: string): Promise<void> {
  await exportFiles(folder, annexJob(register, { annexes: ANNEX_NUMBERS, per: 'process', formats: ['xlsx'] }))
}

function escaped(text: string): string {
  if (!/[&<>"']/.test(text)) return text
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
}

/** The XML of a sheet as exceljs writes it, of strings put together: rows with a height, cells with a look. */
function sheetByHand({ columns, rows }: AnnexTable): string {
  let xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
  rows.forEach((row, index) => {
    const number = index + 1
    xml += `<row r="${number}" ht="94.5" customHeight="1" spans="1:${columns.length}" x14ac:dyDescent="0.25">`
    columns.forEach(({ letter }, column) => {
      const text = row[column] ?? ''
      xml +=
        text === ''
          ? `<c r="${letter}${number}" s="6"/>`
          : `<c r="${letter}${number}" s="6" t="str"><v>${escaped(text)}</v></c>`
    })
    xml += '</row>'
  })
  return `${xml}</sheetData></worksheet>`
}

/** Gives the size of all sheets before they were deflated, in characters. */
async function writeByHand(register: Register, file: string): Promise<number> {
  let size = 0
  const handle = await open(file, 'w')
  try {
    for (const number of ANNEX_NUMBERS) {
      const xml = sheetByHand(buildAnnex(register, number))
      size += xml.length
      await handle.write(deflateRawSync(Buffer.from(xml, 'utf8'), { level: LEVEL }))
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return size
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Refuses a floor that was made higher than it is. */
function compareSizes(workbook: string, byHand: number): void {
  let real = 0
  for (const [name, xml] of partsOf(workbook)) {
    if (/^xl\/worksheets\/sheet[2-5]\.xml$/.test(name)) real += xml.length
  }
  if (byHand > real * TOLERANCE) throw new Error(`the sheets by hand are larger than the real ones: ${byHand}, ${real}`)
}

/** `export.xlsx` for registers of these sizes, in milliseconds. */
export async function exportFigures(sizes: readonly number[]): Promise<readonly Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'banco-export-'))
  const byHand = path.join(folder, 'a-mano.deflate')
  try {
    const small = syntheticRegister(WARM_UP)
    await writeWithExceljs(small, folder)
    await writeByHand(small, byHand)
    const figures: Figure[] = []
    for (const size of sizes) {
      const register = syntheticRegister(size)
      const runs: number[] = []
      const floors: number[] = []
      for (let run = 0; run < RUNS; run += 1) {
        runs.push(await timed(() => writeWithExceljs(register, folder)))
        floors.push(await timed(() => writeByHand(register, byHand)))
      }
      compareSizes(path.join(folder, WORKBOOK_NAME), await writeByHand(register, byHand))
      figures.push(figure('export.xlsx', size, 'ms', runs, median(floors)))
    }
    return figures
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
