/** Handing out, handing back and merging: what the window sends and hears. */
import type { Handout, HandoutKind, HandoutOrigin } from '../domain/handout'
import type { Register } from '../domain/register'
import type { WorkbookRemark } from '../grid/grid'
import type { ReturnedWorkbook } from '../handout/workbookReturn'
import type { Author } from '../journal/entry'
import type { FromFiles } from './contract'

/** What the start page shows of a manager's copy. */
export interface CopyInfo {
  readonly unitName: string
  readonly manager: string
  /** Who handed it out, and until when it is to come back (`YYYY-MM-DD`, or empty). */
  readonly by: string
  readonly due: string
}

/** What is to be handed out of the register `id`, as its files tell it. */
export interface HandOutRequest extends FromFiles {
  readonly unitIds: readonly string[]
  readonly kinds: readonly HandoutKind[]
  readonly by: string
  readonly due: string
  /** Seals the files of the application; null for files in clear text. */
  readonly passphrase: string | null
}

/** `rows` are for the register to remember. */
export type HandOutOutcome =
  | { readonly kind: 'written'; readonly folder: string; readonly rows: readonly Handout[] }
  | { readonly kind: 'cancelled' }
  /** Texts that no cell of a workbook can hold: a sentence each. Nothing was written. */
  | { readonly kind: 'tooLong'; readonly places: readonly string[] }

/** A file that was read: what came back in it, or why it was refused. */
export type ReadFile =
  | {
      readonly kind: 'file'
      readonly file: string
      readonly origin: HandoutOrigin
      /** Only the rows that matter: see `onlyChanged`. */
      readonly base: Register
      readonly theirs: Register
      readonly author: Author
      readonly at: string
      readonly submitted: readonly string[]
    }
  | {
      readonly kind: 'workbook'
      readonly file: string
      readonly returned: ReturnedWorkbook
      readonly remarks: readonly WorkbookRemark[]
    }
  /** `reason` is one sentence in Italian. */
  | { readonly kind: 'refused'; readonly file: string; readonly reason: string }

export type ReadOutcome =
  | { readonly kind: 'read'; readonly files: readonly ReadFile[] }
  /** These are sealed: nothing was read, and main waits for their passphrase with `handouts.readSealed`. */
  | { readonly kind: 'sealed'; readonly files: readonly string[] }
  | { readonly kind: 'cancelled' }

/** What a manager's copy hands back. */
export interface HandBackWish extends FromFiles {
  readonly author: Author
  /** The risks that are handed in. */
  readonly submitted: readonly string[]
  /** The passphrase of a locked copy, which seals what it hands back; null for a copy in clear text. */
  readonly passphrase: string | null
}

/** A message to be written in the mail program. */
export interface MailDraft {
  readonly to: string
  readonly subject: string
  readonly body: string
}
