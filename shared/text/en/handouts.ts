/** Hand-outs to the managers and what comes back: the screen «Hand-outs», the preview of a merge, its report. */
import type { Text } from '../it'

const fields: Text['handouts']['fields'] = {
  name: 'Name',
  input: 'Input',
  phases: 'Activities',
  output: 'Output',
  noLaunderingReason: 'Why there is no risk of money laundering',
  areaId: 'Risk area',
  unitId: 'Responsible unit',
  involvedUnitIds: 'Other units involved',
  number: 'Number',
  processId: 'Process',
  description: 'Description of the risk',
  factorIds: 'Enabling factors',
  moneyLaundering: 'Risk of money laundering',
  measureIds: 'Measures',
  noSpecificMeasureReason: 'Why no specific measure is needed',
  assessment: 'Assessment',
  'assessment.overall': 'Overall assessment',
  'assessment.overall.level': 'Overall assessment',
  'assessment.overall.motivation': 'Motivation',
  'assessment.belowHighestReason': 'Why it is below the highest exposure',
  'assessment.evidence': 'Evidence',
  evaluation: 'The RPCT’s evaluation',
  'evaluation.level': 'Level of the evaluation',
  'evaluation.reason': 'Reason for the evaluation',
  'evaluation.priority': 'Priority',
  'evaluation.decision': 'Decision',
  previous: 'Edition before',
}

export const handouts: Text['handouts'] = {
  fields,
  motivationOf: (indicator) => `Motivation: ${indicator}`,
  wholeRow: 'The whole row',
  rejections: {
    rowUnknown: 'the row is no longer in the register',
    motivationMissing: 'the level has no motivation',
    referenceGone: 'the row refers to a measure, a factor or an indicator that is no longer in the register',
  },
  hint: 'Who assesses what, what was handed out and what has come back.',
  handOut: 'Hand out…',
  merge: 'Merge…',
  reminders: (count) => (count === 0 ? 'Reminders…' : `Reminders… (${count})`),
  reading: 'Reading the files…',
  filterLabel: 'Which managers',
  filters: { all: 'All', toHandOut: 'To hand out', awaited: 'Awaited', late: 'Late', back: 'Back' },
  columns: {
    choose: 'Choose',
    unit: 'Unit and manager',
    processes: 'Processes',
    risks: 'Risks',
    handedOut: 'Handed out',
    due: 'Due',
    back: 'Came back',
  },
  chooseUnit: (name) => `Choose ${name}`,
  chooseShown: 'Choose all that are shown',
  noManager: 'no manager named',
  kinds: { file: 'file of the program', workbook: 'Excel workbook' },
  never: 'never',
  noDue: 'no due day',
  notBack: 'not yet',
  daysLate: (days) => (days === 1 ? '1 day late' : `${days} days late`),
  total: (count) => (count === 1 ? '1 manager' : `${count} managers`),
  unassigned: (count) =>
    count === 1
      ? 'One process has no responsible unit: it is in no hand-out.'
      : `${count} processes have no responsible unit: they are in no hand-out.`,
  toProcesses: 'Go to the processes',
  empty: 'There is nothing to hand out yet.',
  emptyHint: 'Each manager gets the processes of their unit: first there must be processes, each with its unit.',
  noneHere: 'No manager with this filter.',
  dialog: {
    title: 'Hand out to the managers',
    hint: 'One file is written for each manager, with their processes and nothing of others, into a folder of your choice. Then send them as you like: e-mail, network folder, memory stick.',
    whom: 'To whom',
    search: 'Find a unit or a manager',
    none: 'No unit with these words.',
    more: (count) => `And ${count} more: add words.`,
    all: (count) => `All (${count})`,
    counts: (processes, risks) =>
      `${processes === 1 ? '1 process' : `${processes} processes`}, ${risks === 1 ? '1 risk' : `${risks} risks`}`,
    awaited: (day) => `handed out on ${day}, not back yet`,
    kinds: 'In which form',
    kindNames: {
      file: 'File for Registro Rischi: the manager opens it in their own copy of the program',
      workbook: 'Excel workbook: for those without the program',
    },
    kindsHelp: 'With both the manager chooses: if both come back, the second one may bring conflicts.',
    due: 'To come back by',
    dueHelp: 'May be left empty: then none is ever late.',
    again: (count) =>
      count === 1
        ? 'One of the units chosen has a hand-out that is not back yet: it will have two.'
        : `${count} of the units chosen have a hand-out that is not back yet: they will have two.`,
    chooseUnit: 'Choose at least one unit.',
    chooseKind: 'Choose at least one form.',
    pastDue: 'That day is past: choose a day from today on.',
    start: (count) => `Choose the folder and hand out ${count}`,
    working: 'Writing the files…',
    tooLong: 'Nothing was written: Excel cannot hold these texts in a cell.',
    written: (count) => (count === 1 ? '1 file written.' : `${count} files written.`),
    undoHint: 'The register remembers the hand-out; «Undo» takes the note away, the files stay where they are.',
    folder: 'Folder',
    openFolder: 'Open the folder',
  },
  merging: {
    title: 'Merge what came back',
    sum: (files, applied, conflicts) =>
      `${files === 1 ? '1 file' : `${files} files`}: ${applied === 1 ? '1 value to apply' : `${applied} values to apply`}, ${conflicts === 0 ? 'no conflict' : conflicts === 1 ? '1 conflict' : `${conflicts} conflicts`}. Nothing changes until you press «Merge».`,
    from: (manager, unit, day) => `${[unit, manager].filter((part) => part !== '').join(' – ')}, ${day}`,
    counts: (applied, unchanged, rejected, conflicts) =>
      `To apply: ${applied} · already so: ${unchanged} · rejected: ${rejected} · in conflict: ${conflicts}`,
    submits: (count) => (count === 1 ? 'One risk becomes «Handed in».' : `${count} risks become «Handed in».`),
    absent: (count) =>
      count === 1
        ? 'One row that was handed out is missing: nothing changes for that risk.'
        : `${count} rows that were handed out are missing: nothing changes for those risks.`,
    refused: 'This file is not merged.',
    refusals: {
      otherRegister: 'it comes from another register. Open the one that the hand-out was made from.',
      otherEdition: 'it comes from another edition of the register: merge it with that one.',
      altered: 'what was handed out is no longer the same: the file was edited by hand. Have it sent again.',
      isCopy: 'this register is a manager’s copy: merging is done in the RPCT’s register.',
    },
    warnings: {
      olderThanMerge:
        'It is of a hand-out older than the last merge of this unit: where the register has changed since, there are conflicts.',
      mergedBefore: 'This hand-out was merged before: only what has changed since counts.',
      notRecorded:
        'The register does not remember handing it out (it was undone, or done without the window): it can be merged all the same.',
      otherManager: 'The manager named in the file is no longer that of the unit.',
    },
    rejected: (count) => (count === 1 ? '1 value rejected' : `${count} values rejected`),
    where: 'Where',
    value: 'Value',
    reason: 'Why',
    conflicts: (count) => (count === 1 ? '1 conflict' : `${count} conflicts`),
    conflictsHelp:
      'Changed both here and in the file since it was handed out. Where nothing is chosen, it stays as it is here.',
    base: 'Handed out',
    mine: 'Here, now',
    theirs: 'In the file',
    keepMine: 'Keep this',
    takeTheirs: 'Take this',
    choiceOf: (subject, field) => `${subject}, ${field}`,
    allMine: 'All as here',
    allTheirs: 'All as in the file',
    allMineEverywhere: 'All conflicts as here',
    allTheirsEverywhere: 'All conflicts as in the files',
    empty: '(empty)',
    undecided: (count) =>
      count === 0
        ? ''
        : count === 1
          ? 'One conflict is not decided: it stays as it is here.'
          : `${count} conflicts are not decided: they stay as they are here.`,
    nothing: 'There is nothing to merge: the register says so already.',
    accept: 'Merge',
    done: (count) =>
      count === 1
        ? '1 file merged in one step. Ctrl+Z undoes it.'
        : `${count} files merged in one step. Ctrl+Z undoes it.`,
    moreRows: (count) => `… and ${count} more.`,
  },
  reminding: {
    title: 'Reminders',
    none: 'Nobody to remind: all that was handed out has come back.',
    notYet: 'Nobody to remind: nothing has been handed out yet.',
    hint: 'Who has not handed back, the latest first. The text can be corrected here before it is copied.',
    who: 'Managers awaited',
    subject: 'Subject',
    text: 'Text',
    copy: 'Copy',
    copied: 'Text copied: paste it where you need it.',
    notCopied: 'The text could not be copied: select it and press Ctrl+C.',
    mail: 'Open in the mail program',
    mailWhole: 'Opened in the mail program: only the address is missing.',
    mailPaste: 'The text is too long for the mail program: it is on the clipboard, paste it into the message.',
  },
  copy: {
    notice: (unit, due) =>
      `Copy for «${unit}»${due === '' ? '' : `, to come back by ${due}`}. When it is ready, hand it back to the RPCT.`,
    open: 'Hand back…',
    title: 'Hand back to the RPCT',
    from: (by, day) => `Handed out on ${day}${by === '' ? '' : ` by ${by}`}.`,
    due: (day) => `To come back by ${day}.`,
    late: (day, days) => `It was to come back by ${day}: ${days === 1 ? 'a day ago' : `${days} days ago`}.`,
    noDue: 'No due day.',
    progress: (done, total) => `Whole assessments: ${done} of ${total}`,
    missing: (count) => (count === 1 ? 'To complete: 1 risk' : `To complete: ${count} risks`),
    complete: 'All assessments are whole.',
    goTo: (name) => `Open the assessment: ${name}`,
    partly: 'A part can be handed back too: risks that are not whole stay open, and you hand back again later.',
    handBack: 'Hand back to the RPCT…',
    handedBack: (path) => `Saved in ${path}. Send this file to the RPCT.`,
    submitted: (count) =>
      count === 1
        ? 'One risk is marked «Handed in»: to correct it, Undo (Ctrl+Z) and hand back again.'
        : `${count} risks are marked «Handed in»: to correct them, Undo (Ctrl+Z) and hand back again.`,
    startPage: (unit, manager, due) =>
      `Copy for ${[unit, manager].filter((part) => part !== '').join(' – ')}${due === '' ? '' : `, to come back by ${due}`}`,
    there: 'This hand-out was opened here before: this is the copy, with the work done so far.',
  },
}
