/** Writing the files of a hand-out into a folder, all or nothing. Plain Node. */

import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import type { Handout } from '../../shared/domain/handout'
import { type HandOutFile, type HandOutPlan, planHandOut } from '../../shared/handout/handOut'
import { describeTooLong } from '../../shared/handout/workbookPlan'
import type { HandOutRequest } from '../../shared/ipc/handouts'
import { type FileContents, NO_FILES } from '../../shared/register/attached'
import { contentsOf } from '../files/attachments'
import { type FileToWrite, fileOfText, writeFileSet } from '../files/fileSet'
import { rebuildAt } from '../files/registerStore'
import { type Seal, sealerFor } from '../files/sealedFile'
import { sha256 } from '../files/sha256'
import { Vault } from '../files/vault'

/** A hand-out of the register `id`, kept in `registers`, into `folder`. */
export interface HandOutJob extends HandOutRequest {
  readonly kind: 'handOut'
  readonly registers: string
  /** The key of a locked register; null for one that is not. */
  readonly key: Uint8Array | null
  readonly folder: string
  readonly at: string
  /** True when files of these names may be replaced. */
  readonly replace: boolean
}

/** What became of it. */
export type HandOutDone =
  | { readonly kind: 'written'; readonly rows: readonly Handout[] }
  | { readonly kind: 'tooLong'; readonly places: readonly string[] }
  /** These files are there already, and may not be replaced unasked: nothing was written. */
  | { readonly kind: 'there'; readonly names: readonly string[] }

/** At most this many texts that are too long are told. */
const TOLD = 20

/** Does the job. @throws {Refused} · the error of the file system · the reason of the signal */
export async function handOut(job: HandOutJob, signal?: AbortSignal): Promise<HandOutDone> {
  const { registers, id, head, key, passphrase, folder, unitIds, kinds, at, by, due, replace } = job
  const vault = key && new Vault(id, key)
  const { register } = await rebuildAt(registers, id, head, vault)
  const planned = planHandOut(register, { unitIds, kinds, at, by, due }, randomUUID, sha256)
  if (!planned.ok) return { kind: 'tooLong', places: planned.error.slice(0, TOLD).map(describeTooLong) }
  const { files, rows }: HandOutPlan = planned.value
  if (!replace) {
    const there = new Set(await readdir(folder))
    const names = files.map(({ name }) => name).filter((name) => there.has(name))
    if (names.length > 0) return { kind: 'there', names }
  }
  const { contents } = await contentsOf(registers, register, vault)
  await writeHandOut(folder, files, {
    signal,
    contents,
    seal: passphrase === null ? null : await sealerFor(passphrase),
  })
  return { kind: 'written', rows }
}

/** How the files of a hand-out are written. */
export interface HandOutWriting {
  readonly signal?: AbortSignal | undefined
  /** The attached files they name. */
  readonly contents?: FileContents
  /** What seals those of the application; workbooks can't be sealed. */
  readonly seal?: Seal | null
}

/** Writes the files into `folder`, with the attached files they name, and gives their paths: all of them or none. */
export async function writeHandOut(
  folder: string,
  files: readonly HandOutFile[],
  writing: HandOutWriting = {},
): Promise<readonly string[]> {
  const { signal } = writing
  return writeFileSet(folder, await Promise.all(files.map((file) => toWrite(file, writing))), signal ? { signal } : {})
}

async function toWrite(file: HandOutFile, { contents = NO_FILES, seal }: HandOutWriting): Promise<FileToWrite> {
  // The text is made when its turn comes: those of sixty managers are not held at once.
  if (file.kind === 'file')
    return {
      name: file.name,
      write: async (out) => {
        const text = file.text(contents)
        await fileOfText(file.name, [seal ? await seal(text) : text]).write(out)
      },
    }
  // exceljs takes long to load: only those who want a workbook wait for it.
  const { writeAssessmentWorkbook } = await import('./assessmentWorkbook')
  return { name: file.name, write: (out) => writeAssessmentWorkbook(out, file.plan) }
}
