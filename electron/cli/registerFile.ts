/** Reading and writing register files for the command line. */
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Register } from '../../shared/domain/register'
import type { FileContents } from '../../shared/register/attached'
import { cli as text } from '../../shared/text/it/cli'
import { SEALED_FORMAT } from '../../shared/vault/format'
import { fileOfText, writeFileSet } from '../files/fileSet'
import type { Unseal } from '../files/sealedFile'
import { CannotDo, type Io } from './io'

/** The word that stands for the sample register. */
const SAMPLE = 'sample'
const SAMPLE_FILE = 'sample.registro.json'

/** Larger files cannot be decoded as one text; no register of a real body comes near. */
const LARGEST = 512 * 1024 * 1024

/** At most this many places of error are listed. */
const LISTED = 20

/** Where the sample is: beside the built program, or in the sources. */
export function samplePath(): string {
  const places = [join(__dirname, '..', 'assets'), join(__dirname, '..', '..', 'assets')]
  return join(places.find((place) => existsSync(join(place, SAMPLE_FILE))) ?? '', SAMPLE_FILE)
}

async function readText(path: string): Promise<string> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) throw new CannotDo(text.notRead.folder(path))
    if (found.size > LARGEST) throw new CannotDo(text.notRead.tooLarge(path))
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof CannotDo) throw error
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new CannotDo(text.notRead.missing(path))
    if (code === 'EACCES' || code === 'EPERM') throw new CannotDo(text.notRead.denied(path))
    throw new CannotDo(text.notRead.other(path, message))
  }
}

/**
 * The register in a file, or the sample for the word `sample`. What was noticed while reading goes to standard error.
 * @throws {CannotDo} when there is none, with the place of each error
 */
export async function readRegister(name: string, io: Pick<Io, 'stderr'>): Promise<Register> {
  return (await readWholeFile(name, io)).register
}

/** The register as {@link readRegister} reads it, and the attached files: whoever writes it again hands them on. */
export async function readWholeFile(
  name: string,
  { stderr }: Pick<Io, 'stderr'>,
): Promise<{ readonly register: Register; readonly files: FileContents }> {
  const path = name === SAMPLE ? samplePath() : name
  const content = await unsealed(path, await readText(path))
  const { decodeRegisterText } = await import('../../shared/register/file')
  const { describeProblem } = await import('../../shared/register/problem')
  const decoded = decodeRegisterText(content)
  if (decoded.ok) {
    for (const remark of decoded.value.remarks) stderr.write(`${remark}\n`)
    return decoded.value
  }
  const { message, problems } = decoded.error
  const lines = [text.refused(path, message), ...problems.slice(0, LISTED).map((one) => `  ${describeProblem(one)}`)]
  if (problems.length > LISTED) lines.push(text.moreProblems(problems.length - LISTED))
  throw new CannotDo(lines.join('\n'))
}

/** Never among the words of a command: those stand in the list of running programs for all to read. */
const PASSPHRASE = 'REGISTRO_PASSPHRASE'

/** The text of a register file that may be sealed. @throws {CannotDo} */
async function unsealed(path: string, content: string): Promise<string> {
  // What seals is read from disk only when something is sealed: starting costs next to nothing.
  if (!content.slice(0, 200).includes(SEALED_FORMAT)) return content
  const { openWithPassphrase } = await import('../files/sealedFile')
  const opened = await openWithPassphrase(content, passphraseFor(path))
  if (!opened.ok) throw new CannotDo(text.sealed[opened.error](path))
  return opened.value.toString('utf8')
}

/** @throws {CannotDo} when none is given */
function passphraseFor(path: string): string {
  const passphrase = process.env[PASSPHRASE]
  if (passphrase === undefined || passphrase === '') throw new CannotDo(text.sealed.noPassphrase(path, PASSPHRASE))
  return passphrase
}

/** What opens sealed files with the passphrase from the environment; null when none is given. */
export async function givenUnseal(): Promise<Unseal | null> {
  const passphrase = process.env[PASSPHRASE]
  if (passphrase === undefined || passphrase === '') return null
  return (await import('../files/sealedFile')).openerFor(passphrase)
}

/**
 * Writes a register with its attached files that comes from the file `name`: sealed with the same passphrase when that was, so that what came
 * sealed is not left in clear text.
 * @throws the error of the file system {CannotDo}
 */
export async function writeRegisterLike(
  name: string,
  path: string,
  register: Register,
  files: FileContents,
): Promise<void> {
  const { encodeRegister } = await import('../../shared/register/file')
  const content = encodeRegister(register, files)
  const source = name === SAMPLE ? '' : await readText(name)
  if (!source.slice(0, 200).includes(SEALED_FORMAT)) return writeText(path, content)
  const { sealWithPassphrase } = await import('../files/sealedFile')
  await writeText(path, await sealWithPassphrase(content, passphraseFor(name)))
}

/** The text of the sample register, as it is kept. */
export function readSample(): Promise<string> {
  return readText(samplePath())
}

/** Writes one file, whole or not at all; its folder must exist. */
export async function writeText(path: string, content: string): Promise<void> {
  await writeFileSet(dirname(path), [fileOfText(basename(path), [content])])
}
