/** A desk for the tests of self-assessment workbooks: a folder, the register, and handing out, filling in and merging by command. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type ExcelJS from 'exceljs'
import { expect } from 'vitest'
import type { Rating } from '../../shared/domain/indicator'
import type { Register } from '../../shared/domain/register'
import { decodeRegisterText, encodeRegister } from '../../shared/register/file'
import { withRow } from '../unit/builders'
import { PART } from '../unit/selfAssessmentBook'
import { run } from './commandLine'
import { workbookAt } from './sheetsReading'
import { at } from './testFolder'

/** Two managers: «Settore Risorse» has `r-1` and `r-2`, «Ufficio Patrimonio» has `r-3`. */
export const REGISTER: Register = withRow(PART, 'processes', 'p-2', { unitId: 'u-2' })
export const SECTOR = 'autovalutazione-settore-risorse.xlsx'
export const OFFICE = 'autovalutazione-ufficio-patrimonio.xlsx'

export function write(register: Register, name = 'prova.registro.json'): string {
  writeFileSync(at(name), encodeRegister(register))
  return at(name)
}

export function read(file: string): Register {
  const decoded = decodeRegisterText(readFileSync(file, 'utf8'))
  if (!decoded.ok) throw new Error(decoded.error.message)
  return decoded.value.register
}

export async function handOut(register: Register = REGISTER): Promise<string> {
  const file = write(register)
  expect(await run('sheets', file, '--out', at('fogli'), '--due', '2026-12-15')).toMatchObject({ code: 0, err: '' })
  return file
}

export const sheetFile = (name: string) => path.join(at('fogli'), name)

/** Opens a workbook as Excel would, lets `change` write in it, and saves it under another name. */
export async function edit(
  name: string,
  change: (cell: (row: number, header: string) => ExcelJS.Cell) => void,
): Promise<string> {
  const book = await workbookAt(sheetFile(name))
  const sheet = book.getWorksheet('Valutazioni')
  if (!sheet) throw new Error('no sheet')
  const headers = (sheet.getRow(1).values as readonly unknown[]).map(String)
  change((row, header) => sheet.getCell(row, headers.indexOf(header)))
  await book.xlsx.writeFile(at(`tornato ${name}`))
  return at(`tornato ${name}`)
}

interface Told {
  readonly files: readonly {
    readonly file: string
    readonly applied: number
    readonly unchanged: number
    readonly rejected: readonly { sheet: string; cell: string; value: string; reason: string }[]
    readonly conflicts: readonly {
      subject: { label: string }
      field: string
      base: unknown
      mine: unknown
      theirs: unknown
    }[]
  }[]
}

export async function merge(register: string, ...files: readonly string[]) {
  const told = await run('merge', register, ...files, '--out', at('riunito.registro.json'), '--json')
  expect(told.code, told.err).toBe(0)
  return { files: (JSON.parse(told.out) as Told).files, register: read(at('riunito.registro.json')) }
}

export const ratingOf = (register: Register, riskId: string, indicatorId: string): Rating | undefined =>
  register.risks.find(({ id }) => id === riskId)?.assessment.ratings[indicatorId]
