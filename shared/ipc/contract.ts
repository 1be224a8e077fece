/**
 * The contract between the window and the main process: names, requests, answers. Types and names only, so that the
 * preload script stays small; the decoding stands in `decode.ts`.
 *
 * Adding an entry: its name in CHANNELS, its types in Contract, its schemas in `decode.ts`, its handler in
 * `electron/ipc/handlers.ts`. The compiler asks for each.
 */
import type { StoredFile } from '../domain/evidence'
import type { Register } from '../domain/register'
import type { JournalEntry, JournalHead } from '../journal/entry'
import type { Result } from '../register/result'
import type { LockState } from '../vault/format'
import type { AnnexJob, ExportOutcome, ExportProgress } from './annexes'
import type { CopyInfo, HandBackWish, HandOutOutcome, HandOutRequest, MailDraft, ReadOutcome } from './handouts'
import type { FileChain, FileChainStart, HistoryExported, HistoryRequest } from './history'

/** What the window knows of the machine it runs on. */
export interface AppInfo {
  readonly version: string
  /** The name of whoever is logged in on this computer: the first proposal for the author of changes. */
  readonly userName: string
  /** Register open when the window was last closed; null for none. */
  readonly lastRegisterId: string | null
  readonly lockLeftovers: readonly LockLeftover[]
  /** True when there are databases where version 0.1 kept them: the window moves them. */
  readonly oldDatabases: boolean
}

/** A register kept on this computer. */
export interface RegisterSummary {
  readonly id: string
  readonly bodyName: string
  readonly triennium: string
  /** For a manager's copy, what was handed out to whom; `null` for the RPCT's own registers. */
  readonly handout: CopyInfo | null
  /** When its journal was last written, ISO 8601. */
  readonly changedAt: string
  /** How many journal entries it has. */
  readonly seq: number
  readonly lock: LockState
}

/** What locking or unlocking left to do in the window's databases; `lock` is how the register is kept now. */
export interface LockLeftover {
  readonly id: string
  readonly lock: 'plain' | 'locked'
}

/** The key of a locked register, for the window's database. */
export interface RegisterKey {
  readonly key: Uint8Array
  /** The text of the key file (the key sealed with the passphrase): kept a second time, beside what it opens. */
  readonly keyFile: string
}

/** Something that was found wrong on opening, and what was done about it. Nothing is ever reset in silence. */
export interface Recovery {
  readonly kind:
    | 'journalTailCut'
    | 'journalDamaged'
    | 'snapshotDamaged'
    | 'databaseMissing'
    | 'databaseBehind'
    | 'databaseDamaged'
    | 'databaseDiverged'
    | 'journalBehind'
    | 'journalDiverged'
    | 'journalMissing'
  /** How many edits were brought back, where that is known. */
  readonly edits: number
  /** The name under which the damaged file was set aside; empty where there was none. */
  readonly setAside: string
}

/** What the files hold, compared with the window's database. */
export type StorageOpened = { readonly recoveries: readonly Recovery[] } & (
  | { readonly kind: 'same' }
  | { readonly kind: 'fileAhead'; readonly entries: readonly JournalEntry[] }
  | { readonly kind: 'fileBehind'; readonly head: JournalHead }
  | {
      readonly kind: 'register'
      readonly register: Register
      readonly head: JournalHead
      /** The last entries, for undo. */
      readonly entries: readonly JournalEntry[]
      /** True when the database's journal is another one and must be set aside. */
      readonly diverged: boolean
    }
  | { readonly kind: 'missing' }
)

/** One snapshot on disk. */
export interface SnapshotInfo {
  /** File name, as shown and as given back to read it. */
  readonly name: string
  /** When it was written, ISO 8601. */
  readonly at: string
  /** The journal entry it stands at. */
  readonly seq: number
  /** Size on disk in bytes. */
  readonly bytes: number
}

/** A register file that was opened by the user. */
export type OpenedFile =
  | { readonly kind: 'added'; readonly id: string; readonly remarks: readonly string[] }
  /** A register with this id is here already; `register` is what the file says. */
  | { readonly kind: 'known'; readonly id: string; readonly register: Register; readonly remarks: readonly string[] }
  /** The file is sealed: main waits for its passphrase with `registers.openSealed`. */
  | { readonly kind: 'sealed' }
  /** A hand-out that was opened here before: its copy is the register with this id. */
  | { readonly kind: 'there'; readonly id: string }
  | { readonly kind: 'cancelled' }

/** A file attached to a register, as the window asks for it. */
export interface AttachedFile {
  /** The register. */
  readonly id: string
  readonly file: StoredFile
}

/** A request that is answered from the files of a register. */
export interface FromFiles {
  /** The register. */
  readonly id: string
  /**
   * The newest entry that the window has saved: main refuses with `filesBehind` when the files do not hold it. `null`
   * where the window does not know: then the journal is held against its own end.
   */
  readonly head: JournalHead | null
}

/** Why the main process could not do what was asked. The words are in `shared/text`. */
export interface Failure {
  readonly code: FailureCode
  /** What the sentence speaks of: a path, a file name, the places of the errors. Italian where it is a sentence. */
  readonly detail: string
}

export type FailureCode =
  | 'badRequest'
  | 'badAnswer'
  | 'notFound'
  | 'notRegister'
  | 'diskFull'
  | 'notWritable'
  | 'fileBusy'
  | 'journalConflict'
  | 'filesBehind'
  | 'snapshotDamaged'
  | 'exists'
  | 'databaseStuck'
  | 'locked'
  | 'wrongPassphrase'
  | 'keyMissing'
  | 'keyDamaged'
  | 'sealedDamaged'
  | 'fromNewer'
  | 'attachmentEmpty'
  | 'attachmentTooLarge'
  | 'attachmentMissing'
  | 'attachmentDamaged'
  | 'attachmentNotOpened'
  | 'filesTooLarge'
  | 'badLink'
  | 'internal'

export const FAILURE_CODES: readonly FailureCode[] = [
  'badRequest',
  'badAnswer',
  'notFound',
  'notRegister',
  'diskFull',
  'notWritable',
  'fileBusy',
  'journalConflict',
  'filesBehind',
  'snapshotDamaged',
  'exists',
  'databaseStuck',
  'locked',
  'wrongPassphrase',
  'keyMissing',
  'keyDamaged',
  'sealedDamaged',
  'fromNewer',
  'attachmentEmpty',
  'attachmentTooLarge',
  'attachmentMissing',
  'attachmentDamaged',
  'attachmentNotOpened',
  'filesTooLarge',
  'badLink',
  'internal',
]

/** Every request the window can make: what it sends and what it gets. */
export interface Contract {
  'app.info': { request: null; answer: AppInfo }
  'app.remember': { request: { readonly registerId: string | null }; answer: null }
  'app.closeNow': { request: { readonly unsaved: number }; answer: null }
  'registers.list': { request: null; answer: readonly RegisterSummary[] }
  /** `like`: it comes from a locked register, and is sealed with its passphrase. */
  'registers.create': {
    request: {
      readonly register: Register
      readonly like: { readonly id: string; readonly passphrase: string } | null
    }
    answer: null
  }
  'registers.openFile': { request: null; answer: OpenedFile }
  /** Opens the sealed file that `registers.openFile` found; with a wrong passphrase it can be asked again. */
  'registers.openSealed': { request: { readonly passphrase: string }; answer: OpenedFile }
  /** Keeps the attached files of the file opened last beside a locked register that is open now. */
  'registers.keepFiles': { request: { readonly id: string }; answer: null }
  /**
   * Writes the register with its attached files; those that are not whole are named in `missing`. `locked` says how the
   * copy of a locked register is written, with its passphrase; null for one that is not locked.
   */
  'registers.saveCopy': {
    request: FromFiles & { readonly locked: { readonly passphrase: string; readonly sealed: boolean } | null }
    answer: { readonly path: string | null; readonly missing: readonly string[] }
  }
  'registers.remove': { request: { readonly id: string }; answer: { readonly folder: string } }
  /** `sealed`: the window has the key. Without it nothing of a locked register is told, whoever opened it before. */
  'storage.open': {
    request: { readonly id: string; readonly database: JournalHead | null; readonly sealed: boolean }
    answer: StorageOpened
  }
  /** Leaves a register: its journal is closed and a snapshot is written. */
  'storage.close': { request: { readonly id: string }; answer: null }
  'storage.append': {
    request: { readonly id: string; readonly entries: readonly JournalEntry[] }
    answer: JournalHead
  }
  'storage.adopt': {
    request: { readonly id: string; readonly register: Register; readonly head: JournalHead }
    answer: { readonly setAside: string }
  }
  'storage.snapshots': { request: { readonly id: string }; answer: readonly SnapshotInfo[] }
  'storage.readSnapshot': { request: { readonly id: string; readonly name: string }; answer: Register }
  'storage.setDatabaseAside': { request: null; answer: null }
  /** Nothing is left in the old databases: their files are deleted when the program ends. */
  'storage.oldDatabasesMoved': { request: null; answer: null }
  /** Opens the lock of a register. `keyFile` is what the window kept of it, should the file be gone. */
  'vault.unlock': {
    request: { readonly id: string; readonly passphrase: string; readonly keyFile: string | null }
    answer: RegisterKey
  }
  /** Forgets the key of a register that is not going to be opened after all. */
  'vault.forget': { request: { readonly id: string }; answer: null }
  /** Makes the other set of files of the open register: sealed, or plain again. Nothing is taken away yet. */
  'vault.prepare': {
    request: {
      readonly id: string
      readonly head: JournalHead
      readonly passphrase: string
      readonly to: 'locked' | 'plain'
    }
    answer: RegisterKey
  }
  /**
   * The set of files made by `vault.prepare` is the register from now on, and the other one is taken away; the journal
   * goes on. `clearPlaces` are the places where earlier copies in clear text were found, which are left alone.
   */
  'vault.commit': { request: { readonly id: string }; answer: { readonly clearPlaces: readonly string[] } }
  /** Gives up what `vault.prepare` began; the journal goes on as it was. */
  'vault.cancel': { request: { readonly id: string }; answer: null }
  'vault.changePassphrase': {
    request: { readonly id: string; readonly passphrase: string; readonly next: string }
    answer: { readonly keyFile: string }
  }
  /** The window took away what `app.info` named as left to do for a register that is plain again. */
  'vault.finish': { request: { readonly id: string }; answer: null }
  'annexes.export': { request: AnnexJob; answer: ExportOutcome }
  /** Stops the export that is under way, of annexes or history: nothing changes on disk. */
  'export.cancel': { request: null; answer: null }
  'annexes.openFolder': { request: null; answer: null }
  /** Asks for a file and keeps a copy of it with the register; `file` is null when none was chosen. */
  'evidence.attach': { request: { readonly id: string }; answer: { readonly file: StoredFile | null } }
  /** Opens a copy of an attached file with the system's program; `opened` is false when the user would rather not. */
  'evidence.openFile': { request: AttachedFile; answer: { readonly opened: boolean } }
  /** Writes an attached file to a place of the user's choice; `path` is null when none was chosen. */
  'evidence.saveFile': { request: AttachedFile; answer: { readonly path: string | null } }
  /** Opens a web address in the user's browser: https and http only. */
  'evidence.openLink': { request: { readonly address: string }; answer: null }
  /** Asks for a folder and writes the files of a hand-out into it, all or nothing. */
  'handouts.write': { request: HandOutRequest; answer: HandOutOutcome }
  /** Asks for files that came back and reads them; nothing is merged yet. */
  'handouts.read': { request: null; answer: ReadOutcome }
  /** Reads the files chosen last, some of which are sealed; with a wrong passphrase it can be asked again. */
  'handouts.readSealed': { request: { readonly passphrase: string }; answer: ReadOutcome }
  /** Asks for a place and writes what a manager's copy hands back; `path` is null when no place was chosen. */
  'handouts.handBack': { request: HandBackWish; answer: { readonly path: string | null } }
  /** Opens a draft in the mail program. `whole` is false when the text was too long for that. */
  'handouts.mail': { request: MailDraft; answer: { readonly whole: boolean } }
  /** Saves the dashboard, as the window shows it, as PDF; `path` is null when no place was chosen. */
  'dashboard.savePdf': { request: { readonly id: string }; answer: { readonly path: string | null } }
  /** Entries of the file journal before a number, newest first, for what the window's database does not hold. */
  'history.entries': {
    request: { readonly id: string; readonly before: number; readonly limit: number }
    answer: readonly JournalEntry[]
  }
  /** Looks through the chain of the file journal; only what comes after `start` when it is given. */
  'history.verify': { request: { readonly id: string; readonly start: FileChainStart | null }; answer: FileChain }
  /** Writes the history into a workbook that the user chooses a place for. */
  'history.export': { request: HistoryRequest; answer: HistoryExported }
}

export type Channel = keyof Contract

/** The names of all requests. */
export const CHANNELS: readonly Channel[] = [
  'app.info',
  'app.remember',
  'app.closeNow',
  'registers.list',
  'registers.create',
  'registers.openFile',
  'registers.openSealed',
  'registers.keepFiles',
  'registers.saveCopy',
  'registers.remove',
  'storage.open',
  'storage.close',
  'storage.append',
  'storage.adopt',
  'storage.snapshots',
  'storage.readSnapshot',
  'storage.setDatabaseAside',
  'storage.oldDatabasesMoved',
  'vault.unlock',
  'vault.forget',
  'vault.prepare',
  'vault.commit',
  'vault.cancel',
  'vault.changePassphrase',
  'vault.finish',
  'annexes.export',
  'export.cancel',
  'annexes.openFolder',
  'evidence.attach',
  'evidence.openFile',
  'evidence.saveFile',
  'evidence.openLink',
  'handouts.write',
  'handouts.read',
  'handouts.readSealed',
  'handouts.handBack',
  'handouts.mail',
  'dashboard.savePdf',
  'history.entries',
  'history.verify',
  'history.export',
]

/** What main tells the window unasked. */
export interface Events {
  /** How far an export is. */
  'export.progress': ExportProgress
  /** The window is about to close: save what is left, then call `app.closeNow`. */
  'app.closing': null
  /** The program was started a second time; this window came to the front instead. */
  'app.secondStart': null
}

export type EventName = keyof Events

/** The names of all events. */
export const EVENT_NAMES: readonly EventName[] = ['export.progress', 'app.closing', 'app.secondStart']

/** What preload puts on `window.registro`: one function per contract entry, one subscription per event. */
export interface Bridge {
  readonly request: { readonly [C in Channel]: (request: Contract[C]['request']) => Promise<unknown> }
  readonly on: { readonly [E in EventName]: (listener: (payload: unknown) => void) => () => void }
}

export type Answer<C extends Channel> = Result<Contract[C]['answer'], Failure>
