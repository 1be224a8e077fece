/** Reading workbooks: why one is refused, and what was left aside. */
import type { Text } from '../it'

const inside = (place: string) => (place === '' ? '' : ` (part “${place}”)`)

export const workbook: Text['workbook'] = {
  refusals: {
    missing: () => 'the file does not exist.',
    folder: () => 'it is a folder: an Excel file (.xlsx) is wanted.',
    denied: () => 'it cannot be read: permission is missing, or another program has it open.',
    unreadable: (detail) => `it cannot be read: ${detail}`,
    empty: () => 'the file is empty (0 bytes): ask for it again.',
    notWorkbook: () => 'it is not an Excel file (.xlsx): open it in Excel or LibreOffice and save it as .xlsx.',
    otherArchive: () => 'it is an archive without a spreadsheet: take out the .xlsx file and choose that.',
    oldExcel: () => 'it is in Excel’s old format (.xls): open it and save it as “Excel Workbook (.xlsx)”.',
    binaryExcel: () => 'it is in Excel’s binary format (.xlsb): open it and save it as “Excel Workbook (.xlsx)”.',
    openDocument: () => 'it is in LibreOffice’s format (.ods): open it and save it as “Excel Workbook (.xlsx)”.',
    password: () => 'it is protected by a password: take it away in Excel (File > Info) and save it again.',
    damaged: (place) =>
      `it is damaged${inside(place)}: ask for it again, or open it in Excel or LibreOffice and save it again.`,
    missingPart: (place) =>
      `it is incomplete: the part “${place}” is missing. Ask for it again, or open it in Excel and save it again.`,
    bomb: (place) =>
      `a part grows far beyond what a spreadsheet does${inside(place)}: the file may be hostile and was not opened. Ask whoever sent it.`,
    tooLarge: (limit) =>
      `it is too large (more than ${limit}): remove pictures and sheets not needed and save it again.`,
    tooManyCells: (sheet) =>
      `it has too many cells (sheet “${sheet}”): delete rows, columns and sheets not needed and save it again.`,
  },
  remarks: {
    macros: 'it holds macros: they were neither run nor read.',
    externalLinks: 'it holds links to other files: they were not opened.',
  },
}
