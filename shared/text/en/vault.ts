import type { Text } from '../it'

const lost =
  'Nobody can recover the passphrase: neither who manages the computer nor who wrote the program. If the passphrase is lost, the register is lost.'

export const vault: Text['vault'] = {
  lost,
  passphrase: 'Passphrase',
  show: 'Show',
  hide: 'Hide',
  capsLock: 'Caps lock is on.',
  locked: 'locked with a passphrase',
  keyMissing: 'the key file is missing',
  unlock: {
    title: 'Passphrase of the register',
    intro: (name) =>
      name === '' ? 'The register is encrypted on this computer.' : `«${name}» is encrypted on this computer.`,
    file: 'The chosen file is encrypted.',
    open: 'Open',
    opening: 'Checking the passphrase…',
    wrong: `The passphrase is not the right one: nothing was changed. Capitals, spaces and accents count. ${lost}`,
    empty: 'Type the passphrase.',
  },
  copy: {
    title: 'Save a copy',
    intro: (name) => `«${name}» is locked with a passphrase.`,
    form: 'How to write the copy',
    sealed: 'Encrypted, with the same passphrase',
    clear: 'In clear text: whoever has the file reads everything',
    save: 'Choose where to save it',
  },
  nextEdition: 'The new edition will be encrypted with the same passphrase.',
  handOut: {
    seal: 'Encrypt the files with a passphrase',
    sealHelp:
      'Whoever gets the file must know it: tell it by voice, not in the same message. Excel workbooks are not encrypted.',
    passphrase: 'Passphrase of the files',
    returned: (names) =>
      names.length === 1
        ? `The file ${names[0]} is encrypted.`
        : `${names.length} files are encrypted: ${names.join(', ')}.`,
    read: 'Read the files',
    handBack: 'The hand-back will be encrypted with the passphrase of this copy.',
    handBackAction: 'Choose where to save it',
  },
  settings: {
    title: 'Passphrase',
    plain:
      'The register is in clear text: whoever uses this computer as the same user, or copies its disk, can read it.',
    locked: 'The register is encrypted on this computer. It takes the passphrase to open it.',
    what: 'Database, journal and backup copies are encrypted. The name of the body and the triennium stay in clear text, for the list of registers, and so do the views of the grids saved by name. Files already exported elsewhere do not change.',
    setAside:
      'Databases set aside as damaged cannot be encrypted: they are deleted. Copies taken off the list stay where they are and will be named.',
    lock: 'Lock with a passphrase',
    next: 'New passphrase',
    nextHelp: (shortest) =>
      `At least ${shortest} characters: the longer, the better. Four or five random words will do.`,
    repeat: 'The same once more',
    present: 'Present passphrase',
    understood: 'I have understood: if the passphrase is lost, the register is lost. I have noted it in a safe place.',
    tooShort: (shortest) => `At least ${shortest} characters are needed.`,
    different: 'The two are not the same.',
    tick: 'To go on, tick the box.',
    working: 'Writing all copies of the register anew and reading them back…',
    done: 'The register is encrypted now. The copies in clear text were taken away.',
    remains: (places) =>
      `Earlier copies in clear text remain: ${places.join('; ')}. Delete them by hand if not needed.`,
    change: 'Change passphrase',
    changed: 'The passphrase was changed. Copies made before still open with the one before.',
    remove: 'Remove the passphrase',
    removeWhat: 'The register goes back to clear text on this computer.',
    removed: 'The register is in clear text again.',
  },
}
