/**
 * What a workbook remembers of what was handed out, in a sheet that nobody sees: whose it is, which column fills which
 * field, and every value as it was given. Whoever reads the workbook back needs nothing else, and a hand-made change to
 * it is noticed.
 */
import { z } from 'zod'
import type { HandoutOrigin } from '../domain/handout'
import { sha256Of } from '../journal/chain'
import { handoutOriginSchema, idSchema } from '../register/schema'

/** Stands in the first cell: the sheet is known by it, whatever its name has become. */
export const BASE_MARK = 'registro-rischi/autovalutazione/1'

/** A column as it was handed out. */
export interface BaseColumn {
  readonly header: string
  readonly kind: 'locked' | 'level' | 'text'
  /** The field of the risk that it fills; `null` for those that are only read. */
  readonly path: readonly string[] | null
}

/** A row as it was handed out: its risk, and a value for each column. */
export interface BaseRow {
  readonly id: string
  readonly values: readonly string[]
}

export interface WorkbookBase {
  readonly origin: HandoutOrigin
  /** The triennium, as printed. */
  readonly edition: string
  readonly unitName: string
  /** The header of the column that holds the code of each row. */
  readonly codeHeader: string
  readonly columns: readonly BaseColumn[]
  readonly rows: readonly BaseRow[]
}

const schema: z.ZodType<WorkbookBase> = z
  .strictObject({
    origin: handoutOriginSchema,
    edition: z.string(),
    unitName: z.string(),
    codeHeader: z.string(),
    columns: z.array(
      z.strictObject({
        header: z.string(),
        kind: z.enum(['locked', 'level', 'text']),
        path: z.array(z.string()).nullable(),
      }),
    ),
    rows: z.array(z.strictObject({ id: idSchema, values: z.array(z.string()) })),
  })
  .refine(({ columns, rows }) => rows.every(({ values }) => values.length === columns.length))

/** Characters of a piece: below what any spreadsheet keeps in a cell. */
const PIECE = 30_000

/** ASCII only, and nothing that Excel would read as an escape: every program gives it back as it was. */
function plainJson(value: WorkbookBase): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]|_(?=x)/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The texts of the hidden sheet, one a row: mark, SHA-256, then the content in pieces. */
export function baseLines(base: WorkbookBase): readonly string[] {
  const content = plainJson(base)
  const pieces: string[] = []
  // Between brackets no program takes white space off a piece, nor a number or a formula for one.
  for (let at = 0; at < content.length; at += PIECE) pieces.push(`[${content.slice(at, at + PIECE)}]`)
  return [BASE_MARK, sha256Of(content), ...pieces]
}

/** What the lines say; `null` when they are not as they were written. */
export function baseOfLines(lines: readonly string[]): WorkbookBase | null {
  const [mark, hash, ...pieces] = lines
  if (mark !== BASE_MARK || !pieces.every((piece) => piece.startsWith('[') && piece.endsWith(']'))) return null
  const content = pieces.map((piece) => piece.slice(1, -1)).join('')
  if (sha256Of(content) !== hash) return null
  // With the right hash it is JSON, since we wrote it; a hash of other content would be somebody's own making.
  const read = schema.safeParse(jsonOf(content))
  return read.success ? read.data : null
}

function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    // No JSON at all: the schema refuses it like any other value that is not a base.
    return undefined
  }
}
