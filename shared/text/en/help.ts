import type { Text } from '../it'
import { grid } from './grid'
import { helpRules } from './helpRules'
import { helpWords } from './helpWords'

/** The help: shortcuts, words, rules, saving. */
export const help: Text['help'] = {
  button: 'Help',
  title: 'Help',
  part: 'Part of the help',
  parts: { keys: 'Keys', words: 'Words', rules: 'Rules', saving: 'Saving' },
  source: 'Source',
  sources: 'Sources',
  checks: 'Checks',
  term: 'Word',
  meaning: 'Meaning',
  key: 'Keys',
  does: 'What they do',
  aboutField: 'What to write in this field',
  tourAgain: 'Take the tour in five steps again',
  fieldHelp:
    'Many fields have a “?” beside them that says what to write, and the source: it opens with a click, or with Shift+F1 while you type in the field.',
  keys: [
    {
      title: 'Everywhere',
      rows: [
        { keys: ['Ctrl+K'], does: 'Searches the whole register, and finds every command' },
        { keys: ['Ctrl+F'], does: 'Goes to the filter of the rows of the section' },
        { keys: ['F1'], does: 'Opens this help' },
        { keys: ['F6', 'Shift+F6'], does: 'Goes to the next part, or the one before: sections, areas, grid, form' },
        { keys: ['Shift+F1'], does: 'Shows or hides the explanation of the field you type in' },
        { keys: ['Ctrl+Z'], does: 'Undoes the last change, and says which; in a field, what is being typed' },
        { keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], does: 'Does the undone change again' },
        { keys: ['Ctrl++', 'Ctrl+-', 'Ctrl+0'], does: 'Larger, smaller, normal size' },
        { keys: ['↓', '↑', 'Space'], does: 'In a list of check boxes: to the next, to the one before, ticks it' },
        { keys: ['Esc'], does: 'Closes a dialog; from a form it leads back to the grid' },
      ],
    },
    {
      title: 'In the assessments',
      rows: [
        { keys: ['B', 'M', 'A'], does: 'Set the level and lead to the motivation' },
        { keys: ['Del'], does: 'Clears the level' },
        {
          keys: ['Ctrl+Enter'],
          does: 'From the motivation goes on to the next indicator; from the last one, to what is missing or to the next risk',
        },
        { keys: ['Alt+C'], does: 'Confirms level and motivation of the edition before' },
        { keys: ['Alt+E'], does: 'Adds evidence' },
        { keys: ['Alt+PgDn', 'Alt+PgUp'], does: 'To the next, or previous, one to complete' },
      ],
    },
    {
      title: 'In the evaluation',
      rows: [
        { keys: ['B', 'M', 'A'], does: 'Give the level of the RPCT; where a reason is wanted they lead to it' },
        { keys: ['Ctrl+Enter'], does: 'Approves and goes to the next' },
        { keys: ['Alt+R'], does: 'Returns it, with remarks' },
        { keys: ['Alt+PgDn', 'Alt+PgUp'], does: 'On and back in the list, without deciding' },
      ],
    },
    {
      title: 'In the form of a process',
      rows: [{ keys: ['Alt+↑', 'Alt+↓'], does: 'Move the phase you are in; you can drag it too' }],
    },
    {
      title: 'In the grids',
      rows: grid.keys.list.map(([keys = '', does = '']) => ({ keys: keys.split(', '), does })),
    },
  ],
  words: helpWords,
  rulesHint:
    'The rules come from the national anticorruption plan and from the law. The program checks them and says so in Checks; it never fills in or changes a level.',
  rules: helpRules,
  saving: [
    {
      title: 'There is no “Save” command',
      text: 'Every change saves itself at once. At the top right you always see whether it is saved: “Saved” appears only when the change is written both to the program’s database and to the journal on disk.',
    },
    {
      title: 'If the power fails',
      text: 'What was “Saved” is found again. On opening, the program compares database and journal, keeps the newer, and tells if it had to recover something.',
    },
    {
      title: 'If the disk is full',
      text: 'At the top you see how many changes are not saved and why. They stay in the window: free some space and press “Try to save again”.',
    },
    {
      title: 'Going back',
      text: '“Undo” takes changes back one by one, even after closing and reopening. To go back to an earlier day: list of registers, “Restore…”, and choose a safety copy. Restoring can be undone too.',
    },
    {
      title: 'Taking the register elsewhere',
      text: 'In the list of registers “Save a copy…” writes the whole register to a file; on the other computer open it with “Open a file…”.',
    },
    {
      title: 'Where the data are',
      text: 'On this computer only: the program connects to no network and sends nothing to anybody.',
    },
  ],
}
