import type { palette as italian } from '../it/palette'

/** Search everywhere (Ctrl+K): rows of the register and commands. */
export const palette: typeof italian = {
  button: 'Search',
  title: 'Search the whole register',
  placeholder: 'Process, risk, measure, unit, obligation or command…',
  hint: 'Words in any order; a typing error or two does not matter.',
  keys: '↑ ↓ to choose · Enter to go there · Esc to close',
  results: 'Results',
  found: (shown, more) =>
    shown === 0
      ? 'No results.'
      : shown === 1
        ? '1 result.'
        : more
          ? `The first ${shown} results.`
          : `${shown} results.`,
  commandsFirst: (count) => `${count} commands. Type to search the register.`,
  preparing: 'Preparing the search…',
  none: (typed) => `Nothing matches “${typed}”.`,
  noneHint: 'All the words typed must stand in the same row: try fewer words.',
  kinds: {
    command: 'Command',
    processes: 'Process',
    risks: 'Risk',
    measures: 'Measure',
    units: 'Unit',
    areas: 'Risk area',
    obligations: 'Publication obligation',
  },
  unnamed: 'unnamed',
  commands: {
    goTo: (screen) => `Go to ${screen}`,
    goToSettings: (section) => `Settings: ${section}`,
    newProcess: 'New process',
    newMeasure: 'New measure',
    newSpecificMeasure: 'New specific measure',
    export: 'Export the annexes',
    print: 'Print the dashboard',
    blocking: 'Show the blocking findings',
    nextEdition: 'Prepare the next edition',
    help: 'Help',
    who: 'Who works: change name, role or unit',
    tour: 'Tour in five steps',
    language: 'Passa all’italiano',
    leave: 'Close the register and go back to the list',
  },
  further: {
    dashboard: 'overview progress next steps',
    processes: 'mapping map activities phases',
    risks: 'catalogue risk events',
    assessments: 'self-assessment levels indicators evaluation',
    handouts: 'hand out merge reminders self-assessment late managers',
    weighing: 'weighing approve return submitted level of the RPCT',
    measures: 'prevention schedule treatment',
    transparency: 'publication obligations',
    checks: 'findings errors rules',
    annexes: 'tables piao preview',
    history: 'changes journal log who when chain hash',
    settings: 'body edition units areas factors indicators language',
    newProcess: 'add create insert',
    newMeasure: 'add create insert general',
    newSpecificMeasure: 'add create insert',
    undo: 'back ctrl+z',
    redo: 'forward ctrl+y',
    export: 'excel xlsx csv json annex save file',
    print: 'pdf paper',
    blocking: 'errors checks',
    nextEdition: 'new year triennium copy renew',
    help: 'shortcuts keys glossary words rules f1',
    who: 'author role manager reader RPCT user',
    tour: 'guide tutorial first time',
    language: 'language italian italiano',
    leave: 'exit registers start',
  },
  noArea: 'A risk area is needed first: add one in Settings.',
}
