/**
 * The self-assessment workbook of one manager as plain data: what stands on each sheet. It knows nothing of Excel but how
 * much a cell can hold.
 */
import { triennium } from '../domain/body'
import type { HandoutOrigin } from '../domain/handout'
import { byId, processesInOrder, processNumber, risksOf } from '../domain/lookup'
import type { Register } from '../domain/register'
import type { Risk } from '../domain/risk'
import { failure, type Result, success } from '../register/result'
import { selfAssessment as text } from '../text/it/selfAssessment'
import { type NewBase, writeBase } from './workbookBase'
import { LONGEST_CELL, type WorkbookColumn, workbookColumns } from './workbookColumns'

/** An indicator in the table of letters: its name, and what B, M and A mean for it. */
export interface LetterRow {
  readonly indicator: string
  readonly meanings: readonly [B: string, M: string, A: string]
  readonly inverse: boolean
}

export interface WorkbookPlan {
  readonly title: string
  readonly subtitle: string
  readonly body: string
  /** Printed above everything («dati dimostrativi»); empty for a real register. */
  readonly notice: string
  readonly edition: string
  /** What is it about, each with its name: unit, manager, until when, to whom. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly letters: readonly LetterRow[]
  readonly columns: readonly Omit<WorkbookColumn, 'textOf' | 'noteOf'>[]
  /** One a risk, a text for each column. */
  readonly rows: readonly (readonly string[])[]
  /** The notes on the cells of each row, empty where there is none. */
  readonly notes: readonly (readonly string[])[]
  /** What it was handed out as, with the fingerprint of its rows. */
  readonly origin: HandoutOrigin
  /** The hidden sheet, line by line. */
  readonly base: readonly string[]
}

/** A hand-out before its fingerprint is known. */
export type NewOrigin = Omit<HandoutOrigin, 'fingerprint'>

/** A text that no cell of Excel can hold. */
export interface TextTooLong {
  /** The risk, or the column, in words. */
  readonly where: string
  readonly field: string
  readonly length: number
}

/** The risks in the order of the annexes. */
function risksInOrder(register: Register): readonly Risk[] {
  return processesInOrder(register).flatMap(({ id }) => risksOf(register, id))
}

const SHOWN = 80
const shortened = (value: string) => (value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value)

/** @returns a sentence with the place, the field and what to do */
export function describeTooLong({ where, field, length }: TextTooLong): string {
  return text.tooLong.place(where, field, length, LONGEST_CELL)
}

/** What stands in the cells of a row, and in the notes on them. */
interface WrittenRow {
  readonly risk: Risk
  readonly texts: readonly string[]
  readonly notes: readonly string[]
}

function textsTooLong(
  register: Register,
  columns: readonly WorkbookColumn[],
  rows: readonly WrittenRow[],
): readonly TextTooLong[] {
  const { fields } = text.tooLong
  const check = (value: string, where: () => string, field: string): readonly TextTooLong[] =>
    value.length <= LONGEST_CELL ? [] : [{ where: where(), field, length: value.length }]
  const ofColumns = columns.flatMap(({ header, note }) => {
    const where = () => text.tooLong.ofColumn(shortened(header))
    return [...check(header, where, fields.header), ...check(note, where, fields.note)]
  })
  const ofRows = rows.flatMap(({ risk, texts, notes }) => {
    const where = () => {
      const process = byId(register.processes).get(risk.processId)
      const number = process ? processNumber(register, process) : ''
      return text.tooLong.ofRisk(number, shortened(process?.name ?? ''), shortened(risk.description))
    }
    return columns.flatMap(({ field }, index) => [
      ...check(texts[index] ?? '', where, field),
      ...check(notes[index] ?? '', where, fields.rowNote),
    ])
  })
  return [...ofColumns, ...ofRows]
}

function baseOf(
  register: Register,
  origin: NewOrigin,
  unitName: string,
  columns: readonly WorkbookColumn[],
  risks: readonly Risk[],
  rows: readonly (readonly string[])[],
): NewBase {
  const kept = columns.flatMap(({ kind, header, path }, index) =>
    kind === 'code' ? [] : [{ index, column: { header, kind, path } }],
  )
  return {
    origin,
    edition: triennium(register.heading.edition),
    unitName,
    codeHeader: text.headers.code,
    columns: kept.map(({ column }) => column),
    rows: risks.map(({ id }, row) => ({ id, values: kept.map(({ index }) => rows[row]?.[index] ?? '') })),
  }
}

/** `31/01/2026` for `2026-01-31`. */
const italianDate = (date: string) => date.split('-').reverse().join('/')

/**
 * The workbook for a manager's part of a register, as it was handed out with `origin`.
 * Refused, with every place named, when a text is longer than a cell can be: nothing is ever cut.
 */
export function workbookPlan(part: Register, origin: NewOrigin): Result<WorkbookPlan, readonly TextTooLong[]> {
  const { body, edition, notice } = part.heading
  const unit = byId(part.units).get(origin.unitId)
  const unitName = unit?.name ?? origin.unitId
  const risks = risksInOrder(part)
  const columns = workbookColumns(part, risks)
  const rows = risks.map((risk) => columns.map(({ textOf }) => textOf(risk)))
  const notes = risks.map((risk) => columns.map(({ noteOf }) => noteOf(risk)))
  const written = risks.map((risk, index) => ({ risk, texts: rows[index] ?? [], notes: notes[index] ?? [] }))
  const tooLong = textsTooLong(part, columns, written)
  if (tooLong.length > 0) return failure(tooLong)

  const base = writeBase(baseOf(part, origin, unitName, columns, risks, rows))
  const words = text.instructions
  const years = triennium(edition)
  const processes = new Set(risks.map(({ processId }) => processId)).size
  return success({
    title: text.documentTitle(unitName, years),
    subtitle: words.subtitle(body.name, years),
    body: body.name,
    notice,
    edition: years,
    facts: [
      [words.unit, unitName],
      ...(unit && unit.manager !== '' ? [[words.manager, unit.manager] as const] : []),
      [words.rows, words.count(risks.length, processes)],
      [words.due, origin.due === '' ? words.noDue : italianDate(origin.due)],
      [words.to, words.rpct(body.rpct)],
    ],
    letters: [...part.indicators]
      .sort((a, b) => a.number - b.number)
      .map(({ number, name, direction, meanings }) => ({
        indicator: words.indicator(number, name, direction === 'inverse'),
        meanings: [meanings.B, meanings.M, meanings.A],
        inverse: direction === 'inverse',
      })),
    columns: columns.map(({ textOf: _text, noteOf: _note, ...column }) => column),
    rows,
    notes,
    origin: base.origin,
    base: base.lines,
  })
}
