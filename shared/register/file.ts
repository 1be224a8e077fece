/**
 * The register file `*.registro.json`: encode and decode. Text only: reading and writing the disk is `electron/files`.
 *
 * Canonical form: keys in the order of the schema, collections in the order of their ids, then the attached files as
 * base64 by their SHA-256; UTF-8, two-space indent, a line feed at the end. Saving twice gives the same bytes.
 */

import type { Rating } from '../domain/indicator'
import { byId, compareText } from '../domain/lookup'
import { type Register, TABLE_NAMES, type TableName, type Tables } from '../domain/register'
import { standsBelowItself } from '../domain/unit'
import { approvalProblems } from './approvals'
import { decodeFiles, encodeFiles, type FileContents, NO_FILES } from './attached'
import { describeProblem, type Problem, problem, problemsOf } from './problem'
import { danglingReferences } from './references'
import { failure, type Result, success } from './result'
import { headingSchema, rowSchemas } from './schema'
import { cleanText } from './text'
import { CURRENT_VERSION, type FileValue, upgradeFile } from './upgrades'

/** What the first key of a register file says. */
export const FORMAT = 'registro-rischi'

/** The ending of a register file's name. */
export const FILE_ENDING = '.registro.json'

/** A register read from a file, and what was noticed while reading it. */
export interface Decoded {
  readonly register: Register
  /** The attached files that came with it; snapshots have none, and a file may lack some. */
  readonly files: FileContents
  /** The version the file was written in; lower than CURRENT_VERSION when it was upgraded. */
  readonly version: number
  /** Remarks that do not stop the reading, in Italian: what was upgraded or cleaned. */
  readonly remarks: readonly string[]
}

/** Why a file is refused: what kind of trouble, and every place. */
export interface Refused {
  readonly kind: 'notJson' | 'notRegister' | 'fromTheFuture' | 'invalid'
  /** One sentence in Italian with what to do. */
  readonly message: string
  readonly problems: readonly Problem[]
}

/** A JSON value in canonical key order: the order in which the schema of its kind lists the keys. */
function canonicalRow<K extends TableName>(table: K, row: Tables[K]): Tables[K] {
  // zod's strict objects give keys in the order of the schema; records keep theirs and are sorted here.
  const ordered = rowSchemas[table].parse(row)
  if (!('assessment' in ordered)) return ordered
  const sorted = (ratings: Readonly<Record<string, Rating>>) =>
    Object.fromEntries(Object.entries(ratings).sort(([a], [b]) => compareText(a, b)))
  const { assessment, previous } = ordered
  return {
    ...ordered,
    assessment: { ...assessment, ratings: sorted(assessment.ratings) },
    previous: previous && { ...previous, ratings: sorted(previous.ratings) },
  }
}

/** The register in canonical form: same content, keys and rows in the order of the file. */
export function canonical(register: Register): Register {
  const rows = <K extends TableName>(table: K) =>
    [...(register[table] as unknown as readonly Tables[K][])]
      .sort((a, b) => compareText(a.id, b.id))
      .map((row) => canonicalRow(table, row))
  return {
    heading: headingSchema.parse(register.heading),
    units: rows('units'),
    areas: rows('areas'),
    factors: rows('factors'),
    indicators: rows('indicators'),
    processes: rows('processes'),
    risks: rows('risks'),
    measures: rows('measures'),
    obligations: rows('obligations'),
    handouts: rows('handouts'),
  }
}

/**
 * The text of the register file, with the attached files at hand that the register names. The same register with the
 * same files always gives the same text.
 */
export function encodeRegister(register: Register, contents: FileContents = NO_FILES): string {
  const files = encodeFiles(register, contents)
  const file = { format: FORMAT, version: CURRENT_VERSION, ...canonical(register), ...(files ? { files } : {}) }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** At most this many problems are listed; the message says how many there are. */
const LISTED = 50

function refuse(
  kind: Refused['kind'],
  message: string,
  problems: readonly Problem[] = [],
): { ok: false; error: Refused } {
  return failure({ kind, message, problems: problems.slice(0, LISTED) })
}

/** Reads the text of a register file. See {@link decodeRegister}. */
export function decodeRegisterText(text: string): Result<Decoded, Refused> {
  let value: unknown
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return refuse('notJson', `Il file è danneggiato o non è un registro: il testo non si legge come JSON (${detail}).`)
  }
  return decodeRegister(value)
}

/**
 * Decodes an unknown JSON value as a register file: right format, not from the future, upgraded step by step, every
 * field of the right shape, ids unique, every reference pointing at something. Nothing is repaired in silence.
 */
export function decodeRegister(value: unknown): Result<Decoded, Refused> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || (value as FileValue).format !== FORMAT) {
    return refuse(
      'notRegister',
      `Il file non è un registro dei rischi: manca «"format": "${FORMAT}"». Scegliere un file che finisce per ${FILE_ENDING}.`,
    )
  }
  const file = value as FileValue
  const version = file.version
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    const found = problem(['version'], 'la versione del file manca o non è un numero intero da 1 in su.')
    return refuse('invalid', `Il registro non si può aprire. ${describeProblem(found)}`, [found])
  }
  if (version > CURRENT_VERSION) {
    return refuse(
      'fromTheFuture',
      `Il registro è stato scritto da una versione più recente del programma (formato ${version}, qui si arriva al ${CURRENT_VERSION}). Aggiornare il programma; il file non è stato toccato.`,
    )
  }
  const remarks: string[] = []
  if (version < CURRENT_VERSION)
    remarks.push(`Il file era nel formato ${version} ed è stato portato al formato ${CURRENT_VERSION}.`)
  // Contents of attached files are no texts: nothing is cleaned in them.
  const { files: held, ...rest } = file
  const cleaned = cleanTexts(upgradeFile(rest, version))
  if (cleaned.count > 0) {
    remarks.push(`Da ${cleaned.count} testi sono stati tolti caratteri di controllo non stampabili.`)
  }
  const decoded = decodeTables(cleaned.value as FileValue)
  const { register } = decoded
  const attached = register && decoded.problems.length === 0 ? decodeFiles(register, held) : null
  const problems = attached?.problems ?? decoded.problems
  if (problems.length > 0 || register === null) {
    const [first] = problems
    const more = problems.length > 1 ? ` (e altri ${problems.length - 1} errori)` : ''
    return refuse('invalid', `Il registro non si può aprire. ${first ? describeProblem(first) : ''}${more}`, problems)
  }
  if (attached && attached.unnamed > 0) {
    remarks.push(`Nel file ci sono ${attached.unnamed} allegati che nessuna evidenza nomina: sono stati tralasciati.`)
  }
  return success({ register, files: attached?.files ?? NO_FILES, version, remarks })
}

const TOP_KEYS: ReadonlySet<string> = new Set(['format', 'version', 'heading', ...TABLE_NAMES])

function decodeTables(file: FileValue): { readonly register: Register | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const unknown = Object.keys(file).filter((key) => !TOP_KEYS.has(key))
  if (unknown.length > 0) problems.push(problem([], `voce sconosciuta «${unknown.join('», «')}»: toglierla.`))
  const heading = headingSchema.safeParse(file.heading)
  if (!heading.success) problems.push(...problemsOf(heading.error, file.heading, ['heading']))

  const seen = new Set<string>()
  const read = <K extends TableName>(table: K): readonly Tables[K][] => {
    const list = file[table]
    if (!Array.isArray(list)) {
      problems.push(problem([table], 'manca l’elenco.'))
      return []
    }
    const rows: Tables[K][] = []
    list.forEach((item, index) => {
      const decoded = rowSchemas[table].safeParse(item)
      if (!decoded.success) {
        problems.push(...problemsOf(decoded.error, item, [table, index]))
        return
      }
      const key = `${table}/${decoded.data.id}`
      if (seen.has(key))
        problems.push(problem([table, index, 'id'], `l’identificativo «${decoded.data.id}» è ripetuto.`))
      seen.add(key)
      rows.push(decoded.data)
    })
    return rows
  }
  const tables: { [K in TableName]: readonly Tables[K][] } = {
    units: read('units'),
    areas: read('areas'),
    factors: read('factors'),
    indicators: read('indicators'),
    processes: read('processes'),
    risks: read('risks'),
    measures: read('measures'),
    obligations: read('obligations'),
    handouts: read('handouts'),
  }
  if (!heading.success || problems.length > 0) return { register: null, problems }

  const register: Register = { heading: heading.data, ...tables }
  const follow = <K extends TableName>(table: K) => {
    tables[table].forEach((row, index) => {
      for (const reference of danglingReferences(register, table, row)) {
        problems.push(
          problem(
            [table, index, ...reference.path],
            `rimanda a «${reference.id}», che non c’è nel file. Correggere il rimando o aggiungere la voce.`,
          ),
        )
      }
    })
  }
  for (const table of TABLE_NAMES) follow(table)
  problems.push(...approvalProblems(register))
  const units = byId(register.units)
  register.units.forEach((unit, index) => {
    if (!standsBelowItself(unit, units)) return
    problems.push(
      problem(['units', index, 'parentId'], 'la struttura sta sotto sé stessa. Correggere la struttura superiore.'),
    )
  })
  return { register, problems }
}

/** No register nests deeper; what does is left to the schemas, which refuse it. */
const DEEPEST = 32

/** Every text of a JSON value cleaned; unchanged parts are the same objects. */
function cleanTexts(value: unknown): { readonly value: unknown; readonly count: number } {
  let count = 0
  const walk = (part: unknown, depth = 0): unknown => {
    if (depth > DEEPEST) return part
    if (typeof part === 'string') {
      const clean = cleanText(part)
      if (clean !== part) count += 1
      return clean
    }
    if (Array.isArray(part)) {
      const items = part.map((item) => walk(item, depth + 1))
      return items.some((item, index) => item !== part[index]) ? items : part
    }
    if (typeof part === 'object' && part !== null) {
      let changed = false
      const entries = Object.entries(part).map(([key, item]) => {
        const clean = walk(item, depth + 1)
        if (clean !== item) changed = true
        return [key, clean] as const
      })
      return changed ? Object.fromEntries(entries) : part
    }
    return part
  }
  return { value: walk(value), count }
}
