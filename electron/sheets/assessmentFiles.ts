/** Writing the self-assessment workbooks into a folder, all or nothing. */
import type { WorkbookPlan } from '../../shared/handout/workbookPlan'
import { writeFileSet } from '../files/fileSet'

export interface AssessmentFile {
  readonly name: string
  readonly plan: WorkbookPlan
}

export interface AssessmentFilesOptions {
  /** Makes the folder if it is missing. */
  readonly makeFolder?: boolean
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/**
 * Writes the workbooks into `folder` and gives their paths. Progress counts workbooks.
 * @throws the error of the file system; the reason of the signal when aborted. Then nothing has changed on disk.
 */
export async function writeAssessmentFiles(
  folder: string,
  files: readonly AssessmentFile[],
  { makeFolder = false, onProgress = () => undefined, signal }: AssessmentFilesOptions = {},
): Promise<readonly string[]> {
  // exceljs takes long to load: only those who want a workbook wait for it.
  const { writeAssessmentWorkbook } = await import('./assessmentWorkbook')
  let done = 0
  return writeFileSet(
    folder,
    files.map(({ name, plan }) => ({
      name,
      write: async (out) => {
        await writeAssessmentWorkbook(out, plan)
        done += 1
        onProgress(done, files.length)
      },
    })),
    { makeFolder, ...(signal && { signal }) },
  )
}
