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

/** A base before its fingerprint is known, which is that of its rows. */
export type NewBase = Omit<WorkbookBase, 'origin'> & { readonly origin: Omit<HandoutOrigin, 'fingerprint'> }

const headSchema: z.ZodType<Omit<WorkbookBase, 'rows'>> = z.strictObject({
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
})

const rowsSchema: z.ZodType<readonly BaseRow[]> = z.array(z.strictObject({ id: idSchema, values: z.array(z.string()) }))

/** Characters of a piece: below what any spreadsheet keeps in a cell. */
const PIECE = 30_000

/** ASCII only, and nothing that Excel would read as an escape: every program gives it back as it was. */
function plainJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]|_(?=x)/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Pieces that a cell holds. Between brackets no program takes white space off one, nor takes it for a number. */
function piecesOf(content: string): readonly string[] {
  const pieces: string[] = []
  for (let at = 0; at < content.length; at += PIECE) pieces.push(`[${content.slice(at, at + PIECE)}]`)
  return pieces
}

function contentOf(pieces: readonly string[]): string | null {
  const whole = pieces.every((piece) => piece.startsWith('[') && piece.endsWith(']'))
  return whole ? pieces.map((piece) => piece.slice(1, -1)).join('') : null
}

/** What the hidden sheet holds, and the origin with the fingerprint of the rows. */
export interface WrittenBase {
  readonly origin: HandoutOrigin
  /** One a row: the mark, the SHA-256 of the head, how many cells it takes, the head, the rows. */
  readonly lines: readonly string[]
}

export function writeBase({ rows, ...head }: NewBase): WrittenBase {
  const content = plainJson(rows)
  const origin: HandoutOrigin = { ...head.origin, fingerprint: sha256Of(content) }
  const top = plainJson({ ...head, origin })
  const pieces = piecesOf(top)
  return { origin, lines: [BASE_MARK, sha256Of(top), String(pieces.length), ...pieces, ...piecesOf(content)] }
}

/** What the lines say; `null` when they are not as they were written. */
export function readBase(lines: readonly string[]): WorkbookBase | null {
  const [mark, hash, count, ...pieces] = lines
  const top = contentOf(pieces.slice(0, Number(count)))
  const content = contentOf(pieces.slice(Number(count)))
  if (mark !== BASE_MARK || top === null || content === null || sha256Of(top) !== hash) return null
  const head = headSchema.safeParse(jsonOf(top))
  if (!head.success || sha256Of(content) !== head.data.origin.fingerprint) return null
  const rows = rowsSchema.safeParse(jsonOf(content))
  if (!rows.success || !rows.data.every(({ values }) => values.length === head.data.columns.length)) return null
  return { ...head.data, rows: rows.data }
}

function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    // No JSON at all: the schema refuses it like any other value that is not a base.
    return undefined
  }
}
