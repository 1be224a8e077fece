/** Files that came back, as the merge takes them, and the sentence that the journal keeps of them. */

import type { ReadFile } from '../ipc/handouts'
import type { Text } from '../text/it'
import type { FileOutcome, ReturnedFile } from './mergeFiles'

const momentOf = (returned: ReturnedFile): string =>
  returned.kind === 'file' ? returned.back.at : returned.returned.base.origin.at

/** The files that were read and not refused, in the order in which they were handed in. */
export function returnedFiles(files: readonly ReadFile[], text: Pick<Text, 'workbook'>): readonly ReturnedFile[] {
  return readyFiles(files, text).sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : momentOf(a) > momentOf(b) ? 1 : 0))
}

/** The files that were read and not refused, in their order. */
export function readyFiles(files: readonly ReadFile[], text: Pick<Text, 'workbook'>): ReturnedFile[] {
  return files.flatMap((file) => asReturned(file, text))
}

function asReturned(read: ReadFile, text: Pick<Text, 'workbook'>): readonly ReturnedFile[] {
  if (read.kind === 'refused') return []
  if (read.kind === 'workbook') {
    const remarks = read.remarks.map((remark) => text.workbook.remarks[remark])
    return [{ kind: 'workbook', file: read.file, returned: read.returned, remarks }]
  }
  const { file, origin, base, theirs, author, at, submitted } = read
  return [{ kind: 'file', file, origin, back: { base, theirs, author, at, submitted: new Set(submitted) } }]
}

/** Where the changes come from: each file that brought some, with who filled it in and their unit. */
export function originOf(outcomes: readonly FileOutcome[]): string {
  return outcomes
    .filter(({ changes }) => changes.length > 0)
    .map(({ file, manager, unitName }) => {
      const who = [manager, unitName].filter((part) => part !== '').join(', ')
      return who === '' ? file : `${file} (${who})`
    })
    .join('; ')
}
