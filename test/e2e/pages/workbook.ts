/** A self-assessment workbook as a manager fills it in, in Excel or in LibreOffice. */
import { execFileSync, spawnSync } from 'node:child_process'
import path from 'node:path'
import ExcelJS from 'exceljs'

/** What a manager writes in every row. */
export interface Answers {
  /** The level on every indicator, and its motivation. */
  readonly level: string
  readonly motivation: string
  readonly overall: string
  readonly overallMotivation: string
}

/** Writes into every row of `Valutazioni` and saves the file under its own name. */
export async function fillIn(file: string, { level, motivation, overall, overallMotivation }: Answers): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  const sheet = workbook.getWorksheet('Valutazioni')
  if (!sheet) throw new Error(`${file} has no sheet Valutazioni`)
  const headers = new Map<string, number>()
  sheet.getRow(1).eachCell((cell, column) => headers.set(cell.text, column))
  const write = (row: number, header: string, value: string) => {
    const column = headers.get(header)
    if (column === undefined) throw new Error(`no column ${header}`)
    sheet.getCell(row, column).value = value
  }
  for (let row = 2; row <= sheet.actualRowCount; row += 1) {
    for (const header of headers.keys()) {
      const name = header.startsWith('Motivazione: ') ? header.slice('Motivazione: '.length) : null
      if (name === null || !headers.has(name)) continue
      write(row, name, level)
      write(row, header, motivation)
    }
    write(row, 'Valutazione complessiva', overall)
    write(row, 'Motivazione', overallMotivation)
  }
  await workbook.xlsx.writeFile(file)
}

const soffice = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)

/** True where LibreOffice is installed. */
export const hasLibreOffice = soffice !== undefined

/** Saves a file in another format, as LibreOffice's «Salva con nome» does; gives the new file, in a folder of its own. */
export function saveAs(file: string, ending: 'ods' | 'xlsx', folder: string): string {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profilo')}`
  execFileSync(soffice ?? '', [profile, '--headless', '--convert-to', ending, '--outdir', folder, file], {
    stdio: 'ignore',
  })
  return path.join(folder, `${path.parse(file).name}.${ending}`)
}
