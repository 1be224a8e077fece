/**
 * The two files of a round trip in the application: what is handed out (`*.consegna.json`) and what comes back
 * (`*.riconsegna.json`). Text only: reading and writing the disk is `electron/files`.
 *
 * Each holds whole register files, so that the same decoding and the same upgrades serve them. A checksum over the whole
 * tells a file that was damaged or edited by hand; the fingerprint of what was handed out goes along to the end.
 */
import { z } from 'zod'
import type { HandoutOrigin } from '../domain/handout'
import { byId } from '../domain/lookup'
import type { Heading, Register } from '../domain/register'
import type { Risk } from '../domain/risk'
import { canonicalJson, sha256Of } from '../journal/chain'
import { sameJson } from '../journal/change'
import { type Author, authorSchema, managerOf } from '../journal/entry'
import { encodeFiles, type FileContents, NO_FILES } from '../register/attached'
import { canonical, decodeRegister, FORMAT } from '../register/file'
import { describeProblem } from '../register/problem'
import { failure, type Result, success } from '../register/result'
import { headingSchema, idSchema } from '../register/schema'
import { CURRENT_VERSION, type FileValue } from '../register/upgrades'
import { handoutFiles as text } from '../text/it/handoutFiles'
import type { HandBack } from './merge'

/** What the first key of a hand-out says, and of one that comes back. */
export const HANDOUT_FORMAT = `${FORMAT}/consegna`
export const HAND_BACK_FORMAT = `${FORMAT}/riconsegna`

/**
 * SHA-256 of a text in lower-case hexadecimal. Whoever has a quicker one than ours gives it along: the system's own is
 * many times quicker on the files of sixty managers.
 */
export type Sha256 = (text: string) => string

/** The endings of the files' names. */
export const HANDOUT_ENDING = '.consegna.json'
export const HAND_BACK_ENDING = '.riconsegna.json'

/** Why a file is refused: what kind of trouble, and one sentence in Italian with what to do. */
export interface FileRefused {
  readonly kind: 'notJson' | 'otherFile' | 'fromTheFuture' | 'altered' | 'invalid'
  readonly message: string
}

/** A register as it stands in such a file, with the attached files at hand that it names. */
function registerFile(register: Register, contents: FileContents = NO_FILES): FileValue {
  const files = encodeFiles(register, contents)
  return { format: FORMAT, version: CURRENT_VERSION, ...canonical(register), ...(files ? { files } : {}) }
}

/**
 * SHA-256 of what was handed out, under the RPCT's own heading: the same for the copy, the file and the register it was
 * taken from. `file` is a register file as it was written, of whatever version: its keys are in the order of its schema,
 * which JSON keeps.
 */
function fingerprintOfFile(file: FileValue, registerId: string, sha256: Sha256): string {
  // Attached files are named by their own SHA-256 in the rows.
  const { format: _format, version: _version, files: _files, ...content } = file
  const { heading } = content
  const own = typeof heading === 'object' && heading !== null ? { ...heading, id: registerId, handout: null } : heading
  return sha256(JSON.stringify({ ...content, heading: own }))
}

/** The heading of a manager's copy: its own id is the hand-out's, so that the same file opened twice is one register. */
export function copyHeading(heading: Heading, origin: HandoutOrigin): Heading {
  return { ...heading, id: origin.id, handout: origin }
}

/** The text of a file with its checksum: over all the rest, in the order in which it stands there. */
function summed(content: FileValue, sha256: Sha256): string {
  return `${JSON.stringify({ ...content, checksum: sha256(JSON.stringify(content)) }, null, 1)}\n`
}

/** A hand-out: its origin, and its text when it is wanted. */
export interface EncodedHandout {
  readonly origin: HandoutOrigin
  /** With the attached files at hand that the part names. */
  readonly text: (contents?: FileContents) => string
}

/**
 * Makes the hand-out of a part of a register, still under the RPCT's own heading: a manager's copy, whole, with its
 * origin in the heading.
 */
export function makeHandout(
  part: Register,
  made: Omit<HandoutOrigin, 'registerId' | 'fingerprint'>,
  sha256: Sha256 = sha256Of,
): EncodedHandout {
  const { heading } = part
  const file = registerFile(part)
  const origin = { ...made, registerId: heading.id, fingerprint: fingerprintOfFile(file, heading.id, sha256) }
  return {
    origin,
    text: (contents) => {
      const copy = { ...registerFile(part, contents), heading: headingSchema.parse(copyHeading(heading, origin)) }
      return summed({ format: HANDOUT_FORMAT, version: CURRENT_VERSION, register: copy }, sha256)
    },
  }
}

/** What a manager hands back. */
export interface HandBackParts {
  /** The register file that was handed out, as it was written then, of whatever version. */
  readonly base: FileValue
  readonly theirs: Register
  readonly author: Author
  readonly at: string
  /** The ids of the risks that are handed in. */
  readonly submitted: readonly string[]
  /** The attached files at hand: those that the register names go along. */
  readonly contents?: FileContents
}

/** The text of a hand-back. */
export function encodeHandBack(
  { base, theirs, author, at, submitted, contents }: HandBackParts,
  sha256: Sha256 = sha256Of,
): string {
  const content = { format: HAND_BACK_FORMAT, version: CURRENT_VERSION, author: { ...author }, at, submitted }
  return summed({ ...content, base, register: registerFile(theirs, contents) }, sha256)
}

function refuse(kind: FileRefused['kind'], message: string) {
  return failure<FileRefused>({ kind, message })
}

/** A decoded hand-out: the manager's copy. */
export interface DecodedHandout {
  readonly copy: Register
  readonly origin: HandoutOrigin
  readonly remarks: readonly string[]
  /** The attached files that came with it. */
  readonly files: FileContents
  /** Without the attached files the same as a register file, as it was written: the base of what will be handed back, whatever is upgraded since. */
  readonly file: FileValue
}

/** What came back in a file of the application. */
export interface DecodedHandBack {
  readonly origin: HandoutOrigin
  readonly back: HandBack
  /** The attached files that came with it. */
  readonly files: FileContents
}

/** Which of the two formats a parsed file says it has; `null` for any other. */
export function handoutFormatOf(value: unknown): 'handout' | 'handBack' | null {
  if (typeof value !== 'object' || value === null) return null
  const { format } = value as FileValue
  if (format === HANDOUT_FORMAT) return 'handout'
  return format === HAND_BACK_FORMAT ? 'handBack' : null
}

/** The JSON value of a file's text, or why it has none. */
export function parseFile(content: string): Result<unknown, FileRefused> {
  try {
    return success(JSON.parse(content.charCodeAt(0) === 0xfeff ? content.slice(1) : content))
  } catch (error) {
    return refuse('notJson', text.notJson(error instanceof Error ? error.message : String(error)))
  }
}

/** No file of ours nests deeper: one that does would exhaust whoever looks through it. */
const DEEPEST = 32

function isDeeper(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth > DEEPEST || Object.values(value).some((part) => isDeeper(part, depth + 1))
}

/** The content of a file of ours, once its version and its checksum are right. */
function open(value: unknown, sha256: Sha256): Result<FileValue, FileRefused> {
  const { checksum, ...content } = value as FileValue
  const { version } = content
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return refuse('invalid', text.noVersion)
  if (version > CURRENT_VERSION) return refuse('fromTheFuture', text.fromTheFuture(version, CURRENT_VERSION))
  if (isDeeper(content) || checksum !== sha256(JSON.stringify(content))) return refuse('altered', text.altered)
  return success(content)
}

/** A register file that must be a manager's copy. */
function copyOf(value: unknown): Result<DecodedHandout, FileRefused> {
  const decoded = decodeRegister(value)
  if (!decoded.ok) {
    const { kind, message, problems } = decoded.error
    const [first] = problems
    return refuse(kind === 'fromTheFuture' ? kind : 'invalid', text.invalid(first ? describeProblem(first) : message))
  }
  const { register, remarks, files } = decoded.value
  const origin = register.heading.handout
  if (origin === null || origin.id !== register.heading.id) return refuse('invalid', text.noOrigin)
  const { files: _contents, ...file } = value as FileValue
  return success({ copy: register, origin, remarks, files, file })
}

/** Decodes a parsed hand-out. */
export function decodeHandout(value: unknown, sha256: Sha256 = sha256Of): Result<DecodedHandout, FileRefused> {
  const format = handoutFormatOf(value)
  if (format !== 'handout') return refuse('otherFile', format === 'handBack' ? text.isHandBack : text.notHandout)
  const opened = open(value, sha256)
  if (!opened.ok) return opened
  const { register, ...rest } = opened.value
  const unknown = Object.keys(rest).filter((key) => key !== 'format' && key !== 'version')
  if (unknown.length > 0) return refuse('invalid', text.unknownKeys(unknown))
  const read = copyOf(register)
  if (!read.ok) return read
  const { origin } = read.value
  if (fingerprintOfFile(register as FileValue, origin.registerId, sha256) !== origin.fingerprint) {
    return refuse('altered', text.altered)
  }
  return read
}

const backSchema = z.strictObject({
  format: z.literal(HAND_BACK_FORMAT),
  version: z.int(),
  author: authorSchema,
  at: z.iso.datetime(),
  submitted: z.array(idSchema),
  base: z.unknown(),
  register: z.unknown(),
})

/** Decodes a parsed hand-back. */
export function decodeHandBack(value: unknown, sha256: Sha256 = sha256Of): Result<DecodedHandBack, FileRefused> {
  const format = handoutFormatOf(value)
  if (format !== 'handBack') return refuse('otherFile', format === 'handout' ? text.isHandout : text.notHandBack)
  const opened = open(value, sha256)
  if (!opened.ok) return opened
  const parts = backSchema.safeParse(opened.value)
  if (!parts.success) return refuse('invalid', text.invalid(z.prettifyError(parts.error)))
  const { author, at, submitted, base, register } = parts.data
  const before = copyOf(base)
  if (!before.ok) return before
  const after = copyOf(register)
  if (!after.ok) return after
  const { origin } = before.value
  const same = canonicalJson(origin) === canonicalJson(after.value.origin)
  if (!same || fingerprintOfFile(base as FileValue, origin.registerId, sha256) !== origin.fingerprint) {
    return refuse('altered', text.alteredBase)
  }
  return success({
    origin,
    files: after.value.files,
    back: {
      base: before.value.copy,
      theirs: after.value.copy,
      // Whoever they said they were in their copy: it was handed out to a manager.
      author: managerOf(author.name, origin.unitId),
      at,
      submitted: new Set(submitted),
    },
  })
}

/**
 * A hand-back with nothing but what a merge looks at: the risks that differ, and what they name. It says the same in a
 * fraction of the size.
 */
export function onlyChanged(back: HandBack): HandBack {
  const { base, theirs } = back
  const before = byId(base.risks)
  const after = byId(theirs.risks)
  const differs = ({ id }: Risk) => !sameJson(before.get(id), after.get(id))
  const risks = theirs.risks.filter(differs)
  const measureIds = new Set(risks.flatMap((risk) => risk.measureIds))
  const light = { obligations: [], handouts: [] }
  return {
    ...back,
    base: { ...base, ...light, risks: base.risks.filter(differs), measures: [], factors: [], indicators: [] },
    theirs: { ...theirs, ...light, risks, measures: theirs.measures.filter(({ id }) => measureIds.has(id)) },
  }
}
