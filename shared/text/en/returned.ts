/** Self-assessment workbooks that come back: what is not taken, and why. */
import type { Text } from '../it'

export const returned: Text['returned'] = {
  refusals: {
    noBase:
      'it is not a self-assessment workbook, or the hidden sheet “_registro” was removed: ask for the file that was handed out, filled in, without copying its sheets elsewhere.',
    alteredBase:
      'the hidden sheet “_registro” was changed: what was handed out is no longer known. Hand the workbook out again and put the values into it.',
    noRows:
      'the hidden column “Codice della riga” is missing: which risk a row belongs to is no longer known. Hand the workbook out again and put the values into it.',
    otherRegister: 'it was handed out from another register: open that one, or choose the right file.',
    otherEdition: 'it was handed out from another edition (triennium) of the register: merge it with that one.',
  },
  reasons: {
    notLevel: () => 'it is not a level: write B (low), M (moderate) or A (high)',
    formula: () => 'it is a formula: write the value, not a calculation',
    errorValue: () => 'it is a spreadsheet error, not a text',
    tooLong: () => 'it is longer than an Excel cell can be (32,767 characters)',
    mergedCell: () => 'the cell is merged with others: split them and write the value in each row',
    levelWithoutMotivation: () => 'the level has no motivation',
    motivationRemoved: () => 'the motivation was removed but the level is there: the former one stays',
    motivationOfRefusedLevel: () => 'the level beside it was not accepted: the former motivation stays',
    copiesDiffer: (other) => `the row is there twice with different values (see ${other}): keep one`,
    unknownRow: () => 'the row is not among those handed out',
    rowWithoutCode: () => 'the row was added: it belongs to no risk that was handed out',
    mixedRow: () =>
      'process and risk are not those of the row’s code: the rows were sorted only in part. No value of the row was taken',
    lockedCell: () => 'the cell is not to be changed: the register’s text stays',
    columnMissing: () => 'the column was removed: the values handed out stay',
    columnTwice: () => 'the column is there twice: the first from the left counts',
  },
}
