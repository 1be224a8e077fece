import type { Text } from '../it'

export const app: Text['app'] = {
  name: 'Registro Rischi',
  alreadyOpen: 'Registro Rischi is open already: its window was brought to the front.',
  pageCrashed: 'The window has crashed. What was saved is there: it can be reloaded.',
  reload: 'Reload',
  close: 'Close',
  closeUnsaved: (count) => (count === 1 ? 'One edit is not saved yet.' : `${count} edits are not saved yet.`),
  closeUnsavedDetail: 'If you close now, they will be lost.',
  silent: 'The window does not answer: it is not known whether all edits are saved.',
  wait: 'Go on waiting',
  stay: 'Back to the register',
  closeAnyway: 'Close and lose the edits',
  saveFirst: 'Some changes are not saved on disk yet: wait until it says «Saved» and try again.',
  saveCopyTitle: 'Save a copy of the register',
  openTitle: 'Open a register',
  exportTitle: 'Folder for the annexes',
  replaceFiles: (count) =>
    count === 1 ? 'The folder has a file of this name.' : `The folder has ${count} files of these names.`,
  replace: 'Replace',
  keepFiles: 'Keep those that are there',
  exportHere: 'Export here',
  handOutTitle: 'Folder in which to write the hand-outs',
  handOutHere: 'Hand out here',
  mergeTitle: 'The files that managers sent back',
  returnedFiles: 'Hand-backs and self-assessment workbooks',
  handBackTitle: 'Save what is handed back to the RPCT',
  handBackFiles: 'Hand-backs',
  pasteMail: 'The text is on the clipboard: paste it here (Ctrl+V).',
  registerFiles: 'Risk registers',
  allFiles: 'All files',
  savePdfTitle: 'Save the dashboard as PDF',
  pdfFiles: 'PDF documents',
  attachTitle: 'Choose the file to attach',
  attach: 'Attach',
  saveAttachedTitle: 'Save the attached file',
  filesMissing: (names) =>
    `${names.length === 1 ? 'One attached file is' : `${names.length} attached files are`} missing: ${names.slice(0, 5).join(', ')}${names.length > 5 ? '…' : ''}.`,
  openRisky: (name) => `Open “${name}”?`,
  openRiskyDetail:
    'This type of file can hold macros or other code. Open it only if you know where it comes from. A copy is opened: the attached one stays as it is.',
  openIt: 'Open',
  doNotOpen: 'Do not open',
  workbookFiles: 'Excel workbooks',
  dashboardFile: 'Dashboard',
  menu: {
    file: 'File',
    close: 'Close',
    quit: 'Quit',
    edit: 'Edit',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    resetZoom: 'Actual size',
    fullScreen: 'Full screen',
  },
  failures: {
    badRequest: (detail) => `Invalid request: ${detail}. This is an error of the program: please report it.`,
    badAnswer: (detail) => `Invalid answer: ${detail}. This is an error of the program: please report it.`,
    notFound: (detail) => `Not found: ${detail}.`,
    notRegister: (detail) => detail,
    diskFull: (detail) =>
      `The disk is full${detail === '' ? '' : `: there is no room to write ${detail}`}. Make room and try again.`,
    databaseStuck: (detail) =>
      `The database of the program does not answer (${detail}). Try again; if that is not enough, close and open the program: the journal on disk brings the edits back.`,
    notWritable: (detail) => `Writing to ${detail} is not allowed. Choose another folder.`,
    fileBusy: (detail) => `The file ${detail} is in use by another program: close it there and try again.`,
    journalConflict: () => 'The journal on disk holds other edits. Close and open the register: they will be joined.',
    filesBehind: (detail) =>
      `The files of this register stop at edit no. ${detail}: the journal on disk was damaged. Nothing was written, because an old state would have gone out. Go back to the list of registers and open this one again: the journal mends itself, and a notice says what was recovered. Then try again.`,
    snapshotDamaged: (detail) => `The snapshot is damaged: ${detail}. Choose another one.`,
    exists: (detail) => `The same register exists already: ${detail}.`,
    locked: () => 'The register is locked with a passphrase: open it from the list of registers.',
    wrongPassphrase: () => 'The passphrase is not the right one. Nothing was changed.',
    keyMissing: (detail) =>
      `The register is encrypted but the file of its key, ${detail}, is missing: without it nobody can open it. The encrypted data are still there and were not touched. Put ${detail} back into the folder “registri” from a backup of the computer.`,
    keyDamaged: (detail) =>
      `The key file, ${detail}, is damaged. The encrypted data were not touched. Put ${detail} back into the folder “registri” from a backup of the computer.`,
    sealedDamaged: (detail) =>
      `The encrypted file ${detail} is damaged or was altered. Nothing was changed: use another copy of it.`,
    fromNewer: (detail) =>
      `${detail} was encrypted by a newer version of the program. Update the program; the file was not touched.`,
    attachmentEmpty: (detail) => `“${detail}” is empty or is no file: choose another one.`,
    attachmentTooLarge: (detail) =>
      `“${detail}” is larger than 20 MB, the limit for an attached file. Attach a lighter version, or give its address or the act.`,
    attachmentMissing: (detail) =>
      `The file “${detail}” is no longer on this computer. Attach it again, or open a copy of the register that holds it.`,
    attachmentDamaged: (detail) =>
      `The file “${detail}” on disk is not the one that was attached: it is not opened. Attach it again, or open a copy of the register that holds it.`,
    attachmentNotOpened: (detail) =>
      `“${detail}” is a program, or of a type that can do harm: it is not opened from here. If you really need it, use “Save as…”.`,
    filesTooLarge: () =>
      'The attached files are too many for one register file (limit 300 MB). Take out those that are no longer needed.',
    badLink: (detail) => `The address is not opened: “${detail}”. It must start with https:// or http://.`,
    internal: (detail) => `Something did not work: ${detail}. What was saved was not touched.`,
  },
}
