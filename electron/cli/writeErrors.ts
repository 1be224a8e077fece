/** What went wrong while writing, in words that say what to do. */
import { cli as text } from '../../shared/text/it/cli'
import { CannotDo } from './io'

const { notWritten } = text

const BY_CODE: Readonly<Record<string, (path: string) => string>> = {
  ENOSPC: notWritten.full,
  EDQUOT: notWritten.full,
  EFBIG: notWritten.full,
  EACCES: notWritten.denied,
  EPERM: notWritten.denied,
  EROFS: notWritten.denied,
  EBUSY: notWritten.busy,
  ETXTBSY: notWritten.busy,
  ENOENT: notWritten.noFolder,
  ENOTDIR: notWritten.notFolder,
  EEXIST: notWritten.notFolder,
  EISDIR: notWritten.notFile,
  ENAMETOOLONG: notWritten.badName,
  EINVAL: notWritten.badName,
}

/** The refusal for an error of the file system while writing to `path`; any other error as it is. */
export function writingRefused(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  const words = BY_CODE[error.code]
  return new CannotDo(words ? words(path) : notWritten.other(path, error.message))
}
