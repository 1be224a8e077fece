/** Why a file is not read as a workbook. The words are in `shared/text`. */

export type WorkbookRefusalCode =
  // The file as such.
  | 'missing'
  | 'folder'
  | 'denied'
  | 'unreadable'
  | 'empty'
  // Something else than a workbook in the present format.
  | 'notWorkbook'
  | 'otherArchive'
  | 'oldExcel'
  | 'binaryExcel'
  | 'openDocument'
  | 'password'
  // A workbook that is not whole, or not as one should be.
  | 'damaged'
  | 'missingPart'
  // More than any office's workbook holds.
  | 'bomb'
  | 'tooLarge'
  | 'tooManyCells'

export interface WorkbookRefusal {
  readonly code: WorkbookRefusalCode
  /** What it is about: a part of the file, a sheet, the system's own words; empty when it is the file as a whole. */
  readonly place: string
}
