/** The files that a register carries: which ones it names, and what a register file holds of them. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { StoredFile } from '../domain/evidence'
import type { Register } from '../domain/register'
import { fromBase64, toBase64 } from './base64'
import { type Problem, problem } from './problem'

/** The content of attached files, by its SHA-256. */
export type FileContents = ReadonlyMap<string, Uint8Array>

/** No file at all. */
export const NO_FILES: FileContents = new Map()

/** SHA-256 of bytes, in lower-case hexadecimal. */
export function fingerprintOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

/** Every file that the evidence of a register names, each content once, in the order of their fingerprints. */
export function filesNamedIn(register: Pick<Register, 'risks'>): readonly StoredFile[] {
  const named = new Map<string, StoredFile>()
  for (const { assessment } of register.risks) {
    for (const { file } of assessment.evidence) if (file && !named.has(file.sha256)) named.set(file.sha256, file)
  }
  return [...named.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
}

/** The bytes of all files that a register names. */
export function bytesNamedIn(register: Pick<Register, 'risks'>): number {
  return filesNamedIn(register).reduce((sum, { bytes }) => sum + bytes, 0)
}

/** What a register file says of the contents at hand: only of files that the register names. */
export function encodeFiles(
  register: Pick<Register, 'risks'>,
  contents: FileContents,
): Readonly<Record<string, string>> | undefined {
  const entries = filesNamedIn(register).flatMap(({ sha256: name }) => {
    const bytes = contents.get(name)
    return bytes ? [[name, toBase64(bytes)] as const] : []
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

/** The contents in a register file, what is wrong with them, and how many are named by no evidence. */
export interface DecodedFiles {
  readonly files: FileContents
  readonly problems: readonly Problem[]
  readonly unnamed: number
}

const NAME = /^[0-9a-f]{64}$/

/** Reads what a register file holds of attached files. Each content must be what its name and its size say. */
export function decodeFiles(register: Pick<Register, 'risks'>, value: unknown): DecodedFiles {
  const files = new Map<string, Uint8Array>()
  const problems: Problem[] = []
  if (value === undefined) return { files, problems, unnamed: 0 }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { files, problems: [problem(['files'], 'gli allegati devono essere un elenco di contenuti.')], unnamed: 0 }
  }
  const named = new Map(filesNamedIn(register).map((file) => [file.sha256, file]))
  let unnamed = 0
  for (const [name, text] of Object.entries(value)) {
    const bytes = typeof text === 'string' ? fromBase64(text) : null
    if (!NAME.test(name) || bytes === null) {
      problems.push(problem(['files', name], 'il contenuto dell’allegato non si legge (base64): è danneggiato.'))
    } else if (fingerprintOf(bytes) !== name) {
      problems.push(problem(['files', name], 'il contenuto dell’allegato non è quello registrato: è stato alterato.'))
    } else if (!named.has(name)) {
      unnamed += 1
    } else {
      files.set(name, bytes)
    }
  }
  register.risks.forEach(({ assessment }, index) => {
    assessment.evidence.forEach(({ file }, position) => {
      const bytes = file && files.get(file.sha256)
      if (file && bytes && bytes.length !== file.bytes) {
        const place = ['risks', index, 'assessment', 'evidence', position, 'file', 'bytes']
        problems.push(problem(place, `la dimensione dell’allegato è ${bytes.length} byte, non ${file.bytes}.`))
      }
    })
  })
  return { files, problems, unnamed }
}
