/** Managers' copies on this computer: made from a hand-out, and handed back. Plain Node. */

import { decodeHandout, encodeHandBack, parseFile } from '../../shared/handout/files'
import type { OpenedFile } from '../../shared/ipc/contract'
import type { HandBackWish } from '../../shared/ipc/handouts'
import { EMPTY_HEAD } from '../../shared/journal/entry'
import type { FileValue } from '../../shared/register/upgrades'
import { handoutFiles as words } from '../../shared/text/it/handoutFiles'
import { writeWhole } from './atomic'
import { contentsOf, keepContents } from './attachments'
import { Refused } from './failures'
import { createdAs } from './locking'
import { lockStateOf } from './locks'
import { createRegister, hasRegister, rebuildAt } from './registerStore'
import { sealWithPassphrase } from './sealedFile'
import { sha256 } from './sha256'
import { readFirstText } from './snapshots'
import { Vault } from './vault'

/** Writes what the copy `id` hands back to `path`. */
export interface HandBackJob extends HandBackWish {
  readonly kind: 'handBack'
  readonly folder: string
  /** The key of a locked copy; null for one that is not. */
  readonly key: Uint8Array | null
  readonly path: string
  readonly at: string
}

/** The format stands at the start of every file of ours. */
const START = 400

/** True for the text of a hand-out or a hand-back, whole or not. */
export function isOfRound(text: string): boolean {
  return /"format"\s*:\s*"registro-rischi\/(ri)?consegna"/.test(text.slice(0, START))
}

function refused(message: string): Refused {
  return new Refused({ code: 'notRegister', detail: message })
}

/**
 * Makes a manager's copy of a hand-out, sealed when it came with a passphrase, or finds the one that is there.
 * @throws {Refused}
 */
export async function openHandout(folder: string, text: string, passphrase: string | null): Promise<OpenedFile> {
  const parsed = parseFile(text)
  if (!parsed.ok) throw refused(parsed.error.message)
  const decoded = decodeHandout(parsed.value, sha256)
  if (!decoded.ok) throw refused(decoded.error.message)
  const { copy, remarks, file, files } = decoded.value
  const { id } = copy.heading
  if (await hasRegister(folder, id)) {
    if ((await lockStateOf(folder, id)) === 'plain') await keepContents(folder, id, files)
    return { kind: 'there', id }
  }
  return createdAs(folder, id, passphrase, async (vault) => {
    await keepContents(folder, id, files, vault)
    // The first snapshot keeps what was handed out as it came: it goes back with what was made of it.
    await createRegister(folder, copy, EMPTY_HEAD, `${JSON.stringify(file)}\n`, vault)
    return { kind: 'added', id, remarks }
  })
}

/** Writes the hand-back of a copy. @throws {Refused} */
export async function handBack({
  folder,
  id,
  head,
  key,
  passphrase,
  path,
  author,
  at,
  submitted,
}: HandBackJob): Promise<null> {
  const vault = key && new Vault(id, key)
  const { register } = await rebuildAt(folder, id, head, vault)
  const text = await readFirstText(folder, id, vault)
  if (register.heading.handout === null || text === null) throw refused(words.noBase)
  const base = JSON.parse(text) as FileValue
  const { contents } = await contentsOf(folder, register, vault)
  const back = encodeHandBack({ base, theirs: register, author, at, submitted, contents }, sha256)
  await writeWhole(path, passphrase === null ? back : await sealWithPassphrase(back, passphrase))
  return null
}
