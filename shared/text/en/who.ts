import type { Text } from '../it'

export const who: Text['who'] = {
  title: 'Who works on this register?',
  lead: 'Every edit bears this name. It is a statement, not a login with a password; it holds on this computer and can be changed at any time, at the top right.',
  leadHandout: 'This is the copy of a manager: role and unit are already settled.',
  name: 'Name',
  role: 'Role',
  roleHelp: {
    rpct: 'The RPCT and their office: the whole register.',
    manager: 'A manager: the processes and risks of their unit and of those below it.',
    reader: 'A reader: sees everything and changes nothing.',
  },
  unit: 'Unit that one is the manager of',
  chooseUnit: '– choose the unit –',
  needsUnit: 'Choose the unit: only its processes are shown.',
  needsName: 'Write your name: it goes with every edit.',
  accept: 'Fine',
  kept: (name, role) => `Now at work: ${name}, ${role}.`,
  button: (who) => `At work: ${who}. Change`,
  unnamed: 'no name',
}
