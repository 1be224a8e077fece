import type { BreakKind } from '../../journal/chain'
import type { CommandName } from '../../journal/command'
import type { Text } from '../it'
import { commandNames } from './frame'
import { historyFields } from './historyFields'

const many = (count: number) => count.toLocaleString('en')
const entries = (count: number) => (count === 1 ? '1 change' : `${many(count)} changes`)

const breaks: Readonly<Record<BreakKind, (seq: number, until: number, who: string) => string>> = {
  altered: (seq, _until, who) =>
    `Change no. ${seq}${who} is not as it was written, or the one just before it was rewritten.`,
  missing: (seq, until) =>
    seq === until ? `Change no. ${seq} is missing.` : `Changes no. ${seq} to ${until} are missing.`,
  extra: (seq, _until, who) => `Change no. ${seq}${who} is out of place: it was put in or moved.`,
}

export const history: Text['history'] = {
  /** One row of each table, named. */
  one: {
    heading: 'Body and edition',
    units: 'Unit',
    areas: 'Risk area',
    factors: 'Factor',
    indicators: 'Indicator',
    processes: 'Process',
    risks: 'Risk',
    measures: 'Measure',
    obligations: 'Obligation',
    handouts: 'Hand-out',
  },
  fields: historyFields,
  steps: commandNames as Readonly<Record<CommandName, string>>,
  stepOf: (name: string, target: string, seq: number) =>
    target === '' ? `${name} of change no. ${seq}` : `${name} of: ${target} (no. ${seq})`,
  origin: (origin: string) => `from ${origin}`,
  gone: (row: string) => `${row} (gone)`,
  unnamed: 'unnamed',
  unknown: 'no longer in the register',
  wholeRow: 'The whole row',
  added: 'row added',
  removed: 'row removed',
  empty: '(empty)',
  level: (letter: string, word: string) => `${letter} – ${word}`,
  workflowStates: {
    open: 'With the manager',
    submitted: 'Submitted',
    returned: 'Returned',
    weighed: 'Weighed',
    approved: 'Approved',
  },
  handoutKinds: { file: 'File for the program', workbook: 'Excel workbook' },
  evidenceKinds: { text: 'Note', act: 'Act', link: 'Address', file: 'File' },
  many: (changes: number, rows: number) =>
    `${many(changes)} changes in ${rows === 1 ? 'one row' : `${many(rows)} rows`}`,
  office: 'Office',

  columns: {
    when: 'When',
    who: 'Who',
    step: 'What',
    row: 'Where',
    field: 'Field',
    before: 'From',
    after: 'To',
  },
  count: (shown: number, scanned: number, total: number) =>
    scanned >= total
      ? `${many(shown)} of ${entries(total)}`
      : `${many(shown)} found in the last ${many(scanned)} of ${entries(total)}`,
  reading: 'Reading…',
  more: 'Go on with older ones',
  moreRows: (count: number) => `… and ${many(count)} more (filter to see them)`,
  none: 'No change with these filters.',
  nothing: 'Nothing has changed yet.',
  nothingHint: 'From now on every change says who, when, what, from which value to which.',
  filters: 'History filters',
  text: 'Search the changes',
  who: 'Who',
  from: 'From',
  to: 'To',
  table: 'Where',
  allTables: 'Everywhere',
  step: 'What',
  allSteps: 'Every step',
  field: 'Field',
  allFields: 'Every field',
  clear: 'Clear filters',
  onlyRow: (row: string) => `History of: ${row}`,
  allRows: 'The whole register',
  back: 'Back to where I was',
  story: 'History',
  storyHint: 'Who changed what, and when. Alt+S in a field: the history of that field',

  detail: 'Chosen change',
  number: (seq: number) => `Change no. ${seq}`,
  hash: 'Hash',
  noHash: 'none (earlier version of the program)',
  choose: 'Choose a change to read it whole.',
  openStep: 'Show its rows',
  closeStep: 'Hide its rows',
  before: 'Before',
  after: 'After',
  now: 'This is the value now',
  goBack: 'Go back to this value',
  bringBack: 'Bring the row back',
  goToRow: 'Go to the row',
  storyOfRow: 'History of the row',
  storyOfField: 'History of the field',
  goBackTitle: 'Go back to this value?',
  bringBackTitle: 'Bring the removed row back?',
  goBackText: 'It is a change like any other: it stays in the history and can be undone. This will be written:',
  goneText: 'The row was removed. It can be brought back as it was then; the field can follow. This will be written:',
  goBackDone: (row: string) => `Brought back: ${row}. Ctrl+Z undoes it.`,
  cannot: 'It can’t be brought back:',
  nothingToDo: 'The value is this one already: nothing to write.',
  notBack: {
    workflow: 'The workflow state changes only through its steps (submission, return, evaluation, approval).',
    inserted: 'The row was not there before: to take it out use “Remove” in its form.',
    handouts: 'Hand-outs are the record of what was done: they don’t go back.',
    unknownRow: 'The row is gone, and the history does not hold how it was when it was removed.',
  },

  verify: 'Verify the chain',
  verifying: (done: number) => `Verifying the chain: ${entries(done)} looked at…`,
  chainTitle: 'Chain of changes',
  copies: { file: 'Journal on disk', database: 'Program database' },
  chainIntact: 'The chain is intact: no change was altered, taken out or put in.',
  chainBroken: 'The chain does not hold.',
  chainEmpty: 'no changes',
  chainCount: (count: number, first: number, firstAt: string) =>
    `${entries(count)}, from no. ${first}${firstAt === '' ? '' : ` (${firstAt})`}`,
  chainOk: 'intact',
  chainUnchained: (count: number) =>
    `${count === 1 ? 'The first is from a version of the program' : `The first ${count} are from a version of the program`} without a chain: of those one only sees whether they are missing.`,
  chainPart: 'Earlier changes are not in this copy.',
  breaks,
  moreBreaks: (count: number) => `And ${count} more places.`,
  differ: (seq: number) => `The two copies differ from change no. ${seq} on.`,
  lastHash: 'Hash of the last change',
  lastHashHelp:
    'Written down in an act or a log, it proves that nothing up to there was changed later: whoever rewrote the whole journal would make a new chain, but with another hash.',
  copyHash: 'Copy the hash',
  hashCopied: 'Hash copied.',
  tailBroken: 'Something in the journal of changes does not add up: open “History” and choose “Verify the chain”.',

  export: 'Export to Excel…',
  exportTitle: 'Save the history of changes',
  exportFile: 'History',
  exported: (rows: number, path: string) => `History exported: ${many(rows)} rows in ${path}`,
  sheets: { info: 'Information', rows: (part: number) => (part === 1 ? 'History' : `History ${part}`) },
  sheetColumns: {
    seq: 'Change no.',
    when: 'When (UTC)',
    who: 'Who',
    role: 'Role',
    step: 'Step',
    origin: 'Origin',
    row: 'Row',
    field: 'Field',
    before: 'Before',
    after: 'After',
    hash: 'Hash',
  },
  continued: (seq: number) => `${seq} (continued)`,
  info: {
    title: 'History of changes',
    body: 'Body',
    edition: 'Years',
    register: 'Register id',
    madeAt: 'Exported on (UTC)',
    madeBy: 'Exported by',
    filter: 'Filter',
    noFilter: 'none: the whole history of the journal on disk',
    rows: 'Changes exported',
    chain: 'Chain',
    lastHash: 'Hash of the last change',
    meaning: 'What it proves',
    meaningText:
      'Every change bears the hash (SHA-256) of itself and of the one before: one that was altered, taken out or put in is detected and named. Whoever can rewrite the whole journal can make a new chain: that is why the last hash should be noted elsewhere. The name of whoever changes something is what they stated, not a login.',
  },
}
