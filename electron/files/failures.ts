/** From what went wrong in main to a failure the window has words for. */
import type { Failure, FailureCode } from '../../shared/ipc/contract'
import { JournalConflict } from './journalFile'
import { SnapshotDamaged } from './snapshots'

/** A failure that is meant to be told to the user as it is. */
export class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.detail)
    this.name = 'Refused'
  }
}

const BY_CODE: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EACCES: 'notWritable',
  EPERM: 'notWritable',
  EROFS: 'notWritable',
  EBUSY: 'fileBusy',
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
}

/** The failure for an error; `internal` with its message where nothing better is known. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refused) return error.failure
  if (error instanceof JournalConflict) return { code: 'journalConflict', detail: error.message }
  if (error instanceof SnapshotDamaged)
    return { code: 'snapshotDamaged', detail: `${error.fileName}: ${error.message}` }
  if (error instanceof Error) {
    const { code, path } = error as NodeJS.ErrnoException
    const known = code === undefined ? undefined : BY_CODE[code]
    return known ? { code: known, detail: path ?? error.message } : { code: 'internal', detail: error.message }
  }
  return { code: 'internal', detail: String(error) }
}
